package org.cuttings.archive;

/// Tidies an FTS5 index, which is a heap of sorted pieces that grows with each transaction.
final class Indexes {
    /// Two pieces of like size become one. FTS5 would wait for four.
    private static final int PIECES = 2;

    /// Pages of an index written in one step: some hundredths of a second.
    private static final int PAGES = 500;

    private Indexes() {}

    /// Merges some pieces. Within a transaction.
    ///
    /// @return whether there is more to do
    static boolean tidied(Session db, String index) {
        Long pieces =
                db
                        .rows(
                                "SELECT v FROM " + index + "_config WHERE k = 'usermerge'",
                                row -> row.getLong(1))
                        .stream()
                        .findFirst()
                        .orElse(null);
        if (pieces == null || pieces != PIECES) {
            set(db, index, "usermerge", PIECES);
        }
        long before = changes(db);
        set(db, index, "merge", PAGES);
        // SQLite's manual: fewer than two changes mean that there was nothing to merge.
        return changes(db) - before >= 2;
    }

    private static void set(Session db, String index, String what, int to) {
        db.changeBy(
                "INSERT INTO " + index + "(" + index + ", rank) VALUES (?, ?)", what, (long) to);
    }

    private static long changes(Session db) {
        return db.rows("SELECT total_changes()", row -> row.getLong(1)).getFirst();
    }
}
