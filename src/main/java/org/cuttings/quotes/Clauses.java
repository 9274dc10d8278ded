package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds where the words begin and end that a frame reports.
final class Clauses {
    private static final Set<String> SETTING =
            Set.of(
                    "statement",
                    "interview",
                    "letter",
                    "tweet",
                    "tweets",
                    "speech",
                    "conference",
                    "rally",
                    "email",
                    "e-mail",
                    "post",
                    "posts",
                    "twitter",
                    "facebook",
                    "instagram",
                    "briefing",
                    "call",
                    "debate",
                    "testimony",
                    "court",
                    "hearing",
                    "report",
                    "memo",
                    "video",
                    "ad",
                    "message",
                    "news",
                    "television",
                    "tv",
                    "radio",
                    "show",
                    "press",
                    "town",
                    "hall",
                    "event",
                    "meeting",
                    "note",
                    "article",
                    "book",
                    "op-ed",
                    "column",
                    "blog",
                    "filing",
                    "release",
                    "remarks",
                    "address",
                    "podcast",
                    "programme",
                    "program",
                    "morning",
                    "afternoon",
                    "evening",
                    "night",
                    "week",
                    "month",
                    "year",
                    "years",
                    "reporters",
                    "journalists",
                    "response",
                    "reply",
                    "part",
                    "x",
                    "telegram",
                    "appearance",
                    "conversation",
                    "discussion",
                    "exchange",
                    "session",
                    "visit",
                    "trip",
                    "stop",
                    "campaign",
                    "answer",
                    "time",
                    "point",
                    "ago",
                    "day",
                    "days");
    private static final Set<String> SETTING_FIRST =
            Set.of(
                    "in", "on", "at", "during", "via", "through", "after", "before", "from", "by",
                    "as", "for", "with");
    private static final int ADJUNCT = 16;

    private final Paragraph paragraph;
    private final List<Unit> units;
    private final NounPhrases phrases;
    private final List<Frame> frames;

    Clauses(Paragraph paragraph, NounPhrases phrases, List<Frame> frames) {
        this.paragraph = paragraph;
        this.units = paragraph.units();
        this.phrases = phrases;
        this.frames = frames;
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
        int end = bodyEnd(frame.sentence(), frame.limit());
        Region right =
                frame.order() == Frame.Order.ACCORDING
                        ? rightOfAccording(frame, end)
                        : right(frame, index, end);
        Region left =
                right != null && !onlyQuoted(right) && !quotedBefore(frame)
                        ? null
                        : left(frame, index, end, right != null);
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

    /// One past the sentence's last unit that is no closing punctuation.
    int bodyEnd(int low, int high) {
        int end = high;
        while (end > low && closing(units.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean closing(Unit unit) {
        return unit.isMark('.')
                || unit.isMark('?')
                || unit.isMark('!')
                || unit.isMark('…')
                || unit.isMark(';')
                || unit.isMark(',')
                || unit.isMark(':')
                || unit.isMark('–');
    }

    private @Nullable Region right(Frame frame, int index, int end) {
        int at = skipAdjuncts(frame, end);
        if (at >= end) {
            return null;
        }
        Unit first = units.get(at);
        Unit before = units.get(at - 1);
        if (first.isMark(',') || first.isMark(':')) {
            boolean colon = first.isMark(':');
            if (at + 1 < end && units.get(at + 1).isQuoted()) {
                return new Region(at + 1, cut(frame, index, at + 1, end), Region.Side.RIGHT);
            }
            if (colon && at + 1 < end && frame.order() != Frame.Order.CUE_FIRST) {
                return new Region(at + 1, end, Region.Side.RIGHT);
            }
            if (!colon && at + 2 < end && units.get(at + 1).isWord("that")) {
                return new Region(at + 1, cut(frame, index, at + 1, end), Region.Side.RIGHT);
            }
            return null;
        }
        if (frame.order() == Frame.Order.CUE_FIRST && !first.isQuoted()) {
            return null;
        }
        if (first.isQuoted()) {
            return new Region(at, cut(frame, index, at, end), Region.Side.RIGHT);
        }
        int cut = cut(frame, index, at, end);
        Cue cue = frame.cue();
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
            return pronoun || cut - at < 3 || cue.in(Cue.Group.MANNER) && !cue.takesClause()
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
                        && hasVerb(units, at + 1, cut)
                        && nounFirst(at)
                        && (sayOnly(cue) || clauseFirst(at, cut));
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

    private static boolean sayOnly(Cue cue) {
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
            }
        }
        return end;
    }

    /// The unit at which what is reported may begin: past the listener, the day, the occasion.
    int skipAdjuncts(Frame frame, int end) {
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
                    || unit.lower().endsWith("ly") && unit.isWord() && !unit.capital()) {
                next = at + 1;
            } else if (!told && !unit.isWord("that")) {
                next = listener(at, end);
                told = true;
            } else if (unit.is(PREPOSITION) && !unit.isWord("that")) {
                next = setting(at, end, frame);
            } else if (unit.isMark(',')) {
                next = aside(at, end);
            } else if (unit.isMark('(')) {
                next = past(at, end, ')');
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
        boolean known = unit.isWord("to") || unit.isWord("of") || unit.isWord("about");
        boolean setting = false;
        while (to < Math.min(end, at + ADJUNCT)) {
            Unit word = units.get(to);
            if (word.kind() == Unit.Kind.PUNCTUATION
                    || word.isQuoted()
                    || word.isWord("that")
                    || word.is(PRONOUN) && !word.is(OBJECT)) {
                break;
            }
            boolean noun = SETTING.contains(word.lower()) || word.is(TIME);
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

    private int past(int at, int end, char mark) {
        for (int i = at; i < Math.min(end, at + ADJUNCT); i++) {
            if (units.get(i).isMark(mark)) {
                return i + 1;
            }
        }
        return at;
    }

    /// Where the reported words end: the sentence's end, or a new frame that is not part of them.
    private int cut(Frame frame, int index, int from, int end) {
        for (int i = index + 1; i < frames.size(); i++) {
            Frame next = frames.get(i);
            if (next.sentence() != frame.sentence()) {
                break;
            }
            if (next.cueFrom() <= from) {
                continue;
            }
            int start = newFrame(frame, next, from);
            if (start > from) {
                return trimmed(from, start);
            }
        }
        return trimmed(from, end);
    }

    private int trimmed(int from, int end) {
        int to = end;
        while (to > from && (closing(units.get(to - 1)) || isConjunction(to - 1))) {
            to--;
        }
        return to;
    }

    private boolean isConjunction(int i) {
        Unit unit = units.get(i);
        return unit.isWord("and")
                || unit.isWord("but")
                || unit.isWord("while")
                || unit.isWord("as")
                || unit.isWord("though")
                || unit.isWord("although");
    }

    /// The unit where `next` parts from what `frame` reports; -1 if it lies within it.
    private int newFrame(Frame frame, Frame next, int from) {
        int start = next.from();
        if (start <= from) {
            return -1;
        }
        Unit before = units.get(start - 1);
        return switch (next.order()) {
            case GOES_ON -> {
                boolean ing = next.cue().form() == Cue.Form.ING;
                if (ing) {
                    yield before.isMark(',')
                                    || before.isQuoted()
                                    || before.isMark('–')
                                    || before.isWord("and")
                                            && start >= 2
                                            && units.get(start - 2).isMark(',')
                            ? start
                            : -1;
                }
                boolean same =
                        next.cue().form() == frame.cue().form()
                                || frame.cue().form() == Cue.Form.ING;
                yield same && isConjunction(start - 1) ? start - 1 : -1;
            }
            case SUBJECT_FIRST -> {
                boolean joined =
                        isConjunction(start - 1) && !before.isWord("as")
                                || before.isMark(';')
                                || before.isMark('–');
                boolean comma =
                        start >= 2 && units.get(start - 2).isMark(',') && isConjunction(start - 1);
                boolean closes =
                        before.isMark(',') && next.to() >= bodyEnd(next.sentence(), next.limit());
                if (closes) {
                    yield start;
                }
                boolean subject =
                        next.subject() != null
                                && (next.subject().isPronoun() || next.subject().name() != null);
                yield joined
                                && (comma
                                        || before.isMark(';')
                                        || before.isMark('–')
                                        || subject
                                                && (before.isWord("but")
                                                        || before.isWord("while")
                                                        || before.isWord("and")))
                        ? start
                        : -1;
            }
            case CUE_FIRST -> before.isMark(',') || before.isQuoted() ? start : -1;
            case ACCORDING -> start;
        };
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
        while (at < end && !units.get(at).isMark(',')) {
            at++;
        }
        while (at + 1 < end && asideAfter(at + 1, end) > 0) {
            at = asideAfter(at + 1, end);
        }
        return at + 2 < end ? new Region(at + 1, trimmed(at + 1, end), Region.Side.RIGHT) : null;
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

    private @Nullable Region left(Frame frame, int index, int end, boolean hasRight) {
        int at = frame.from() - 1;
        int low = lowest(frame, index);
        if (at < low) {
            return null;
        }
        boolean comma = units.get(at).isMark(',') || units.get(at).isMark('–');
        int last = comma ? at - 1 : at;
        if (last < low) {
            return null;
        }
        if (units.get(last).isQuoted() && frame.order() != Frame.Order.GOES_ON) {
            int from = quotedFrom(last, low);
            return new Region(from, last + 1, Region.Side.LEFT);
        }
        if (frame.order() == Frame.Order.ACCORDING) {
            Region around = around(frame, low, end);
            return around != null
                    ? around
                    : new Region(start(low), trimmed(low, last + 1), Region.Side.LEFT);
        }
        if (!comma || hasRight || frame.order() == Frame.Order.GOES_ON) {
            return null;
        }
        Region around = around(frame, low, end);
        if (around != null) {
            return around;
        }
        boolean clause = hasVerb(units, low, last + 1) && frame.cue().takesClause();
        int after = skipAdjuncts(frame, end);
        boolean over =
                after >= end
                        || units.get(after).isMark(',')
                        || after > frame.cueTo()
                        || units.get(after).is(CONJUNCTION)
                        || units.get(after).is(PREPOSITION)
                        || units.get(after).form() == Cue.Form.ING
                        || units.get(after).is(RELATIVE);
        boolean adverbial =
                units.get(start(low)).is(PREPOSITION) && !hasVerb(units, start(low) + 1, last + 1);
        return clause && over && !adverbial
                ? new Region(start(low), last + 1, Region.Side.LEFT)
                : null;
    }

    /// "The deal, Lee said, is dead": words on both sides.
    private @Nullable Region around(Frame frame, int low, int end) {
        int after = skipAdjuncts(frame, end);
        if (after + 2 >= end || !units.get(after).isMark(',')) {
            return null;
        }
        Unit next = units.get(after + 1);
        boolean other =
                next.form() == Cue.Form.ING
                        || next.isQuoted()
                        || next.is(RELATIVE)
                        || next.lower().endsWith("ing") && next.isWord()
                        || next.is(DETERMINER) && !hasVerb(units, after + 1, end)
                        || next.isWord("according")
                        || next.isWord("but")
                        || next.isWord("and")
                        || next.isWord("while")
                        || next.isWord("as")
                        || next.isWord("although")
                        || next.isWord("though");
        if (other) {
            return null;
        }
        if (!hasVerb(units, low, frame.from()) && !hasVerb(units, after + 1, end)) {
            return null;
        }
        return new Region(start(low), trimmed(after + 1, end), Region.Side.AROUND);
    }

    private int start(int low) {
        Unit unit = units.get(low);
        return (unit.isWord("but") || unit.isWord("and")) && low + 1 < units.size() ? low + 1 : low;
    }

    private int lowest(Frame frame, int index) {
        int low = frame.sentence();
        for (int i = index - 1; i >= 0; i--) {
            Frame earlier = frames.get(i);
            if (earlier.sentence() != frame.sentence()) {
                break;
            }
            if (earlier.to() < frame.from()) {
                low = Math.max(low, reaches(earlier, frame));
                break;
            }
        }
        while (low < frame.from() && units.get(low).kind() == Unit.Kind.PUNCTUATION) {
            low++;
        }
        return low;
    }

    /// Where an earlier frame's words end that a later frame may begin after: its own cue where
    /// quoted words follow it.
    private int reaches(Frame earlier, Frame frame) {
        for (int i = earlier.to(); i < frame.from(); i++) {
            if (units.get(i).isMark(';') || units.get(i).isQuoted()) {
                return units.get(i).isQuoted() ? i : i + 1;
            }
        }
        return frame.sentence();
    }

    /// Where the words begin that end with the quoted ones at `last`: with them, where they stand
    /// by themselves; else with the sentence.
    private int quotedFrom(int last, int low) {
        int first = last;
        while (first > low
                && (units.get(first - 1).isQuoted()
                        || units.get(first - 1).isMark(',')
                                && first - 2 >= low
                                && units.get(first - 2).isQuoted())) {
            first--;
        }
        if (first <= low) {
            return low;
        }
        Unit before = units.get(first - 1);
        boolean opener = first - low == 1 && (before.is(CONJUNCTION) || before.is(ADVERB));
        boolean apart = before.isMark(':') || before.isMark('–');
        return opener || apart ? first : start(low);
    }

    Paragraph paragraph() {
        return paragraph;
    }
}
