package org.cuttings.export;

import java.util.List;
import java.util.Map;
import org.cuttings.model.Entry;

/// An entry of a selection.
///
/// @param id as in `cuttings show ARTICLE/ENTRY`
/// @param position counts the edition's entries from 0, in the page's order
/// @param entry its words, quotes and sources, the user's corrections in them
/// @param mine what the user put on the entry
/// @param highlights in the text's order
/// @param onQuotes what the user put on single quotes, by the quote's place in `entry.quotes()`
public record ClippedEntry(
        String id,
        int position,
        Entry entry,
        Mine mine,
        List<Highlight> highlights,
        Map<Integer, Mine> onQuotes) {
    public ClippedEntry {
        highlights = List.copyOf(highlights);
        onQuotes = Map.copyOf(onQuotes);
    }

    public static ClippedEntry of(String id, int position, Entry entry) {
        return new ClippedEntry(id, position, entry, Mine.NOTHING, List.of(), Map.of());
    }
}
