package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.List;
import java.util.Set;

/// Looks past what stands between a cue and the words it reports: the listener ("told reporters"),
/// the day, the occasion ("in a statement on Monday"), an aside between commas.
final class Adjuncts {
    private static final Set<String> SETTING_FIRST =
            Set.of(
                    "in", "on", "at", "during", "via", "through", "after", "before", "from", "by",
                    "as", "for", "with");
    private static final int ADJUNCT = 16;

    private final List<Unit> units;
    private final NounPhrases phrases;

    Adjuncts(Paragraph paragraph, NounPhrases phrases) {
        this.units = paragraph.units();
        this.phrases = phrases;
    }

    /// The unit at which what is reported may begin: past the listener, the day, the occasion.
    int past(Frame frame, int end) {
        int at = frame.to();
        boolean told =
                !(frame.cue().in(Cue.Group.TELL)
                                || frame.cue().in(Cue.Group.ASK) && !frame.cue().in(Cue.Group.SAY))
                        || frame.order() == Frame.Order.CUE_FIRST;
        for (int rounds = 0; rounds < 6 && at < end; rounds++) {
            Unit unit = units.get(at);
            int next = at;
            if (unit.isWord()
                            && (unit.is(ADVERB) || unit.is(TIME))
                            && !unit.is(PRONOUN)
                            && !unit.is(CONJUNCTION)
                            && !unit.is(DETERMINER)
                            && !unit.isWord("there")
                    || unit.lower().endsWith("ly") && unit.isWord() && !unit.capital()) {
                next = at + 1;
            } else if (unit.is(DETERMINER) && at + 1 < end && units.get(at + 1).is(TIME)) {
                next = at + 2;
            } else if (!told && !unit.isWord("that")) {
                next = listener(at, end);
                told = true;
            } else if (unit.is(PREPOSITION) && !unit.isWord("that")) {
                next = setting(at, end, frame);
            } else if (unit.isMark(',')) {
                next = aside(at, end);
            } else if (unit.isMark('(')) {
                next = bracket(at, end);
            }
            if (next == at) {
                break;
            }
            at = next;
        }
        return at;
    }

    private int listener(int at, int end) {
        Unit unit = units.get(at);
        if (unit.is(OBJECT) && !phrases.properName(at)) {
            return at + 1;
        }
        Mention who = phrases.startingAt(at, end);
        if (who == null) {
            return at;
        }
        int to = who.to();
        for (int i = who.from() + 1; i < to; i++) {
            if (units.get(i).isAny(WordClass.bits(PREPOSITION)) && !units.get(i).isWord("of")) {
                return i;
            }
        }
        if (to < end && units.get(to).isMark(',')) {
            Mention more = phrases.startingAt(to + 1, end);
            if (more != null && more.to() < end && units.get(more.to()).isMark(',')) {
                return more.to() + 1;
            }
        }
        return to;
    }

    /// "in a statement on Monday", "at a rally", "to reporters", "of the plan".
    private int setting(int at, int end, Frame frame) {
        Unit unit = units.get(at);
        int to = at + 1;
        if (to >= end || units.get(to).isQuoted()) {
            return at;
        }
        Unit object = units.get(to);
        boolean person =
                object.capital()
                        || object.isAny(WordClass.bits(DETERMINER, POSSESSIVE, OBJECT, HEARER));
        boolean known = unit.isWord("to") && person || unit.isWord("of") || unit.isWord("about");
        if (unit.isWord("to") && !person) {
            return at;
        }
        boolean setting = false;
        while (to < Math.min(end, at + ADJUNCT)) {
            Unit word = units.get(to);
            if (word.kind() == Unit.Kind.PUNCTUATION
                    || word.isQuoted()
                    || word.isWord("that")
                    || word.is(PRONOUN) && !word.is(OBJECT)) {
                break;
            }
            boolean noun = word.is(SETTING) || word.is(TIME);
            setting |= noun;
            if (setting && !noun && !inPhrase(to)) {
                break;
            }
            if (!setting && word.isAny(WordClass.bits(AUXILIARY, MODAL))) {
                break;
            }
            if (setting && word.is(DETERMINER) && !units.get(to - 1).is(PREPOSITION)) {
                break;
            }
            to++;
        }
        boolean opens =
                to < end
                        && (units.get(to).isQuoted()
                                || units.get(to).isWord("that")
                                || units.get(to).isMark(':')
                                || units.get(to).isMark(',')
                                        && to + 1 < end
                                        && units.get(to + 1).isQuoted());
        boolean far = !setting && !known && to - at > 6;
        if (far) {
            return at;
        }
        if (opens || to >= end) {
            return to;
        }
        if (SETTING_FIRST.contains(unit.lower()) && setting && !units.get(to).isMark(',')) {
            return to;
        }
        if (known && !unit.isWord("to") && frame.cue().verb().equals("say")) {
            Mention what = phrases.startingAt(at + 1, end);
            return what != null && what.to() < end && units.get(what.to()).isMark(',')
                    ? what.to()
                    : at;
        }
        return at;
    }

    private boolean inPhrase(int at) {
        Unit unit = units.get(at);
        return unit.is(PREPOSITION)
                || unit.capital()
                || unit.is(DETERMINER) && units.get(at - 1).is(PREPOSITION)
                || unit.is(POSSESSIVE)
                || unit.kind() == Unit.Kind.NUMBER
                || units.get(at - 1).isAny(WordClass.bits(PREPOSITION, DETERMINER, POSSESSIVE));
    }

    /// ", with a grin," before quoted words or "that".
    private int aside(int comma, int end) {
        if (comma + 1 < end && units.get(comma + 1).isQuoted()) {
            return comma;
        }
        for (int i = comma + 1; i < Math.min(end - 1, comma + ADJUNCT + 8); i++) {
            Unit unit = units.get(i);
            if (unit.isQuoted() || unit.isMark(':')) {
                return comma;
            }
            if (unit.isMark(',')) {
                Unit next = units.get(i + 1);
                boolean opens = next.isQuoted() || next.isWord("that");
                return opens ? (next.isQuoted() ? i : i + 1) : comma;
            }
        }
        return comma;
    }

    private int bracket(int at, int end) {
        for (int i = at; i < Math.min(end, at + ADJUNCT); i++) {
            if (units.get(i).isMark(')')) {
                return i + 1;
            }
        }
        return at;
    }
}
