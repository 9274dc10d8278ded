package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.List;

/// Where reported words end: with the sentence, or where a frame begins that is not part of them.
final class Cuts {
    private final List<Unit> units;
    private final List<Frame> frames;

    Cuts(Paragraph paragraph, List<Frame> frames) {
        this.units = paragraph.units();
        this.frames = frames;
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

    /// Where the reported words end: the sentence's end, or a new frame that is not part of them.
    int of(Frame frame, int index, int from, int end) {
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

    int trimmed(int from, int end) {
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

    /// "said on Monday": nothing but a time stands between.
    private boolean onlyWhen(int from, int end) {
        for (int i = from; i < end; i++) {
            Unit unit = units.get(i);
            boolean when = unit.is(TIME) || unit.isWord("on") || unit.isWord("in");
            if (!when && !unit.isWord("late") && !unit.isWord("last")) {
                return false;
            }
        }
        return true;
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
                        before.isMark(',')
                                && onlyWhen(next.to(), bodyEnd(next.sentence(), next.limit()));
                if (closes) {
                    yield start;
                }
                Mention who = next.subject();
                boolean pronoun = who != null && who.isPronoun();
                boolean subject =
                        pronoun
                                || who != null
                                        && (who.name() != null || next.cue().verb().equals("say"));
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
            case ACCORDING -> next.insideClause() ? -1 : start;
            case POSSESSED -> -1;
        };
    }
}
