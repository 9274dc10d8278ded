package org.cuttings.liveblog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.page.BodyText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// One walk over a page that finds every place that bears a time, and measures every element that
/// holds one: how much text, how much of it links, how much in paragraphs. Time and space are in
/// proportion to the page.
final class Survey {
    /// How a mark bears its time.
    enum Bearing {
        /// in an attribute
        ATTRIBUTE,
        /// as an element's whole text
        WHOLE,
        /// at the start of a block that goes on
        LEADING
    }

    /// A place that bears a time.
    ///
    /// @param at where it stands in the page's shown text
    /// @param end one past the time there; `at` for an attribute
    /// @param updated whether it is the time of a later change
    record Mark(Element element, Bearing bearing, Stamp stamp, int at, int end, boolean updated) {}

    /// A printed day without a clock that has a block of its own: it dates what follows. (A day
    /// within a line is a post's from elsewhere.)
    record Day(Printed printed, int at, int end) {}

    /// Measures of an element that holds marks. All but the first three count characters.
    ///
    /// @param firstMark index of its first mark, in the order of [#marks]
    /// @param marks how many marks it holds
    /// @param paragraphs of shown text in long paragraphs, links apart, before the element's end
    record Extent(
            int firstMark,
            int marks,
            int start,
            int end,
            int linksBefore,
            int linksUpTo,
            int paragraphsBefore,
            int paragraphsUpTo) {
        int words() {
            return end - start - (linksUpTo - linksBefore);
        }

        int links() {
            return linksUpTo - linksBefore;
        }
    }

    private static final Set<String> PASSED_OVER =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "iframe",
                    "select",
                    "option",
                    "button",
                    "textarea",
                    "head");

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "dt",
                    "dd",
                    "td",
                    "tr",
                    "article",
                    "section",
                    "header",
                    "blockquote",
                    "pre",
                    "figcaption",
                    "time",
                    "ul",
                    "ol",
                    "table",
                    "main",
                    "aside",
                    "footer",
                    "nav",
                    "figure",
                    "br",
                    "hr");

    private static final Set<String> MAY_LEAD =
            Set.of(
                    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td",
                    "article", "section", "header");

    private static final Set<String> OWN_LINE =
            Set.of(
                    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "td", "header",
                    "time", "section");

    private static final Set<String> SAYS_WHO_AND_WHEN =
            Set.of(
                    "time",
                    "timestamp",
                    "date",
                    "datetime",
                    "meta",
                    "byline",
                    "author",
                    "posted",
                    "published",
                    "info",
                    "stamp",
                    "dateline");

    private static final int LONGEST_NAME = 50;

    /// A paragraph of running text has at least this many characters outside links.
    private static final int RUNNING = 80;

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final Map<Element, Extent> extents = new IdentityHashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private int linkDepth;
    private int links;
    private int paragraphs;
    private int lastStart = -1;
    private int lastEnd = -1;

    /// The day that was just read in an inline element, until its block is seen to hold no more.
    private @Nullable Printed lastDay;

    private record Frame(int start, int marks, int links, int paragraphs) {}

    private Survey() {}

    static Survey of(Document dom) {
        Survey survey = new Survey();
        NodeTraversor.filter(survey.new Walk(), dom.body());
        return survey;
    }

    /// In the order in which the walk left them; sort by [Mark#at] where it matters.
    List<Mark> marks() {
        return marks;
    }

    /// The marks within an element, in the text's order.
    List<Mark> marksIn(Extent extent) {
        List<Mark> within =
                new ArrayList<>(
                        marks.subList(extent.firstMark(), extent.firstMark() + extent.marks()));
        within.sort(Comparator.comparingInt(Mark::at));
        return within;
    }

    List<Day> days() {
        return days;
    }

    @Nullable Extent extent(Element element) {
        return extents.get(element);
    }

    /// Characters in long paragraphs of the whole page, links apart.
    int paragraphs() {
        return paragraphs;
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    private final class Walk implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element) || PASSED_OVER.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (!BodyText.isShown(element)) {
                markUnseen(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (BLOCKS.contains(element.normalName())) {
                endLine();
            }
            open.push(new Frame(text.length(), marks.size(), links, paragraphs));
            if (element.normalName().equals("a")) {
                linkDepth++;
            }
            Attributes.Timed timed = Attributes.time(element);
            if (timed != null) {
                marks.add(
                        new Mark(
                                element,
                                Bearing.ATTRIBUTE,
                                Stamp.exact(
                                        timed.at(), element.normalName() + "@" + timed.attribute()),
                                text.length(),
                                text.length(),
                                timed.updated() || saysUpdated(element)));
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            Frame frame = open.pop();
            String name = element.normalName();
            if (name.equals("a")) {
                linkDepth--;
            }
            readPrinted(element, frame);
            int running = text.length() - frame.start() - (links - frame.links());
            if (name.equals("p") && running >= RUNNING) {
                paragraphs += running;
            }
            if (BLOCKS.contains(name)) {
                endLine();
            }
            if (marks.size() > frame.marks()) {
                extents.put(
                        element,
                        new Extent(
                                frame.marks(),
                                marks.size() - frame.marks(),
                                frame.start(),
                                text.length(),
                                frame.links(),
                                links,
                                frame.paragraphs(),
                                paragraphs));
            }
            return FilterResult.CONTINUE;
        }
    }

    private void append(String words) {
        int before = text.length();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Printed.isSpace(c)) {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                text.append(' ');
            }
        }
        links += linkDepth > 0 ? text.length() - before : 0;
    }

    private void endLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static boolean saysUpdated(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            for (String word : ClassWords.of(up)) {
                if (word.equals("updated") || word.equals("modified") || word.equals("edited")) {
                    return up.equals(element) || Words.atMost(up, Printed.LONGEST);
                }
            }
            if (!up.normalName().equals("time")
                    && !up.normalName().equals("span")
                    && !up.normalName().equals("a")) {
                return false;
            }
        }
        return false;
    }

    /// What only screen readers are told may still be the fuller time.
    private void markUnseen(Element element) {
        if (element.normalName().equals("script") || !Words.atMost(element, Printed.LONGEST)) {
            return;
        }
        Attributes.Timed timed = Attributes.time(element);
        Printed printed = Printed.whole(element.text());
        boolean clock = printed != null && printed.clock() != null;
        if (timed == null && !clock) {
            return;
        }
        Stamp stamp =
                timed == null
                        ? Stamp.printed(printed, "hidden text")
                        : Stamp.exact(timed.at(), element.normalName() + "@" + timed.attribute())
                                .beside(clock ? printed : null);
        boolean updated =
                (timed != null && timed.updated()) || (printed != null && printed.updated());
        marks.add(
                new Mark(element, Bearing.ATTRIBUTE, stamp, text.length(), text.length(), updated));
    }

    private void readPrinted(Element element, Frame frame) {
        int end = text.length();
        while (end > frame.start() && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = frame.start();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        if (start >= end) {
            return;
        }
        boolean known = start == lastStart && end == lastEnd;
        if (known) {
            takeDay(element, start, end);
        }
        if (!known && end - start <= Printed.LONGEST && hasDigitOrDay(start, end)) {
            lastStart = start;
            lastEnd = end;
            lastDay = null;
            Printed whole = Printed.whole(text.substring(start, end));
            if (whole != null) {
                markWhole(element, whole, start, end, frame.marks());
                return;
            }
            if (markBehindName(element, start, end, frame.marks())) {
                return;
            }
        }
        if (MAY_LEAD.contains(element.normalName())) {
            markLeading(element, start, end, frame.marks());
        }
    }

    private void takeDay(Element element, int start, int end) {
        if (lastDay != null && OWN_LINE.contains(element.normalName())) {
            days.add(new Day(lastDay, start, end));
            lastDay = null;
        }
    }

    /// "Posted by Mo Hale, 14:05 BST": a name, then a time, and nothing behind it.
    private boolean markBehindName(Element element, int start, int end, int firstMark) {
        int digit = start;
        while (digit < end && !Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        if (digit == start || digit - start > LONGEST_NAME || marks.size() > firstMark) {
            return false;
        }
        String before = text.substring(start, digit);
        Printed behind = monthBefore(before) ? null : Printed.whole(text.substring(digit, end));
        int from = digit;
        if (behind == null) {
            // "October 4, 2023 at 3:07 PM": the day's month stands before the first digit
            int space = before.stripTrailing().lastIndexOf(' ');
            from = start + space + 1;
            behind = space < 0 ? null : Printed.whole(text.substring(from, end));
        }
        boolean named = ClassWords.any(element, SAYS_WHO_AND_WHEN);
        boolean signed = Bylines.withoutLead(before.strip()).length() < before.strip().length();
        if (behind == null || behind.clock() == null || (!named && !signed)) {
            return false;
        }
        marks.add(
                new Mark(
                        element,
                        Bearing.WHOLE,
                        Stamp.printed(behind, "printed behind a name"),
                        start,
                        end,
                        behind.updated()));
        return true;
    }

    private static boolean monthBefore(String before) {
        String words = before.strip();
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return TimeWords.month(TimeWords.folded(last)) != null;
    }

    private boolean hasDigitOrDay(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return end - start <= 12;
    }

    private void markWhole(Element element, Printed whole, int start, int end, int firstMark) {
        if (whole.clock() == null && whole.ago() == null) {
            lastDay = whole;
            takeDay(element, start, end);
            return;
        }
        if (whole.clock() == null && whole.end() > 0 && !isAge(element, start, end)) {
            return;
        }
        for (int i = firstMark; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.at() >= start && mark.at() <= end) {
                // the attribute and the print of one time
                Stamp both = mark.stamp().beside(whole);
                if (mark.stamp().exact() != null && mark.stamp().printed() == null) {
                    marks.set(
                            i,
                            new Mark(
                                    element,
                                    Bearing.WHOLE,
                                    both,
                                    start,
                                    end,
                                    mark.updated() || whole.updated()));
                }
                return;
            }
        }
        marks.add(
                new Mark(
                        element,
                        Bearing.WHOLE,
                        Stamp.printed(whole, "printed in " + element.normalName()),
                        start,
                        end,
                        whole.updated() || saysUpdated(element)));
    }

    /// "10 min" is a recipe's, "10 min ago" is a post's.
    private boolean isAge(Element element, int start, int end) {
        if (element.normalName().equals("time")) {
            return true;
        }
        for (String word : text.substring(start, end).split(" ", 12)) {
            String folded = TimeWords.folded(word);
            if (TimeWords.endsAgo(folded) || TimeWords.leadsAgo(folded)) {
                return true;
            }
        }
        return ClassWords.any(element, Set.of("time", "timestamp", "date", "ago", "timeago"));
    }

    private void markLeading(Element element, int start, int end, int firstMark) {
        for (int i = firstMark; i < marks.size(); i++) {
            if (marks.get(i).at() <= start + 3) {
                return;
            }
        }
        Printed leading =
                Printed.leading(text.substring(start, Math.min(end, start + Printed.LONGEST)));
        if (leading != null && leading.clock() != null) {
            marks.add(
                    new Mark(
                            element,
                            Bearing.LEADING,
                            Stamp.printed(leading, "start of " + element.normalName()),
                            start,
                            start + leading.end(),
                            leading.updated()));
        }
    }
}
