package org.cuttings.page;

import org.jsoup.nodes.Element;

/// What an element's tag, role and names say of what is in it.
final class ElementTraits {
    private ElementTraits() {}

    /// How plainly the element says that it is the article's body, as [BodyMarks] has it.
    ///
    /// @param names the traits of its class and its id together
    static byte mark(Element element, int names) {
        String tag = element.normalName();
        if (element.attributesSize() > 0 && BodyMarks.isProperty(element)) {
            return 3;
        }
        boolean plain = tag.equals("article") || tag.equals("main");
        return (byte) ((names & ClassTraits.BODY) != 0 ? 2 : plain ? 1 : 0);
    }

    /// Bits of [Furniture] that the element's tag alone tells of.
    static int ofTag(Element element) {
        return switch (element.normalName()) {
            case "nav" -> Furniture.NAVIGATION.bit();
            case "aside" -> Furniture.ASIDE.bit();
            case "footer" -> Furniture.FOOTER.bit();
            case "header" -> Furniture.HEAD.bit();
            case "figcaption" -> Furniture.CAPTION.bit();
            default -> 0;
        };
    }

    /// Bits of [Furniture] that the element's role tells of.
    static int ofRole(Element element) {
        return switch (Attribute.of(element, "role")) {
            case "navigation", "menu", "menubar", "tablist" -> Furniture.NAVIGATION.bit();
            case "complementary" -> Furniture.ASIDE.bit();
            case "contentinfo" -> Furniture.FOOTER.bit();
            case "banner" -> Furniture.HEAD.bit();
            case "dialog", "alertdialog" -> Furniture.OVERLAY.bit();
            default -> 0;
        };
    }

    /// Whether an id is a heading's text and no name: it has many words.
    static boolean isSentence(String id) {
        int joints = 0;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            joints += c == '-' || c == '_' ? 1 : 0;
        }
        return joints >= 5;
    }

    static boolean isMedia(Element element) {
        return switch (element.normalName()) {
            case "img", "iframe", "video", "audio", "picture" -> true;
            default -> false;
        };
    }
}
