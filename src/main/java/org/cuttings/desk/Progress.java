package org.cuttings.desk;

/// What an import tells of itself, and where it asks whether to go on. Called on the thread that
/// called the work, so a window hands it on to its own.
public interface Progress {
    /// One more page is done, and durable.
    ///
    /// @param done pages done so far, 1 or more
    /// @param total pages in all, or -1 while that is not known
    void page(long done, long total, ImportResult result);

    /// One more piece of other work is done.
    ///
    /// @param what the piece, for people: a file's name, a title
    default void piece(long done, long total, String what) {}

    /// What became of a file of an export, or would, once that is known.
    default void file(Exported file) {}

    /// Asked between two pieces. Once true the work ends after the piece in hand, which is whole.
    default boolean stopped() {
        return false;
    }

    /// Tells nobody and goes on to the end.
    Progress SILENT = (done, total, result) -> {};
}
