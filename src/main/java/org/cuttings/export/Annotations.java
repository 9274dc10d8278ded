package org.cuttings.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Facts;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import tools.jackson.core.JsonGenerator;

/// Quotes and highlights as W3C Web Annotations (Recommendation of 2017-02-23, *Web Annotation Data
/// Model*). Positions count code points in the entry's text, as that recommendation asks.
final class Annotations implements Exporter {
    private static final int CONTEXT = 32;

    @Override
    public String name() {
        return "annotations";
    }

    @Override
    public void write(Selection what, Destination out) throws IOException {
        String name = out.place(FileNames.of(what.title()), "json", null);
        out.put(
                name,
                bytes -> {
                    JsonGenerator json = Json.indented(bytes);
                    json.writeStartObject();
                    json.writeStringProperty("@context", "http://www.w3.org/ns/anno.jsonld");
                    json.writeStringProperty("type", "AnnotationPage");
                    json.writeArrayPropertyStart("items");
                    what.each(clipping -> {
                        for (ClippedEntry entry : clipping.entries()) {
                            items(clipping, entry).forEach(json::writePOJO);
                        }
                    });
                    json.writeEndArray();
                    json.writeEndObject();
                    json.close();
                });
    }

    private static List<Map<String, Object>> items(Clipping clipping, ClippedEntry shown) {
        List<Map<String, Object>> items = new ArrayList<>();
        List<Quote> quotes = shown.entry().quotes();
        for (int i = 0; i < quotes.size(); i++) {
            Quote quote = quotes.get(i);
            Mine mine = shown.onQuotes().getOrDefault(i, Mine.NOTHING);
            List<Map<String, Object>> body = new ArrayList<>();
            if (quote.speaker() != null) {
                body.add(text("identifying", quote.speaker().name()));
            }
            body.add(text("classifying", Words.word(quote.kind())));
            mine.tags().forEach(tag -> body.add(text("tagging", tag)));
            mine.notes().forEach(note -> body.add(text("commenting", note)));
            String motivation = quote.speaker() == null ? "classifying" : "identifying";
            items.add(item(clipping, shown, "quote-" + (i + 1), motivation, body, quote.span()));
        }
        for (int i = 0; i < shown.highlights().size(); i++) {
            Highlight highlight = shown.highlights().get(i);
            List<Map<String, Object>> body =
                    highlight.note() == null
                            ? List.of()
                            : List.of(text("commenting", highlight.note()));
            items.add(
                    item(
                            clipping,
                            shown,
                            "highlight-" + (i + 1),
                            "highlighting",
                            body,
                            highlight.span()));
        }
        return items;
    }

    private static Map<String, Object> text(String purpose, String value) {
        return ordered("type", "TextualBody", "purpose", purpose, "value", value);
    }

    private static Map<String, Object> item(
            Clipping clipping,
            ClippedEntry shown,
            String name,
            String motivation,
            List<Map<String, Object>> body,
            Span span) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", clipping.link(shown) + "#" + name);
        item.put("type", "Annotation");
        item.put("motivation", motivation);
        if (!body.isEmpty()) {
            item.put("body", body);
        }
        item.put("target", targets(clipping, shown, span));
        return item;
    }

    /// The words on the page, which is known by its words alone, and in the entry's text, where the
    /// place is known too.
    private static List<Map<String, Object>> targets(
            Clipping clipping, ClippedEntry shown, Span span) {
        String text = shown.entry().text();
        Map<String, Object> quote =
                ordered(
                        "type",
                        "TextQuoteSelector",
                        "exact",
                        span.of(text),
                        "prefix",
                        text.substring(whole(text, span.start() - CONTEXT), span.start()),
                        "suffix",
                        text.substring(span.end(), whole(text, span.end() + CONTEXT)));
        Map<String, Object> position =
                ordered(
                        "type",
                        "TextPositionSelector",
                        "start",
                        text.codePointCount(0, span.start()),
                        "end",
                        text.codePointCount(0, span.end()));
        List<Map<String, Object>> targets = new ArrayList<>();
        String url = Addresses.target(Facts.value(clipping.facts().url()));
        if (url != null) {
            targets.add(ordered("source", url, "selector", quote));
        }
        targets.add(ordered("source", clipping.link(shown), "selector", List.of(quote, position)));
        return targets;
    }

    /// A place in the text nearest to `at` that does not halve a character.
    private static int whole(String text, int at) {
        int inside = Math.clamp(at, 0, text.length());
        boolean halves =
                inside > 0
                        && inside < text.length()
                        && Character.isSurrogatePair(text.charAt(inside - 1), text.charAt(inside));
        return halves ? inside - 1 : inside;
    }

    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
