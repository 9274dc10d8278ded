package org.cuttings.archive;

/// What became of a page that was filed. All of it is on the disk when this is told.
public sealed interface Filed {
    /// The article's number in the archive.
    long article();

    /// An article that was not there.
    record Anew(long article, int entries, int quotes) implements Filed {}

    /// A known article with other content.
    ///
    /// @param number of the edition, 2 or more
    record Edition(long article, int number, int entries, int quotes) implements Filed {}

    /// Other bytes with the same title, entries, texts and times: kept, as one more capture of the
    /// same edition.
    record Same(long article) implements Filed {}

    /// The same bytes again: nothing was done.
    record Unchanged(long article) implements Filed {}
}
