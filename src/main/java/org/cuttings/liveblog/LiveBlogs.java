package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Doubt;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Timing;
import org.cuttings.page.Page;

/// Splits a live blog into its entries; leaves every other page whole.
public final class LiveBlogs {
    /// The particular before the general: the first that gives posts which stand up to [#convinces]
    /// has the page.
    private static final List<Splitter> SPLITTERS =
            List.of(new GuardianBlocks(), new GuardianFrontend(), new WordPressLiveblog());

    private static final Splitter LINKED = new LinkedBlog();

    private LiveBlogs() {}

    /// @param kind what the page is
    /// @param facts what the page says of itself, with what only the splitting tells: title and
    ///   sub-headline of a plain-text page
    /// @param entries in the page's order; exactly one where it is no live blog
    /// @param leftOut words that the splitting set aside
    /// @param doubts what the splitting leaves open
    public record Split(
            Article.Kind kind,
            Facts facts,
            List<Entry> entries,
            List<LeftOut> leftOut,
            List<Doubt> doubts) {
        public Split {
            entries = List.copyOf(entries);
            leftOut = List.copyOf(leftOut);
            doubts = List.copyOf(doubts);
        }
    }

    /// Never throws on odd pages: what is not surely a live blog is one entry.
    public static Split split(Page page) {
        return page.isPlainText() ? splitText(page) : splitMarkup(page, SPLITTERS);
    }

    private static Split splitText(Page page) {
        PlainTextBlog.Reading read = PlainTextBlog.read(page.plainText(), page.facts());
        PageClock clock = PageClock.of(read.facts(), page.capture());
        List<Entry> entries =
                read.posts().isEmpty()
                        ? List.of(Entry.of(new Timing.Unknown(), read.prose()))
                        : Dating.date(read.posts(), clock);
        return new Split(
                read.posts().isEmpty() ? Article.Kind.ARTICLE : Article.Kind.LIVE_BLOG,
                read.facts(),
                entries,
                read.leftOut(),
                List.of());
    }

    static Split splitMarkup(Page page, List<Splitter> splitters) {
        Facts facts = page.facts();
        PageClock clock = PageClock.of(facts, page.capture());
        Sheet sheet = new Sheet(page, facts, clock, LinkedUpdates.of(page));
        List<Post> posts = posts(sheet, splitters);
        if (posts.isEmpty()) {
            return new Split(
                    Article.Kind.ARTICLE,
                    facts,
                    List.of(Entry.of(new Timing.Unknown(), page.body())),
                    List.of(),
                    List.of());
        }
        List<Post> joined = Joining.join(Copies.settled(posts), sheet.updates(), clock);
        return new Split(
                Article.Kind.LIVE_BLOG,
                facts,
                Dating.date(Copies.settled(joined), clock),
                List.of(),
                List.of());
    }

    private static List<Post> posts(Sheet sheet, List<Splitter> splitters) {
        Traces traces = Traces.of(sheet.dom());
        List<Splitter> all = new ArrayList<>(splitters);
        all.add(LINKED);
        for (Splitter splitter : all) {
            if (splitter.recognises(traces)) {
                List<Post> posts = splitter.split(sheet);
                if (convinces(posts, sheet)) {
                    return posts;
                }
            }
        }
        return List.of();
    }

    /// Posts with words, and, where structured data lists updates, the same ones.
    private static boolean convinces(List<Post> posts, Sheet sheet) {
        long worded = posts.stream().filter(Post::hasWords).count();
        return worded >= 1
                && worded * 2 >= posts.size()
                && Joining.agreement(posts, sheet.updates()) >= 0.5;
    }
}
