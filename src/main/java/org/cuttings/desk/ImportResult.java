package org.cuttings.desk;

import java.util.List;
import org.cuttings.model.Doubt;
import org.jspecify.annotations.Nullable;

/// What became of one page that was brought in. Pages that are not news are expected, so they are a
/// result and not an error.
public sealed interface ImportResult {
    /// The file as the user named it; `FILE!member` inside a file of several pages.
    String file();

    /// A new article.
    ///
    /// @param article its id in the archive
    /// @param title null where the page has none
    record Filed(
            String file,
            long article,
            @Nullable String title,
            int entries,
            int quotes,
            List<Doubt> doubts)
            implements ImportResult {
        public Filed {
            doubts = List.copyOf(doubts);
        }
    }

    /// A known article with other content: one more edition of it.
    ///
    /// @param edition its number, 2 or more
    record Joined(
            String file,
            long article,
            int edition,
            @Nullable String title,
            int entries,
            int quotes,
            List<Doubt> doubts)
            implements ImportResult {
        public Joined {
            doubts = List.copyOf(doubts);
        }
    }

    /// Other bytes that say the same as an edition already there.
    record Same(String file, long article) implements ImportResult {}

    /// The very bytes are there already.
    record Unchanged(String file, long article) implements ImportResult {}

    /// @param why one sentence for the reader
    record Unreadable(String file, String why) implements ImportResult {}
}
