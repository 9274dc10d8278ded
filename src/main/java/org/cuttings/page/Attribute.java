package org.cuttings.page;

import org.jsoup.nodes.Element;

/// Reads attributes of parsed HTML, whose names are in small letters already: jsoup's own look-up
/// compares without case and resolves `abs:`, which is felt where every element of a page is asked.
final class Attribute {
    private Attribute() {}

    /// The attribute's value as it stands; empty if there is none.
    ///
    /// @param name in small letters
    static String of(Element element, String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(name);
    }

    static boolean has(Element element, String name) {
        return element.attributesSize() > 0 && element.attributes().hasKey(name);
    }
}
