package org.cuttings.liveblog;

import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Doubt;
import org.cuttings.model.Entry;
import org.cuttings.model.Timing;
import org.cuttings.page.Page;

/// Splits a live blog into its entries; leaves every other page whole.
public final class LiveBlogs {
    private LiveBlogs() {}

    /// @param kind what the page is
    /// @param entries in the page's order; exactly one where it is no live blog
    /// @param doubts what the splitting leaves open
    public record Split(Article.Kind kind, List<Entry> entries, List<Doubt> doubts) {
        public Split {
            entries = List.copyOf(entries);
            doubts = List.copyOf(doubts);
        }
    }

    public static Split split(Page page) {
        return new Split(
                Article.Kind.ARTICLE,
                List.of(Entry.of(new Timing.Unknown(), page.body())),
                List.of());
    }
}
