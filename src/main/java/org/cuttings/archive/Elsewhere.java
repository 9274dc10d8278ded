package org.cuttings.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.KeptQuote;
import org.cuttings.search.Folding;
import org.cuttings.search.QuoteElsewhere;
import org.cuttings.search.WordChanges;

/// The same quote in other articles, in words that may differ a little.
final class Elsewhere {
    /// Shorter quotes are alike by chance ("I don't know").
    private static final int LEAST_WORDS = 5;

    /// Share of words in common.
    private static final double LIKE = 0.7;

    private static final int LOOKED_AT = 300;

    private final Session db;

    Elsewhere(Session db) {
        this.db = db;
    }

    /// The likest first; only quotes of the same speaker, and never the quote itself.
    List<QuoteElsewhere> of(long quote) {
        KeptQuote asked =
                db.first("quote", Rows::keptQuote, quote)
                        .orElseThrow(() -> ArchiveException.notFound("quote", quote));
        if (asked.speaker() == null) {
            return List.of();
        }
        String words = asked.words();
        Set<String> longest = new LinkedHashSet<>(Folding.indexWords(words));
        if (longest.size() < LEAST_WORDS) {
            return List.of();
        }
        List<String> sought =
                longest.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .limit(8)
                        .map(word -> "\"" + word.replace("\"", "\"\"") + "\"")
                        .toList();
        String match =
                "tokens : \""
                        + Tokens.speaker(asked.speaker())
                        + "\" AND text : ("
                        + String.join(" OR ", sought)
                        + ")";
        Map<String, Integer> own = counts(words);
        List<QuoteElsewhere> alike = new ArrayList<>();
        for (Long id : db.all("quotes-matching", row -> row.getLong(1), match, LOOKED_AT)) {
            if (id != quote) {
                KeptQuote other = db.first("quote", Rows::keptQuote, id).orElseThrow();
                double like = Threads.like(own, counts(other.words()));
                if (like >= LIKE && other.entry() != asked.entry()) {
                    alike.add(
                            new QuoteElsewhere(other, like, WordChanges.of(words, other.words())));
                }
            }
        }
        alike.sort(Comparator.comparingDouble(QuoteElsewhere::likeness).reversed());
        return alike;
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Folding.words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
