package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reported words to the left of a frame, and those on both its sides.
final class LeftWords {
    private final List<Unit> units;
    private final List<Frame> frames;
    private final Adjuncts adjuncts;
    private final Cuts cuts;
    private final ForeignClauses foreign;

    LeftWords(
            Paragraph paragraph,
            List<Frame> frames,
            Adjuncts adjuncts,
            Cuts cuts,
            ForeignClauses foreign) {
        this.units = paragraph.units();
        this.frames = frames;
        this.adjuncts = adjuncts;
        this.cuts = cuts;
        this.foreign = foreign;
    }

    @Nullable Region of(Frame frame, int index, int end, boolean hasRight) {
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
        if (frame.order() == Frame.Order.ACCORDING && foreign.within(frame, end)) {
            return foreign.around(frame, index, start(low), comma, end);
        }
        if (frame.order() == Frame.Order.ACCORDING) {
            Region around = around(frame, low, end);
            return around != null
                    ? around
                    : new Region(start(low), cuts.trimmed(low, last + 1), Region.Side.LEFT);
        }
        if (!comma || hasRight || frame.order() == Frame.Order.GOES_ON) {
            return null;
        }
        Region around = around(frame, low, end);
        if (around != null) {
            return around;
        }
        if (units.get(start(low)).isWord("asked")) {
            // "Asked if it would hold, she said:" gives another's question.
            return null;
        }
        boolean verb = Clauses.hasVerb(units, low, last + 1) || foreign.clause(low, last + 1);
        boolean clause = verb && frame.cue().takesClause();
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
                units.get(start(low)).is(PREPOSITION)
                        && !Clauses.hasVerb(units, pastParticiple(start(low) + 1), last + 1);
        return clause && over && !adverbial
                ? new Region(start(low), last + 1, Region.Side.LEFT)
                : null;
    }

    /// "In a three-hour recorded interview": past the participle that describes the noun, where an
    /// article and at least one adjective with a hyphen lead to it.
    private int pastParticiple(int at) {
        int i = at + 1;
        if (!units.get(at).isAny(WordClass.bits(DETERMINER, POSSESSIVE))) {
            return at;
        }
        while (i < units.size() && units.get(i).lower().indexOf('-') > 0) {
            i++;
        }
        boolean described = i > at + 1 && i + 1 < units.size() && units.get(i + 1).isWord();
        return described && units.get(i).lower().endsWith("ed") ? i + 1 : at;
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
                        || next.is(DETERMINER) && !Clauses.hasVerb(units, after + 1, end)
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
        if (onlyAdverbial(low, frame.from())) {
            return new Region(after + 1, cuts.trimmed(after + 1, end), Region.Side.RIGHT);
        }
        if (!Clauses.hasVerb(units, low, frame.from()) && !Clauses.hasVerb(units, after + 1, end)) {
            return null;
        }
        return new Region(start(low), cuts.trimmed(after + 1, end), Region.Side.AROUND);
    }

    /// "In 2008, Lee said, the deal …", "And, Lee said, …": what stands before is not reported.
    private boolean onlyAdverbial(int from, int to) {
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            boolean word =
                    unit.isWord()
                            && !unit.isAny(WordClass.bits(CONJUNCTION, TIME, PREPOSITION, ADVERB));
            if (word || unit.isQuoted()) {
                return false;
            }
        }
        return true;
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
}
