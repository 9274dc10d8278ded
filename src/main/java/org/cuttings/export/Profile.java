package org.cuttings.export;

/// Whose Markdown is written: what the reader's own program takes as its own, and what must be
/// escaped because that program would act on it.
public enum Profile {
    /// CommonMark with tables.
    COMMONMARK("commonmark"),
    /// GitHub: footnotes, tables.
    GITHUB("github"),
    /// Obsidian: wikilinks to notes about speakers, callouts, highlights.
    OBSIDIAN("obsidian"),
    /// Hugo: its own front matter.
    HUGO("hugo"),
    /// Pandoc: footnotes, citation keys, a `.bib` beside.
    PANDOC("pandoc");

    private final String word;

    Profile(String word) {
        this.word = word;
    }

    /// What the reader types.
    public String word() {
        return word;
    }

    boolean hasFootnotes() {
        return this != COMMONMARK;
    }

    /// Whether what shows a page shows the title of its front matter above it, so that a heading
    /// would say it twice.
    boolean showsTitle() {
        return this == HUGO || this == PANDOC;
    }

    /// Whether a backslash is wanted before `c` between `before` and `after`, beyond what
    /// CommonMark itself asks. The ends of the text are `\n`.
    boolean escapes(char c, char before, char after) {
        return switch (this) {
            case COMMONMARK -> false;
            case GITHUB -> c == '~' || c == '$' || c == '|';
            case HUGO -> c == '~' || c == '|' || (c == '{' && after == '{');
            case OBSIDIAN ->
                    switch (c) {
                        case '~', '$', '|', '^' -> true;
                        case '=' -> before == '=' || after == '=';
                        case '%' -> before == '%' || after == '%';
                        case '#' -> !Character.isLetterOrDigit(before);
                        default -> false;
                    };
            case PANDOC ->
                    switch (c) {
                        case '~', '$', '|', '^', '@', '{', '"', '\'' -> true;
                        case '-' -> before == '-' || after == '-';
                        case '.' -> before == '.' || after == '.';
                        default -> false;
                    };
        };
    }
}
