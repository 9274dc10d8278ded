package org.cuttings.quotes;

import java.util.ArrayList;
import java.util.List;

/// Where a paragraph's sentences begin. Quoted words are never cut; whether a sentence ends with
/// them depends on their last mark and on what follows.
final class Sentences {
    private static final int ATTRIBUTION = 12;

    /// No sentence of news is longer, counted in units; a list without stops is cut here, so that
    /// what is looked up within a sentence costs no more than this.
    private static final int LONGEST = 300;

    private final String text;
    private final List<Unit> units;

    private Sentences(String text, List<Unit> units) {
        this.text = text;
        this.units = units;
    }

    /// The first unit of each sentence, and the number of units.
    static int[] of(String text, List<Unit> units) {
        Sentences sentences = new Sentences(text, units);
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = 0; i + 1 < units.size(); i++) {
            boolean tooLong = i + 1 - starts.getLast() >= LONGEST;
            if (tooLong || sentences.endsAfter(i)) {
                starts.add(i + 1);
            }
        }
        if (!units.isEmpty()) {
            starts.add(units.size());
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean endsAfter(int i) {
        Unit unit = units.get(i);
        Unit next = units.get(i + 1);
        Marked quoted = unit.quoted();
        if (quoted != null) {
            return endsAfterQuoted(quoted.end(), i);
        }
        if (unit.isMark('?') || unit.isMark('!')) {
            return !next.isMark('?') && !next.isMark('!') && !closing(next);
        }
        if (unit.isMark('.') || unit.isMark('…')) {
            return !closing(next)
                    && !next.isMark('.')
                    && (next.capital()
                            || next.isQuoted()
                            || next.kind() == Unit.Kind.NUMBER
                            || next.isMark('(')
                            || next.isMark('[')
                            || lineBreak(unit, next));
        }
        if (lineBreak(unit, next) && !next.isQuoted()) {
            return true;
        }
        boolean stop = unit.isWord() && text.charAt(unit.end() - 1) == '.';
        return stop
                && !unit.is(WordClass.TITLE)
                && next.capital()
                && next.isAny(
                        WordClass.bits(
                                WordClass.DETERMINER,
                                WordClass.PRONOUN,
                                WordClass.POSSESSIVE,
                                WordClass.CONJUNCTION,
                                WordClass.PREPOSITION));
    }

    private boolean endsAfterQuoted(int end, int i) {
        Unit unit = units.get(i);
        Unit next = units.get(i + 1);
        if (next.kind() == Unit.Kind.PUNCTUATION && !next.isMark('[')) {
            return false;
        }
        char last = text.charAt(end - 1);
        if (last == '.' || last == '…') {
            return next.isQuoted() || next.capital();
        }
        if (last == '?' || last == '!') {
            return (next.isQuoted() || next.capital()) && !attribution(i + 1);
        }
        return lineBreak(unit, next) && (next.capital() || next.isQuoted()) && !attribution(i + 1);
    }

    /// Whether "Ann Lee said" or "said Ann Lee" follows, and then the end or a comma.
    private boolean attribution(int from) {
        int limit = Math.min(units.size(), from + ATTRIBUTION);
        for (int i = from; i < limit; i++) {
            Unit unit = units.get(i);
            if (unit.isQuoted() || unit.isMark('.') || unit.isMark(':')) {
                return false;
            }
            Cue.Form form = unit.form();
            boolean finite = form == Cue.Form.PAST || form == Cue.Form.PRESENT;
            if (finite && !unit.capital()) {
                return i + 1 >= units.size() || endsShort(i + 1);
            }
        }
        return false;
    }

    /// Whether the sentence is over soon after the cue, so that nothing else was said.
    private boolean endsShort(int from) {
        int limit = Math.min(units.size(), from + 8);
        for (int i = from; i < limit; i++) {
            Unit unit = units.get(i);
            if (unit.isMark('.') || unit.isMark(',')) {
                return true;
            }
            if (unit.isWord("that") || unit.isQuoted() || unit.isMark(':')) {
                return false;
            }
        }
        return limit == units.size();
    }

    private static boolean closing(Unit next) {
        return next.isMark(')') || next.isMark(']') || next.isMark(',');
    }

    private boolean lineBreak(Unit unit, Unit next) {
        for (int at = unit.end(); at < next.start(); at++) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }
}
