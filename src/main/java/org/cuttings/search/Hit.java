package org.cuttings.search;

import java.util.List;
import org.cuttings.model.Span;
import org.cuttings.model.Timing;
import org.jspecify.annotations.Nullable;

/// A place that a query found.
///
/// @param article, entry where it stands
/// @param quote the quote's id; null where an entry was searched for
/// @param position the entry's place on its page, from 0
/// @param title the article's
/// @param heading the entry's own; null where it has none
/// @param speaker who says the quote; null where unknown or no quote
/// @param snippet words round the hit
/// @param marked the hits, spans of `snippet`
/// @param inText the first hit, or the quote, as a span of the entry's text; null where only the
///   title, a caption or a name matched
public record Hit(
        long article,
        long entry,
        @Nullable Long quote,
        int position,
        @Nullable String title,
        @Nullable String heading,
        @Nullable String publisher,
        Timing timing,
        @Nullable String speaker,
        String snippet,
        List<Span> marked,
        @Nullable Span inText) {
    public Hit {
        marked = List.copyOf(marked);
    }
}
