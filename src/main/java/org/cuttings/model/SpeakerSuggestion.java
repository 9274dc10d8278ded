package org.cuttings.model;

import org.jspecify.annotations.Nullable;

/// Two speakers of the archive who may be one. The archive never joins them by itself: the reader
/// says that they are one, or that they are not, and is not asked again.
///
/// @param one who would be joined
/// @param other whose name would be shown: the fuller one, else the one more often quoted
/// @param reason why they may be one
/// @param why the same in words a reader understands
/// @param oneSays a quote of `one`, to see where the name stands; null where none can be shown
/// @param otherSays a quote of `other`; null where none can be shown
public record SpeakerSuggestion(
        KnownSpeaker one,
        KnownSpeaker other,
        Reason reason,
        String why,
        @Nullable KeptQuote oneSays,
        @Nullable KeptQuote otherSays) {
    /// Why two may be one, the surest first.
    public enum Reason {
        /// "J. Brook" and "Jane Brook".
        INITIAL,
        /// "Bill Brook" and "William Brook".
        GIVEN_NAME,
        /// "Mokta Venn" and "Moqtada Venn".
        SPELLING,
        /// "Ana Ruiz" and "Ana Ruiz Peña".
        MORE_NAMES,
        /// "Jin Wei" and "Wei Jin".
        ORDER,
        /// "HB" and "Harbour Board".
        LETTERS,
        /// "Brook" in one article, "Jane Brook" in another; or "Brook" alone in both.
        ONE_NAME_ALONE,
        /// One name written out in full, of people who are described differently.
        SAME_NAME
    }
}
