package org.cuttings.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.search.Facets;
import org.cuttings.search.Facets.Facet;

/// Counts a query's newest results by speaker, source, publisher and month. What is counted is in
/// the indexes' tokens, so no row of entries or articles is read whole.
final class Faceting {
    private static final int SHOWN = 12;

    private final Session db;

    Faceting(Session db) {
        this.db = db;
    }

    Facets of(List<Long> places, boolean atLeast, boolean quotes) {
        Map<Long, Integer> speakers = new HashMap<>();
        Map<Long, Integer> sources = new HashMap<>();
        Map<Long, Integer> publishers = new HashMap<>();
        Map<String, Integer> months = new HashMap<>();
        for (Long place : places) {
            db.all(
                    quotes ? "tokens-of-quote" : "tokens-of-entry",
                    row -> {
                        Set<String> once = new HashSet<>(List.of(row.getString(1).split(" ")));
                        for (String token : once) {
                            count(token, 's', speakers);
                            count(token, 'o', sources);
                            count(token, 'p', publishers);
                        }
                        String time = row.getString(2);
                        if (time != null && time.length() >= 7) {
                            months.merge(time.substring(0, 7), 1, Integer::sum);
                        }
                        return row;
                    },
                    place);
        }
        List<Facet> byMonth = new ArrayList<>();
        months.forEach((month, n) -> byMonth.add(new Facet(month, "on:" + month, n)));
        byMonth.sort(Comparator.comparing(Facet::name).reversed());
        return new Facets(
                places.size(),
                atLeast,
                named(speakers, "speaker-name", "speaker"),
                named(sources, "source-name", "source"),
                named(publishers, "publisher-name", "publisher"),
                byMonth);
    }

    private static void count(String token, char kind, Map<Long, Integer> counts) {
        if (token.length() < 2 || token.charAt(0) != kind) {
            return;
        }
        for (int i = 1; i < token.length(); i++) {
            if (token.charAt(i) < '0' || token.charAt(i) > '9') {
                return;
            }
        }
        counts.merge(Long.valueOf(token.substring(1)), 1, Integer::sum);
    }

    private List<Facet> named(Map<Long, Integer> counts, String query, String filter) {
        List<Facet> facets = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<Long, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(one ->
                        db.first(query, row -> row.getString(1), one.getKey())
                                .ifPresent(name ->
                                        facets.add(
                                                new Facet(
                                                        name,
                                                        filter
                                                                + ":\""
                                                                + name.replace("\"", "")
                                                                + "\"",
                                                        one.getValue()))));
        return facets;
    }
}
