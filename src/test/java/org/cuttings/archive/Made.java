package org.cuttings.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.cuttings.model.Timing;
import org.jspecify.annotations.Nullable;

/// Small articles of invented news.
final class Made {
    static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");
    static final Speaker ORLA = Speaker.of("Orla Venn", Speaker.Kind.PERSON);
    static final Speaker HARBOUR = Speaker.of("Harbour Board", Speaker.Kind.ORGANISATION);

    private Made() {}

    static Archive archive(Path folder) {
        return Archive.open(
                folder.resolve("news.cuttings"), Access.WRITE, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Capture page(String bytes) {
        return Capture.of(
                "saved/" + bytes.length() + ".html",
                bytes.getBytes(StandardCharsets.UTF_8),
                "text/html");
    }

    static Article blog(String url, String title, Entry... entries) {
        return new Article(
                Article.Kind.LIVE_BLOG,
                facts(url, title),
                Arrays.asList(entries),
                List.of(ORLA, HARBOUR),
                List.of(),
                List.of());
    }

    static Article article(String url, String title, Entry entry) {
        return new Article(
                Article.Kind.ARTICLE,
                facts(url, title),
                List.of(entry),
                List.of(),
                List.of(),
                List.of());
    }

    static Facts facts(String url, String title) {
        return Facts.NONE
                .titled(new Fact<>(title, "h1"))
                .from(new Fact<>("The Tideway Post", "og:site_name"))
                .in(new Fact<>("en", "text"))
                .published(new Fact<>(at("2031-03-01T08:00:00Z"), "json-ld"))
                .by(new Fact<>(List.of("Sam Quill"), "byline"))
                .at(url == null ? null : new Fact<>(url, "canonical"));
    }

    static Moment at(String iso) {
        return Moment.ofIso(iso).orElseThrow();
    }

    static Entry entry(String key, String iso, String text) {
        return Entry.of(new Timing.Marked(at(iso)), Prose.plain(text)).keyed(key);
    }

    /// With one direct quote: the words between “ and ”.
    static Entry said(Entry entry, @Nullable Speaker speaker) {
        String text = entry.text();
        Span span = new Span(text.indexOf('“') + 1, text.indexOf('”'));
        Quote quote =
                new Quote(
                        span,
                        Quote.Kind.DIRECT,
                        List.of(),
                        null,
                        speaker,
                        null,
                        0.9,
                        "name beside the cue");
        return entry.saying(
                List.of(quote), List.of(new Source("Reuters", Source.Kind.AGENCY, null, null)));
    }
}
