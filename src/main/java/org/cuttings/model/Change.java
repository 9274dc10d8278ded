package org.cuttings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one entry between two editions of an article.
///
/// @param kind what became of it
/// @param post the entry's lasting number, the same over all editions
/// @param before as the earlier edition has it; null where it was added
/// @param after as the later edition has it; null where it is gone
/// @param words of an edited entry, the words of both in order; else empty
public record Change(
        Kind kind, long post, @Nullable Entry before, @Nullable Entry after, List<Piece> words) {
    /// What became of an entry.
    public enum Kind {
        SAME,
        /// Other words, another heading or another time.
        EDITED,
        /// The same, at another place among those that both editions have.
        MOVED,
        ADDED,
        GONE
    }

    /// Words that both have, or only one of them.
    public record Piece(In in, String text) {
        /// Which edition has the words.
        public enum In {
            BOTH,
            /// Deleted.
            BEFORE,
            /// Inserted.
            AFTER
        }
    }

    public Change {
        words = List.copyOf(words);
    }
}
