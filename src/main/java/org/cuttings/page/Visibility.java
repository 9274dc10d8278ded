package org.cuttings.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Which elements a reader of the page does not see, as far as the markup tells without style
/// sheets.
final class Visibility {
    /// Class names by which frameworks hide text from the eye and leave it to screen readers.
    private static final Set<String> FOR_THE_EAR =
            Set.of(
                    "sr-only",
                    "visually-hidden",
                    "visuallyhidden",
                    "visuallyHidden",
                    "screen-reader-text",
                    "screen-reader-only",
                    "screenreader-only",
                    "screenreader",
                    "element-invisible",
                    "u-visually-hidden",
                    "u-visuallyhidden",
                    "is-visually-hidden",
                    "a11y-hidden",
                    "vh",
                    "accessibility-hidden",
                    "assistive-text",
                    "offscreen",
                    "off-screen",
                    "show-for-sr",
                    "sr-text");

    private Visibility() {}

    static boolean isHidden(Element element) {
        return isHidden(element, ClassTraits.of(Attribute.of(element, "class")));
    }

    /// @param named what the element's class tells, as [ClassTraits] has it
    static boolean isHidden(Element element, int named) {
        if (Tags.hasNoText(element)) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        // "until-found" shows its text to whoever searches the page
        if (Attribute.has(element, "hidden")
                && !Attribute.of(element, "hidden").equals("until-found")) {
            return true;
        }
        return isStyledAway(element)
                || (named & ClassTraits.FOR_THE_EAR) != 0
                || (Attribute.of(element, "aria-hidden").equals("true") && isCopy(element));
    }

    private static boolean isStyledAway(Element element) {
        String style = Attribute.of(element, "style");
        if (style.length() < "display:none".length()) {
            return false;
        }
        String squeezed =
                squeeze(style.length() > 4_000 ? style.substring(0, 4_000) : style)
                        .toLowerCase(Locale.ROOT);
        return declares(squeezed, "display:none") || declares(squeezed, "visibility:hidden");
    }

    /// Whether the declaration stands in the squeezed style as a whole property.
    private static boolean declares(String style, String declaration) {
        int at = style.indexOf(declaration);
        return at == 0 || (at > 0 && style.charAt(at - 1) == ';');
    }

    private static String squeeze(String style) {
        StringBuilder out = new StringBuilder(style.length());
        for (int i = 0; i < style.length(); i++) {
            if (!Character.isWhitespace(style.charAt(i))) {
                out.append(style.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isForTheEar(Element element) {
        return (ClassTraits.of(Attribute.of(element, "class")) & ClassTraits.FOR_THE_EAR) != 0;
    }

    /// Whether one of the classes is a framework's for that; [ClassTraits] remembers it.
    static boolean isForTheEar(String value) {
        if (value.isEmpty() || value.length() > 2_000) {
            return false;
        }
        int from = 0;
        while (from < value.length()) {
            int end = from;
            while (end < value.length() && !Character.isWhitespace(value.charAt(end))) {
                end++;
            }
            if (end > from && FOR_THE_EAR.contains(value.substring(from, end))) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    /// `aria-hidden` hides from screen readers what the eye sees: icons, and copies of text that is
    /// there twice. (A whole page has it while a dialog lies over it.)
    private static boolean isCopy(Element element) {
        if (element.childNodeSize() > 20 || Tags.isBlock(element)) {
            return false;
        }
        String own = element.text();
        if (own.length() <= 2) {
            return own.codePoints().noneMatch(Character::isLetterOrDigit);
        }
        Element parent = element.parent();
        if (parent == null || parent.childNodeSize() > 20 || own.length() > 1_000) {
            return false;
        }
        for (Element sibling : parent.children()) {
            if (!sibling.equals(element) && !isForTheEar(sibling) && sibling.text().equals(own)) {
                return true;
            }
        }
        return false;
    }
}
