package org.cuttings.search;

import java.util.List;

/// How a query's results are spread, counted over the newest of them.
///
/// @param counted how many results were counted
/// @param atLeast whether there are more
/// @param speakers, sources, publishers those met most first
/// @param months `2020-01`, newest first
public record Facets(
        int counted,
        boolean atLeast,
        List<Facet> speakers,
        List<Facet> sources,
        List<Facet> publishers,
        List<Facet> months) {
    /// One value.
    ///
    /// @param name as shown
    /// @param filter what to add to the query to narrow it to this
    public record Facet(String name, String filter, int count) {}

    public Facets {
        speakers = List.copyOf(speakers);
        sources = List.copyOf(sources);
        publishers = List.copyOf(publishers);
        months = List.copyOf(months);
    }
}
