package org.cuttings.page;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Capture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Everything from which a page's facts are read, put side by side: what its container told, its
/// markup, its structured data, its text.
///
/// @param article the structured data's object for the article; null where there is none
record Evident(
        Capture capture,
        Document dom,
        Markup markup,
        StructuredData data,
        @Nullable JsonNode article,
        Outline outline) {
    static Evident of(
            Capture capture, Document dom, Markup markup, StructuredData data, Outline outline) {
        return new Evident(capture, dom, markup, data, article(markup, data), outline);
    }

    /// Of several articles (teasers are marked up too) the one with the page's address or title;
    /// else the first that has a headline.
    private static @Nullable JsonNode article(Markup markup, StructuredData data) {
        String address = markup.canonical();
        String title = Clues.folded(markup.title());
        JsonNode first = null;
        JsonNode titled = null;
        for (JsonNode each : data.ofType(Clues::isArticle)) {
            if (each.size() < 3 || StructuredData.isOfType(each, t -> t.equals("WebPageElement"))) {
                continue;
            }
            if (address != null && addresses(data, each).contains(address)) {
                return each;
            }
            String headline = Clues.folded(data.text(each, "headline").orElse(""));
            if (titled == null && headline.length() > 8 && title.contains(headline)) {
                titled = each;
            }
            first = first == null ? each : first;
        }
        return titled != null ? titled : first;
    }

    private static List<String> addresses(StructuredData data, JsonNode article) {
        List<String> found = new ArrayList<>();
        data.text(article, "url").ifPresent(found::add);
        data.text(article, "@id").ifPresent(found::add);
        for (JsonNode page : data.values(article, "mainEntityOfPage")) {
            if (page.isString()) {
                found.add(page.stringValue());
            } else {
                data.text(page, "@id").ifPresent(found::add);
            }
        }
        return found;
    }

    /// A property of the structured data's article; null where it has none.
    @Nullable String ofArticle(String property) {
        return article == null ? null : data.text(article, property).orElse(null);
    }

    /// The first value of a microdata or RDFa property that is no part of a teaser; null if there
    /// is none.
    @Nullable String property(String name) {
        for (Element element : markup.properties(name)) {
            String value = Markup.value(element);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /// What the container told of it; null if nothing.
    @Nullable String told(String what) {
        String value = capture.told().get(what);
        return value == null || value.isBlank() ? null : ProseWriter.line(value);
    }
}
