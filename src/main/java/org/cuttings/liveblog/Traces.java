package org.cuttings.liveblog;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/// What element names, classes, ids and attributes occur on a page, gathered in one walk, so that
/// asking each known markup whether it is here costs a look into a set.
final class Traces {
    /// Longer class attributes are not read: no publisher writes them, and an attacker may.
    private static final int LONGEST_CLASSES = 2_000;

    private final Set<String> seen = new HashSet<>();

    /// Class attributes that were taken apart: most elements repeat another's.
    private final Set<String> classes = new HashSet<>();

    private Traces() {}

    static Traces of(Document dom) {
        Traces traces = new Traces();
        dom.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            traces.take(element);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {}
                });
        return traces;
    }

    private void take(Element element) {
        seen.add(element.normalName());
        if (element.normalName().equals("meta") && isInDiv(element)) {
            seen.add("[meta-in-div]");
        }
        if (element.attributesSize() == 0) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            String value = attribute.getValue();
            switch (name) {
                case "class" -> {
                    if (value.length() <= LONGEST_CLASSES && classes.add(value)) {
                        takeClasses(value);
                    }
                }
                case "id" -> {
                    seen.add("#" + value);
                    int colon = value.indexOf(':');
                    if (colon > 0) {
                        seen.add("#" + value.substring(0, colon + 1));
                    }
                }
                case "itemprop", "data-testid" -> seen.add("[" + name + "=" + value + "]");
                default -> {
                    if (name.startsWith("data-")) {
                        seen.add("[" + name + "]");
                    }
                }
            }
        }
    }

    private static boolean isInDiv(Element element) {
        return element.parent() != null && element.parent().normalName().equals("div");
    }

    private void takeClasses(String value) {
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || Character.isWhitespace(value.charAt(i))) {
                if (i > from) {
                    seen.add("." + value.substring(from, i));
                }
                from = i + 1;
            }
        }
    }

    /// @param traces each an element name, `.class`, `#id`, `#id-up-to-its-colon:`, `[data-name]`,
    ///   `[itemprop=value]`, `[data-testid=value]`, or `[meta-in-div]`: a `meta` within a `div`
    boolean haveAny(String... traces) {
        for (String trace : traces) {
            if (seen.contains(trace)) {
                return true;
            }
        }
        return false;
    }
}
