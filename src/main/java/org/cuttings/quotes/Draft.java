package org.cuttings.quotes;

import java.util.List;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// A quote before its speaker is known by name.
///
/// @param paragraph counts from 0
/// @param span, kind, marked, cue as in [Quote]
/// @param mention the words that name the speaker; null where they are another draft's or none
/// @param like the draft whose speaker this one has; null if it has its own
/// @param author the speaker's name where no words of the text give it (a post's author); null if
///   they do
/// @param sure 0 to 1, before the speaker is resolved
/// @param reason how it was found
record Draft(
        int paragraph,
        Span span,
        Quote.Kind kind,
        List<Span> marked,
        @Nullable Span cue,
        @Nullable Mention mention,
        @Nullable Draft like,
        @Nullable String author,
        double sure,
        String reason) {
    boolean attributed() {
        return mention != null || like != null && like.attributed() || author != null;
    }
}
