package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.Arrays;
import java.util.List;

/// Tells a name's capital letter from a sentence's.
final class ProperNames {
    private final Paragraph paragraph;
    private final List<Unit> units;
    private final Spelling spelling;

    /// @param spelling how the page writes its words
    ProperNames(Paragraph paragraph, Spelling spelling) {
        this.paragraph = paragraph;
        this.units = paragraph.units();
        this.spelling = spelling;
    }

    /// A capital letter that no sentence start explains.
    boolean at(int i) {
        Unit unit = units.get(i);
        if (!unit.isWord() || !unit.capital() || unit.is(PRONOUN) && unit.lower().length() < 5) {
            return false;
        }
        if (unit.is(SAYING) && spelling.capitalNouns()) {
            return false;
        }
        if (!sentenceStart(i)) {
            return true;
        }
        if (unit.isAny(NounPhrases.BREAKS | DETERMINER.bit | POSSESSIVE.bit)) {
            return false;
        }
        return unit.isAny(WordClass.bits(FORENAME, MEDIA, PLACE))
                || spelling.name(unit.lower())
                || forename(i)
                || unknown(unit);
    }

    /// A sentence's first word before a further name, as a forename stands: no adjective by its
    /// ending, no word the tables know.
    private boolean forename(int i) {
        Unit unit = units.get(i);
        String lower = unit.lower();
        boolean known =
                unit.isAny(NounPhrases.NOUNS | WordClass.bits(ORG, COUNTRY, TIME, VERB))
                        || unit.cue() != null;
        if (known || spelling.ordinary(lower) || i + 1 >= units.size() || unit.possessive()) {
            return false;
        }
        Unit next = units.get(i + 1);
        boolean name =
                next.isWord()
                                && next.capital()
                                && !next.isAny(NounPhrases.NOUNS | NounPhrases.BREAKS | ORG.bit)
                        || next.is(PARTICLE)
                        || Names.articled(next);
        return name && !adjectival(lower);
    }

    private static boolean adjectival(String lower) {
        for (String ending :
                List.of(
                        "ed", "ing", "ful", "ous", "ive", "ical", "ish", "ist", "less", "ary",
                        "ant", "ly")) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /// A word that neither the tables nor the rest of the page know as an ordinary one, and that
    /// does not look like one.
    private boolean unknown(Unit unit) {
        String lower = unit.lower();
        boolean ending =
                lower.endsWith("s") && !unit.possessive()
                        || lower.endsWith("ed")
                        || lower.endsWith("ing")
                        || lower.endsWith("ly");
        return (unit.classes() & ~ACRONYM.bit) == 0
                && unit.cue() == null
                && !spelling.ordinary(lower)
                && !ending;
    }

    private boolean sentenceStart(int i) {
        if (i == 0 || units.get(i - 1).isMark(':')) {
            return true;
        }
        return Arrays.binarySearch(paragraph.sentences(), i) >= 0;
    }

    /// A sentence's first word that may be an ordinary noun: "Officials", "Searchers".
    boolean ordinary(int i, int from) {
        Unit unit = units.get(i);
        if (unit.isAny(NounPhrases.NOUNS | ORG.bit) && !unit.is(FORENAME)) {
            return i == from || unit.is(TITLE) || unit.is(ROLE);
        }
        if (!sentenceStart(i)
                || unit.isAny(WordClass.bits(FORENAME, MEDIA, PLACE))
                || spelling.name(unit.lower())) {
            return false;
        }
        return unit.lower().endsWith("s") && !unit.lower().endsWith("ss");
    }
}
