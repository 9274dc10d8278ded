package org.cuttings.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Span;
import org.cuttings.search.Facets;
import org.cuttings.search.Hit;
import org.cuttings.search.Hits;
import org.cuttings.search.Marker;
import org.cuttings.search.Query;
import org.cuttings.search.Query.Order;
import org.jspecify.annotations.Nullable;

/// Finds entries and quotes. Within one state of the archive.
final class Searching {
    /// Counting further takes longer than anybody reads.
    static final int COUNTED = 10_000;

    /// Ranking looks at every hit; of a common word the newest are ranked, and the result says so.
    static final int RANKED = 1_000;

    private final Session db;
    private final int few;

    Searching(Session db) {
        this(db, Conditions.FEW);
    }

    /// @param few up to how many things that the reader said are looked up first; see
    ///   [Conditions#FEW]
    Searching(Session db, int few) {
        this.db = db;
        this.few = few;
    }

    /// @param next where the page begins; null for the first
    Hits search(
            Query query, Query.In in, @Nullable Order order, Hits.@Nullable Next next, int limit) {
        if (in == Query.In.NOTES) {
            return new NoteSearch(db).search(query, next, limit);
        }
        boolean quotes = in == Query.In.QUOTES;
        Conditions conditions = new Conditions(db, query, quotes, few);
        Order asked = order != null ? order : query.order();
        boolean byRelevance = query.hasWords() && (asked == null || asked == Order.RELEVANCE);
        Looking looking = new Looking(conditions, quotes);
        List<Long> newest = looking.newest();
        Marker marker = new Marker(query);
        List<Long> places;
        int rankedAmong = 0;
        Hits.Next following = null;
        if (byRelevance) {
            int offset = next == null ? 0 : next.offset();
            rankedAmong = newest.size() > RANKED ? RANKED : 0;
            List<Long> ranked = looking.ranked(newest, marker);
            places = ranked.subList(Math.min(offset, ranked.size()), ranked.size());
            if (places.size() > limit) {
                following = new Hits.Next(0, offset + limit);
            }
        } else {
            boolean oldest = asked == Order.OLDEST;
            Long beyond = next == null ? null : (Long) next.place();
            places = oldest || beyond != null ? looking.inTime(oldest, beyond, limit + 1) : newest;
            if (places.size() > limit) {
                following = new Hits.Next(places.get(limit - 1), 0);
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (Long place : places.subList(0, Math.min(limit, places.size()))) {
            hits.addAll(
                    quotes
                            ? db.all("hit-quote", row -> quote(row, marker), place)
                            : db.all("hit-entry", row -> entry(row, marker), place));
        }
        return new Hits(
                hits,
                Math.min(newest.size(), COUNTED),
                newest.size() > COUNTED,
                rankedAmong,
                following,
                conditions.hints());
    }

    /// How the newest results are spread.
    Facets facets(Query query, Query.In in) {
        boolean quotes = in == Query.In.QUOTES;
        Looking looking = new Looking(new Conditions(db, query, quotes, few), quotes);
        List<Long> places = looking.newest();
        boolean more = places.size() > COUNTED;
        return new Faceting(db).of(more ? places.subList(0, COUNTED) : places, more, quotes);
    }

    /// The articles with an entry that the query finds.
    List<Long> articles(Query query) {
        boolean quotes = query.in() == Query.In.QUOTES;
        Looking looking = new Looking(new Conditions(db, query, quotes, few), quotes);
        Set<Long> articles = new LinkedHashSet<>();
        for (Long place : looking.inTime(true, null, Integer.MAX_VALUE)) {
            articles.addAll(
                    db.all(
                            quotes ? "hit-quote" : "hit-entry",
                            row -> row.getLong("article"),
                            place));
        }
        return List.copyOf(articles);
    }

    /// One query's rows, told by their places.
    private final class Looking {
        private final Conditions conditions;
        private final String table;
        private final String index;

        Looking(Conditions conditions, boolean quotes) {
            this.conditions = conditions;
            this.table = quotes ? "quotes" : "entries";
            this.index = table + "_index";
        }

        /// `SELECT … FROM …` with everything but the order; its values in `values`.
        private String from(String column, long least, long most, List<Object> values) {
            String match = conditions.match();
            StringBuilder sql = new StringBuilder("SELECT ");
            String row = table.equals("quotes") ? "q" : "e";
            String place = match == null ? row + ".place" : index + ".rowid";
            sql.append(column.replace("$place", place)).append(" FROM ");
            if (match != null) {
                sql.append(index);
            }
            if (match == null || conditions.needsRows()) {
                if (match != null) {
                    sql.append(" CROSS JOIN ");
                }
                sql.append(table).append(' ').append(row);
                if (conditions.needsRows()) {
                    if (row.equals("q")) {
                        sql.append(" CROSS JOIN entries e");
                    }
                    sql.append(" CROSS JOIN editions d CROSS JOIN articles a");
                }
            }
            sql.append(" WHERE ").append(place).append(" >= ? AND ").append(place).append(" <= ?");
            values.add(least);
            values.add(most);
            if (match != null) {
                sql.append(" AND ").append(index).append(" MATCH ?");
                values.add(match);
                if (conditions.needsRows()) {
                    sql.append(" AND ").append(row).append(".place = ").append(place);
                }
            }
            if (conditions.needsRows()) {
                if (row.equals("q")) {
                    sql.append(" AND e.id = q.entry_id");
                }
                sql.append(" AND d.id = e.edition_id AND a.id = d.article_id");
            }
            sql.append(conditions.where());
            values.addAll(conditions.values());
            return sql.toString();
        }

        /// The best of the newest first; of the equally good the newest.
        List<Long> ranked(List<Long> newest, Marker marker) {
            record Scored(long place, double score) {}
            List<Scored> scored = new ArrayList<>();
            String query = table.equals("quotes") ? "words-of-quote" : "words-of-entry";
            for (Long place : newest.subList(0, Math.min(RANKED, newest.size()))) {
                scored.addAll(
                        db.all(
                                query,
                                row ->
                                        new Scored(
                                                place,
                                                marker.relevance(
                                                        row.getString(1), row.getString(2))),
                                place));
            }
            scored.sort(Comparator.comparingDouble(Scored::score).reversed());
            return scored.stream().map(Scored::place).toList();
        }

        /// Newest first, one more than are counted. FTS5 puts the words of a phrase together twice
        /// as quickly in the order of row ids as against it, and few phrases stand so often that
        /// they are not all found.
        List<Long> newest() {
            if (conditions.hasPhrase()) {
                List<Long> oldestFirst = inTime(true, null, COUNTED + 1);
                if (oldestFirst.size() <= COUNTED) {
                    return oldestFirst.reversed();
                }
            }
            return inTime(false, null, COUNTED + 1);
        }

        List<Long> inTime(boolean oldest, @Nullable Long beyond, int limit) {
            List<Object> values = new ArrayList<>();
            long least = conditions.from();
            long most = conditions.to();
            if (beyond != null) {
                least = oldest ? Math.max(least, beyond + 1) : least;
                most = oldest ? most : Math.min(most, beyond - 1);
            }
            String rows = from("$place", least, most, values);
            values.add(limit);
            return db.rows(
                    rows + " ORDER BY 1 " + (oldest ? "ASC" : "DESC") + " LIMIT ?",
                    row -> row.getLong(1),
                    values.toArray());
        }
    }

    private static Hit entry(ResultSet row, Marker marker) throws SQLException {
        Marker.Snippet snippet = marker.snippet(row.getString("text"));
        String more = row.getString("more");
        boolean inMore = snippet.first() == null && !more.isEmpty() && !marker.hits(more).isEmpty();
        Marker.Snippet shown = inMore ? marker.snippet(more) : snippet;
        return new Hit(
                row.getLong("article"),
                row.getLong("entry"),
                null,
                row.getInt("position"),
                row.getString("title"),
                row.getString("heading"),
                row.getString("publisher"),
                Rows.timing(row),
                null,
                shown.text(),
                shown.marked(),
                snippet.first());
    }

    private static Hit quote(ResultSet row, Marker marker) throws SQLException {
        Marker.Snippet snippet = marker.snippet(row.getString("text"));
        return new Hit(
                row.getLong("article"),
                row.getLong("entry"),
                row.getLong("quote"),
                row.getInt("position"),
                row.getString("title"),
                row.getString("heading"),
                row.getString("publisher"),
                Rows.timing(row),
                row.getString("speaker"),
                snippet.text(),
                snippet.marked(),
                new Span(row.getInt("starts"), row.getInt("ends")));
    }
}
