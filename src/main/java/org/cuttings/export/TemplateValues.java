package org.cuttings.export;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.jspecify.annotations.Nullable;

/// What a reader's template can name. `docs/export.md` lists them; what is not known is empty.
final class TemplateValues {
    private TemplateValues() {}

    /// @param entries those that the page shows
    static Map<String, Object> of(Clipping clipping, List<ClippedEntry> entries) {
        Facts facts = clipping.facts();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("yaml", (Mustache.Lambda) Template::yaml);
        values.put("kind", clipping.kind().word());
        values.put("title", MarkdownPage.titleOf(clipping));
        values.put("subtitle", told(Facts.value(facts.subtitle())));
        values.put("source", told(Facts.value(facts.url())));
        values.put("authors", facts.authors());
        values.put("author", String.join(", ", facts.authors()));
        values.put("publisher", told(Facts.value(facts.publisher())));
        values.put("published", iso(Facts.value(facts.published())));
        values.put("updated", iso(Facts.value(facts.modified())));
        values.put("created", MarkdownHead.created(clipping.origin()).iso());
        values.put("language", told(Facts.value(facts.language())));
        values.put("tags", clipping.mine().tags());
        values.put("notes", clipping.mine().notes());
        values.put("edition", String.valueOf(clipping.edition()));
        values.put("sha256", clipping.origin().sha256());
        values.put("cuttings", clipping.link());
        values.put("speakers", MarkdownHead.speakersOf(entries));
        values.put("entries", entries.stream().map(e -> entry(clipping, e)).toList());
        return values;
    }

    private static Map<String, Object> entry(Clipping clipping, ClippedEntry shown) {
        Entry entry = shown.entry();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("heading", MarkdownPage.headingOf(entry));
        values.put("entry_title", told(entry.title()));
        values.put("time", iso(entry.timing().moment()));
        values.put("time_source", entry.timing().source());
        values.put("time_words", Words.timed(entry.timing()));
        values.put("entry_author", String.join(", ", entry.bylines()));
        values.put("text", entry.text());
        StringBuilder body = new StringBuilder();
        new MarkdownProse(Profile.COMMONMARK, MarkdownProse.PictureLinks.NONE, body, "")
                .write(entry.prose());
        values.put("body", body.toString().stripTrailing());
        List<Map<String, Object>> quotes = new ArrayList<>();
        for (Quote quote : entry.quotes()) {
            quotes.add(quote(clipping, shown, quote));
        }
        values.put("quotes", quotes);
        values.put("sources", entry.sources().stream().map(TemplateValues::source).toList());
        values.put("entry_tags", shown.mine().tags());
        values.put("entry_notes", shown.mine().notes());
        values.put("entry_cuttings", clipping.link(shown));
        return values;
    }

    private static Map<String, Object> quote(Clipping clipping, ClippedEntry shown, Quote quote) {
        Citation citation = Citation.of(clipping, shown, quote);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("words", citation.words());
        values.put("speaker", told(citation.spokenBy()));
        values.put("quote_kind", Words.word(citation.kind()));
        values.put("attribution", citation.attribution());
        values.put("quote_url", told(Addresses.target(citation.url())));
        return values;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("source_name", source.name());
        values.put("source_kind", Words.word(source.kind()));
        values.put("source_url", told(Addresses.target(source.url())));
        return values;
    }

    private static String told(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String iso(@Nullable Moment moment) {
        return moment == null ? "" : moment.iso();
    }
}
