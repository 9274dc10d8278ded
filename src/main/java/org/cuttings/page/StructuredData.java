package org.cuttings.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The JSON-LD of a page. Contexts are not fetched; names count without their vocabulary's address.
///
/// Publishers put their objects into arrays, into `@graph`, into each other, and refer to them by
/// `@id`: [#objects()] has them all in one list.
public final class StructuredData {
    /// More objects than any page has.
    private static final int MOST = 200_000;

    private final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    private StructuredData() {}

    static StructuredData of(Markup markup) {
        StructuredData data = new StructuredData();
        for (Element script : markup.linkedData()) {
            LenientJson.read(script.data()).forEach(data::add);
        }
        return data;
    }

    private void add(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty() && objects.size() < MOST) {
            JsonNode node = waiting.poll();
            if (node.isObject()) {
                objects.add(node);
                JsonNode id = node.get("@id");
                if (id != null && id.isString() && node.size() > 1) {
                    byId.merge(id.stringValue(), node, (a, b) -> b.size() > a.size() ? b : a);
                }
            }
            for (JsonNode inner : node.values()) {
                if (inner.isContainer()) {
                    waiting.add(inner);
                }
            }
        }
    }

    /// Every object, the outer before those in it, in the page's order; references too.
    public List<JsonNode> objects() {
        return List.copyOf(objects);
    }

    /// Objects of a type whose name passes: `NewsArticle`, without the vocabulary's address.
    public List<JsonNode> ofType(Predicate<String> test) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode node : objects) {
            if (isOfType(node, test)) {
                found.add(node);
            }
        }
        return found;
    }

    public static boolean isOfType(JsonNode node, Predicate<String> test) {
        JsonNode type = node.get("@type");
        if (type == null) {
            return false;
        }
        if (type.isString()) {
            return test.test(local(type.stringValue()));
        }
        for (JsonNode each : type.values()) {
            if (each.isString() && test.test(local(each.stringValue()))) {
                return true;
            }
        }
        return false;
    }

    private static String local(String name) {
        int cut =
                Math.max(
                        name.lastIndexOf('/'),
                        Math.max(name.lastIndexOf(':'), name.lastIndexOf('#')));
        return name.substring(cut + 1);
    }

    /// What a reference `{"@id": …}` refers to; the node itself where it is none.
    public JsonNode resolved(JsonNode node) {
        JsonNode id = node.get("@id");
        if (id == null || !id.isString() || node.size() > 2) {
            return node;
        }
        return byId.getOrDefault(id.stringValue(), node);
    }

    /// The property's values: none, one, or those of an array, references followed.
    public List<JsonNode> values(JsonNode node, String property) {
        JsonNode value = node.get(property);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(resolved(value));
        }
        List<JsonNode> all = new ArrayList<>();
        value.values().forEach(each -> all.add(resolved(each)));
        return all;
    }

    /// The property's first text, as [#words(JsonNode)] gives it; empty if it has none.
    public Optional<String> text(JsonNode node, String property) {
        for (JsonNode value : values(node, property)) {
            String words = words(value);
            if (words != null) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    /// A string's or a number's words in one line, entities undone (twice where a publisher escaped
    /// twice), tags away; null for what has none.
    public static @Nullable String words(JsonNode value) {
        if (!value.isString() && !value.isNumber()) {
            JsonNode inner = value.get("@value");
            return inner == null || inner.isContainer() ? null : words(inner);
        }
        String raw = value.asString();
        if (raw.indexOf('&') >= 0) {
            raw = Parser.unescapeEntities(raw, false);
            raw = raw.indexOf('&') >= 0 ? Parser.unescapeEntities(raw, false) : raw;
        }
        if (raw.indexOf('<') >= 0 && raw.indexOf('>') > 0) {
            raw = org.jsoup.Jsoup.parseBodyFragment(raw).body().text();
        }
        String line = ProseWriter.line(raw);
        return line.isEmpty() ? null : line;
    }
}
