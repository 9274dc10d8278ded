package org.cuttings.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// What a page's markup says outright of its article: `meta` and `link` elements (Open Graph,
/// Dublin Core and publishers' own), microdata and RDFa properties, `time`, `rel=author`. Collected
/// in one walk, each kind in the page's order.
final class Markup {
    /// More values of one name than any page has; the rest is not looked at.
    private static final int MOST = 500;

    private static final Pattern SPACE = Pattern.compile("\\s++");
    private static final List<String> META_NAMES =
            List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> meta = new HashMap<>();
    private final Map<String, List<Element>> properties = new HashMap<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> authorLinks = new ArrayList<>();
    private final List<Element> rootLinks = new ArrayList<>();
    private final List<Element> headlines = new ArrayList<>();
    private final List<Element> linkedData = new ArrayList<>();
    private @Nullable String canonical;
    private String title = "";

    private Markup() {}

    static Markup of(Document dom) {
        Markup markup = new Markup();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        if (element.attributesSize() > 0) {
                            markup.see(element);
                        }
                        if (element.normalName().equals("h1")) {
                            add(markup.headlines, element);
                        }
                    }
                    return FilterResult.CONTINUE;
                },
                dom);
        markup.title = dom.title();
        return markup;
    }

    private void see(Element element) {
        switch (element.normalName()) {
            case "meta" -> {
                String content = ProseWriter.line(Attribute.of(element, "content"));
                if (!content.isEmpty()) {
                    for (String attribute : META_NAMES) {
                        String name =
                                Attribute.of(element, attribute).toLowerCase(Locale.ROOT).strip();
                        if (!name.isEmpty()) {
                            add(meta, name, content);
                        }
                    }
                }
            }
            case "link" -> {
                boolean is = Attribute.of(element, "rel").equalsIgnoreCase("canonical");
                if (is && canonical == null) {
                    canonical = Addresses.absolute(element, element.attr("href").strip());
                }
            }
            case "time" -> add(times, element);
            case "script" -> {
                String type = Attribute.of(element, "type").toLowerCase(Locale.ROOT).strip();
                if (type.startsWith("application/ld+json")) {
                    add(linkedData, element);
                }
            }
            case "a" -> {
                if (isRoot(Attribute.of(element, "href"))) {
                    add(rootLinks, element);
                }
                String rel = Attribute.of(element, "rel");
                if (!rel.isEmpty() && rel.toLowerCase(Locale.ROOT).contains("author")) {
                    add(authorLinks, element);
                }
            }
            default -> {}
        }
        property(element, Attribute.of(element, "itemprop"));
        property(element, Attribute.of(element, "property"));
    }

    /// Whether it is a site's front page, this one's or another's.
    private static boolean isRoot(String address) {
        if (address.length() > 100 || address.isEmpty()) {
            return false;
        }
        int path = address.startsWith("http") ? address.indexOf('/', 8) : 0;
        return path == address.length() - 1 || path < 0 && address.contains("://");
    }

    private void property(Element element, String names) {
        if (names.isEmpty() || names.length() > 500) {
            return;
        }
        for (String name : isOne(names) ? List.of(names) : Arrays.asList(SPACE.split(names, -1))) {
            add(properties, name.substring(name.lastIndexOf(':') + 1), element);
        }
    }

    private static boolean isOne(String names) {
        for (int i = 0; i < names.length(); i++) {
            if (names.charAt(i) <= ' ') {
                return false;
            }
        }
        return true;
    }

    private static <T> void add(Map<String, List<T>> to, String name, T value) {
        add(to.computeIfAbsent(name, n -> new ArrayList<>()), value);
    }

    private static <T> void add(List<T> to, T value) {
        if (to.size() < MOST) {
            to.add(value);
        }
    }

    /// The first value of a `meta` of one of the names, the names in order of preference; null if
    /// there is none.
    @Nullable String meta(String... names) {
        for (String name : names) {
            List<String> found = meta.get(name);
            if (found != null) {
                return found.getFirst();
            }
        }
        return null;
    }

    List<String> metas(String name) {
        return meta.getOrDefault(name, List.of());
    }

    /// Elements with that microdata or RDFa property, without its vocabulary's prefix.
    List<Element> properties(String name) {
        return properties.getOrDefault(name, List.of());
    }

    /// The words of the `title` element; empty if there is none.
    String title() {
        return title;
    }

    /// `h1` elements.
    List<Element> headlines() {
        return headlines;
    }

    /// `script` elements with JSON-LD.
    List<Element> linkedData() {
        return linkedData;
    }

    List<Element> times() {
        return times;
    }

    List<Element> authorLinks() {
        return authorLinks;
    }

    /// Links to front pages: `/`, or an address without a path.
    List<Element> rootLinks() {
        return rootLinks;
    }

    /// The address of `link rel=canonical`, absolute; null if there is none.
    @Nullable String canonical() {
        return canonical;
    }

    /// A microdata property's value as HTML has it: `content`, a link's target, `datetime`, or the
    /// words.
    static String value(Element element) {
        for (String attribute : List.of("content", "datetime", "href", "src")) {
            if (element.hasAttr(attribute)) {
                return ProseWriter.line(element.attr(attribute));
            }
        }
        return ProseWriter.line(element.text());
    }
}
