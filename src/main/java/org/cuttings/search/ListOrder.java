package org.cuttings.search;

/// In which order articles are listed. Where two are alike, the one that came in first comes first.
public enum ListOrder {
    /// By when they were published; where that is not known, by when they came in.
    NEWEST,
    OLDEST,
    /// By title, without regard to case.
    TITLE,
    PUBLISHER,
    /// Live blogs first.
    KIND,
    MOST_ENTRIES,
    MOST_QUOTES
}
