package org.cuttings.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes an article's rows out of the indexes, before they are written anew or purged.
final class Taking {
    private Taking() {}

    static void out(Session db, long article) {
        record Shown(
                long id,
                long place,
                @Nullable String title,
                String text,
                String more,
                String tokens) {}
        for (Shown e :
                db.all(
                        "shown-entries-of-article",
                        row ->
                                new Shown(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6)),
                        article)) {
            db.change("unindex-entry", e.place(), e.title(), e.text(), e.more(), e.tokens());
            db.change("take-out-entry", e.id());
        }
        quotesOut(db, db.all("shown-quotes-of-article", Quoted::of, article));
        db.change("purge-quotes", article);
        db.change("purge-entry-sources", article);
    }

    /// Deletes an entry's quotes and sources, which are then written anew.
    static void quotesOut(Session db, long entry) {
        quotesOut(db, db.all("shown-quotes-of-entry", Quoted::of, entry));
        db.change("delete-quotes-of-entry", entry);
        db.change("delete-sources-of-entry", entry);
    }

    private record Quoted(long place, String text, String tokens, @Nullable Long speaker) {
        static Quoted of(ResultSet row) throws SQLException {
            return new Quoted(
                    row.getLong("place"),
                    row.getString("text"),
                    row.getString("tokens"),
                    Session.longOrNull(row, "speaker_id"));
        }
    }

    private static void quotesOut(Session db, List<Quoted> quotes) {
        for (Quoted q : quotes) {
            db.change("unindex-quote", q.place(), q.text(), q.tokens());
            if (q.speaker() != null) {
                db.change("speaker-quotes-changed", -1, q.speaker());
            }
        }
    }
}
