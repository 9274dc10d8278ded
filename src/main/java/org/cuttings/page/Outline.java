package org.cuttings.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// A page's visible text as lines, and which lines each element holds. Made in one walk; everything
/// that is asked of an element afterwards is a difference of two sums.
///
/// Elements are numbered in the page's order, the outer before the inner.
final class Outline {
    private final List<Line> lines = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private int[] parent = new int[256];
    private int[] end = new int[256];
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int[] furniture = new int[256];
    private byte[] mark = new byte[256];
    private int[] imagesBefore = new int[256];
    private int images;
    private int media;
    private int[] proseBefore = new int[1];
    private int[] lengthBefore = new int[1];
    private int[] linkedBefore = new int[1];

    private Outline() {}

    static Outline of(Document dom) {
        Outline outline = new Outline();
        Walk walk = outline.new Walk();
        NodeTraversor.filter(walk, dom.body());
        walk.endLine();
        outline.sum();
        return outline;
    }

    List<Line> lines() {
        return lines;
    }

    Line line(int index) {
        return lines.get(index);
    }

    /// How many elements there are; number 0 is the body.
    int size() {
        return elements.size();
    }

    Element element(int number) {
        return elements.get(number);
    }

    /// The number of the element around it; -1 for the body.
    int parent(int number) {
        return parent[number];
    }

    /// One past the number of the last element inside.
    int end(int number) {
        return end[number];
    }

    /// The first line that lies wholly in the element.
    int from(int number) {
        return from[number];
    }

    /// One past the last line that lies wholly in the element.
    int to(int number) {
        return Math.max(from[number], to[number]);
    }

    /// Bits of [Furniture] that the element's own tag, role, class and id tell of.
    int furniture(int number) {
        return furniture[number];
    }

    /// How plainly the element says that it is the article's body, as [BodyMarks] has it.
    int mark(int number) {
        return mark[number];
    }

    boolean holds(int outer, int inner) {
        return outer <= inner && inner < end[outer];
    }

    /// Characters of the lines that read like paragraphs.
    int prose(int number) {
        return prose(from(number), to(number));
    }

    int prose(int fromLine, int toLine) {
        return proseBefore[toLine] - proseBefore[fromLine];
    }

    int length(int number) {
        return length(from(number), to(number));
    }

    int length(int fromLine, int toLine) {
        return lengthBefore[toLine] - lengthBefore[fromLine];
    }

    /// Share of link text, 0 to 1.
    double links(int number) {
        int length = length(number);
        return length == 0
                ? 0
                : (double) (linkedBefore[to(number)] - linkedBefore[from(number)]) / length;
    }

    /// How many pictures the element holds.
    int images(int number) {
        int after = end[number] < elements.size() ? imagesBefore[end[number]] : images;
        return after - imagesBefore[number];
    }

    private void sum() {
        int n = lines.size();
        proseBefore = new int[n + 1];
        lengthBefore = new int[n + 1];
        linkedBefore = new int[n + 1];
        for (int i = 0; i < n; i++) {
            Line line = lines.get(i);
            proseBefore[i + 1] = proseBefore[i] + (line.isProse() ? line.length() : 0);
            lengthBefore[i + 1] = lengthBefore[i] + line.length();
            linkedBefore[i + 1] = linkedBefore[i] + line.linked();
        }
    }

    /// What is open around the text, inherited.
    private record Around(
            int number,
            Element element,
            boolean block,
            Element holder,
            boolean link,
            boolean strong,
            @Nullable Element figure,
            @Nullable Element list,
            int heading,
            boolean quoted,
            boolean post,
            @Nullable Element table) {}

    private final class Walk implements NodeFilter {
        private final Deque<Around> outer = new ArrayDeque<>();

        private @Nullable Around around;

        private final StringBuilder text = new StringBuilder();
        private List<TextNode> nodes = new ArrayList<>();
        private int linked;
        private int strong;
        private boolean space;
        private boolean broken;
        private @Nullable Around lineIn;

        /// The block element of the picture after which no line has ended yet.
        private @Nullable Element imageIn;

        /// Elements that ended after the open line's last word: the line is theirs if no word
        /// follows.
        private int[] ending = new int[16];

        private int endings;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            boolean block = Tags.isBlock(element);
            boolean silent = Tags.hasNoText(element);
            int named = silent ? 0 : ClassTraits.of(Attribute.of(element, "class"));
            if (silent || Visibility.isHidden(element, named)) {
                if (block) {
                    endLine();
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("br")) {
                lineBreak();
                return FilterResult.CONTINUE;
            }
            if (block && !inTable(element)) {
                endLine();
            }
            open(element, block, named);
            media += ElementTraits.isMedia(element) ? 1 : 0;
            if (element.normalName().equals("img") && !Pictures.isTooSmall(element)) {
                images++;
                imageIn = around == null || !text.isEmpty() ? null : around.holder;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            Around now = around;
            if (now == null || !node.equals(now.element)) {
                return FilterResult.CONTINUE;
            }
            if (now.block && !inTable(now.element)) {
                endLine();
            }
            end[now.number] = elements.size();
            to[now.number] = lines.size();
            if (!text.isEmpty() && from[now.number] <= lines.size()) {
                to[now.number]++;
                if (endings == ending.length) {
                    ending = Arrays.copyOf(ending, endings * 2);
                }
                ending[endings++] = now.number;
            }
            around = outer.isEmpty() ? null : outer.pop();
            return FilterResult.CONTINUE;
        }

        private boolean inTable(Element element) {
            return around != null
                    && around.table != null
                    && !element.equals(around.table)
                    && !element.normalName().equals("tr")
                    && !element.normalName().equals("caption");
        }

        /// @param named what its class tells
        private void open(Element element, boolean block, int named) {
            int number = elements.size();
            if (number == parent.length) {
                int more = number * 2;
                parent = Arrays.copyOf(parent, more);
                end = Arrays.copyOf(end, more);
                from = Arrays.copyOf(from, more);
                to = Arrays.copyOf(to, more);
                furniture = Arrays.copyOf(furniture, more);
                mark = Arrays.copyOf(mark, more);
                imagesBefore = Arrays.copyOf(imagesBefore, more);
            }
            elements.add(element);
            Around was = around;
            parent[number] = was == null ? -1 : was.number;
            imagesBefore[number] = images;
            from[number] = lines.size() + (text.isEmpty() ? 0 : 1);
            String id = Attribute.of(element, "id");
            int both = named | ClassTraits.of(id);
            furniture[number] = ElementTraits.ofTag(element);
            mark[number] = ElementTraits.mark(element, both);
            boolean cell = was != null && was.table != null;
            if (element.attributesSize() > 0 && !cell) { // a column called "player" is data
                int known = ElementTraits.isSentence(id) ? named : both;
                furniture[number] |= ClassTraits.furniture(known) | ElementTraits.ofRole(element);
            }
            String name = element.normalName();
            if (was != null) {
                outer.push(was);
                around =
                        new Around(
                                number,
                                element,
                                block,
                                block ? element : was.holder,
                                was.link || name.equals("a"),
                                was.strong
                                        || name.equals("strong")
                                        || name.equals("b")
                                        || name.equals("em")
                                        || name.equals("i"),
                                name.equals("figure") ? element : was.figure,
                                Tags.isList(element) ? element : was.list,
                                Math.max(was.heading, Tags.headingLevel(element)),
                                was.quoted || name.equals("blockquote"),
                                was.post || Embeds.isPost(element),
                                name.equals("table") && DataTables.isData(element)
                                        ? element
                                        : was.table);
            } else {
                around =
                        new Around(
                                number, element, block, element, false, false, null, null, 0, false,
                                false, null);
            }
        }

        private void add(TextNode words) {
            String raw = words.getWholeText();
            int before = text.length();
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (ProseWriter.isSpace(c)) {
                    space = true;
                } else if (!ProseWriter.isNothing(c)) {
                    if (space && !text.isEmpty()) {
                        text.append(' ');
                    }
                    space = false;
                    text.append(c);
                }
            }
            int added = text.length() - before;
            if (added == 0) {
                return;
            }
            broken = false;
            for (int i = 0; i < endings; i++) {
                to[ending[i]] = lines.size();
            }
            endings = 0;
            nodes.add(words);
            Around here = around;
            if (here != null) {
                lineIn = lineIn == null ? here : lineIn;
                linked += here.link ? added : 0;
                strong += here.strong ? added : 0;
            }
        }

        private void lineBreak() {
            if (broken && !text.isEmpty()) {
                endLine();
            } else if (!text.isEmpty()) {
                broken = true;
                space = true;
            }
        }

        void endLine() {
            Around in = lineIn;
            if (!this.text.isEmpty() && in != null) {
                String text = this.text.toString();
                lines.add(
                        new Line(
                                nodes,
                                in.holder,
                                text,
                                Math.min(linked, text.length()),
                                Math.min(strong, text.length()),
                                in.figure,
                                in.list,
                                in.heading,
                                in.quoted,
                                in.post,
                                in.table != null,
                                in.holder.equals(imageIn),
                                imageIn != null,
                                media,
                                Line.words(text)));
                imageIn = null;
                nodes = new ArrayList<>();
                this.text.setLength(0);
            }
            linked = 0;
            strong = 0;
            space = false;
            broken = false;
            lineIn = null;
            endings = 0;
        }
    }
}
