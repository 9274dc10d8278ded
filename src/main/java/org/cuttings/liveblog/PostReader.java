package org.cuttings.liveblog;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Block;
import org.cuttings.model.Entry;
import org.cuttings.model.InlineMark;
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
    private static final Set<String> TITLE_WORDS =
            Set.of(
                    "title",
                    "headline",
                    "heading",
                    "hed",
                    "ttl",
                    "hdl",
                    "hdln",
                    "titel",
                    "titre",
                    "titulo",
                    "titolo");

    private static final Set<String> BYLINE_WORDS =
            Set.of(
                    "byline",
                    "bylines",
                    "author",
                    "authors",
                    "contributor",
                    "contributors",
                    "reporter",
                    "writer",
                    "journalist",
                    "autor",
                    "autore",
                    "auteur",
                    "redakteur",
                    "forfatter",
                    "skribent");

    private static final Set<String> INLINE =
            Set.of("span", "a", "mark", "em", "strong", "b", "i", "cite", "small", "div");

    private static final Set<String> OWN_CONTEXT = Set.of("blockquote", "figure", "table", "aside");

    private static final Set<String> PINNED = Set.of("pinned", "pin", "sticky", "featured");
    private static final Set<String> KEY =
            Set.of("keyevent", "key", "keypost", "highlight", "highlighted", "important");
    private static final Set<String> SUMMARY = Set.of("summary", "recap", "zusammenfassung");

    /// A heading or a name further into the post than this many characters is part of its words.
    private static final int NEAR = 200;

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_BYLINE = 140;

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
        Span bold = title == null ? boldLine(words) : null;
        if (bold != null) {
            title = withoutSigns(bold.of(words.text()));
            words = ProseCuts.withoutStart(words, bold.end());
        }
        Entry entry =
                Post.of(stamp, words)
                        .entry()
                        .keyed(key())
                        .titled(title)
                        .by(List.copyOf(names))
                        .updated(changed)
                        .flagged(flags());
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
            if (isByline(element)) {
                List<String> read = Bylines.names(Words.of(element));
                names.addAll(read);
                apart.add(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (titleElement == null && seen <= NEAR && isTitle(element)) {
                titleElement = element;
                return FilterResult.SKIP_ENTIRELY;
            }
            return FilterResult.CONTINUE;
        }
    }

    /// By its name; or a person's name that stands beside the time, or names a portrait.
    private boolean isByline(Element element) {
        boolean named =
                element.attr("rel").equals("author")
                        || element.attr("itemprop").equals("author")
                        || ClassWords.any(element, BYLINE_WORDS);
        if (named) {
            return Words.atMost(element, LONGEST_BYLINE) && element.hasText();
        }
        return seen <= NEAR / 4
                && names.isEmpty()
                && INLINE.contains(element.normalName())
                && element.childrenSize() == 0
                && looksLikePerson(element.ownText())
                && (isBesideTime(element) || namesPortrait(element));
    }

    private boolean isBesideTime(Element element) {
        Element parent = element.parent();
        for (Element stamp : apart) {
            Element other = stamp.parent();
            if (parent != null
                    && other != null
                    && (parent.equals(other) || parent.equals(other.parent()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesPortrait(Element element) {
        Element around = element.parent();
        String name = element.ownText().strip();
        for (int level = 0; level < 2 && around != null; level++) {
            for (Element image : around.select("img[alt]")) {
                if (image.attr("alt").strip().equalsIgnoreCase(name)) {
                    return true;
                }
            }
            around = around.parent();
        }
        return false;
    }

    /// Two to four words, each with a capital, and nothing else.
    private static boolean looksLikePerson(String text) {
        String name = text.strip();
        if (name.length() < 5 || name.length() > 40 || Bylines.names(name).size() != 1) {
            return false;
        }
        String[] parts = name.split(" ", 6);
        for (String part : parts) {
            if (part.isEmpty()
                    || !Character.isUpperCase(part.codePointAt(0))
                    || !part.chars()
                            .allMatch(c -> Character.isLetter(c) || "-'’.".indexOf(c) >= 0)) {
                return false;
            }
        }
        return parts.length >= 2 && parts.length <= 4;
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.equals("summary")
                || (name.length() == 2
                        && name.charAt(0) == 'h'
                        && name.charAt(1) >= '1'
                        && name.charAt(1) <= '6');
    }

    private boolean isTitle(Element element) {
        String name = element.normalName();
        boolean heading = isHeading(element);
        if (!heading && (name.equals("p") || !ClassWords.any(element, TITLE_WORDS))) {
            return false;
        }
        if (!Words.atMost(element, LONGEST_TITLE) || parts.contains(element) && !heading) {
            return false;
        }
        if (!heading && element.selectFirst("p, ul, h1, h2, h3, h4, h5, h6") != null) {
            return false;
        }
        String words = Words.of(element);
        return Words.count(words) > 0 && !Furniture.isLine(words) && Printed.whole(words) == null;
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
        String bare = withoutSigns(words);
        return bare.isEmpty() ? null : bare;
    }

    static String withoutSigns(String title) {
        int from = 0;
        int to = title.length();
        while (from < to && "+|•·-–— ".indexOf(title.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "+|•· ".indexOf(title.charAt(to - 1)) >= 0) {
            to--;
        }
        return title.substring(from, to);
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

    /// The first line if it is bold from end to end, no sentence, and something follows: that is a
    /// title. Null where the words do not begin so.
    private static @Nullable Span boldLine(Prose words) {
        if (words.blocks().isEmpty()
                || !(words.blocks().getFirst() instanceof Block.Paragraph first)) {
            return null;
        }
        int start = first.span().start();
        int lineEnd = words.text().indexOf('\n', start);
        int end = lineEnd < 0 ? words.text().length() : lineEnd;
        if (lineEnd < 0 || end == start || end - start > LONGEST_TITLE / 2) {
            return null;
        }
        Span line = new Span(start, end);
        boolean bold =
                words.marks().stream()
                        .anyMatch(mark ->
                                mark instanceof InlineMark.Strong
                                        && mark.span().start() <= line.start()
                                        && mark.span().end() >= line.end());
        String text = line.of(words.text());
        boolean sentence = ".:;,".indexOf(text.charAt(text.length() - 1)) >= 0;
        return bold && !sentence && Words.count(text) >= 2 ? line : null;
    }

    private @Nullable String key() {
        for (Node part : parts) {
            if (part instanceof Element element) {
                for (String name :
                        List.of(
                                "id",
                                "data-post-id",
                                "data-id",
                                "data-entry-id",
                                "data-key",
                                "data-uid",
                                "data-uuid",
                                "data-item-id")) {
                    String value = element.attr(name);
                    if (!value.isBlank() && value.length() <= 120) {
                        return value;
                    }
                }
            }
        }
        return parts.getFirst() instanceof Element element ? anchor(element) : null;
    }

    private static @Nullable String anchor(Element element) {
        Element named = element.selectFirst("[id], a[name]");
        if (named == null) {
            return null;
        }
        String value = named.id().isEmpty() ? named.attr("name") : named.id();
        return value.isBlank() || value.length() > 120 ? null : value;
    }

    private Set<Entry.Flag> flags() {
        Set<Entry.Flag> flags = new LinkedHashSet<>();
        if (parts.getFirst() instanceof Element element) {
            List<String> words = ClassWords.of(element);
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                String two = i + 1 < words.size() ? word + words.get(i + 1) : word;
                if (PINNED.contains(word)) {
                    flags.add(Entry.Flag.PINNED);
                }
                if ((KEY.contains(word) && !word.equals("key"))
                        || two.equals("keyevent")
                        || two.equals("keymoment")
                        || two.equals("keypost")) {
                    flags.add(Entry.Flag.KEY_EVENT);
                }
                if (SUMMARY.contains(word)) {
                    flags.add(Entry.Flag.SUMMARY);
                }
            }
        }
        return flags;
    }

    private String describe() {
        return parts.getFirst() instanceof Element element
                ? PostOfMarkup.describe(element)
                : "text";
    }
}
