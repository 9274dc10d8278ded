package org.cuttings.liveblog;

import java.util.List;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.jspecify.annotations.Nullable;

/// One update as a page's structured data tells of it, with what is the whole page's taken out.
///
/// @param anchor the id by which the page's markup may have it too; null if none
/// @param published null where missing, or where every update carries the page's own time
/// @param modified never earlier than `published`
/// @param headline null where missing, or where it repeats the page's title or the body's start
/// @param authors empty where missing, or where every update carries the page's own
record Update(
        @Nullable String anchor,
        @Nullable Moment published,
        @Nullable Moment modified,
        @Nullable String headline,
        List<String> authors,
        Body body) {
    Update {
        authors = List.copyOf(authors);
    }

    /// A body as written, made into prose when it is asked for: where the markup has the post, it
    /// never is.
    static final class Body {
        private final String written;
        private @Nullable Prose prose;

        Body(String written) {
            this.written = written;
        }

        Prose prose() {
            if (prose == null) {
                prose = LinkedUpdates.ofHtml(written);
            }
            return prose;
        }

        /// Its first words.
        String start() {
            return LinkedUpdates.ofHtml(written.substring(0, Math.min(600, written.length())))
                    .text();
        }

        boolean isBlank() {
            return written.isBlank();
        }
    }
}
