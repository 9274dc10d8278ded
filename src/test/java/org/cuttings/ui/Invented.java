package org.cuttings.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.model.Article;
import org.cuttings.model.Block;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.Headline;
import org.cuttings.model.InlineMark;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.cuttings.model.Timing;

/// Invented news for the window's tests.
final class Invented {
    /// A page of one quote: when it was published, who says it, how many boards gave way.
    static final String PIER =
            """
            <!doctype html><html lang="en"><title>Pier opens</title>
            <link rel="canonical" href="https://harbour.example/pier">
            <meta property="article:published_time" content="%1$s">
            <article><h1>Pier opens</h1>
            <p>The pier opened on Monday, and the harbour office asked walkers to keep left.</p>
            <p>“The gate stays open,” %2$s said. Nobody was hurt when %3$s boards gave way.</p>
            </article></html>
            """;

    static final LocalDate DAY = LocalDate.of(2031, 5, 6);
    static final Times TIMES = new Times(null, Locale.UK);
    static final Speaker WARDEN = Speaker.of("Ida Farrow", Speaker.Kind.PERSON);

    private Invented() {}

    static Moment at(int hour, int minute) {
        return Moment.minute(DAY, LocalTime.of(hour, minute), ZoneOffset.ofHours(1));
    }

    /// `She said “words” today.` with the quote between the marks.
    static Entry quoting(Timing timing, String words) {
        return quoting(timing, words, WARDEN);
    }

    static Entry quoting(Timing timing, String words, Speaker speaker) {
        String text = "Warden " + speaker.name() + " said: “" + words + "” The ferry waits.";
        int start = text.indexOf('“') + 1;
        Quote quote =
                new Quote(
                        new Span(start, start + words.length()),
                        Quote.Kind.DIRECT,
                        List.of(),
                        new Span(text.indexOf("said"), text.indexOf("said") + 4),
                        speaker,
                        new Span(7, 7 + speaker.name().length()),
                        0.9,
                        "named before the verb");
        return Entry.of(timing, Prose.plain(text)).saying(List.of(quote), List.of());
    }

    static Entry plain(Timing timing, String text) {
        return Entry.of(timing, Prose.plain(text));
    }

    /// A paragraph with a link on its first word and a list below it.
    static Entry structured() {
        String text = "Harbour notices\n\nFirst\n\nSecond\nline";
        return Entry.of(
                new Timing.Unknown(),
                new Prose(
                        text,
                        List.of(
                                new Block.Paragraph(new Span(0, 15)),
                                new Block.ListItem(new Span(17, 22), 0, 1),
                                new Block.ListItem(new Span(24, 35), 0, 2)),
                        List.of(
                                new InlineMark.Link(new Span(0, 7), "https://harbour.example/"),
                                new InlineMark.Strong(new Span(4, 15)))));
    }

    static KeptArticle blog(Entry... entries) {
        return kept(Article.Kind.LIVE_BLOG, entries);
    }

    static KeptArticle kept(Article.Kind kind, Entry... entries) {
        List<Long> ids = new ArrayList<>();
        List<List<Long>> quoteIds = new ArrayList<>();
        long next = 100;
        for (Entry entry : entries) {
            ids.add(next++);
            List<Long> quotes = new ArrayList<>();
            for (int i = 0; i < entry.quotes().size(); i++) {
                quotes.add(next++);
            }
            quoteIds.add(quotes);
        }
        Facts facts =
                Facts.NONE
                        .titled(new Fact<>("Ferry strike, as it happens", "h1"))
                        .from(new Fact<>("Harbour Post", "og:site_name"));
        Headline headline =
                new Headline(
                        7,
                        kind,
                        "Ferry strike, as it happens",
                        "Harbour Post",
                        at(9, 0),
                        Instant.EPOCH,
                        entries.length,
                        1,
                        1,
                        null,
                        true,
                        false,
                        false,
                        List.of());
        return new KeptArticle(
                headline,
                new Article(kind, facts, List.of(entries), List.of(), List.of(), List.of()),
                ids,
                quoteIds,
                1,
                "ferry.html",
                null,
                null);
    }
}
