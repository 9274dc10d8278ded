package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.jspecify.annotations.Nullable;

/// Everybody whom the page names in full, found before anything is attributed: a surname is
/// understood wherever on the page the full name stands.
final class Roster {
    /// The entry of names that stand in headlines: before all others.
    static final int IN_TITLES = -1;

    private final Lexicon lexicon;
    private final Map<String, Named> byName = new LinkedHashMap<>();
    private final Map<String, List<Named>> bySurname = new HashMap<>();
    private final Map<String, List<Named>> byForename = new HashMap<>();
    private final Spelling spelling;
    private final List<List<Placed>> placed = new ArrayList<>();
    private final Map<String, Set<Named>> byRole = new HashMap<>();

    /// A person named at a place of an entry.
    record Placed(int at, Named who) {}

    Roster(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.spelling = new Spelling(lexicon.language());
    }

    boolean isEnglish() {
        return lexicon.language().equals("en");
    }

    Spelling spelling() {
        return spelling;
    }

    /// Reads full names, their titles and what they are called in apposition.
    void names(int entry, Paragraph paragraph, NounPhrases phrases, String text) {
        List<Unit> units = paragraph.units();
        int i = 0;
        while (i < units.size()) {
            if (!units.get(i).isWord() || !phrases.properName(i)) {
                i++;
                continue;
            }
            int to = i + 1;
            while (to < units.size()
                    && continues(units, to, phrases)
                    && !units.get(to - 1).possessive()) {
                to++;
            }
            while (to > i + 1 && units.get(to - 1).is(PARTICLE) && !units.get(to - 1).capital()) {
                to--;
            }
            name(entry, paragraph, i, to, text);
            i = to;
        }
    }

    private static boolean continues(List<Unit> units, int at, NounPhrases phrases) {
        Unit unit = units.get(at);
        if (!unit.isWord()) {
            return false;
        }
        boolean particle = unit.is(PARTICLE) || Names.articled(unit);
        return particle
                        && (Names.articled(unit)
                                || at + 1 < units.size()
                                        && units.get(at + 1).isWord()
                                        && (units.get(at + 1).capital()
                                                || units.get(at + 1).is(PARTICLE)))
                || unit.capital() && phrases.properName(at);
    }

    private void name(int entry, Paragraph paragraph, int from, int to, String text) {
        List<Unit> units = paragraph.units();
        if (Names.organisation(units, from, to, from)) {
            return;
        }
        int start = Names.withoutTitles(units, from, to);
        int words = to - start;
        if (words < 1 || words > 5) {
            return;
        }
        Span span = new Span(units.get(start).start(), Names.end(units.get(to - 1)));
        String name = span.of(text);
        Named person =
                words == 1
                        ? ofSingle(units.get(start), entry, span.start())
                        : person(units, start, to, name);
        if (person == null) {
            return;
        }
        person.placed(entry, span.start());
        if (entry != IN_TITLES) {
            while (placed.size() <= entry) {
                placed.add(new ArrayList<>());
            }
            placed.get(entry).add(new Placed(span.start(), person));
        }
        for (int i = Math.max(0, start - 4); i < start; i++) {
            if (units.get(i).isAny(WordClass.bits(MALE, FEMALE)) && i >= from - 1) {
                person.gendered(units.get(i).is(FEMALE) ? Named.Gender.FEMALE : Named.Gender.MALE);
            }
        }
        describe(person, units, from, start, to, text);
    }

    private @Nullable Named person(List<Unit> units, int start, int to, String name) {
        Unit first = units.get(start);
        Unit last = units.get(to - 1);
        if (last.is(PLACE)
                || last.is(TIME) && !first.is(FORENAME)
                || last.is(MEDIA) && !first.is(FORENAME)
                || first.isAny(
                        WordClass.bits(
                                AUXILIARY,
                                MODAL,
                                DETERMINER,
                                PREPOSITION,
                                PRONOUN,
                                CONJUNCTION,
                                ADVERB,
                                QUESTION))) {
            return null;
        }
        Named person = full(name);
        if (first.is(FORENAME)) {
            boolean female = first.is(FEMALE);
            if (female != first.is(MALE)) {
                person.gendered(female ? Named.Gender.FEMALE : Named.Gender.MALE);
            }
        }
        return person;
    }

    private @Nullable Named ofSingle(Unit unit, int entry, int at) {
        List<Named> known = bySurname.get(fold(unit.lower()));
        return known == null ? null : nearest(known, entry, at);
    }

    /// What stands before and after a name tells what its bearer is.
    private void describe(
            Named person, List<Unit> units, int from, int start, int to, String text) {
        int low = start;
        while (low > 0 && start - low < 6) {
            Unit unit = units.get(low - 1);
            if (!unit.isWord()
                    || unit.isAny(
                            WordClass.bits(PREPOSITION, CONJUNCTION, AUXILIARY, PRONOUN, RELATIVE))
                    || unit.is(VERB)) {
                break;
            }
            low--;
            if (unit.is(DETERMINER) || unit.is(POSSESSIVE)) {
                break;
            }
        }
        roles(person, units, low, start, text);
        boolean comma = low == start && start >= 2 && units.get(start - 1).isMark(',');
        if (comma) {
            int begin = start - 1;
            while (begin > 0
                    && units.get(begin - 1).isWord()
                    && start - begin < 9
                    && !units.get(begin - 1).isAny(WordClass.bits(AUXILIARY, MODAL, RELATIVE))) {
                begin--;
                if (units.get(begin).is(DETERMINER)
                        && (begin == 0 || !units.get(begin - 1).isWord("of"))) {
                    break;
                }
            }
            if (units.get(start - 2).isAny(WordClass.bits(ROLE, TITLE))
                    || begin < start - 2 && holdsRole(units, begin, start - 1)) {
                roles(person, units, begin, start - 1, text);
            }
        }
        if (to < units.size() && units.get(to).isMark(',') && !units.get(to - 1).possessive()) {
            int end = to + 1;
            while (end < units.size()
                    && end - to < 12
                    && units.get(end).kind() != Unit.Kind.PUNCTUATION
                    && !units.get(end).isQuoted()
                    && !units.get(end).isAny(WordClass.bits(AUXILIARY, MODAL, RELATIVE, PRONOUN))) {
                end++;
            }
            if (end < units.size()
                    && (units.get(end).isMark(',') || units.get(end).isMark('.'))
                    && holdsRole(units, to + 1, end)) {
                roles(person, units, to + 1, end, text);
            }
        }
    }

    private static boolean holdsRole(List<Unit> units, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Offices.isOffice(units.get(i)) && !units.get(i).possessive()) {
                return true;
            }
            if (units.get(i).is(PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    private void roles(Named person, List<Unit> units, int from, int to, String text) {
        if (to <= from || !holdsRole(units, from, to)) {
            return;
        }
        boolean main = true;
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            main &= !unit.is(PREPOSITION);
            if (unit.isWord()
                    && !unit.isAny(WordClass.bits(DETERMINER, PREPOSITION, CONJUNCTION, ADVERB))) {
                person.roles().add(unit.lower());
                byRole.computeIfAbsent(unit.lower(), none -> new LinkedHashSet<>()).add(person);
                if (main
                        && unit.isAny(WordClass.bits(MALE, FEMALE))
                        && !unit.is(POSSESSIVE)
                        && !unit.is(OBJECT)
                        && !unit.possessive()
                        && unit.is(MALE) != unit.is(FEMALE)) {
                    person.gendered(unit.is(FEMALE) ? Named.Gender.FEMALE : Named.Gender.MALE);
                }
            }
        }
        Span office = Offices.in(units, from, to);
        if (office != null) {
            person.affiliated(office.of(text));
        }
    }

    /// The person of a full name, known from now on.
    Named full(String name) {
        String key = fold(name);
        Named known = byName.get(key);
        if (known != null) {
            known.alsoCalled(name);
            return known;
        }
        String[] words = key.split(" ");
        for (Named same : bySurname.getOrDefault(surname(words), List.of())) {
            if (sameForename(fold(same.name()).split(" "), words)) {
                same.alsoCalled(name);
                byName.put(key, same);
                return same;
            }
        }
        Named fresh = new Named(name, Speaker.Kind.PERSON);
        byName.put(key, fresh);
        bySurname.computeIfAbsent(surname(words), none -> new ArrayList<>()).add(fresh);
        byForename.computeIfAbsent(words[0], none -> new ArrayList<>()).add(fresh);
        return fresh;
    }

    private static boolean sameForename(String[] known, String[] words) {
        if (known.length < 2 || words.length < 2) {
            return false;
        }
        return known[0].equals(words[0])
                || known[0].length() <= 2 && words[0].startsWith(known[0].substring(0, 1))
                || words[0].length() <= 2 && known[0].startsWith(words[0].substring(0, 1));
    }

    /// An organisation, a document or one who is only described, by its own words.
    Named other(String name, Speaker.Kind kind) {
        return byName.computeIfAbsent(kind + " " + fold(name), none -> new Named(name, kind));
    }

    /// The person whose full name ends with the words: "Van der Meer".
    @Nullable Named endingWith(String words) {
        String key = fold(words);
        for (Named named : bySurname.getOrDefault(surname(key.split(" ")), List.of())) {
            if (fold(named.name()).endsWith(" " + key)) {
                return named;
            }
        }
        return null;
    }

    /// The one person whose full name a title holds; null if it holds none or several.
    @Nullable String onlyOneIn(String title) {
        Named only = null;
        for (Named named : byName.values()) {
            if (named.isPerson() && named.name().indexOf(' ') > 0 && title.contains(named.name())) {
                if (only != null && !only.equals(named)) {
                    return null;
                }
                only = named;
            }
        }
        return only == null ? null : only.name();
    }

    /// The one person whom a title names, in full or by surname; null if it names none or several.
    @Nullable Named namedIn(String title) {
        Named only = null;
        for (String word : title.split("[^\\p{L}\\p{M}'’-]")) {
            boolean name = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            List<Named> known = name ? bySurname.getOrDefault(fold(word), List.of()) : List.of();
            boolean other = !known.isEmpty() && only != null && !known.contains(only);
            if (known.size() > 1 || other) {
                return null;
            }
            only = known.isEmpty() ? only : known.getFirst();
        }
        return only;
    }

    /// Those of that surname, or else of that forename.
    List<Named> called(String word) {
        String key = fold(word);
        List<Named> known = bySurname.get(key);
        boolean forename = (lexicon.classes(word.toLowerCase(Locale.ROOT)) & FORENAME.bit) != 0;
        if (known == null && forename) {
            known = byForename.get(key);
        }
        return known == null ? List.of() : known;
    }

    @Nullable Named exactly(String name) {
        return byName.get(fold(name));
    }

    /// Those whom the page describes with a word.
    Set<Named> described(String word) {
        return byRole.getOrDefault(word, Set.of());
    }

    /// The persons named in an entry, in order.
    List<Placed> placed(int entry) {
        return entry < placed.size() ? placed.get(entry) : List.of();
    }

    /// The one named last before a place, else the first on the page.
    static Named nearest(List<Named> known, int entry, int at) {
        Named best = known.getFirst();
        int bestAt = -1;
        for (Named named : known) {
            int last = named.lastBefore(entry, at);
            if (last > bestAt) {
                best = named;
                bestAt = last;
            }
        }
        return best;
    }

    private String surname(String[] words) {
        int last = words.length - 1;
        while (last > 0 && (lexicon.classes(words[last]) & SUFFIX.bit) != 0) {
            last--;
        }
        return words[last];
    }

    /// Lower case without marks on letters, stops and the Arabic article: `Peña` and `Pena`,
    /// `al-Sadr` and `Sadr` are found as one.
    static String fold(String name) {
        String plain =
                Normalizer.isNormalized(name, Normalizer.Form.NFD)
                        ? name
                        : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '@' || c == '_') {
                out.append(Character.toLowerCase(c));
            }
        }
        String folded = out.toString().toLowerCase(Locale.ROOT);
        return folded.replace("al-", "").replace("el-", "");
    }
}
