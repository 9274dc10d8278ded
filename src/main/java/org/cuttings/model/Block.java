package org.cuttings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a [Prose]'s structure, standing off its text.
///
/// Blocks follow each other in the text's order and do not overlap. Pictures and embeds without
/// words of their own have an empty span: the place at which they stand.
public sealed interface Block {
    Span span();

    record Paragraph(Span span) implements Block {}

    /// @param level 1 to 6, as in HTML
    record Heading(Span span, int level) implements Block {}

    /// One item; its text without bullet or number.
    ///
    /// @param depth 0 for an outermost list
    /// @param number 1, 2, … in a numbered list, 0 in a bulleted one
    record ListItem(Span span, int depth, int number) implements Block {}

    /// One paragraph of a block quotation. Paragraphs of the same quotation share `quotation`.
    ///
    /// @param quotation counts the block quotations of the prose from 0
    record BlockQuote(Span span, int quotation) implements Block {}

    /// Text whose line ends count.
    record Preformatted(Span span) implements Block {}

    /// Rows stand in the text as lines, cells parted by a tab.
    ///
    /// @param rows for each row its cells' spans
    /// @param header whether the first row names the columns
    record Table(Span span, List<List<Span>> rows, boolean header) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A picture. Its words are its own, not part of the text.
    ///
    /// @param span empty, at the place where it stands
    /// @param address as on the page, absolute where the page's address is known; null if none
    /// @param alternative, caption, credit empty where the page has none
    record Image(
            Span span, @Nullable String address, String alternative, String caption, String credit)
            implements Block {}

    /// Something of another place: a post, a video, a document.
    ///
    /// @param span the post's words where the page holds them, else empty at its place
    /// @param kind `post`, `video`, `audio`, `document`, `other`
    /// @param label what the page calls it; empty if nothing
    /// @param author who posted it, as named there; null if unknown
    /// @param handle the poster's `@name`; null if unknown
    record Embed(
            Span span,
            String kind,
            String label,
            @Nullable String address,
            @Nullable String author,
            @Nullable String handle)
            implements Block {}
}
