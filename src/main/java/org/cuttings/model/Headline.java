package org.cuttings.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article's line in a list.
///
/// @param id in the archive
/// @param title null where the page has none
/// @param publisher null where unknown
/// @param published null where unknown
/// @param imported when its newest edition came in
/// @param entries, quotes of its newest edition
/// @param editions 1 or more
/// @param leadImage its address; null where it has none
/// @param tags the reader's, sorted
public record Headline(
        long id,
        Article.Kind kind,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable Moment published,
        Instant imported,
        int entries,
        int quotes,
        int editions,
        @Nullable String leadImage,
        boolean unread,
        boolean starred,
        boolean binned,
        List<String> tags) {
    public Headline {
        tags = List.copyOf(tags);
    }
}
