package org.cuttings.search;

import java.util.List;

/// What a query found.
///
/// @param hits the best, in order
/// @param total how many there are in all; counted no further than `atLeast` tells
/// @param atLeast whether there are more than `total`
/// @param hints one sentence for each part of the query that was not understood and so was searched
///   as words
public record Hits(List<Hit> hits, long total, boolean atLeast, List<String> hints) {
    public Hits {
        hits = List.copyOf(hits);
        hints = List.copyOf(hints);
    }
}
