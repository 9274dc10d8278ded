package org.cuttings.model;

import java.util.ArrayList;
import java.util.List;

/// One text and everything that stands off it.
///
/// The text's blocks are joined by a blank line; white space is normalised (no-break and other
/// exotic spaces are a space, a line break within a paragraph is a line feed), Unicode NFC,
/// quotation marks as published.
///
/// @param text the words
/// @param blocks in the text's order; every word lies in one
/// @param marks inline marks by start
public record Prose(String text, List<Block> blocks, List<InlineMark> marks) {
    public static final Prose EMPTY = new Prose("", List.of(), List.of());

    public Prose {
        blocks = List.copyOf(blocks);
        marks = List.copyOf(marks);
        int from = 0;
        for (Block block : blocks) {
            if (block.span().start() < from || block.span().end() > text.length()) {
                throw new IllegalArgumentException("block out of order or text: " + block);
            }
            from = block.span().end();
        }
    }

    /// Paragraphs without further structure: `text` is cut at blank lines. The text is taken as it
    /// is, so offsets into it stay true.
    public static Prose plain(String text) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int gap = text.indexOf("\n\n", from);
            int end = gap < 0 ? text.length() : gap;
            if (end > from) {
                blocks.add(new Block.Paragraph(new Span(from, end)));
            }
            from = end;
            while (from < text.length() && text.charAt(from) == '\n') {
                from++;
            }
        }
        return new Prose(text, blocks, List.of());
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public String words(Span span) {
        return span.of(text);
    }
}
