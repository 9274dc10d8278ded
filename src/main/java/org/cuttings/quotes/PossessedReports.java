package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds what is reported as a thing of somebody's: "her claim that …", "Okafor's argument was that
/// …", "the board's repeated warnings that …". The possessor speaks, whatever the sentence's
/// subject is.
final class PossessedReports {
    /// Adjectives between the possessor and the noun.
    private static final int MOST_BETWEEN = 3;

    private static final Set<String> OWN_PRONOUNS =
            Set.of("his", "her", "their", "its", "my", "our", "your");

    private final Paragraph paragraph;
    private final List<Unit> units;
    private final NounPhrases phrases;
    private final Set<Integer> frameStarts;

    PossessedReports(Paragraph paragraph, NounPhrases phrases, List<Frame> frames) {
        this.paragraph = paragraph;
        this.units = paragraph.units();
        this.phrases = phrases;
        this.frameStarts = frames.stream().map(Frame::from).collect(Collectors.toSet());
    }

    /// A frame and the words it reports.
    record Report(Frame frame, Region words) {}

    /// In order.
    List<Report> all() {
        List<Report> reports = new ArrayList<>();
        int[] starts = paragraph.sentences();
        for (int s = 0; s + 1 < starts.length; s++) {
            for (int i = starts[s]; i < starts[s + 1]; i++) {
                Report report =
                        units.get(i).is(SAYING) ? report(i, starts[s], starts[s + 1]) : null;
                if (report != null) {
                    reports.add(report);
                    i = Math.max(i, report.words().to() - 1);
                }
            }
        }
        return reports;
    }

    private @Nullable Report report(int noun, int low, int high) {
        if (units.get(noun).possessive() || phrases.properName(noun) && noun > low) {
            return null;
        }
        Mention whose = possessor(noun, low);
        if (whose == null) {
            return null;
        }
        int end = bodyEnd(low, high);
        int at = past(noun + 1, end);
        boolean is = at < end && isBe(units.get(at));
        if (is) {
            at++;
        }
        if (at >= end) {
            return null;
        }
        int to;
        if (units.get(at).isWord("that") && at + 2 < end) {
            to = clauseEnd(at + 1, end);
            if (!is && isSubject(whose.from(), low)) {
                to = mainVerb(at + 1, to);
            }
        } else if (units.get(at).isQuoted() || marked(at, end)) {
            at = units.get(at).isQuoted() ? at : at + 1;
            to = at;
            while (to < end && units.get(to).isQuoted()) {
                to++;
            }
            if (tooShort(units.get(at))) {
                return null;
            }
        } else {
            return null;
        }
        while (to > at + 1 && units.get(to - 1).kind() == Unit.Kind.PUNCTUATION) {
            to--;
        }
        Cue cue = new Cue(units.get(noun).lower(), Cue.Form.PAST, Set.of(Cue.Group.SAY), null);
        Frame frame =
                new Frame(
                        paragraph,
                        low,
                        high,
                        noun,
                        noun + 1,
                        cue,
                        whose,
                        Frame.Order.POSSESSED,
                        whose.from(),
                        at);
        return to - at < 3 && !units.get(at).isQuoted()
                ? null
                : new Report(frame, new Region(at, to, Region.Side.RIGHT));
    }

    /// "her", "Okafor's", "the board's", a few adjectives before the noun.
    private @Nullable Mention possessor(int noun, int low) {
        for (int i = noun - 1; i >= Math.max(low, noun - 1 - MOST_BETWEEN); i--) {
            Unit unit = units.get(i);
            if (!unit.isWord() && unit.kind() != Unit.Kind.NUMBER) {
                return null;
            }
            if (unit.is(POSSESSIVE) && OWN_PRONOUNS.contains(unit.lower())) {
                return new Mention(
                        paragraph,
                        i,
                        i + 1,
                        i,
                        new Span(unit.start(), unit.end()),
                        null,
                        false,
                        null);
            }
            if (unit.possessive()) {
                int from = i;
                while (from > low
                        && units.get(from - 1).isWord()
                        && !units.get(from - 1).isAny(WordClass.bits(PREPOSITION, COMPLEMENT))) {
                    from--;
                }
                return phrases.endingAt(i + 1, from);
            }
            boolean between =
                    !unit.isAny(
                            WordClass.bits(
                                    PREPOSITION,
                                    DETERMINER,
                                    CONJUNCTION,
                                    AUXILIARY,
                                    MODAL,
                                    PRONOUN,
                                    RELATIVE));
            if (!between) {
                return null;
            }
        }
        return null;
    }

    /// Over the day and the place: "his claim on Monday that".
    private int past(int from, int end) {
        int at = from;
        while (at < end && at - from < 8) {
            Unit unit = units.get(at);
            boolean time = unit.is(TIME) || unit.is(ADVERB) && !unit.isWord("that");
            boolean setting =
                    unit.is(PREPOSITION)
                            && at + 1 < end
                            && (units.get(at + 1).isAny(WordClass.bits(TIME, SETTING, DETERMINER))
                                    || unit.isWord("to") && units.get(at + 1).is(HEARER));
            boolean within =
                    at > from
                            && (units.get(at - 1).isAny(WordClass.bits(PREPOSITION, DETERMINER)))
                            && unit.isAny(WordClass.bits(SETTING, DETERMINER, HEARER, TIME, ORG));
            if (!time && !setting && !within) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean marked(int at, int end) {
        Unit unit = units.get(at);
        return (unit.isMark(',') || unit.isMark(':'))
                && at + 1 < end
                && units.get(at + 1).isQuoted();
    }

    /// A word or two between marks are what something is called.
    private boolean tooShort(Unit quoted) {
        Marked marked = quoted.quoted();
        return marked == null || marked.end() - marked.start() < 12;
    }

    private static boolean isBe(Unit unit) {
        return unit.isWord("is") || unit.isWord("was") || unit.isWord("were") || unit.isWord("are");
    }

    private int bodyEnd(int low, int high) {
        int end = high;
        while (end > low
                && units.get(end - 1).kind() == Unit.Kind.PUNCTUATION
                && !units.get(end - 1).isMark(')')) {
            end--;
        }
        return end;
    }

    /// Where the report is the sentence's subject, its verb ends the clause: "Her claim that the
    /// gate was open *was denied*".
    private int mainVerb(int from, int end) {
        boolean inside = false;
        boolean wasVerb = false;
        for (int i = from; i < end; i++) {
            Unit unit = units.get(i);
            boolean verb =
                    unit.isAny(WordClass.bits(AUXILIARY, MODAL, VERB)) && !unit.is(CONJUNCTION)
                            || unit.form() == Cue.Form.PAST && !unit.capital()
                            || unit.lower().endsWith("ed") && !unit.capital() && unit.isWord();
            boolean joined =
                    i > from
                            && (units.get(i - 1)
                                            .isAny(
                                                    WordClass.bits(
                                                            RELATIVE,
                                                            CONJUNCTION,
                                                            DETERMINER,
                                                            PRONOUN,
                                                            POSSESSIVE,
                                                            PREPOSITION))
                                    || units.get(i - 1).isWord("to"));
            if (verb && inside && !wasVerb && !joined) {
                return i;
            }
            inside |= verb;
            wasVerb = verb || wasVerb && unit.isAny(WordClass.bits(ADVERB, NEGATION));
        }
        return end;
    }

    /// Whether the report opens its sentence, or follows the introduction to it.
    private boolean isSubject(int from, int low) {
        if (from == low) {
            return true;
        }
        Unit first = units.get(low);
        if (!units.get(from - 1).isMark(',') || !first.isAny(WordClass.bits(PREPOSITION, ADVERB))) {
            return false;
        }
        for (int i = low; i < from - 1; i++) {
            if (units.get(i).isMark(',')) {
                return false;
            }
        }
        return true;
    }

    /// The clause ends with the sentence, or where the telling goes on: at a bracket, a semicolon,
    /// a comma before another who speaks or before a relative clause.
    private int clauseEnd(int from, int end) {
        for (int i = from + 1; i + 1 < end; i++) {
            Unit unit = units.get(i);
            Unit next = units.get(i + 1);
            boolean saying = unit.isQuoted() && next.form() == Cue.Form.ING;
            if (saying || unit.isMark(';') || unit.isMark('(') || unit.isMark('–')) {
                return saying ? i + 1 : i;
            }
            boolean over =
                    unit.isMark(',')
                            && (next.is(RELATIVE)
                                    || next.form() == Cue.Form.ING
                                    || next.form() == Cue.Form.PAST
                                    || frameStarts.contains(i + 1)
                                    || next.is(CONJUNCTION)
                                            && !next.isWord("and")
                                            && !next.isWord("or")
                                            && !next.isWord("because")
                                            && !next.isWord("if"));
            if (over) {
                return i;
            }
        }
        return end;
    }
}
