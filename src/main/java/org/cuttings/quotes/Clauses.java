package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds where the words begin and end that a frame reports.
final class Clauses {
    private static final int ADJUNCT = 16;

    private final Paragraph paragraph;
    private final List<Unit> units;
    private final NounPhrases phrases;
    private final List<Frame> frames;
    private final Adjuncts adjuncts;

    Clauses(Paragraph paragraph, NounPhrases phrases, List<Frame> frames) {
        this.paragraph = paragraph;
        this.units = paragraph.units();
        this.phrases = phrases;
        this.frames = frames;
        this.adjuncts = new Adjuncts(paragraph, phrases);
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
        if (right != null
                && quotedBefore(frame)
                && !onlyQuoted(right)
                && !units.get(right.from()).is(COMPLEMENT)) {
            right = null;
        }
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
        boolean thing = frame.cue().in(Cue.Group.CALL) && frame.cue().groups().size() == 1;
        int at = thing ? frame.to() : adjuncts.past(frame, end);
        if (at >= end) {
            return null;
        }
        Unit first = units.get(at);
        Unit before = units.get(at - 1);
        boolean german = first.isMark(',') && at + 1 < end && units.get(at + 1).is(COMPLEMENT);
        if (german && frame.cue().takesClause()) {
            return new Region(at + 1, cut(frame, index, at + 1, end), Region.Side.RIGHT);
        }
        if (first.isMark(',') || first.isMark(':')) {
            boolean colon = first.isMark(':');
            if (at + 1 < end && units.get(at + 1).isQuoted()) {
                int to =
                        units.get(at + 1).capital()
                                ? quotedRun(at + 1, end)
                                : cut(frame, index, at + 1, end);
                return new Region(at + 1, to, Region.Side.RIGHT);
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
                                        && (sayOnly(cue) || clauseFirst(at, cut)));
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
            }
        }
        return end;
    }

    /// Where the reported words end: the sentence's end, or a new frame that is not part of them.
    private int cut(Frame frame, int index, int from, int end) {
        int limit = relativeEnd(frame, from, end);
        for (int i = index + 1; i < frames.size(); i++) {
            Frame next = frames.get(i);
            if (next.sentence() != frame.sentence() || next.from() >= limit) {
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
        return trimmed(from, limit);
    }

    /// ", who said the bridge was safe, has resigned": the relative clause ends at a comma before
    /// the main clause's verb.
    private int relativeEnd(Frame frame, int from, int end) {
        int before = frame.cueFrom() - 1;
        boolean relative =
                before > frame.sentence()
                        && units.get(before).is(RELATIVE)
                        && units.get(before - 1).isMark(',');
        for (int i = from + 1; relative && i + 1 < end; i++) {
            Unit next = units.get(i + 1);
            boolean verb =
                    next.isAny(WordClass.bits(AUXILIARY, MODAL, VERB))
                            || next.form() == Cue.Form.PAST
                            || next.lower().endsWith("ed");
            if (units.get(i).isMark(',') && verb && !next.capital()) {
                return i;
            }
        }
        return end;
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
                                || frame.cue().form() == Cue.Form.ING
                                || before.isWord("but");
                yield same && isConjunction(start - 1) ? start - 1 : -1;
            }
            case SUBJECT_FIRST -> {
                boolean joined =
                        isConjunction(start - 1) || before.isMark(';') || before.isMark('–');
                boolean comma =
                        start >= 2 && units.get(start - 2).isMark(',') && isConjunction(start - 1);
                boolean closes =
                        before.isMark(',') && next.to() >= bodyEnd(next.sentence(), next.limit());
                if (closes) {
                    yield start;
                }
                Mention who = next.subject();
                boolean pronoun = who != null && who.isPronoun();
                boolean subject = pronoun || who != null && who.name() != null;
                yield joined
                                && (comma
                                        || before.isMark(';')
                                        || before.isMark('–')
                                        || subject
                                                && (before.isWord("but")
                                                        || before.isWord("while")
                                                        || before.isWord("and")
                                                        || before.isWord("as") && pronoun))
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
        int after = adjuncts.past(frame, end);
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
        int after = adjuncts.past(frame, end);
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
            boolean apart = i == earlier.to() || units.get(i - 1).kind() == Unit.Kind.PUNCTUATION;
            if (units.get(i).isQuoted() && apart) {
                return i;
            }
            if (units.get(i).isMark(';')) {
                return i + 1;
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
