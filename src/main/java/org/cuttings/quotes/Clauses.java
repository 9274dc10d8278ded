package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds where the words begin and end that a frame reports.
final class Clauses {
    private static final int ADJUNCT = 16;

    private final List<Unit> units;
    private final NounPhrases phrases;
    private final Adjuncts adjuncts;
    private final Cuts cuts;
    private final LeftWords leftWords;
    private final ForeignClauses foreign;

    Clauses(Paragraph paragraph, NounPhrases phrases, List<Frame> frames) {
        this.units = paragraph.units();
        this.phrases = phrases;
        this.adjuncts = new Adjuncts(paragraph, phrases);
        this.cuts = new Cuts(paragraph, frames);
        this.foreign = new ForeignClauses(paragraph, phrases, frames, cuts);
        this.leftWords = new LeftWords(paragraph, frames, adjuncts, cuts, foreign);
    }

    /// Whether a finite verb stands among the units.
    static boolean hasVerb(List<Unit> units, int from, int to) {
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            boolean certain = unit.isAny(WordClass.bits(AUXILIARY, MODAL, VERB));
            boolean cue = unit.form() == Cue.Form.PAST || unit.form() == Cue.Form.PRESENT;
            boolean past =
                    unit.lower().endsWith("ed")
                            && !unit.capital()
                            && i > from
                            && !units.get(i - 1)
                                    .isAny(WordClass.bits(DETERMINER, POSSESSIVE, PREPOSITION));
            if (certain && !(unit.capital() && i > from) || cue && i > from || past) {
                return true;
            }
        }
        return false;
    }

    /// What the frame reports; empty if nothing.
    List<Region> of(Frame frame, int index) {
        List<Region> regions = new ArrayList<>();
        int end = cuts.bodyEnd(frame.sentence(), frame.limit());
        Region right =
                frame.order() == Frame.Order.ACCORDING
                        ? rightOfAccording(frame, end)
                        : right(frame, index, end);
        if (right != null
                && quotedBefore(frame)
                && !onlyQuoted(right)
                && !units.get(right.from()).is(COMPLEMENT)) {
            right = null;
        }
        Region left =
                right != null && !onlyQuoted(right) && !quotedBefore(frame)
                        ? null
                        : leftWords.of(frame, index, end, right != null);
        if (left != null) {
            regions.add(left);
        }
        if (right != null && (left == null || left.side() != Region.Side.AROUND)) {
            regions.add(right);
        }
        return regions;
    }

    private boolean quotedBefore(Frame frame) {
        int at = frame.from() - 1;
        if (at > frame.sentence() && units.get(at).isMark(',')) {
            at--;
        }
        return at >= frame.sentence() && units.get(at).isQuoted();
    }

    private boolean onlyQuoted(Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            if (units.get(i).isWord() || units.get(i).kind() == Unit.Kind.NUMBER) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Region right(Frame frame, int index, int end) {
        boolean thing = frame.cue().in(Cue.Group.CALL) && frame.cue().groups().size() == 1;
        int at = thing ? frame.to() : adjuncts.past(frame, end);
        if (at >= end) {
            return null;
        }
        at = foreign.comma(frame, at, end);
        Unit first = units.get(at);
        boolean german = first.isMark(',') && at + 1 < end && units.get(at + 1).is(COMPLEMENT);
        if (german && frame.cue().takesClause()) {
            return new Region(at + 1, cuts.of(frame, index, at + 1, end), Region.Side.RIGHT);
        }
        if (first.isMark(',') || first.isMark(':')) {
            boolean colon = first.isMark(':');
            if (at + 1 < end && units.get(at + 1).isQuoted()) {
                int to =
                        units.get(at + 1).capital()
                                ? quotedRun(at + 1, end)
                                : cuts.of(frame, index, at + 1, end);
                return new Region(at + 1, to, Region.Side.RIGHT);
            }
            if (colon && at + 1 < end && frame.order() != Frame.Order.CUE_FIRST) {
                return new Region(at + 1, end, Region.Side.RIGHT);
            }
            if (!colon && foreign.begins(frame, at, end)) {
                return new Region(at + 1, cuts.of(frame, index, at + 1, end), Region.Side.RIGHT);
            }
            if (!colon && at + 2 < end && units.get(at + 1).isWord("that")) {
                return new Region(at + 1, cuts.of(frame, index, at + 1, end), Region.Side.RIGHT);
            }
            return null;
        }
        if (frame.order() == Frame.Order.CUE_FIRST && !first.isQuoted()) {
            return null;
        }
        if (first.isQuoted()) {
            return new Region(at, cuts.of(frame, index, at, end), Region.Side.RIGHT);
        }
        int cut = cuts.of(frame, index, at, end);
        Cue cue = frame.cue();
        int colon = afterColon(at, cut);
        if (colon > 0) {
            return new Region(colon, quotedRun(colon, cut), Region.Side.RIGHT);
        }
        if (first.isWord("that")
                || first.isWord("dass")
                || first.isWord("daß")
                || first.isWord("que")
                || first.isWord("qu")) {
            boolean pronoun =
                    at + 1 < cut
                            && units.get(at + 1)
                                    .isAny(WordClass.bits(AUXILIARY, MODAL, PREPOSITION))
                            && cue.in(Cue.Group.CALL);
            return pronoun
                            || cut - at < 3 && firstQuoted(at, cut) < 0
                            || cue.in(Cue.Group.MANNER) && !cue.takesClause()
                    ? null
                    : new Region(at, cut, Region.Side.RIGHT);
        }
        boolean question =
                first.is(QUESTION)
                        && !first.isWord("that")
                        && !first.isWord("when")
                        && !first.isWord("where");
        if (question && cue.takesClause()) {
            return new Region(at, cut, Region.Side.RIGHT);
        }
        int quoted = firstQuoted(at, cut);
        boolean preposition = first.is(PREPOSITION) || first.is(RELATIVE) || first.is(CONJUNCTION);
        boolean clause =
                cue.takesClause()
                        && !preposition
                        && nounFirst(at)
                        && (at == frame.to() && saysClause(cue, at, cut)
                                || hasVerb(units, first.is(PRONOUN) ? at : at + 1, cut)
                                        && (sayOnly(cue) && !amount(cue, first)
                                                || clauseFirst(at, cut)));
        if (clause) {
            return new Region(at, cut, Region.Side.RIGHT);
        }
        if (preposition && cue.in(Cue.Group.SAY) && sayOnly(cue) && commaClause(at, cut)) {
            return new Region(at, cut, Region.Side.RIGHT);
        }
        if (quoted >= 0
                && !(cue.in(Cue.Group.MANNER)
                        && !cue.in(Cue.Group.CALL)
                        && !cue.in(Cue.Group.SAY))) {
            int from = frame.cueTo();
            while (from < cut && units.get(from).is(ADVERB)) {
                from++;
            }
            return new Region(from, quotedEnd(from, cut), Region.Side.RIGHT);
        }
        return null;
    }

    /// "said in Ohio, the plan …": an introduction, its comma, then a clause.
    private boolean commaClause(int at, int cut) {
        for (int i = at + 1; i < Math.min(cut, at + ADJUNCT); i++) {
            if (units.get(i).isMark(',')) {
                return i + 2 < cut && nounFirst(i + 1) && hasVerb(units, i + 2, cut);
            }
        }
        Unit first = units.get(at);
        return first.isWord("if")
                || first.isWord("when")
                || first.isWord("unless")
                || first.isWord("while");
    }

    /// Right after "say" a longer run of words is a clause, whether or not its verb is one we know.
    private static boolean saysClause(Cue cue, int at, int cut) {
        return cut - at >= 4 && cue.verb().equals("say");
    }

    /// "added 25 points": a thing that is added, as long as no verb follows it.
    private static boolean amount(Cue cue, Unit first) {
        return cue.verb().equals("add") && first.kind() == Unit.Kind.NUMBER;
    }

    /// Verbs that a bare clause follows rather than a thing.
    static boolean sayOnly(Cue cue) {
        return cue.verb().equals("say")
                || cue.verb().equals("tell")
                || cue.verb().equals("add")
                || cue.verb().equals("argue")
                || cue.verb().equals("insist")
                || cue.verb().equals("believe");
    }

    /// Whether a verb follows the first noun phrase closely, so that a clause begins here and not a
    /// thing ("announced a plan").
    private boolean clauseFirst(int at, int cut) {
        Mention phrase = phrases.startingAt(at, cut);
        if (phrase == null) {
            return false;
        }
        int next = phrase.to();
        while (next < cut && units.get(next).is(ADVERB)) {
            next++;
        }
        if (phrase.isPronoun() && units.get(phrase.from()).is(AUXILIARY)) {
            return true;
        }
        return next < cut && hasVerb(units, next, Math.min(cut, next + 1))
                || next < cut
                        && units.get(next).lower().endsWith("ed")
                        && !units.get(next).capital();
    }

    private boolean nounFirst(int at) {
        Unit unit = units.get(at);
        if (unit.kind() == Unit.Kind.NUMBER) {
            return true;
        }
        return unit.isWord() && !unit.isAny(WordClass.bits(AUXILIARY, MODAL)) && !unit.isWord("to")
                || unit.is(PRONOUN);
    }

    /// Quoted words right after a colon or a dash: they are what is reported, not the words before.
    private int afterColon(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean mark = units.get(i - 1).isMark(':') || units.get(i - 1).isMark('–');
            if (mark && units.get(i).isQuoted()) {
                return i;
            }
        }
        return -1;
    }

    private int quotedRun(int from, int to) {
        int end = from;
        while (end < to && (units.get(end).isQuoted() || units.get(end).isMark(','))) {
            end++;
        }
        return end;
    }

    private int firstQuoted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (units.get(i).isQuoted()) {
                return i;
            }
        }
        return -1;
    }

    private int quotedEnd(int from, int to) {
        int end = from;
        for (int i = from; i < to; i++) {
            if (units.get(i).isQuoted()) {
                end = i + 1;
            } else if (end > from && newVerb(i, to)) {
                break;
            }
        }
        boolean more =
                end > from
                        && end < to
                        && units.get(end).isWord()
                        && (units.get(end).isWord("of") || nounAfter(units.get(end)));
        while (more && end < to && units.get(end).kind() != Unit.Kind.PUNCTUATION) {
            end++;
        }
        return end;
    }

    /// "and ranked": what the cue reports is over.
    private boolean newVerb(int i, int to) {
        Unit unit = units.get(i);
        boolean joins = unit.isWord("and") || unit.isWord("but") || unit.isWord("while");
        if (!joins || i + 1 >= to) {
            return false;
        }
        Unit next = units.get(i + 1);
        return next.lower().endsWith("ed") || next.form() == Cue.Form.PAST || next.is(AUXILIARY);
    }

    /// A “ferocious” *battle*: the noun that the quoted words describe.
    private static boolean nounAfter(Unit unit) {
        return !unit.capital()
                && unit.cue() == null
                && !unit.isAny(
                        WordClass.bits(
                                PREPOSITION,
                                CONJUNCTION,
                                RELATIVE,
                                AUXILIARY,
                                MODAL,
                                ADVERB,
                                PRONOUN,
                                DETERMINER,
                                POSSESSIVE,
                                TIME,
                                VERB));
    }

    private @Nullable Region rightOfAccording(Frame frame, int end) {
        boolean opens =
                frame.from() == frame.sentence()
                        || frame.from() == frame.sentence() + 1
                                && units.get(frame.sentence()).is(CONJUNCTION);
        if (!opens) {
            return null;
        }
        int at = frame.to();
        if (foreign.verbNext(at, end)) {
            return new Region(at, cuts.trimmed(at, end), Region.Side.RIGHT);
        }
        while (at < end && !units.get(at).isMark(',')) {
            at++;
        }
        while (at + 1 < end && asideAfter(at + 1, end) > 0) {
            at = asideAfter(at + 1, end);
        }
        return at + 2 < end
                ? new Region(at + 1, cuts.trimmed(at + 1, end), Region.Side.RIGHT)
                : null;
    }

    /// The comma that ends an apposition beginning at `at`; 0 if none does.
    private int asideAfter(int at, int end) {
        Unit unit = units.get(at);
        boolean apposition =
                unit.is(RELATIVE)
                        || unit.is(DETERMINER)
                                && !hasVerb(units, at, Math.min(end, comma(at, end)));
        int comma = comma(at, end);
        return apposition && comma < end ? comma : 0;
    }

    private int comma(int at, int end) {
        int i = at;
        while (i < end && !units.get(i).isMark(',')) {
            i++;
        }
        return i;
    }
}
