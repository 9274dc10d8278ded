package org.cuttings.quotes;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// Names within a run of capitalised words.
final class Names {
    private static final long BEFORE =
            WordClass.bits(
                    WordClass.TITLE, WordClass.ROLE, WordClass.COUNTRY, WordClass.DETERMINER);

    /// What a broadcaster's name goes on with: "BBC Radio".
    private static final Set<String> STATIONS =
            Set.of("radio", "tv", "television", "news", "sport", "sports", "online", "world");

    private Names() {}

    /// First unit of the name that ends the phrase; `to` if it does not end with one.
    ///
    /// @param proper whether a unit's capital letter makes it a name
    static int runStart(List<Unit> units, int from, int to, IntPredicate proper) {
        int i = to;
        while (i > from) {
            Unit unit = units.get(i - 1);
            boolean name = unit.isWord() && (proper.test(i - 1) || articled(unit));
            boolean link = i < to && (unit.is(WordClass.PARTICLE) || unit.isMark('&'));
            boolean owner = unit.possessive() && i < to && !units.get(to - 1).is(WordClass.ORG);
            if (owner || !name && !link) {
                break;
            }
            i--;
        }
        while (i < to && !units.get(i).capital() && !articled(units.get(i))) {
            i++;
        }
        return i;
    }

    /// al-Sadr, d'Estaing: the capital letter stands within.
    static boolean articled(Unit unit) {
        String lower = unit.lower();
        return !unit.capital()
                && (lower.startsWith("al-") || lower.startsWith("el-") || lower.startsWith("d'"))
                && lower.length() > 4;
    }

    /// Whether a run names no person: "the Guardian", "Justice Department", "NATO".
    static boolean organisation(List<Unit> units, int from, int to, int phrase) {
        Unit last = units.get(to - 1);
        if (last.kind() == Unit.Kind.NUMBER || hasDigit(last.lower())) {
            return true;
        }
        if (last.is(WordClass.ORG) || last.is(WordClass.MEDIA) || last.is(WordClass.PLACE)) {
            return !last.is(WordClass.FORENAME);
        }
        boolean several = to - from >= 2 && noTitleAfter(units, from, to);
        boolean station = units.get(from).is(WordClass.MEDIA) && STATIONS.contains(last.lower());
        if (several && (last.is(WordClass.GROUP) || station)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            if (unit.is(WordClass.ORG) && !unit.is(WordClass.TITLE) && i < to - 1) {
                return noTitleAfter(units, i, to);
            }
        }
        boolean article = phrase < from && units.get(phrase).isWord("the") && phrase == from - 1;
        return article && to - from == 1 && !last.is(WordClass.TITLE);
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean noTitleAfter(List<Unit> units, int from, int to) {
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            boolean office = unit.is(WordClass.ROLE) && !unit.is(WordClass.PLURAL) && i < to - 1;
            if (office || unit.isAny(WordClass.bits(WordClass.TITLE, WordClass.FORENAME))) {
                return false;
            }
        }
        return true;
    }

    /// First unit of the name proper, titles and offices before it left out; `to` where the run
    /// holds nothing else.
    static int withoutTitles(List<Unit> units, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            boolean surname =
                    i == to - 1
                            && i > from
                            && (unit.is(WordClass.COUNTRY)
                                    || units.get(i - 1).is(WordClass.FORENAME));
            boolean title = unit.isAny(BEFORE) && !unit.is(WordClass.FORENAME) && !surname;
            boolean office =
                    unit.isAny(WordClass.bits(WordClass.ORG, WordClass.GROUP)) && i < to - 1;
            if (title || office) {
                start = i + 1;
            }
        }
        return start;
    }

    /// The end of a name's last word, its possessive ending left out.
    static int end(Unit unit) {
        boolean full = unit.end() - unit.start() == unit.lower().length();
        return unit.possessive() && !full ? unit.start() + unit.lower().length() : unit.end();
    }
}
