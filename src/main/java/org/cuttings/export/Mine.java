package org.cuttings.export;

import java.util.List;

/// What the user put on an article, an entry or a quote.
///
/// @param tags in the order of names
/// @param starred whether it has a star
/// @param notes oldest first
public record Mine(List<String> tags, boolean starred, List<String> notes) {
    public static final Mine NOTHING = new Mine(List.of(), false, List.of());

    public Mine {
        tags = List.copyOf(tags);
        notes = List.copyOf(notes);
    }
}
