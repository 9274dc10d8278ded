package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cuttings.liveblog.PlainLines.Line;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Prose;
import org.jspecify.annotations.Nullable;

/// Plain text as people keep it: a title, a sub-headline, then entries that times or headings open,
/// and a page's furniture at the end.
final class PlainTextBlog {
    static final String NAME = "plain-text";

    /// A sub-headline is one line of at most this many characters.
    private static final int LONGEST_SUBTITLE = 200;

    private final PlainLines page;
    private final List<Line> lines;
    private @Nullable String title;
    private @Nullable String subtitle;
    private List<String> bylines = List.of();

    /// Where the words begin, behind title, sub-headline and byline.
    private int start;

    private PlainTextBlog(PlainLines page) {
        this.page = page;
        this.lines = page.lines();
        readHead();
    }

    /// What a plain-text page comes to.
    ///
    /// @param posts none where it is no live blog
    /// @param prose the whole text, behind title and sub-headline
    record Reading(Facts facts, List<Post> posts, Prose prose, List<LeftOut> leftOut) {}

    static Reading read(String text, Facts known) {
        PlainTextBlog blog = new PlainTextBlog(PlainLines.of(text));
        List<LeftOut> leftOut = new ArrayList<>(blog.page.leftOut());
        List<Post> posts = PlainTimes.posts(blog.lines, blog.start, blog.title, leftOut);
        if (posts.isEmpty()) {
            posts = PlainHeadings.posts(blog.lines, blog.start, blog.title);
        }
        boolean whole = posts.isEmpty();
        if (whole && blog.subtitle != null && blog.isLeadSentence()) {
            blog.start--; // an article's first sentence, not its standfirst
            blog.subtitle = null;
        }
        Prose prose =
                whole ? prose(blog.lines.subList(blog.start, blog.lines.size())) : Prose.EMPTY;
        return new Reading(blog.facts(known), posts, prose, leftOut);
    }

    static Prose prose(List<Line> lines) {
        return Prose.plain(lines.stream().map(Line::text).collect(Collectors.joining("\n\n")));
    }

    private void readHead() {
        if (lines.isEmpty()) {
            return;
        }
        Line first = lines.getFirst();
        boolean isTitle =
                first.text().length() <= LONGEST_SUBTITLE
                        && lines.size() > 1
                        && !PlainTimes.opens(first)
                        && (first.looksLikeHeading() || first.beforeBlank());
        if (!isTitle) {
            return;
        }
        title = first.text();
        start = 1;
        readByline();
        if (start < lines.size() && isSubtitle(lines.get(start), start)) {
            subtitle = lines.get(start).text();
            start++;
        }
        readByline();
    }

    private void readByline() {
        if (start >= lines.size()) {
            return;
        }
        String text = lines.get(start).text();
        String names = Bylines.withoutLead(text);
        boolean leads = names.length() < text.length() && text.length() <= 80;
        if (leads
                && bylines.isEmpty()
                && text.regionMatches(true, 0, "by ", 0, 3)
                && !Bylines.names(text).isEmpty()) {
            bylines = Bylines.names(text);
            start++;
        }
    }

    private boolean isSubtitle(Line line, int at) {
        if (line.text().length() > LONGEST_SUBTITLE
                || PlainTimes.opens(line)
                || PlainTimes.isDay(line)
                || line.marked()
                || at + 1 >= lines.size()
                || !line.afterBlank()
                || !line.beforeBlank()) {
            return false;
        }
        Line next = lines.get(at + 1);
        boolean sentence = line.looksLikeBody();
        if (next.looksLikeHeading() || PlainTimes.opens(next) || PlainTimes.isDay(next)) {
            return true;
        }
        // before a body, a heading of its own would as well open the first entry; people keep the
        // standfirst far more often
        return !sentence || isPaste(at + 1);
    }

    /// Whether the paragraphs are parted by single line ends, so that the blank lines about title
    /// and sub-headline mean something.
    private boolean isPaste(int from) {
        int tight = 0;
        for (int i = from; i < lines.size(); i++) {
            tight += lines.get(i).afterBlank() ? 0 : 1;
        }
        return tight * 2 > lines.size() - from;
    }

    private boolean isLeadSentence() {
        Line line = lines.get(start - 1);
        return line.looksLikeBody() && !isPaste(start);
    }

    private Facts facts(Facts known) {
        Facts facts = known;
        if (title != null) {
            facts = facts.titled(new Fact<>(title, "first line"));
        }
        if (subtitle != null) {
            facts = facts.subtitled(new Fact<>(subtitle, "line below the title"));
        }
        if (!bylines.isEmpty() && facts.bylines() == null) {
            facts = facts.by(new Fact<>(bylines, "line below the title"));
        }
        if (page.source() != null && facts.url() == null) {
            facts = facts.at(new Fact<>(page.source(), "source line"));
        }
        return facts;
    }
}
