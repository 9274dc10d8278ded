package org.cuttings.ui;

import java.util.List;
import org.cuttings.model.Block;
import org.cuttings.model.Span;

/// One line of the reading pane: what stands between two line ends of the whole text.
sealed interface Line {
    /// The words as they are shown, found and copied.
    String text();

    /// Which of the article's entries it belongs to, from 0; -1 for the article's head.
    int entry();

    /// What a line is; its name in lower case is its style class.
    enum Style {
        TITLE,
        SUBTITLE,
        ABOUT,
        DOUBT,
        WHEN,
        HEADING,
        SUBHEADING,
        BODY,
        ITEM,
        QUOTATION,
        PREFORMATTED,
        CAPTION,
        EMBED,
        SOURCES,
        NOTE
    }

    /// A stretch of a line with the same look.
    ///
    /// @param styles style classes: `strong`, `emphasis`, `link`
    record Run(Span span, List<String> styles) {}

    /// Where a quote lies in a line.
    ///
    /// @param span into the line's text
    /// @param quote which of the entry's quotes, from 0
    /// @param begins whether the quote's first word is here
    record Tint(Span span, int quote, boolean begins) {}

    /// Where a link lies in a line.
    record Reference(Span span, String address) {}

    /// Words.
    ///
    /// @param from where the line begins in the entry's text; -1 where it is not of that text
    /// @param opens whether it is the first line of its paragraph
    /// @param depth of a list item or a heading, from 0
    /// @param bullet of a list item's first line; empty for others
    record Written(
            int entry,
            Style style,
            String text,
            int from,
            boolean opens,
            int depth,
            String bullet,
            List<Run> runs,
            List<Tint> tints,
            List<Reference> links)
            implements Line {
        public Written {
            text = RightToLeft.plain(text);
        }

        static Written of(int entry, Style style, String text) {
            return new Written(
                    entry, style, text, -1, true, 0, "", List.of(), List.of(), List.of());
        }
    }

    /// A picture with its caption and credit, or the words that stand for it.
    record Picture(int entry, Block.Image image) implements Line {
        @Override
        public String text() {
            return "";
        }
    }

    /// A table's cells, row by row.
    record Grid(int entry, List<List<String>> rows, boolean header) implements Line {
        @Override
        public String text() {
            return "";
        }
    }
}
