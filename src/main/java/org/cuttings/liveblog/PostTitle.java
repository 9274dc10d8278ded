package org.cuttings.liveblog;

import java.util.List;
import java.util.Set;
import org.cuttings.model.Block;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Tells which element or line of a post of unknown markup is its title.
final class PostTitle {
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

    /// In characters.
    private static final int LONGEST_TITLE = 250;

    private PostTitle() {}

    /// `h1` to `h6`, or `summary`.
    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.equals("summary")
                || (name.length() == 2
                        && name.charAt(0) == 'h'
                        && name.charAt(1) >= '1'
                        && name.charAt(1) <= '6');
    }

    /// Whether an element near the post's start is its heading: by its kind, or by its name.
    ///
    /// @param parts the post's nodes
    static boolean is(Element element, List<? extends Node> parts) {
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

    /// Without the bullets, bars and dashes around it; may be empty.
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

    /// The first line if it is bold from end to end, no sentence, and something follows: that is a
    /// title. Null where the words do not begin so.
    static @Nullable Span boldLine(Prose words) {
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
}
