package org.cuttings.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Speaker;
import org.cuttings.model.SpeakerSuggestion;
import org.cuttings.model.SpeakerSuggestion.Reason;
import org.cuttings.search.Folding;
import org.jspecify.annotations.Nullable;

/// Finds speakers of different articles who may be one. Names are compared only with those that
/// share a word with them or nearly so, so that a large archive is looked through in little time.
/// Within one state of the archive.
final class SpeakerSuggestions {
    /// Of people who share one name; more are not compared with each other.
    private static final int MOST_OF_A_NAME = 400;

    /// A surname alone may be any of those who bear it: more than these are no help.
    private static final int MOST_BEARERS = 3;

    private final Session db;
    private final SpeakersRead people;

    SpeakerSuggestions(Session db) {
        this.db = db;
        this.people = new SpeakersRead(db);
    }

    /// A speaker as compared.
    ///
    /// @param words the name, folded, without honorifics
    /// @param core the same without particles and suffixes
    private record One(
            long id,
            String key,
            Speaker.Kind kind,
            int quotes,
            List<String> words,
            List<String> core) {}

    private record Pair(One one, One other, Reason reason) {}

    /// The surest first, of these the most quoted.
    List<SpeakerSuggestion> all(int limit) {
        List<One> ones = db.all("speakers-to-compare", row -> one(row));
        Map<Long, Set<String>> apart = apart();
        List<Pair> pairs = new ArrayList<>(pairs(ones));
        pairs.removeIf(pair -> saidApart(pair, apart));
        pairs.sort(
                Comparator.comparing(Pair::reason)
                        .thenComparing(pair -> -pair.one().quotes() - pair.other().quotes())
                        .thenComparing(pair -> pair.one().id()));
        List<SpeakerSuggestion> suggestions = new ArrayList<>();
        for (Pair pair : pairs) {
            if (suggestions.size() >= limit) {
                break;
            }
            if (!shareAnArticle(pair)) {
                suggestion(pair.one().id(), pair.other().id(), pair.reason())
                        .ifPresent(suggestions::add);
            }
        }
        return suggestions;
    }

    private static One one(java.sql.ResultSet row) throws java.sql.SQLException {
        List<String> words = SpeakerKeys.withoutHonorifics(Folding.words(row.getString(3)));
        return new One(
                row.getLong(1),
                row.getString(2),
                Speaker.Kind.valueOf(row.getString(4)),
                row.getInt(5),
                words,
                NameForms.core(words));
    }

    // Pairs

    private Set<Pair> pairs(List<One> ones) {
        Map<String, List<One>> byWord = new LinkedHashMap<>();
        Map<String, List<One>> byLetters = new LinkedHashMap<>();
        for (One one : ones) {
            if (one.kind() == Speaker.Kind.ORGANISATION) {
                add(byLetters, letters(one.words()), one);
            } else if (!one.core().isEmpty()) {
                for (String word : new HashSet<>(one.core())) {
                    add(byWord, word, one);
                }
            }
        }
        Set<Pair> pairs = new LinkedHashSet<>();
        byLetters.values().forEach(group -> organisations(group, pairs));
        for (Map.Entry<String, List<One>> group : byWord.entrySet()) {
            if (group.getKey().length() > 1) {
                persons(group.getKey(), group.getValue(), pairs);
            }
        }
        return pairs;
    }

    private static void add(Map<String, List<One>> groups, String by, One one) {
        List<One> group = groups.computeIfAbsent(by, key -> new ArrayList<>());
        if (group.size() < MOST_OF_A_NAME) {
            group.add(one);
        }
    }

    /// `nato` for that word alone and for the words whose first letters it is.
    private static String letters(List<String> words) {
        return words.size() == 1 ? words.getFirst() : NameForms.firstLetters(words);
    }

    private static void organisations(List<One> group, Set<Pair> pairs) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                Reason reason = NameForms.organisations(group.get(i).words(), group.get(j).words());
                if (reason != null) {
                    pairs.add(ordered(group.get(i), group.get(j), reason));
                }
            }
        }
    }

    private static void persons(String word, List<One> group, Set<Pair> pairs) {
        List<One> full = group.stream().filter(one -> one.core().size() > 1).toList();
        for (int i = 0; i < full.size(); i++) {
            for (int j = i + 1; j < full.size(); j++) {
                Reason reason = NameForms.persons(full.get(i).words(), full.get(j).words());
                if (reason != null) {
                    pairs.add(ordered(full.get(i), full.get(j), reason));
                }
            }
        }
        List<One> alone = group.stream().filter(one -> one.core().size() == 1).toList();
        List<One> bearers = bearers(word, full);
        if (bearers.isEmpty() && !alone.isEmpty()) {
            bearers = List.of(alone.getFirst());
        }
        for (One one : alone) {
            for (One bearer : bearers) {
                if (!one.equals(bearer)) {
                    pairs.add(new Pair(one, bearer, Reason.ONE_NAME_ALONE));
                }
            }
        }
    }

    /// Whom a name alone may mean: those whose surname it is, else the only one whose first name.
    private static List<One> bearers(String word, List<One> full) {
        List<One> surname = full.stream().filter(one -> one.core().getLast().equals(word)).toList();
        if (!surname.isEmpty()) {
            return surname.size() > MOST_BEARERS ? surname.subList(0, MOST_BEARERS) : surname;
        }
        List<One> first = full.stream().filter(one -> one.core().getFirst().equals(word)).toList();
        return first.size() == 1 ? first : List.of();
    }

    /// The fuller name is shown for both; of names as full, the more quoted.
    private static Pair ordered(One a, One b, Reason reason) {
        int byWords = Integer.compare(letterCount(a), letterCount(b));
        boolean aFirst =
                reason == Reason.INITIAL || reason == Reason.MORE_NAMES || reason == Reason.LETTERS
                        ? byWords <= 0
                        : a.quotes() <= b.quotes();
        return aFirst ? new Pair(a, b, reason) : new Pair(b, a, reason);
    }

    private static int letterCount(One one) {
        return one.words().stream().mapToInt(String::length).sum();
    }

    // What the reader said, and what the pages say

    private Map<Long, Set<String>> apart() {
        Map<Long, Set<String>> apart = new HashMap<>();
        db.all(
                "speakers-kept-apart",
                row ->
                        apart.computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                                .add(row.getString(2)));
        return apart;
    }

    private static boolean saidApart(Pair pair, Map<Long, Set<String>> apart) {
        One one = pair.one();
        One other = pair.other();
        return apart.getOrDefault(one.id(), Set.of()).contains(other.key())
                || apart.getOrDefault(other.id(), Set.of()).contains(one.key());
    }

    /// One page that has both names tells them apart itself.
    private boolean shareAnArticle(Pair pair) {
        return db.count("speakers-share-an-article", pair.one().id(), pair.other().id()) > 0;
    }

    // In words

    private Optional<SpeakerSuggestion> suggestion(long one, long other, Reason reason) {
        Optional<KnownSpeaker> first = people.speaker(one);
        Optional<KnownSpeaker> second = people.speaker(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SpeakerSuggestion(
                        first.get(),
                        second.get(),
                        reason,
                        why(reason, first.get().name(), second.get().name()),
                        says(one),
                        says(other)));
    }

    private @Nullable KeptQuote says(long speaker) {
        return people.quotesOf(speaker, null, 1).stream().findFirst().orElse(null);
    }

    private static String why(Reason reason, String one, String other) {
        return switch (reason) {
            case INITIAL -> "an initial in the one, a name in the other";
            case GIVEN_NAME -> "two forms of one given name";
            case SPELLING -> "nearly the same spelling";
            case MORE_NAMES -> "the same names, and more in the one";
            case ORDER -> "the same names in another order";
            case LETTERS -> "the first letters of the other's words";
            case ONE_NAME_ALONE ->
                    Folding.fold(one).equals(Folding.fold(other))
                            ? "the same name alone in two articles"
                            : "one name alone, which is part of the other's";
            case SAME_NAME -> "the same name, but described differently";
        };
    }

    /// Pairs that the reader keeps apart.
    List<SpeakerSuggestion> declined() {
        record Apart(long one, String other) {}
        List<SpeakerSuggestion> declined = new ArrayList<>();
        for (Apart apart :
                db.all("speakers-kept-apart", row -> new Apart(row.getLong(1), row.getString(2)))) {
            Long other = db.number("speaker-by-key", apart.other());
            if (other != null) {
                KnownSpeaker a = people.speaker(apart.one()).orElse(null);
                KnownSpeaker b = people.speaker(other).orElse(null);
                if (a != null && b != null) {
                    Reason reason = NameForms.persons(words(a.name()), words(b.name()));
                    suggestion(apart.one(), other, reason == null ? Reason.SAME_NAME : reason)
                            .ifPresent(declined::add);
                }
            }
        }
        return declined;
    }

    private static List<String> words(String name) {
        return SpeakerKeys.withoutHonorifics(Folding.words(name));
    }
}
