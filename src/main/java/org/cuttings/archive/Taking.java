package org.cuttings.archive;

/// Takes an article's rows out of the indexes, before they are written anew or purged.
final class Taking {
    private Taking() {}

    static void out(Session db, long article) {
        record Shown(
                long id,
                long place,
                @org.jspecify.annotations.Nullable String title,
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
        record Quoted(
                long id,
                long place,
                String text,
                String tokens,
                @org.jspecify.annotations.Nullable Long speaker) {}
        for (Quoted q :
                db.all(
                        "shown-quotes-of-article",
                        row ->
                                new Quoted(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getString(4),
                                        Session.longOrNull(row, "speaker_id")),
                        article)) {
            db.change("unindex-quote", q.place(), q.text(), q.tokens());
            if (q.speaker() != null) {
                db.change("speaker-quotes-changed", -1, q.speaker());
            }
        }
        db.change("purge-quotes", article);
        db.change("purge-entry-sources", article);
    }
}
