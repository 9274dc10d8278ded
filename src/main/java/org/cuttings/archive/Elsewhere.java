package org.cuttings.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.model.KeptQuote;
import org.cuttings.search.Folding;
import org.cuttings.search.QuoteElsewhere;
import org.cuttings.search.WordChanges;

/// The same quote in other articles, in words that may differ a little.
final class Elsewhere {
    /// Shorter quotes are alike by chance ("I don't know").
    private static final int LEAST_WORDS = 5;

    /// Share of words in common, where the speaker is the same.
    private static final double LIKE = 0.7;

    /// The same where the other is given to somebody else, or to nobody: then the words alone tell.
    private static final double LIKE_BY_WORDS = 0.8;

    /// Words of a run that both must have where the speaker does not tell.
    private static final int RUN = 4;

    private static final int LOOKED_FOR = 8;

    private static final int LOOKED_AT = 300;

    private final Session db;

    Elsewhere(Session db) {
        this.db = db;
    }

    /// The likest first, never of the same entry. Who is said to say it there may be somebody else.
    ///
    /// @throws ArchiveException where there is no such quote
    List<QuoteElsewhere> of(long quote) {
        KeptQuote asked =
                db.first("quote", Rows::keptQuote, quote)
                        .orElseThrow(() -> ArchiveException.notFound("quote", quote));
        String words = asked.words();
        List<String> indexed = Folding.indexWords(words);
        if (new HashSet<>(indexed).size() < LEAST_WORDS) {
            return List.of();
        }
        Set<Long> others = new LinkedHashSet<>();
        Long speaker = asked.speaker();
        if (speaker != null) {
            String said = "tokens : \"" + Tokens.speaker(speaker) + "\" AND ";
            others.addAll(matching(said + "text : (" + anyOf(longest(indexed)) + ")"));
        }
        others.addAll(matching("text : (" + anyOf(runs(indexed)) + ")"));
        others.remove(quote);
        Map<String, Integer> own = counts(words);
        List<QuoteElsewhere> alike = new ArrayList<>();
        for (Long id : others) {
            KeptQuote other = db.first("quote", Rows::keptQuote, id).orElseThrow();
            boolean same = speaker != null && speaker.equals(other.speaker());
            double like = Threads.like(own, counts(other.words()));
            if (like >= (same ? LIKE : LIKE_BY_WORDS) && other.entry() != asked.entry()) {
                alike.add(new QuoteElsewhere(other, like, WordChanges.of(words, other.words())));
            }
        }
        alike.sort(Comparator.comparingDouble(QuoteElsewhere::likeness).reversed());
        return alike;
    }

    private List<Long> matching(String match) {
        return db.all("quotes-matching", row -> row.getLong(1), match, LOOKED_AT);
    }

    private static List<String> longest(List<String> words) {
        return words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(LOOKED_FOR)
                .toList();
    }

    /// Runs of words one after another, those of the longest words first: a run of short ones ("and
    /// it is the") stands in half of all texts.
    private static List<String> runs(List<String> words) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i += 2) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return longest(runs);
    }

    private static String anyOf(List<String> phrases) {
        return phrases.stream()
                .map(phrase -> "\"" + phrase.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(" OR "));
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Folding.words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
