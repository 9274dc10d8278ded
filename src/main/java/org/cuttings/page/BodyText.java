package org.cuttings.page;

import java.util.List;
import java.util.function.Predicate;
import org.cuttings.model.Prose;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/// Makes [Prose] of a part of a page's DOM: the text with its blocks and inline marks. The DOM is
/// only read. Time and space are in proportion to the nodes given.
public final class BodyText {
    private BodyText() {}

    /// @param nodes in the page's order, none inside another; what is not shown (scripts, hidden
    ///   elements) is passed over
    public static Prose of(List<? extends Node> nodes) {
        return of(nodes, element -> false);
    }

    /// @param nodes in the page's order, none inside another; what is not shown (scripts, hidden
    ///   elements) is passed over
    /// @param skip elements to pass over with all that is in them, besides those not shown; asked
    ///   once for each element that is reached
    public static Prose of(List<? extends Node> nodes, Predicate<Element> skip) {
        return of(nodes, skip, words -> false);
    }

    /// @param silent text nodes to pass over; the elements around them stand where they stood
    static Prose of(
            List<? extends Node> nodes, Predicate<Element> skip, Predicate<TextNode> silent) {
        ProseWriter writer = new ProseWriter();
        ProseBuilding building = new ProseBuilding(writer, skip, silent);
        for (Node node : nodes) {
            NodeTraversor.filter(building, node);
            if (node instanceof Element element && Tags.isBlock(element)) {
                building.endBlock();
            }
        }
        building.endBlock();
        return writer.prose();
    }

    /// Whether a reader of the page sees the element, as far as the markup tells without style
    /// sheets, its ancestors apart.
    public static boolean isShown(Element element) {
        return !Visibility.isHidden(element);
    }
}
