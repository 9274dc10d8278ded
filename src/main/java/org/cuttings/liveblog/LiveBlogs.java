package org.cuttings.liveblog;

import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Doubt;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Moment;
import org.cuttings.model.Timing;
import org.cuttings.page.Page;

/// Splits a live blog into its entries; leaves every other page whole.
public final class LiveBlogs {
    /// The particular before the general: the first that gives posts which stand up to [#convinces]
    /// has the page.
    static final List<Splitter> SPLITTERS =
            List.of(
                    new GuardianBlocks(),
                    new BbcWorldService(),
                    new TimesOfIndia(),
                    new FlatPosts(FlatPosts.TELEGRAPH),
                    new FlatPosts(FlatPosts.NZZ),
                    new MarkupTable("known-markups", KnownMarkups.ROWS, 1),
                    new Microdata(),
                    new FlatPosts(FlatPosts.TAGESSCHAU),
                    new FlatPosts(FlatPosts.NTV),
                    new MarkupTable("hearsay-markups", HearsayMarkups.ROWS, 2),
                    new RepeatedPosts(),
                    new LinkedBlog(),
                    new StateData());

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
        return page.isPlainText() ? splitText(page) : splitMarkup(new Sheet(page), SPLITTERS);
    }

    private static Split splitText(Page page) {
        PlainTextBlog.Reading read = PlainTextBlog.read(page.plainText(), page.facts());
        PageClock clock = PageClock.of(read.facts(), page.capture());
        List<Entry> entries =
                read.posts().isEmpty()
                        ? List.of(Entry.of(lent(read.facts()), read.prose()))
                        : Dating.date(read.posts(), clock);
        return new Split(
                read.posts().isEmpty() ? Article.Kind.ARTICLE : Article.Kind.LIVE_BLOG,
                read.facts(),
                entries,
                read.leftOut(),
                List.of());
    }

    private static Split splitMarkup(Sheet sheet, List<Splitter> splitters) {
        List<Post> posts = posts(sheet, splitters);
        if (posts.isEmpty()) {
            return new Split(
                    Article.Kind.ARTICLE,
                    sheet.facts(),
                    List.of(Entry.of(lent(sheet.facts()), sheet.page().body())),
                    List.of(),
                    Holders.doubts(sheet));
        }
        List<Post> joined = Joining.join(Copies.settled(posts), sheet.updates(), sheet.clock());
        List<Entry> entries = Dating.date(Copies.settled(joined), sheet.clock());
        return new Split(
                Article.Kind.LIVE_BLOG,
                sheet.facts(),
                entries,
                List.of(),
                Fragment.doubts(sheet.dom(), entries));
    }

    /// An article's only entry has the article's time.
    private static Timing lent(Facts facts) {
        Moment published = Facts.value(facts.published());
        return published == null ? new Timing.Unknown() : new Timing.Inherited(published);
    }

    private static List<Post> posts(Sheet sheet, List<Splitter> splitters) {
        for (Splitter splitter : splitters) {
            if (splitter.recognises(sheet.traces())) {
                List<Post> posts = splitter.split(sheet);
                if (convinces(posts, sheet)) {
                    return posts;
                }
            }
        }
        return List.of();
    }

    /// Posts with words, and, where structured data lists updates, the same ones.
    static boolean convinces(List<Post> posts, Sheet sheet) {
        long worded = posts.stream().filter(Post::hasWords).count();
        return worded >= 1
                && worded * 2 >= posts.size()
                && Joining.agreement(posts, sheet.updates()) >= 0.5;
    }

    /// What the general strategy makes of a page without any help: no named strategy, no structured
    /// data. For tests, which ask how well publishers fare of which we know nothing.
    static Split splitByRepetitionAlone(Page page) {
        return splitMarkup(Sheet.withoutUpdates(page), List.of(new RepeatedPosts()));
    }
}
