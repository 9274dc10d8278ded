package org.cuttings.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What HTML's elements are to a reader of text.
final class Tags {
    /// Elements that begin and end a line of their own, as browsers' style sheets have it.
    private static final Set<String> BLOCK =
            quick(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "dialog",
                    "dir",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "frameset",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hgroup",
                    "hr",
                    "html",
                    "legend",
                    "li",
                    "listing",
                    "main",
                    "menu",
                    "nav",
                    "ol",
                    "p",
                    "plaintext",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul",
                    "xmp");

    /// Elements whose text no browser shows as part of the page, and controls.
    private static final Set<String> WITHOUT_TEXT =
            quick(
                    "applet",
                    "area",
                    "base",
                    "button",
                    "canvas",
                    "datalist",
                    "head",
                    "input",
                    "link",
                    "map",
                    "math",
                    "meta",
                    "meter",
                    "noembed",
                    "noframes",
                    "noscript",
                    "object",
                    "optgroup",
                    "option",
                    "param",
                    "progress",
                    "script",
                    "select",
                    "style",
                    "svg",
                    "template",
                    "textarea",
                    "title");

    private Tags() {}

    /// A set that is asked several times for each element of a page: `Set.of` divides each time.
    private static Set<String> quick(String... names) {
        return new HashSet<>(List.of(names));
    }

    static boolean isBlock(Element element) {
        return BLOCK.contains(element.normalName());
    }

    static boolean hasNoText(Element element) {
        return WITHOUT_TEXT.contains(element.normalName());
    }

    /// 1 to 6 for a heading, else 0.
    static int headingLevel(Element element) {
        String name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h') {
            int level = name.charAt(1) - '0';
            return level >= 1 && level <= 6 ? level : 0;
        }
        return 0;
    }

    static boolean isList(Element element) {
        String name = element.normalName();
        return name.equals("ul") || name.equals("ol") || name.equals("menu") || name.equals("dir");
    }
}
