package org.cuttings.quotes;

import java.util.List;
import org.cuttings.model.Block;
import org.cuttings.model.Span;

/// A paragraph as the grammar reads it.
///
/// @param index counts from 0 within the entry
/// @param span where it stands
/// @param block what the page says it is
/// @param units its words, marks and quoted words
/// @param sentences index of each sentence's first unit, and the number of units at the end
record Paragraph(int index, Span span, Block block, List<Unit> units, int[] sentences) {
    int sentenceCount() {
        return sentences.length - 1;
    }

    boolean isQuotedBlock() {
        return block instanceof Block.BlockQuote;
    }

    /// Whether it runs as prose, so that grammar can be asked of it.
    boolean isProse() {
        return switch (block) {
            case Block.Paragraph _, Block.ListItem _, Block.Heading _ -> true;
            case Block.BlockQuote _,
                    Block.Preformatted _,
                    Block.Table _,
                    Block.Image _,
                    Block.Embed _ ->
                    false;
        };
    }
}
