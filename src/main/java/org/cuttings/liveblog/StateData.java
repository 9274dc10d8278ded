package org.cuttings.liveblog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cuttings.model.Entry;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.page.StructuredData;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages whose posts are only in the state that a script would have drawn them from
/// (`__NEXT_DATA__`, `__PRELOADED_STATE__`, …). It is read as JSON, never run. A list of objects
/// with a time and a text each, on a page that calls itself live, are the posts. Fixture:
/// liveblog/state-data.
final class StateData implements Splitter {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(200)
                                                    .maxNumberLength(100)
                                                    .build())
                                    .build())
                    .build();

    private static final int MOST_NODES = 400_000;
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final List<String> TIMES =
            List.of(
                    "first_display_date",
                    "datePublished",
                    "publishedAt",
                    "published_at",
                    "publishDate",
                    "publishedDate",
                    "published",
                    "publicationDate",
                    "firstPublished",
                    "display_date",
                    "publish_date",
                    "createdAt",
                    "created_at",
                    "created",
                    "timestamp",
                    "dateCreated",
                    "date",
                    "time",
                    "postedAt",
                    "posted");

    private static final List<String> CHANGES =
            List.of("last_updated_date", "dateModified", "updatedAt", "updated_at", "modified");

    private static final List<String> TITLES =
            List.of("headline", "headlines", "title", "heading", "name");

    private static final List<String> BODIES =
            List.of(
                    "content_elements",
                    "articleBody",
                    "body",
                    "bodyHtml",
                    "html",
                    "content",
                    "contents",
                    "text",
                    "message",
                    "blocks",
                    "elements",
                    "paragraphs",
                    "children");

    private static final List<String> KEYS = List.of("_id", "id", "uuid", "postId", "guid");
    private static final List<String> AUTHORS =
            List.of("credits", "authors", "author", "byline", "bylines", "contributors");

    @Override
    public String name() {
        return "state-data";
    }

    @Override
    public boolean recognises(Traces traces) {
        return true;
    }

    @Override
    public List<Post> split(Sheet sheet) {
        if (!callsItselfLive(sheet)) {
            return List.of();
        }
        List<Post> best = List.of();
        for (Element script : sheet.dom().getElementsByTag("script")) {
            JsonNode state = state(script);
            if (state != null) {
                List<Post> posts = fullest(state);
                best = words(posts) > words(best) ? posts : best;
            }
        }
        return best;
    }

    private static boolean callsItselfLive(Sheet sheet) {
        String title = org.cuttings.model.Facts.value(sheet.facts().title());
        String url = org.cuttings.model.Facts.value(sheet.facts().url());
        return (title != null && LiveWords.inTitle(title))
                || (url != null && LiveWords.inAddress(url))
                || sheet.isClaimed();
    }

    /// A script that is JSON, or that assigns JSON to one name.
    private static @Nullable JsonNode state(Element script) {
        String type = script.attr("type").strip();
        String data = script.data();
        if (data.length() > LARGEST || data.length() < 200 || type.contains("ld+json")) {
            return null;
        }
        boolean json = type.equals("application/json") || script.id().equals("__NEXT_DATA__");
        int open = json ? 0 : assigned(data);
        if (open < 0) {
            return null;
        }
        try {
            // trailing code behind the object is not read
            return JSON.readTree(data.substring(open));
        } catch (JacksonException | IllegalArgumentException noJson) {
            return null;
        }
    }

    /// Where the object begins in `window.__STATE__ = {…}`; -1 for other scripts.
    private static int assigned(String data) {
        int equals = data.indexOf('=');
        if (equals < 0 || equals > 200) {
            return -1;
        }
        int open = equals + 1;
        while (open < data.length() && Character.isWhitespace(data.charAt(open))) {
            open++;
        }
        return open < data.length() && (data.charAt(open) == '{' || data.charAt(open) == '[')
                ? open
                : -1;
    }

    private List<Post> fullest(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(root);
        List<Post> best = List.of();
        int left = MOST_NODES;
        while (!waiting.isEmpty() && left-- > 0) {
            JsonNode node = waiting.poll();
            if (node.isArray() && node.size() >= 2) {
                List<Post> posts = posts(node);
                best = words(posts) > words(best) ? posts : best;
            }
            if (node.isContainer()) {
                node.values().forEach(waiting::add);
            }
        }
        return best;
    }

    /// The posts of a list; empty unless nearly all of its objects have a time and some words.
    private List<Post> posts(JsonNode list) {
        List<Post> posts = new ArrayList<>();
        int timed = 0;
        int worded = 0;
        for (JsonNode node : list.values()) {
            if (!node.isObject()) {
                continue;
            }
            Post post = post(node);
            timed += post.stamp().isNone() ? 0 : 1;
            worded += Words.count(post.entry().text()) >= 8 ? 1 : 0;
            if (post.hasWords() && !post.stamp().isNone()) {
                posts.add(post);
            }
        }
        return timed * 10 >= list.size() * 7 && worded * 10 >= list.size() * 6 && timed >= 2
                ? posts
                : List.of();
    }

    private Post post(JsonNode node) {
        Moment at = time(node, TIMES);
        if (at == null && node.get("additional_properties") != null) {
            at = time(node.get("additional_properties"), TIMES);
        }
        Stamp stamp = Stamp.exact(at, "script state");
        String title = title(node);
        Prose body = body(node);
        Moment changed = time(node, CHANGES);
        Entry entry =
                Post.of(stamp, body)
                        .entry()
                        .keyed(text(node, KEYS))
                        .titled(title == null || body.text().startsWith(title) ? null : title)
                        .by(authors(node))
                        .updated(
                                changed == null || at == null || changed.sortKey() <= at.sortKey()
                                        ? null
                                        : changed);
        return new Post(entry, stamp, null)
                .because("entry", name(), "script state")
                .because("time", name(), stamp.from());
    }

    private static @Nullable Moment time(JsonNode node, List<String> names) {
        for (String name : names) {
            JsonNode value = node.get(name);
            if (value != null && (value.isString() || value.isIntegralNumber())) {
                Moment at = MachineTime.read(value.asString());
                if (at != null) {
                    return at;
                }
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode node, List<String> names) {
        for (String name : names) {
            JsonNode value = node.get(name);
            if (value != null && (value.isString() || value.isIntegralNumber())) {
                String words = StructuredData.words(value);
                if (words != null && words.length() <= 300) {
                    return words;
                }
            }
        }
        return null;
    }

    private static @Nullable String title(JsonNode node) {
        JsonNode headlines = node.get("headlines");
        String basic =
                headlines != null && headlines.isObject()
                        ? text(headlines, List.of("basic", "main", "default"))
                        : null;
        return basic != null ? basic : text(node, TITLES);
    }

    private static List<String> authors(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (String name : AUTHORS) {
            JsonNode value = node.get(name);
            if (value != null && names.isEmpty()) {
                JsonNode by = value.isObject() && value.get("by") != null ? value.get("by") : value;
                for (JsonNode each : by.isArray() ? by.values() : List.of(by)) {
                    String words =
                            each.isString()
                                    ? each.stringValue()
                                    : each.isObject()
                                            ? text(each, List.of("name", "full_name"))
                                            : null;
                    if (words != null) {
                        names.addAll(Bylines.names(words));
                    }
                }
            }
        }
        return names;
    }

    private static Prose body(JsonNode node) {
        for (String name : BODIES) {
            JsonNode value = node.get(name);
            if (value == null) {
                continue;
            }
            List<String> paragraphs = new ArrayList<>();
            gather(value, paragraphs, 0);
            if (!paragraphs.isEmpty()) {
                return LinkedUpdates.ofHtml(String.join("\n", paragraphs));
            }
        }
        return Prose.EMPTY;
    }

    private static void gather(JsonNode value, List<String> paragraphs, int depth) {
        if (depth > 8 || paragraphs.size() > 2_000) {
            return;
        }
        if (value.isString()) {
            paragraphs.add(value.stringValue());
        } else if (value.isArray()) {
            value.values().forEach(each -> gather(each, paragraphs, depth + 1));
        } else if (value.isObject()) {
            JsonNode type = value.get("type");
            if (type != null
                    && type.isString()
                    && !List.of(
                                    "text",
                                    "paragraph",
                                    "p",
                                    "html",
                                    "raw_html",
                                    "list",
                                    "quote",
                                    "header",
                                    "heading",
                                    "element",
                                    "blockquote")
                            .contains(type.stringValue())) {
                return;
            }
            for (String name : BODIES) {
                if (value.get(name) != null) {
                    gather(value.get(name), paragraphs, depth + 1);
                    return;
                }
            }
        }
    }

    private static long words(List<Post> posts) {
        return posts.stream().mapToLong(post -> post.entry().text().length()).sum();
    }
}
