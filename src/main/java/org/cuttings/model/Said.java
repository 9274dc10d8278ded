package org.cuttings.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the reader put on an article, on an entry or on words of it.
///
/// @param id by which it is changed or taken away
/// @param article in which the entry stands
/// @param post the entry's lasting number; null where the whole article is meant
/// @param what `tag`, `star`, `note` or `highlight`
/// @param name the tag's; else empty
/// @param value the note's text; else a word that says it holds
/// @param exact the highlighted or noted words; null where the whole entry or article is meant
/// @param span where those words stand in the newest version of the entry; null where they could
///   not be placed, or where no words are meant
/// @param entry the newest version of the entry; null where the rules of today no longer find it,
///   or where the whole article is meant
/// @param quote the quote of that version whose span this is; null where there is none
/// @param at when it was said
public record Said(
        long id,
        long article,
        @Nullable Long post,
        String what,
        String name,
        String value,
        @Nullable String exact,
        @Nullable Span span,
        @Nullable Long entry,
        @Nullable Long quote,
        Instant at) {
    /// Whether the entry is no longer there, or its newest version does not have the words, or not
    /// in a place that can be told.
    public boolean couldNotBePlaced() {
        return post != null && entry == null || exact != null && span == null;
    }
}
