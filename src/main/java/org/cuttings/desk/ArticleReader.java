package org.cuttings.desk;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.liveblog.LiveBlogs;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.Doubt;
import org.cuttings.model.LeftOut;
import org.cuttings.page.Page;
import org.cuttings.quotes.Quotes;

/// A capture becomes an article: page, entries, quotes. A pure function of the capture's bytes.
public final class ArticleReader {
    private ArticleReader() {}

    public static Article read(Capture capture) {
        Page page = Page.of(capture);
        LiveBlogs.Split split = LiveBlogs.split(page);
        Quotes.Findings findings = Quotes.in(split.entries(), split.facts());
        List<Doubt> doubts = new ArrayList<>(page.doubts());
        doubts.addAll(split.doubts());
        List<LeftOut> leftOut = new ArrayList<>(page.leftOut());
        leftOut.addAll(split.leftOut());
        return new Article(
                split.kind(),
                split.facts(),
                findings.entries(),
                findings.speakers(),
                leftOut,
                doubts);
    }
}
