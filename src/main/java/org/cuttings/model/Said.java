package org.cuttings.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the reader put on an entry or on words of it.
///
/// @param post the entry's lasting number
/// @param what `tag`, `star`, `note` or `highlight`
/// @param name the tag's; else empty
/// @param value the note's text; else a word that says it holds
/// @param exact the highlighted or quoted words; null where the whole entry is meant
/// @param span where those words stand in the newest version of the entry; null where they could
///   not be placed, or where the whole entry is meant
/// @param at when it was said
public record Said(
        long post,
        String what,
        String name,
        String value,
        @Nullable String exact,
        @Nullable Span span,
        Instant at) {}
