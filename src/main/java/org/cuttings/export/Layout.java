package org.cuttings.export;

/// How a selection is cut into files.
public enum Layout {
    ENTRY("entry"),
    ARTICLE("article"),
    ALL("all");

    private final String word;

    Layout(String word) {
        this.word = word;
    }

    /// What the reader types.
    public String word() {
        return word;
    }
}
