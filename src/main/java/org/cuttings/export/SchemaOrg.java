package org.cuttings.export;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Speaker;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// JSON-LD in schema.org's words: `LiveBlogPosting` with its `BlogPosting`s, `NewsArticle`,
/// `Quotation`. What is not known has no key. `docs/schemas/schema-org.json` describes it.
final class SchemaOrg implements Exporter {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(Selection what, Destination out) throws IOException {
        String name = out.place(FileNames.of(what.title()), "json", null);
        out.put(
                name,
                bytes -> {
                    JsonGenerator json = Json.indented(bytes);
                    json.writeStartObject();
                    json.writeStringProperty("@context", "https://schema.org");
                    json.writeArrayPropertyStart("@graph");
                    what.each(clipping -> json.writePOJO(article(clipping)));
                    json.writeEndArray();
                    json.writeEndObject();
                    json.close();
                });
    }

    private static Map<String, Object> article(Clipping clipping) {
        Facts facts = clipping.facts();
        boolean live = clipping.kind() == Article.Kind.LIVE_BLOG;
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", live ? "LiveBlogPosting" : "NewsArticle");
        node.put("@id", clipping.link());
        put(node, "headline", Facts.value(facts.title()));
        put(node, "alternativeHeadline", Facts.value(facts.subtitle()));
        put(node, "author", persons(facts.authors()));
        String publisher = Facts.value(facts.publisher());
        put(node, "publisher", publisher == null ? null : named("Organization", publisher));
        put(node, "datePublished", iso(Facts.value(facts.published())));
        put(node, "dateModified", iso(Facts.value(facts.modified())));
        put(node, "inLanguage", Facts.value(facts.language()));
        put(node, "url", Facts.value(facts.url()));
        put(node, "image", Facts.value(facts.leadImage()));
        put(node, "articleSection", Facts.value(facts.section()));
        put(node, "keywords", keywords(facts, clipping.mine()));
        put(node, "comment", comments(clipping.mine()));
        put(node, "version", clipping.edition());
        put(node, "identifier", "sha256:" + clipping.origin().sha256());
        if (live) {
            put(node, "coverageStartTime", covered(clipping, false));
            put(node, "coverageEndTime", covered(clipping, true));
            List<Map<String, Object>> updates = new ArrayList<>();
            for (ClippedEntry entry : clipping.entries()) {
                updates.add(update(clipping, entry));
            }
            node.put("liveBlogUpdate", updates);
        } else {
            for (ClippedEntry entry : clipping.entries()) {
                body(node, clipping, entry);
            }
        }
        return node;
    }

    private static Map<String, Object> update(Clipping clipping, ClippedEntry shown) {
        Entry entry = shown.entry();
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", "BlogPosting");
        node.put("@id", clipping.link(shown));
        put(node, "headline", entry.title());
        put(node, "author", persons(entry.bylines()));
        put(node, "datePublished", iso(entry.timing().moment()));
        put(node, "dateModified", iso(entry.updated()));
        put(node, "keywords", shown.mine().tags());
        put(node, "comment", comments(shown.mine()));
        body(node, clipping, shown);
        return node;
    }

    private static void body(Map<String, Object> node, Clipping clipping, ClippedEntry shown) {
        Entry entry = shown.entry();
        node.put("articleBody", entry.text());
        List<Map<String, Object>> quotes = new ArrayList<>();
        for (Quote quote : entry.quotes()) {
            quotes.add(quotation(clipping, shown, quote));
        }
        put(node, "hasPart", quotes);
        put(node, "citation", entry.sources().stream().map(SchemaOrg::source).toList());
    }

    private static Map<String, Object> quotation(
            Clipping clipping, ClippedEntry shown, Quote quote) {
        String words = quote.span().of(shown.entry().text());
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", "Quotation");
        node.put("text", words);
        node.put("genre", Words.word(quote.kind()));
        Speaker speaker = quote.speaker();
        if (speaker != null) {
            node.put("spokenByCharacter", speaker(speaker));
        }
        put(node, "url", TextFragment.of(Facts.value(clipping.facts().url()), words));
        put(node, "isBasedOn", clipping.link(shown));
        return node;
    }

    private static Map<String, Object> speaker(Speaker speaker) {
        String type =
                switch (speaker.kind()) {
                    case PERSON, UNNAMED -> "Person";
                    case ORGANISATION -> "Organization";
                    case DOCUMENT -> "CreativeWork";
                };
        Map<String, Object> node = named(type, speaker.name());
        if (speaker.affiliation() != null && type.equals("Person")) {
            node.put("affiliation", named("Organization", speaker.affiliation()));
        }
        return node;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> node = named("CreativeWork", source.name());
        node.put("genre", Words.word(source.kind()));
        put(node, "url", source.url());
        return node;
    }

    private static List<Map<String, Object>> persons(List<String> names) {
        return names.stream().map(name -> named("Person", name)).toList();
    }

    private static List<Map<String, Object>> comments(Mine mine) {
        return mine.notes().stream()
                .map(note -> Annotations.ordered("@type", "Comment", "text", note))
                .toList();
    }

    private static List<String> keywords(Facts facts, Mine mine) {
        List<String> words = new ArrayList<>(facts.keywords());
        words.addAll(mine.tags());
        return words.stream().distinct().toList();
    }

    private static Map<String, Object> named(String type, String name) {
        return Annotations.ordered("@type", type, "name", name);
    }

    private static @Nullable String covered(Clipping clipping, boolean last) {
        Instant found = null;
        Moment at = null;
        for (ClippedEntry entry : clipping.entries()) {
            Moment moment = entry.entry().timing().moment();
            Optional<Instant> instant = Optional.ofNullable(moment).flatMap(Moment::instant);
            boolean further =
                    instant.isPresent()
                            && (found == null || (instant.get().compareTo(found) > 0) == last);
            if (further) {
                found = instant.get();
                at = moment;
            }
        }
        return iso(at);
    }

    private static @Nullable String iso(@Nullable Moment moment) {
        return moment == null ? null : moment.iso();
    }

    private static void put(Map<String, Object> node, String key, @Nullable Object value) {
        boolean nothing =
                value == null
                        || (value instanceof List<?> list && list.isEmpty())
                        || (value instanceof String text && text.isBlank());
        if (!nothing) {
            node.put(key, Objects.requireNonNull(value));
        }
    }
}
