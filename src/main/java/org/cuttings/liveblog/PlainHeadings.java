package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.liveblog.PlainLines.Line;
import org.cuttings.model.Entry;
import org.jspecify.annotations.Nullable;

/// Plain text without any time, whose entries are opened by headings alone. The first entry may
/// have no heading of its own: the page's title is its heading.
///
/// An article with cross-heads looks much the same. What tells them apart: an entry's heading is a
/// headline, a clause of several words; a cross-head is a word or three, a question, or a number.
final class PlainHeadings {
    /// A headline has at least this many words.
    private static final int HEADLINE = 4;

    private PlainHeadings() {}

    static List<Post> posts(List<Line> lines, int start, @Nullable String title) {
        List<Integer> headings = headings(lines, start);
        if (!isLiveBlog(lines, start, headings, title)) {
            return List.of();
        }
        List<Post> posts = new ArrayList<>();
        if (headings.getFirst() > start) {
            posts.add(post(null, lines.subList(start, headings.getFirst())));
        }
        for (int i = 0; i < headings.size(); i++) {
            int at = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1) : lines.size();
            posts.add(post(lines.get(at).text(), lines.subList(at + 1, end)));
        }
        return posts;
    }

    private static Post post(@Nullable String title, List<Line> body) {
        Entry entry = Post.of(Stamp.NONE, PlainTextBlog.prose(body)).entry().titled(title);
        return new Post(entry, Stamp.NONE, null)
                .because(
                        "entry",
                        PlainTextBlog.NAME,
                        title == null ? "the text above the first heading" : "a heading opens it");
    }

    /// Lines that look like a heading and have a body behind them; a short line behind a colon is
    /// what the colon announces, and of several short lines in a row none is a heading.
    private static List<Integer> headings(List<Line> lines, int start) {
        List<Integer> headings = new ArrayList<>();
        for (int i = start; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            boolean announced = i > start && lines.get(i - 1).text().endsWith(":");
            boolean repeats = i > start && lines.get(i - 1).text().equals(line.text());
            if (line.looksLikeHeading()
                    && !repeats
                    && (line.marked()
                            || (!announced && !isInList(lines, start, i) && hasBody(lines, i)))) {
                headings.add(i);
            }
        }
        return headings;
    }

    private static boolean isInList(List<Line> lines, int start, int i) {
        if (i == start) {
            return false;
        }
        Line before = lines.get(i - 1);
        boolean isBody = i - 1 > start && lines.get(i - 2).text().equals(before.text());
        return before.looksLikeHeading() && !before.marked() && !isBody;
    }

    private static boolean hasBody(List<Line> lines, int i) {
        Line line = lines.get(i);
        Line next = lines.get(i + 1);
        if (next.text().equals(line.text())) {
            return true; // the body is a link whose words are the heading's
        }
        if (next.text().length() >= 80 && next.text().length() >= line.text().length() * 3) {
            return true;
        }
        return next.looksLikeBody()
                && (next.text().length() > line.text().length()
                        || next.text().contains("://")
                        || (i + 2 < lines.size() && lines.get(i + 2).looksLikeBody()));
    }

    private static boolean isLiveBlog(
            List<Line> lines, int start, List<Integer> headings, @Nullable String title) {
        if (headings.isEmpty() || title == null || LiveWords.tellAgainst(title)) {
            return false;
        }
        int headlines = 0;
        int questions = 0;
        int numbered = 0;
        int words = 0;
        for (int at : headings) {
            String text = lines.get(at).text();
            int count = Words.count(text);
            words += count;
            headlines += count >= HEADLINE ? 1 : 0;
            questions += text.endsWith("?") ? 1 : 0;
            numbered += Character.isDigit(text.charAt(0)) ? 1 : 0;
        }
        int n = headings.size();
        boolean live = LiveWords.inTitle(title);
        if (numbered * 2 > n || questions * 5 > n * 2) {
            return false;
        }
        return live ? n >= 2 || headlines == n : headlines * 10 >= n * 7 && words >= n * 5;
    }
}
