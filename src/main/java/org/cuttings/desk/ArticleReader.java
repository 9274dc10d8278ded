package org.cuttings.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.liveblog.LiveBlogs;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.Doubt;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.model.Timing;
import org.cuttings.page.Page;
import org.cuttings.quotes.Quotes;

/// A capture becomes an article: page, entries, quotes. A pure function of the capture's bytes.
public final class ArticleReader {
    /// The doubt of an article that could not be parsed and is kept with its bare words.
    public static final String NOT_PARSED = "not-parsed";

    /// Of a page that breaks the parser, so much is kept searchable.
    private static final int BARE_CHARACTERS = 1_000_000;

    private ArticleReader() {}

    public static Article read(Capture capture) {
        Page page = Page.of(capture);
        LiveBlogs.Split split = LiveBlogs.split(page);
        Quotes.Findings findings = Quotes.in(timed(split), split.facts());
        List<Doubt> doubts = new ArrayList<>(page.doubts());
        doubts.addAll(split.doubts());
        boolean posts = split.kind() == Article.Kind.LIVE_BLOG && !page.isPlainText();
        List<LeftOut> leftOut =
                new ArrayList<>(posts ? OutsideEntries.of(page, split.entries()) : page.leftOut());
        leftOut.addAll(split.leftOut());
        return new Article(
                split.kind(),
                split.facts(),
                findings.entries(),
                findings.speakers(),
                leftOut,
                doubts);
    }

    /// An ordinary article's one entry has the article's time, and says that it is lent. A live
    /// blog's undated entries stay undated: the blog's time would be an invention.
    private static List<Entry> timed(LiveBlogs.Split split) {
        Moment published = Facts.value(split.facts().published());
        if (split.kind() == Article.Kind.LIVE_BLOG
                || split.entries().size() != 1
                || published == null) {
            return split.entries();
        }
        Entry only = split.entries().getFirst();
        return only.timing() instanceof Timing.Unknown
                ? List.of(only.timed(new Timing.Inherited(published)))
                : split.entries();
    }

    /// As [#read], but a page that breaks the parser is not lost: it is kept with its bare words,
    /// so that it is found by search and can be parsed again when we get better.
    static Article readOrBare(Capture capture) {
        try {
            return read(capture);
        } catch (RuntimeException | StackOverflowError fault) {
            String why = PageFailure.sentence(capture.label(), fault);
            Entry entry = Entry.of(new Timing.Unknown(), Prose.plain(bareWords(capture)));
            Doubt doubt =
                    new Doubt(
                            NOT_PARSED,
                            why + " It is kept with its bare words; reparse tries again.");
            return new Article(
                    Article.Kind.ARTICLE,
                    Facts.NONE,
                    List.of(entry),
                    List.of(),
                    List.of(),
                    List.of(doubt));
        }
    }

    /// What stands between tags, white space as one space. No parser: one of those just failed.
    static String bareWords(Capture capture) {
        String html = new String(capture.bytes(), StandardCharsets.UTF_8);
        StringBuilder words = new StringBuilder();
        boolean inTag = false;
        for (int i = 0; i < html.length() && words.length() < BARE_CHARACTERS; i++) {
            char c = html.charAt(i);
            if (c == '<') {
                inTag = true;
            } else if (c == '>' && inTag) {
                inTag = false;
                space(words);
            } else if (!inTag) {
                if (c <= ' ') {
                    space(words);
                } else {
                    words.append(c);
                }
            }
        }
        return words.toString().strip();
    }

    private static void space(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }
}
