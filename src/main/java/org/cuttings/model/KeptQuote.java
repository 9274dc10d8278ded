package org.cuttings.model;

import org.jspecify.annotations.Nullable;

/// A quote of the archive and where it stands.
///
/// @param id in the archive
/// @param article, entry where it stands
/// @param position the entry's place on its page, from 0
/// @param quote its spans are into `entryText`
/// @param speaker the archive's speaker; null where unknown
/// @param title the article's
/// @param publisher the article's
/// @param timing the entry's
public record KeptQuote(
        long id,
        long article,
        long entry,
        int position,
        Quote quote,
        String entryText,
        @Nullable Long speaker,
        @Nullable String speakerName,
        @Nullable String title,
        @Nullable String publisher,
        Timing timing) {
    public String words() {
        return quote.span().of(entryText);
    }
}
