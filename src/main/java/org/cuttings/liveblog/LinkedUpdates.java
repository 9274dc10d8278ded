package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.page.BodyText;
import org.cuttings.page.Page;
import org.cuttings.page.StructuredData;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `liveBlogUpdate` of a page's JSON-LD `LiveBlogPosting`
/// ([schema.org](https://schema.org/LiveBlogPosting)). Publishers fill it by habit: what all
/// updates have in common (time, author, headline) is the page's and none of theirs.
final class LinkedUpdates {
    private final StructuredData data;
    private final List<Raw> raws = new ArrayList<>();
    private final Set<String> pageTitles = new HashSet<>();
    private final Set<Moment> pageTimes = new HashSet<>();

    private record Raw(
            @Nullable String anchor,
            @Nullable Moment published,
            @Nullable Moment modified,
            String headline,
            List<String> authors,
            Update.Body body) {}

    private LinkedUpdates(StructuredData data) {
        this.data = data;
    }

    /// Whether the page's structured data calls it a live blog.
    static boolean areClaimed(Page page) {
        return !page.structuredData().ofType("LiveBlogPosting"::equals).isEmpty();
    }

    static List<Update> of(Page page) {
        LinkedUpdates reader = new LinkedUpdates(page.structuredData());
        for (JsonNode blog : reader.data.ofType("LiveBlogPosting"::equals)) {
            reader.take(blog);
        }
        return reader.updates();
    }

    private void take(JsonNode blog) {
        data.text(blog, "headline").map(Words::folded).ifPresent(pageTitles::add);
        data.text(blog, "name").map(Words::folded).ifPresent(pageTitles::add);
        Moment published = time(blog, "datePublished");
        if (published != null) {
            pageTimes.add(published);
        }
        Set<String> anchors = new HashSet<>();
        raws.forEach(raw -> anchors.add(String.valueOf(raw.anchor())));
        for (JsonNode update : data.values(blog, "liveBlogUpdate")) {
            if (update.isObject()) {
                Raw raw = read(update);
                if (raw.anchor() == null || anchors.add(raw.anchor())) {
                    raws.add(raw);
                }
            }
        }
    }

    private Raw read(JsonNode update) {
        String headline = data.text(update, "headline").orElse("");
        Printed lead = Printed.leading(headline);
        if (lead != null && lead.end() < headline.length()) {
            headline = withoutLead(headline, lead.end());
        }
        return new Raw(
                anchor(update),
                time(update, "datePublished"),
                time(update, "dateModified"),
                Words.line(headline),
                authors(update),
                body(update));
    }

    private static String withoutLead(String text, int end) {
        int from = end;
        while (from < text.length() && Printed.isSeparator(text.charAt(from))) {
            from++;
        }
        return text.substring(from);
    }

    private @Nullable Moment time(JsonNode node, String property) {
        return data.text(node, property).map(MachineTime::read).orElse(null);
    }

    private @Nullable String anchor(JsonNode update) {
        for (String property : List.of("url", "@id", "mainEntityOfPage", "identifier")) {
            String value = data.text(update, property).orElse("");
            int hash = value.lastIndexOf('#');
            if (hash >= 0 && hash + 1 < value.length()) {
                return value.substring(hash + 1);
            }
            if (!value.isEmpty() && value.indexOf('/') < 0) {
                return value;
            }
        }
        return null;
    }

    private List<String> authors(JsonNode update) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : data.values(update, "author")) {
            if (author.isString()) {
                names.addAll(Bylines.names(author.stringValue()));
            } else if (!StructuredData.isOfType(author, "Organization"::equals)
                    && !StructuredData.isOfType(author, "NewsMediaOrganization"::equals)) {
                data.text(author, "name").map(Bylines::names).ifPresent(names::addAll);
            }
        }
        return names;
    }

    private Update.Body body(JsonNode update) {
        for (String property : List.of("articleBody", "text", "description")) {
            for (JsonNode value : data.values(update, property)) {
                if (value.isString() && !value.stringValue().isBlank()) {
                    return new Update.Body(value.stringValue());
                }
            }
        }
        return new Update.Body("");
    }

    /// Text that may be HTML, or HTML escaped once more, or plain with line ends.
    static Prose ofHtml(String written) {
        String text = written;
        for (int i = 0; i < 2 && text.indexOf('&') >= 0 && !hasTags(text); i++) {
            text = Parser.unescapeEntities(text, false);
        }
        if (hasTags(text)) {
            return Furniture.without(BodyText.of(List.of(Jsoup.parseBodyFragment(text).body())));
        }
        List<String> paragraphs = new ArrayList<>();
        for (String line : text.split("[\\r\\n]++", -1)) {
            String words = Words.line(line);
            if (!words.isEmpty() && !Furniture.isLine(words)) {
                paragraphs.add(words);
            }
        }
        return Prose.plain(String.join("\n\n", paragraphs));
    }

    private static boolean hasTags(String text) {
        int open = text.indexOf('<');
        while (open >= 0 && open + 1 < text.length()) {
            char next = text.charAt(open + 1);
            if ((Character.isLetter(next) || next == '/') && text.indexOf('>', open) > 0) {
                return true;
            }
            open = text.indexOf('<', open + 1);
        }
        return false;
    }

    private List<Update> updates() {
        boolean sameTime =
                raws.size() > 1
                        && raws.stream()
                                        .map(Raw::published)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .count()
                                == 1;
        boolean sameAuthors =
                raws.size() > 1 && raws.stream().map(Raw::authors).distinct().count() == 1;
        Map<String, Integer> headlines = new HashMap<>();
        raws.forEach(raw -> headlines.merge(Words.folded(raw.headline()), 1, Integer::sum));
        List<Update> updates = new ArrayList<>();
        for (Raw raw : raws) {
            String folded = Words.folded(raw.headline());
            boolean own =
                    !folded.isEmpty()
                            && !pageTitles.contains(folded)
                            && headlines.getOrDefault(folded, 0) <= Math.max(1, raws.size() / 4)
                            && !startsBody(folded, raw.body());
            Moment published =
                    sameTime && pageTimes.contains(raw.published()) ? null : raw.published();
            updates.add(
                    new Update(
                            raw.anchor(),
                            published,
                            later(raw.modified(), published),
                            own ? raw.headline() : null,
                            sameAuthors ? List.of() : raw.authors(),
                            raw.body()));
        }
        return updates;
    }

    private static boolean startsBody(String foldedHeadline, Update.Body body) {
        return Words.folded(body.start()).startsWith(foldedHeadline);
    }

    private static @Nullable Moment later(@Nullable Moment modified, @Nullable Moment published) {
        return modified == null || published == null || modified.sortKey() <= published.sortKey()
                ? null
                : modified;
    }
}
