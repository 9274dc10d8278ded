package org.cuttings.page;

import java.util.List;
import org.cuttings.intake.Wayback;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Undoes in a page's DOM what a web archive did to it: the toolbar on top, the rewritten
/// addresses.
final class ArchivedCopy {
    private static final List<String> TOOLBAR =
            List.of("wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato");

    private static final List<String> ADDRESSES =
            List.of(
                    "href",
                    "src",
                    "srcset",
                    "data-src",
                    "data-srcset",
                    "poster",
                    "content",
                    "cite");

    private ArchivedCopy() {}

    static void undo(Document dom) {
        for (String id : TOOLBAR) {
            Element bar = dom.getElementById(id);
            if (bar != null) {
                bar.remove();
            }
        }
        for (Element element : dom.getAllElements()) {
            for (String name : ADDRESSES) {
                String value = element.attr(name);
                if (value.contains("/http")) {
                    element.attr(
                            name, name.endsWith("srcset") ? set(value) : Wayback.original(value));
                }
            }
        }
    }

    private static String set(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (String part : value.split(" ", -1)) {
            out.append(out.isEmpty() ? "" : " ").append(Wayback.original(part));
        }
        return out.toString();
    }
}
