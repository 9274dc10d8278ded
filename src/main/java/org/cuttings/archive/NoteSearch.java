package org.cuttings.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Said;
import org.cuttings.search.Hit;
import org.cuttings.search.Hits;
import org.cuttings.search.Marker;
import org.cuttings.search.Query;
import org.cuttings.search.Query.Term;
import org.jspecify.annotations.Nullable;

/// Finds the reader's notes, newest first. Filters are of entries and quotes, so here only words
/// count, and the answer says so.
final class NoteSearch {
    private static final int COUNTED = 10_000;

    private final Session db;

    NoteSearch(Session db) {
        this.db = db;
    }

    Hits search(Query query, Hits.@Nullable Next next, int limit) {
        List<String> all = new ArrayList<>();
        List<String> none = new ArrayList<>();
        List<String> hints = new ArrayList<>(query.hints());
        for (Query.Clause clause : query.clauses()) {
            List<String> any = new ArrayList<>();
            for (Term term : clause.anyOf()) {
                if (term instanceof Term.Words(var words, var prefix, var without)) {
                    (without ? none : any).add(Conditions.quoted(words, prefix));
                } else {
                    hints.add("Notes are searched by words alone.");
                }
            }
            if (!any.isEmpty()) {
                all.add("(" + String.join(" OR ", any) + ")");
            }
        }
        List<Long> found;
        if (all.isEmpty()) {
            found = db.all("all-notes", row -> row.getLong(1), COUNTED + 1);
        } else {
            String match = String.join(" AND ", all);
            found =
                    db.all(
                            "notes-matching",
                            row -> row.getLong(1),
                            none.isEmpty()
                                    ? match
                                    : "(" + match + ") NOT (" + String.join(" OR ", none) + ")",
                            COUNTED + 1);
        }
        int from = next == null ? 0 : Math.min(next.offset(), found.size());
        int to = Math.min(from + limit, found.size());
        Marker marker = new Marker(query);
        List<Hit> hits = new ArrayList<>();
        for (Long id : found.subList(from, to)) {
            Said said = new Sayings(db).one(id).orElse(null);
            hits.addAll(
                    db.all(
                            "hit-note",
                            row -> hit(row, said, marker),
                            id,
                            said == null ? null : said.entry()));
        }
        return new Hits(
                hits,
                Math.min(found.size(), COUNTED),
                found.size() > COUNTED,
                0,
                to < found.size() ? new Hits.Next(0, to) : null,
                hints.stream().distinct().toList());
    }

    private static Hit hit(ResultSet row, @Nullable Said said, Marker marker) throws SQLException {
        Marker.Snippet snippet = marker.snippet(row.getString("note"));
        return new Hit(
                row.getLong("article"),
                row.getLong("entry"),
                said == null ? null : said.quote(),
                row.getInt("position"),
                row.getString("title"),
                row.getString("heading"),
                row.getString("publisher"),
                Rows.timing(row),
                null,
                snippet.text(),
                snippet.marked(),
                said == null ? null : said.span());
    }
}
