package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.ArrayList;
import java.util.List;

/// Marks around the name of a book, a film, a programme are no quotation. Such words become one
/// word of the sentence.
final class Titles {
    private static final int LONGEST = 12;

    private final String text;
    private final List<Unit> units;

    private Titles(String text, List<Unit> units) {
        this.text = text;
        this.units = units;
    }

    /// The units with each title as a word.
    static List<Unit> asWords(String text, List<Unit> units) {
        List<Unit> read = new ArrayList<>(units.size());
        Titles titles = new Titles(text, units);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            Marked quoted = unit.quoted();
            boolean name =
                    quoted != null && (titles.isTitle(i, quoted) || titles.isNickname(i, quoted));
            read.add(name ? word(unit) : unit);
        }
        return read;
    }

    private static Unit word(Unit unit) {
        return new Unit(unit.start(), unit.end(), "“”", 0, null, true, false, null, Unit.Kind.WORD);
    }

    /// Nils “Bridge” Okafor.
    private boolean isNickname(int i, Marked quoted) {
        return i > 0
                && i + 1 < units.size()
                && quoted.end() - quoted.start() < 24
                && plainName(units.get(i - 1))
                && plainName(units.get(i + 1))
                && units.get(i + 1).start() - quoted.close() <= 1
                && capitalised(quoted);
    }

    private static boolean plainName(Unit unit) {
        return unit.isWord()
                && unit.capital()
                && unit.cue() == null
                && !unit.possessive()
                && !unit.isAny(
                        WordClass.bits(
                                PRONOUN,
                                DETERMINER,
                                PREPOSITION,
                                CONJUNCTION,
                                AUXILIARY,
                                ADVERB,
                                TIME));
    }

    private boolean isTitle(int i, Marked quoted) {
        if (!capitalised(quoted)) {
            return false;
        }
        int before = i - 1;
        if (before >= 0 && units.get(before).isMark(',')) {
            before--;
        }
        if (before >= 0) {
            Unit word = units.get(before);
            boolean owner = word.possessive() && before == i - 1;
            boolean work = word.is(WORK) && word.cue() == null;
            boolean on =
                    before == i - 1
                            && (word.isWord("in") || word.isWord("on"))
                            && before > 0
                            && !units.get(before - 1).isWord("later");
            if (owner || work || on) {
                return true;
            }
        }
        return i + 1 < units.size()
                && units.get(i + 1).is(WORK)
                && units.get(i + 1).cue() == null
                && before >= 0
                && !units.get(before).isAny(WordClass.bits(AUXILIARY));
    }

    /// Whether every longer word begins with a capital letter or a digit, as in a title.
    private boolean capitalised(Marked quoted) {
        int words = 0;
        boolean in = false;
        for (int at = quoted.start(); at < quoted.end(); at++) {
            char c = text.charAt(at);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && !in) {
                words++;
                boolean small = Character.isLowerCase(c);
                if (small && (words == 1 || longWord(at, quoted.end())) || words > LONGEST) {
                    return false;
                }
            }
            in = letter || in && (c == '\'' || c == '’' || c == '-');
            boolean stop = (c == '.' || c == '!' || c == '?') && at + 2 < quoted.end() && words > 3;
            if (stop) {
                return false;
            }
        }
        return words > 0;
    }

    private boolean longWord(int at, int end) {
        int to = at;
        while (to < end && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to - at > 4;
    }
}
