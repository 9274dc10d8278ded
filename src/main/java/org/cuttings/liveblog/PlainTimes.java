package org.cuttings.liveblog;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.liveblog.PlainLines.Line;
import org.cuttings.model.Entry;
import org.cuttings.model.LeftOut;
import org.jspecify.annotations.Nullable;

/// Plain text whose entries are opened by times: alone on a line, at a line's start, or on the line
/// behind a heading. A time within a sentence opens nothing.
final class PlainTimes {
    /// Fewer words in the middle entry are a timetable's, not a live blog's.
    private static final int FEWEST_WORDS = 8;

    private final List<Line> lines;
    private final int start;
    private final boolean headingFirst;

    /// A line that opens an entry.
    ///
    /// @param at its index
    /// @param heading index of the heading line that stands before the time, or -1
    /// @param printed the time
    /// @param day the day line above it
    private record Opening(int at, int heading, Printed printed, @Nullable Printed day) {}

    private PlainTimes(List<Line> lines, int start) {
        this.lines = lines;
        this.start = start;
        this.headingFirst = headingsStandBeforeTimes();
    }

    /// The posts; none where the times make no live blog.
    ///
    /// @param leftOut takes what stands above the first time
    static List<Post> posts(
            List<Line> lines, int start, @Nullable String title, List<LeftOut> leftOut) {
        PlainTimes times = new PlainTimes(lines, start);
        List<Opening> openings = times.openings();
        if (!times.isLiveBlog(openings, title)) {
            return List.of();
        }
        int first =
                openings.getFirst().heading() >= 0
                        ? openings.getFirst().heading()
                        : openings.getFirst().at();
        for (int i = start; i < first; i++) {
            if (!isDay(lines.get(i))) {
                leftOut.add(new LeftOut(lines.get(i).text(), "above the first entry"));
            }
        }
        return times.read(openings);
    }

    static boolean opens(Line line) {
        return time(line) != null;
    }

    static boolean isDay(Line line) {
        Printed whole = Printed.whole(line.text());
        return whole != null
                && whole.clock() == null
                && whole.ago() == null
                && !whole.updated()
                && (whole.hasDay() || whole.dayShift() != null);
    }

    private static @Nullable Printed time(Line line) {
        String text = bare(line);
        Printed whole = Printed.whole(text);
        if (whole != null) {
            return whole.clock() != null && !whole.updated() ? whole : null;
        }
        Printed leading = Printed.leading(text);
        return leading == null || leading.updated() ? null : leading;
    }

    /// Without Markdown's and tickers' marks around a time.
    private static String bare(Line line) {
        String text = line.text();
        int from = 0;
        while (from < text.length() && "*+[• ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(from);
    }

    private static boolean isAlone(Line line, Printed printed) {
        String text = bare(line);
        for (int i = printed.end(); i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean headingsStandBeforeTimes() {
        int before = 0;
        int behind = 0;
        for (int i = start; i < lines.size(); i++) {
            Printed printed = time(lines.get(i));
            if (printed == null || !isAlone(lines.get(i), printed)) {
                continue;
            }
            before += i > start && isHeading(i - 1) ? 1 : 0;
            behind += i + 1 < lines.size() && isHeading(i + 1) ? 1 : 0;
        }
        return before > behind;
    }

    private boolean isHeading(int i) {
        Line line = lines.get(i);
        return line.looksLikeHeading() && time(line) == null && !isDay(line);
    }

    private List<Opening> openings() {
        List<Opening> openings = new ArrayList<>();
        Printed day = null;
        for (int i = start; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isDay(line)) {
                day = Printed.whole(line.text());
                continue;
            }
            Printed printed = time(line);
            if (printed != null) {
                boolean heading =
                        headingFirst && i > start && isAlone(line, printed) && isHeading(i - 1);
                openings.add(new Opening(i, heading ? i - 1 : -1, printed, day));
            }
        }
        return openings;
    }

    private boolean isLiveBlog(List<Opening> openings, @Nullable String title) {
        if (openings.size() < 2 || isTranscript(openings) || !isMostlyInOrder(openings)) {
            return false;
        }
        List<Integer> words = new ArrayList<>();
        int all = 0;
        for (int i = 0; i < openings.size(); i++) {
            int count = wordsOf(openings, i);
            words.add(count);
            all += count;
        }
        words.sort(null);
        int above = 0;
        for (int i = start; i < openings.getFirst().at(); i++) {
            above += Words.count(lines.get(i).text());
        }
        boolean live = title != null && LiveWords.inTitle(title);
        if (!live && (above * 2 > all || (title != null && LiveWords.tellAgainst(title)))) {
            return false; // an article with a timetable or a chronology in it
        }
        return words.get(words.size() / 2) >= (live ? 3 : FEWEST_WORDS);
    }

    private int wordsOf(List<Opening> openings, int i) {
        int to = end(openings, i);
        int words = 0;
        for (int at = openings.get(i).at(); at < to; at++) {
            words += Words.count(lines.get(at).text());
        }
        return words;
    }

    private int end(List<Opening> openings, int i) {
        if (i + 1 == openings.size()) {
            return lines.size();
        }
        Opening next = openings.get(i + 1);
        return next.heading() >= 0 ? next.heading() : next.at();
    }

    /// Time codes count from zero.
    private static boolean isTranscript(List<Opening> openings) {
        long codes =
                openings.stream()
                        .filter(o -> o.printed().seconds() && o.printed().zone() == null)
                        .count();
        LocalTime first = openings.getFirst().printed().clock();
        return codes * 10 >= openings.size() * 6
                && first != null
                && first.isBefore(LocalTime.of(0, 10));
    }

    private static boolean isMostlyInOrder(List<Opening> openings) {
        int falls = 0;
        int rises = 0;
        LocalTime before = null;
        for (Opening opening : openings) {
            LocalTime clock = opening.printed().clock();
            if (before != null && clock != null) {
                falls += before.isAfter(clock) ? 1 : 0;
                rises += before.isBefore(clock) ? 1 : 0;
            }
            before = clock;
        }
        int steps = falls + rises;
        return steps <= 3 || Math.max(falls, rises) * 10 >= steps * 7;
    }

    private List<Post> read(List<Opening> openings) {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            posts.add(post(openings.get(i), end(openings, i)));
        }
        return posts;
    }

    private Post post(Opening opening, int end) {
        Line line = lines.get(opening.at());
        String title = opening.heading() < 0 ? null : lines.get(opening.heading()).text();
        List<Line> body = new ArrayList<>();
        String rest = rest(bare(line), opening.printed().end());
        if (!rest.isEmpty()) {
            body.add(new Line(rest, true, line.beforeBlank(), false));
        }
        for (int i = opening.at() + 1; i < end; i++) {
            if (!isDay(lines.get(i))) {
                body.add(lines.get(i));
            }
        }
        if (title == null
                && body.size() > 1
                && body.getFirst().looksLikeHeading()
                && isTitleBefore(body.get(1), rest)) {
            title = body.removeFirst().text();
        }
        Stamp stamp = Stamp.printed(opening.printed(), "line " + (opening.at() + 1));
        Entry entry = Post.of(stamp, PlainTextBlog.prose(body)).entry().titled(title);
        return new Post(entry, stamp, opening.day())
                .because("entry", PlainTextBlog.NAME, "a time opens it")
                .because(
                        "time",
                        PlainTextBlog.NAME,
                        line.text().substring(0, Math.min(line.text().length(), 40)));
    }

    /// A heading stands before something longer than itself, or before a sentence.
    private static boolean isTitleBefore(Line next, String rest) {
        return rest.isEmpty() || next.looksLikeBody() || next.text().length() > rest.length();
    }

    private static String rest(String text, int end) {
        int from = Math.min(end, text.length());
        while (from < text.length()
                && Printed.isSeparator(text.charAt(from))
                && !isOpeningBracket(text, from)) {
            from++;
        }
        while (from < text.length() && text.charAt(from) == '*') {
            from++;
        }
        int to = text.length();
        while (to > from && (text.charAt(to - 1) == '+' || text.charAt(to - 1) == ' ')) {
            to--;
        }
        return text.substring(from, to).strip();
    }

    private static boolean isOpeningBracket(String text, int at) {
        return text.charAt(at) == '(' || text.charAt(at) == '[';
    }
}
