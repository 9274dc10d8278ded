package org.cuttings.liveblog;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Entry;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;
import org.cuttings.page.BodyText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Takes a post of unknown markup apart, by what its elements are and are called: the time, the
/// heading near its start, names, share rows; what is left are its words.
final class PostReader {
    private static final Set<String> OWN_CONTEXT = Set.of("blockquote", "figure", "table", "aside");

    /// A heading or a name further into the post than this many characters is part of its words.
    private static final int NEAR = 200;

    private final String strategy;
    private final List<? extends Node> parts;
    private final List<Survey.Mark> marks;
    private final Set<Element> apart = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> names = new LinkedHashSet<>();
    private @Nullable Element titleElement;
    private int seen;

    private PostReader(String strategy, List<? extends Node> parts, List<Survey.Mark> marks) {
        this.strategy = strategy;
        this.parts = parts;
        this.marks = marks;
    }

    /// @param parts the post's nodes: one element, or a run of siblings
    /// @param marks the times in it, in the page's order, the first its own
    static Post read(String strategy, List<? extends Node> parts, List<Survey.Mark> marks) {
        return new PostReader(strategy, parts, marks).read();
    }

    private Post read() {
        Stamp stamp = stamp();
        Moment changed = changed();
        NodeFilter look = new Look();
        parts.forEach(part -> NodeTraversor.filter(look, part));
        int lead = leadingLength();
        String title = title(lead);
        Prose words = words(title == null ? lead : 0);
        Span bold = title == null ? PostTitle.boldLine(words) : null;
        if (bold != null) {
            title = PostTitle.withoutSigns(bold.of(words.text()));
            words = ProseCuts.withoutStart(words, bold.end());
        }
        Entry entry =
                Post.of(stamp, words)
                        .entry()
                        .keyed(PostTag.key(parts))
                        .titled(title)
                        .by(List.copyOf(names))
                        .updated(changed)
                        .flagged(PostTag.flags(parts));
        Post post = new Post(entry, stamp, null).because("entry", strategy, describe());
        return stamp.isNone() ? post : post.because("time", strategy, stamp.from());
    }

    /// The first time in the post, with what stands close to it: "4m ago" beside an attribute, a
    /// clock beside a date.
    private Stamp stamp() {
        Survey.Mark first = null;
        Stamp stamp = Stamp.NONE;
        for (Survey.Mark mark : marks) {
            if (mark.updated() || isInOther(mark.element())) {
                continue;
            }
            if (first == null) {
                first = mark;
                stamp = mark.stamp();
                setApart(mark);
                continue;
            }
            if (mark.at() - first.end() > NEAR / 2) {
                break;
            }
            if (stamp.exact() == null && mark.stamp().exact() != null) {
                stamp = new Stamp(mark.stamp().exact(), stamp.printed(), mark.stamp().from());
                setApart(mark);
            }
            Printed own = stamp.printed();
            Printed other = mark.stamp().printed();
            if (other != null
                    && other.clock() != null
                    && mark.bearing() != Survey.Bearing.LEADING
                    && (own == null || own.clock() == null)) {
                stamp = new Stamp(stamp.exact(), other, stamp.from());
                setApart(mark);
            } else if (mark.bearing() == Survey.Bearing.WHOLE) {
                setApart(mark);
            }
        }
        return stamp;
    }

    private void setApart(Survey.Mark mark) {
        if (mark.bearing() == Survey.Bearing.WHOLE || mark.element().normalName().equals("time")) {
            apart.add(mark.element());
            if (mark.stamp().from().endsWith("behind a name")) {
                names.addAll(Bylines.names(beforeDigit(mark.element().text())));
            }
        }
    }

    private static String beforeDigit(String text) {
        int digit = 0;
        while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        String before = text.substring(0, digit).strip();
        int space = before.lastIndexOf(' ');
        boolean month = TimeWords.month(TimeWords.folded(before.substring(space + 1))) != null;
        return month && space > 0 ? before.substring(0, space) : before;
    }

    private @Nullable Moment changed() {
        for (Survey.Mark mark : marks) {
            if (mark.updated()) {
                setApart(mark);
                Moment exact = mark.stamp().exact();
                if (exact != null) {
                    return exact;
                }
            }
        }
        return null;
    }

    /// Within a quotation, a picture's caption, another's post: not the post's own.
    private boolean isInOther(Element element) {
        for (Element up = element; up != null && !parts.contains(up); up = up.parent()) {
            if (OWN_CONTEXT.contains(up.normalName())) {
                return true;
            }
        }
        return false;
    }

    private int leadingLength() {
        for (Survey.Mark mark : marks) {
            if (mark.bearing() == Survey.Bearing.LEADING && !mark.updated()) {
                return marks.getFirst().equals(mark) ? mark.end() - mark.at() : 0;
            }
        }
        return 0;
    }

    /// Looks for the heading and the names, and counts how far into the words it is.
    private final class Look implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                seen += seen > NEAR ? 0 : text.getWholeText().strip().length();
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (seen > NEAR && element.attributesSize() == 0) {
                return FilterResult.CONTINUE; // no heading any more, and nothing says it is a name
            }
            if (apart.contains(element)
                    || OWN_CONTEXT.contains(element.normalName())
                    || !BodyText.isShown(element)
                    || Furniture.is(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("time") && seen <= NEAR) {
                apart.add(element); // a time that could not be read is no word of the post either
                return FilterResult.SKIP_ENTIRELY;
            }
            if (PostByline.is(element, seen <= NEAR / 4 && names.isEmpty(), apart)) {
                List<String> read = Bylines.names(Words.of(element));
                names.addAll(read);
                apart.add(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (titleElement == null && seen <= NEAR && PostTitle.is(element, parts)) {
                titleElement = element;
                return FilterResult.SKIP_ENTIRELY;
            }
            return FilterResult.CONTINUE;
        }
    }

    private @Nullable String title(int lead) {
        if (titleElement == null) {
            return null;
        }
        apart.add(titleElement);
        String words =
                Words.line(
                        BodyText.of(
                                        List.of(titleElement),
                                        element ->
                                                apart.contains(element)
                                                        && !element.equals(titleElement))
                                .text());
        if (lead > 0 && marks.getFirst().element().equals(titleElement)) {
            words = ProseCuts.withoutStart(Prose.plain(words), lead).text();
        }
        String bare = PostTitle.withoutSigns(words);
        return bare.isEmpty() ? null : bare;
    }

    private Prose words(int lead) {
        Prose prose =
                BodyText.of(
                        parts,
                        element ->
                                apart.contains(element)
                                        || (!parts.contains(element) && Furniture.is(element)));
        Prose cut = lead > 0 ? ProseCuts.withoutStart(prose, lead) : prose;
        Prose bare = Furniture.without(cut);
        return parts.size() == 1
                ? bare
                : ProseCuts.keeping(bare, block -> !isDay(block.span().of(bare.text())));
    }

    /// A day heading among siblings dates the next posts.
    private static boolean isDay(String line) {
        Printed printed = line.isEmpty() ? null : Printed.whole(line);
        return printed != null && printed.hasDay() && printed.clock() == null;
    }

    private String describe() {
        return parts.getFirst() instanceof Element element
                ? PostOfMarkup.describe(element)
                : "text";
    }
}
