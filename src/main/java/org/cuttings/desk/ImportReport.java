package org.cuttings.desk;

import java.util.List;

/// What an import brought.
///
/// @param results one a page, in the order of the files; an import of very many keeps those that
///   need the reader's eye (`Unreadable`) and counts the others
/// @param filed, joined, same, unchanged, unreadable how many of each
/// @param stopped whether it was stopped before the end
public record ImportReport(
        List<ImportResult> results,
        long filed,
        long joined,
        long same,
        long unchanged,
        long unreadable,
        boolean stopped) {
    public ImportReport {
        results = List.copyOf(results);
    }

    public long pages() {
        return filed + joined + same + unchanged + unreadable;
    }
}
