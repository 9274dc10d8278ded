package org.cuttings.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a query found.
///
/// @param hits the best, in order
/// @param total how many there are in all; counted no further than `atLeast` tells
/// @param atLeast whether there are more than `total`
/// @param rankedAmong of so many of the newest the best are shown; 0 where all were ranked
/// @param next where the next page begins; null where there is none
/// @param hints one sentence for each part of the query that was not understood and so was searched
///   as words
public record Hits(
        List<Hit> hits,
        long total,
        boolean atLeast,
        int rankedAmong,
        @Nullable Next next,
        List<String> hints) {
    /// Where a page begins. Got with one page, given for the next.
    ///
    /// @param place below which, or above which where the oldest come first, it goes on
    /// @param offset how many hits come before it, where they are ranked
    public record Next(long place, int offset) {}

    public Hits {
        hits = List.copyOf(hits);
        hints = List.copyOf(hints);
    }

    /// All hits on one page.
    public Hits(List<Hit> hits, long total, boolean atLeast, List<String> hints) {
        this(hits, total, atLeast, 0, null, hints);
    }
}
