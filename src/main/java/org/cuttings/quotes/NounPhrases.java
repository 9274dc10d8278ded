package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.List;
import java.util.Set;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds the phrase that names or describes somebody, leftwards or rightwards from a place. Knows
/// closed word classes and capital letters; no dictionary of nouns.
final class NounPhrases {
    static final long BREAKS =
            WordClass.bits(
                    PRONOUN,
                    OBJECT,
                    PREPOSITION,
                    CONJUNCTION,
                    COMPLEMENT,
                    RELATIVE,
                    QUESTION,
                    AUXILIARY,
                    MODAL,
                    NEGATION,
                    ADVERB);
    static final long NOUNS = WordClass.bits(ROLE, GROUP, DOCUMENT, TITLE, PLURAL);
    private static final Set<String> JOINING =
            Set.of(
                    "of", "for", "at", "in", "from", "with", "on", "to", "by", "near", "behind",
                    "against", "about", "inside", "within", "between", "across", "among", "over",
                    "von", "für", "bei", "der", "des", "vom", "im", "de", "du", "à", "d");
    private static final int LONGEST = 28;

    private final Paragraph paragraph;
    private final List<Unit> units;
    private final Spelling spelling;
    private final ProperNames names;

    /// @param spelling how the page writes its words
    NounPhrases(Paragraph paragraph, Spelling spelling) {
        this.paragraph = paragraph;
        this.units = paragraph.units();
        this.spelling = spelling;
        this.names = new ProperNames(paragraph, spelling);
    }

    /// The text's language, ISO 639; empty where it has no table.
    String language() {
        return spelling.language();
    }

    /// The phrase whose last unit is `end - 1`, not reaching before `low`; null if there is none.
    @Nullable Mention endingAt(int end, int low) {
        if (end <= low) {
            return null;
        }
        int last = end - 1;
        if (units.get(last).isMark(')')) {
            int open = back(last, '(', low);
            return open < 0 ? null : widen(endingAt(open, low), end);
        }
        Unit unit = units.get(last);
        if (unit.is(PRONOUN) && !properName(last) || unit.is(RELATIVE)) {
            return mention(last, end, last, null, false);
        }
        if (unit.is(PREPOSITION) && !properName(last)) {
            return null;
        }
        int start = walkLeft(last, Math.max(low, end - LONGEST));
        return start == end ? null : described(start, end);
    }

    private int walkLeft(int last, int low) {
        int i = last;
        while (i >= low) {
            Unit unit = units.get(i);
            if (unit.isQuoted()) {
                boolean within = i < last && i > low && units.get(i - 1).is(DETERMINER);
                if (!within) {
                    break;
                }
            } else if (unit.kind() == Unit.Kind.PUNCTUATION) {
                if (!unit.isMark('&') && !unit.isMark('/')) {
                    break;
                }
            } else if ((unit.is(DETERMINER) || unit.is(POSSESSIVE)) && !properName(i)) {
                if (coordinates(i - 1, last, low)) {
                    i -= 2;
                    continue;
                }
                if (!joins(i - 1, low)) {
                    return i;
                }
                i--;
            } else if (breaks(i)) {
                if (joins(i, low)) {
                    i--;
                    continue;
                }
                if (coordinates(i, last, low)) {
                    i--;
                    continue;
                }
                break;
            }
            i--;
        }
        return Math.min(i + 1, last + 1);
    }

    /// Whether the preposition at `i` ties what follows to a noun before it.
    private boolean joins(int i, int low) {
        if (i <= low || !JOINING.contains(units.get(i).lower())) {
            return false;
        }
        Unit before = units.get(i - 1);
        if (before.kind() == Unit.Kind.PUNCTUATION || before.isQuoted() || before.is(TIME)) {
            return false;
        }
        if (breaks(i - 1) || before.is(DETERMINER) && !before.isAny(NOUNS)) {
            return false;
        }
        if (units.get(i).isWord("by") && !before.isAny(NOUNS) && !participle(i - 1, low)) {
            return false;
        }
        boolean verb = before.lower().endsWith("ing") && !before.capital();
        return !verb || i - 2 >= low && units.get(i - 2).isAny(NOUNS);
    }

    /// "a poll conducted by": a past form after a document.
    private boolean participle(int i, int low) {
        return units.get(i).lower().endsWith("ed") && i > low && units.get(i - 1).is(DOCUMENT);
    }

    /// Whether the "and" at `i` joins two that speak, rather than two clauses.
    private boolean coordinates(int i, int last, int low) {
        if (i <= low) {
            return false;
        }
        Unit unit = units.get(i);
        if (!unit.isWord("and") && !unit.isWord("und") && !unit.isWord("et")) {
            return false;
        }
        int start = i;
        while (start > low && !breaks(start - 1) && !ends(units.get(start - 1))) {
            start--;
        }
        if (start == i) {
            return false;
        }
        boolean boundary =
                start == low || ends(units.get(start - 1)) || units.get(start - 1).is(PREPOSITION);
        boolean alike =
                units.get(i - 1).capital() == units.get(i + 1).capital()
                        || units.get(i - 1).isAny(NOUNS);
        return boundary && alike;
    }

    private static boolean ends(Unit unit) {
        return unit.kind() == Unit.Kind.PUNCTUATION || unit.isQuoted();
    }

    /// Whether a unit cannot stand within a noun phrase.
    boolean breaks(int i) {
        Unit unit = units.get(i);
        if (unit.kind() == Unit.Kind.PUNCTUATION || unit.isQuoted()) {
            return true;
        }
        if (properName(i)) {
            return unit.is(TIME) && !unit.possessive();
        }
        if (unit.isAny(BREAKS) && !unit.possessive() || unit.is(TIME) && !unit.possessive()) {
            return true;
        }
        boolean finite = unit.form() == Cue.Form.PAST || unit.form() == Cue.Form.PRESENT;
        boolean verb = unit.is(VERB) || finite && !unit.capital();
        return verb && !unit.isAny(NOUNS) && !adjective(i);
    }

    /// A past form after an article describes what follows: "the proposed law".
    private boolean adjective(int i) {
        return i > 0
                && units.get(i).lower().endsWith("ed")
                && units.get(i - 1).isAny(WordClass.bits(DETERMINER, POSSESSIVE));
    }

    /// A capital letter that no sentence start explains.
    boolean properName(int i) {
        return names.at(i);
    }

    /// The phrase that begins at `start` and ends before `high`; null if there is none.
    @Nullable Mention startingAt(int start, int high) {
        if (start >= high) {
            return null;
        }
        Unit first = units.get(start);
        if (first.isWord() && first.is(PRONOUN) && !properName(start)) {
            return mention(start, start + 1, start, null, false);
        }
        int end = start;
        int limit = Math.min(high, start + LONGEST);
        while (end < limit) {
            Unit unit = units.get(end);
            boolean article = unit.is(DETERMINER) || unit.is(POSSESSIVE);
            if (article && !properName(end)) {
                if (end > start
                        && !genitive(end)
                        && !JOINING.contains(units.get(end - 1).lower())
                        && !isAnd(end - 1)) {
                    break;
                }
                end++;
                continue;
            }
            if (end > start && verbAfter(end)) {
                break;
            }
            if (breaks(end)) {
                boolean tied = end > start && joinsRight(end, start, limit);
                if (!tied) {
                    break;
                }
            }
            end++;
        }
        while (end > start
                && (breaks(end - 1) || units.get(end - 1).is(DETERMINER) && end - 1 > start)) {
            end--;
        }
        return end == start ? null : described(start, end);
    }

    /// "der Sprecher des Ministeriums", where every noun has a capital letter.
    private boolean genitive(int i) {
        boolean article = units.get(i).isWord("des") || units.get(i).isWord("der");
        return article
                && spelling.capitalNouns()
                && units.get(i - 1).isAny(NOUNS)
                && i + 1 < units.size()
                && units.get(i + 1).isName();
    }

    /// A small word in -ed after a name or a person's role is the sentence's verb.
    private boolean verbAfter(int i) {
        Unit unit = units.get(i);
        Unit before = units.get(i - 1);
        if (!unit.isWord() || unit.capital()) {
            return false;
        }
        boolean noun = before.isAny(WordClass.bits(ROLE, GROUP, DOCUMENT));
        boolean present = unit.lower().endsWith("s") && unit.classes() == 0 && !unit.possessive();
        return unit.lower().endsWith("ed") && (properName(i - 1) || noun)
                || present && noun && before.is(DOCUMENT);
    }

    private boolean isAnd(int i) {
        return units.get(i).isWord("and")
                || units.get(i).isWord("und")
                || units.get(i).isWord("et");
    }

    private boolean joinsRight(int i, int start, int limit) {
        Unit unit = units.get(i);
        if (i + 1 >= limit) {
            return false;
        }
        Unit next = units.get(i + 1);
        boolean noun =
                next.isWord() && (!breaks(i + 1) || next.is(DETERMINER) || next.is(POSSESSIVE));
        if (isAnd(i)) {
            return noun && (next.capital() || units.get(i - 1).isAny(NOUNS)) && !next.is(PRONOUN);
        }
        if (!JOINING.contains(unit.lower()) || !noun || next.is(TIME)) {
            return unit.isMark('&') && noun;
        }
        boolean named = properName(i - 1) && !units.get(i - 1).isAny(NOUNS | ORG.bit);
        return !named || unit.isWord("of");
    }

    private @Nullable Mention widen(@Nullable Mention mention, int to) {
        return mention == null ? null : mention.widened(mention.from(), to);
    }

    /// What the phrase is: looks for a name at the end of its main part.
    Mention described(int from, int to) {
        int main = from;
        while (main < to && !(main > from && tie(main) && !withinName(main, to))) {
            main++;
        }
        if (startsWithOffice(from, main, to)) {
            main = to;
        }
        int last = main - 1;
        int nameFrom = Names.runStart(units, from, main, this::properName);
        if (nameFrom >= main) {
            return mention(from, to, last, null, false);
        }
        boolean organisation = Names.organisation(units, nameFrom, main, from);
        int stripped = organisation ? nameFrom : Names.withoutTitles(units, nameFrom, main);
        if (stripped >= main) {
            return mention(from, to, last, null, false);
        }
        Unit single = units.get(stripped);
        boolean ordinary =
                main - stripped == 1
                        && (names.ordinary(stripped, from)
                                || spelling.capitalNouns() && !acronym(single));
        if (ordinary) {
            return mention(from, to, last, null, false);
        }
        int end = Names.end(units.get(main - 1));
        return mention(from, to, last, new Span(single.start(), end), organisation);
    }

    /// Where every noun has a capital letter, a single word is a name only if it is all capitals or
    /// an agency's.
    private static boolean acronym(Unit unit) {
        return unit.isAny(WordClass.bits(MEDIA, ACRONYM));
    }

    /// Search and Rescue Agency: the "and" of one name.
    private boolean withinName(int at, int to) {
        if (!isAnd(at) || !properName(at - 1)) {
            return false;
        }
        for (int i = at + 1; i < to && properName(i); i++) {
            if (units.get(i).isAny(WordClass.bits(ORG, GROUP))) {
                return true;
            }
        }
        return false;
    }

    /// "Secretary of State John Kerry": the name follows the tie.
    private boolean startsWithOffice(int from, int main, int to) {
        if (main >= to || !units.get(main).isWord("of") || !units.get(main - 1).is(TITLE)) {
            return false;
        }
        return to - main >= 4 && properName(to - 1) && properName(to - 2) && properName(main + 1);
    }

    private boolean tie(int i) {
        Unit unit = units.get(i);
        return unit.is(PREPOSITION) && !properName(i)
                || unit.is(RELATIVE)
                || isAnd(i)
                || spelling.capitalNouns() && (unit.isWord("des") || unit.isWord("der"));
    }

    private Mention mention(int from, int to, int head, @Nullable Span name, boolean organisation) {
        Span span = new Span(units.get(from).start(), units.get(to - 1).end());
        return new Mention(paragraph, from, to, head, span, name, organisation, null);
    }

    private int back(int at, char mark, int low) {
        for (int i = at - 1; i >= Math.max(low, at - LONGEST); i--) {
            if (units.get(i).isMark(mark)) {
                return i;
            }
        }
        return -1;
    }
}
