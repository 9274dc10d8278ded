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

    /// A paragraph of running text has at least this many characters outside links.
    private static final int RUNNING = 80;

    private final StringBuilder text = new StringBuilder();
    private final TimeMarks times = new TimeMarks(text);
    private final Map<Element, Extent> extents = new IdentityHashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private int linkDepth;
    private int links;
    private int paragraphs;

    private record Frame(int start, int marks, int links, int paragraphs) {}

    private Survey() {}

    static Survey of(Document dom) {
        Survey survey = new Survey();
        NodeTraversor.filter(survey.new Walk(), dom.body());
        return survey;
    }

    /// In the order in which the walk left them; sort by [Mark#at] where it matters.
    List<Mark> marks() {
        return times.marks();
    }

    /// The marks within an element, in the text's order.
    List<Mark> marksIn(Extent extent) {
        List<Mark> within =
                new ArrayList<>(
                        marks().subList(extent.firstMark(), extent.firstMark() + extent.marks()));
        within.sort(Comparator.comparingInt(Mark::at));
        return within;
    }

    List<Day> days() {
        return times.days();
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
                times.readUnseen(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (BLOCKS.contains(element.normalName())) {
                endLine();
            }
            open.push(new Frame(text.length(), times.count(), links, paragraphs));
            if (element.normalName().equals("a")) {
                linkDepth++;
            }
            times.readAttribute(element);
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
            times.readPrinted(element, frame.start(), frame.marks());
            int running = text.length() - frame.start() - (links - frame.links());
            if (name.equals("p") && running >= RUNNING) {
                paragraphs += running;
            }
            if (BLOCKS.contains(name)) {
                endLine();
            }
            if (times.count() > frame.marks()) {
                extents.put(
                        element,
                        new Extent(
                                frame.marks(),
                                times.count() - frame.marks(),
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
}
