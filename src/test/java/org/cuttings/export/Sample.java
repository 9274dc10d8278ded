package org.cuttings.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cuttings.model.Article;
import org.cuttings.model.Asset;
import org.cuttings.model.Block;
import org.cuttings.model.Capture;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.cuttings.model.Timing;

/// News that never happened: a live blog and an article, with everything an export has to carry.
final class Sample {
    static final String URL = "https://news.example/live/harbour-bridge";
    static final byte[] PIXEL = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        13,
        10,
        26,
        10,
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        0,
        0,
        0,
        0,
        0x3a,
        0x7e,
        (byte) 0x9b,
        0x55,
        0,
        0,
        0,
        10,
        'I',
        'D',
        'A',
        'T',
        8,
        (byte) 0xd7,
        0x63,
        0x68,
        0,
        0,
        0,
        (byte) 0x82,
        0,
        (byte) 0x81,
        (byte) 0xdd,
        0x43,
        0x6a,
        (byte) 0xf4,
        0,
        0,
        0,
        0,
        'I',
        'E',
        'N',
        'D',
        (byte) 0xae,
        0x42,
        0x60,
        (byte) 0x82
    };
    static final Speaker OKORO =
            new Speaker(
                    "Ada Okoro",
                    Speaker.Kind.PERSON,
                    List.of("Ada Okoro", "Okoro"),
                    "harbour board");

    private Sample() {}

    /// A selection of these clippings.
    static Selection of(String title, Clipping... clippings) {
        return new Selection() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public void each(Taker taker) throws java.io.IOException {
                for (Clipping clipping : clippings) {
                    taker.take(clipping);
                }
            }
        };
    }

    static Selection all() {
        return of("the sample", liveBlog(), article());
    }

    static Clipping liveBlog() {
        return clipping(
                "12",
                Article.Kind.LIVE_BLOG,
                Facts.NONE
                        .titled(fact("Harbour bridge closed: live"))
                        .subtitled(fact("Engineers look at a crack 😬 found on Monday"))
                        .by(new Fact<>(List.of("Ines Weir", "Tom Abara"), "byline"))
                        .published(new Fact<>(at(9, 0), "json-ld datePublished"))
                        .modified(new Fact<>(at(12, 30), "json-ld dateModified"))
                        .from(fact("Example Post"))
                        .in(fact("en"))
                        .at(fact(URL)),
                List.of(second(), first()),
                new Mine(List.of("bridges", "to read"), true, List.of("Ask the board.\n\nAgain.")));
    }

    private static ClippedEntry first() {
        String text =
                "The bridge is closed. “We found a crack 😬 in the second pier,” said Ada Okoro."
                        + "\n\nIt was found by chance\n\nby a diver, Reuters reports."
                        + "\n\nPier\tState\nOne\tgood | sound\nTwo\tcracked";
        int quote = text.indexOf("We found");
        int chance = text.indexOf("It was");
        int diver = text.indexOf("by a diver");
        int table = text.indexOf("Pier\t");
        Span said = span(text, "said");
        Prose prose =
                new Prose(
                        text,
                        List.of(
                                new Block.Paragraph(new Span(0, chance - 2)),
                                new Block.ListItem(new Span(chance, diver - 2), 0, 1),
                                new Block.ListItem(new Span(diver, table - 2), 0, 2),
                                new Block.Table(
                                        new Span(table, text.length()),
                                        List.of(
                                                List.of(
                                                        span(text, "Pier\t", 4),
                                                        span(text, "State")),
                                                List.of(
                                                        span(text, "One"),
                                                        span(text, "good | sound")),
                                                List.of(span(text, "Two"), span(text, "cracked"))),
                                        true)),
                        List.of(
                                new InlineMark.Emphasis(span(text, "closed")),
                                new InlineMark.Link(
                                        span(text, "Reuters reports"),
                                        "https://wire.example/bridge?a=1&b=(2)")));
        Quote crack =
                new Quote(
                        new Span(quote, text.indexOf(",”")),
                        Quote.Kind.DIRECT,
                        List.of(),
                        said,
                        OKORO,
                        span(text, "Ada Okoro"),
                        0.95,
                        "named beside the cue");
        Source wire =
                new Source(
                        "Reuters",
                        Source.Kind.AGENCY,
                        "https://wire.example/bridge",
                        span(text, "Reuters reports"));
        Entry entry =
                Entry.of(new Timing.Marked(at(10, 14)), prose)
                        .keyed("post-1")
                        .titled("Crack in the second pier")
                        .saying(List.of(crack), List.of(wire));
        return new ClippedEntry(
                "1",
                1,
                entry,
                new Mine(List.of("piers"), false, List.of()),
                List.of(new Highlight(span(text, "by a diver"), "Who?")),
                Map.of(0, new Mine(List.of("lead"), true, List.of("Check with her office."))));
    }

    private static ClippedEntry second() {
        String text = "A spokesman said the bridge would stay closed “for weeks”.\n\nHarbour view";
        Span clause = new Span(text.indexOf("the bridge"), text.indexOf("”") + 1);
        Quote weeks =
                new Quote(
                        clause,
                        Quote.Kind.MIXED,
                        List.of(span(text, "for weeks")),
                        span(text, "said"),
                        null,
                        null,
                        0.4,
                        "a description of nobody named");
        Prose prose =
                new Prose(
                        text,
                        List.of(
                                new Block.Paragraph(new Span(0, text.indexOf("\n\n"))),
                                new Block.Image(
                                        new Span(text.indexOf("\n\n"), text.indexOf("\n\n")),
                                        "https://news.example/pier.png",
                                        "The pier",
                                        "The pier on Monday",
                                        "Example Post"),
                                new Block.Paragraph(span(text, "Harbour view"))),
                        List.of());
        Entry entry =
                Entry.of(new Timing.Printed(at(11, 2)), prose)
                        .keyed("post-2")
                        .updated(at(11, 5))
                        .by(List.of("Tom Abara"))
                        .flagged(Set.of(Entry.Flag.PINNED))
                        .saying(List.of(weeks), List.of());
        return ClippedEntry.of("2", 0, entry);
    }

    static Clipping article() {
        String text =
                "1. is not a list\n\n"
                        + "# nor this a heading\n\n"
                        + "=cmd|'/c calc'!A1 <b>bold</b> &amp; [x](y)";
        return clipping(
                "13",
                Article.Kind.ARTICLE,
                Facts.NONE.titled(fact("CON: what --- \"is\" a | <b>name</b>? #1 [[x]]")),
                List.of(ClippedEntry.of("3", 0, Entry.of(new Timing.Unknown(), Prose.plain(text)))),
                Mine.NOTHING);
    }

    /// A clipping of these entries, all of them wanted.
    static Clipping clipping(
            String id, Article.Kind kind, Facts facts, List<ClippedEntry> entries, Mine mine) {
        byte[] bytes = ("<title>" + id + "</title>").getBytes(StandardCharsets.UTF_8);
        Capture capture =
                new Capture(
                        "saved/" + id + ".html",
                        bytes,
                        "text/html",
                        "utf-8",
                        facts.url() == null ? null : facts.url().value(),
                        new Fact<>(at(14, 0), "saved by the browser"),
                        Map.of("title", "Harbour"),
                        List.of(new Asset("https://news.example/pier.png", "image/png", PIXEL)),
                        List.of());
        Origin origin =
                new Origin(
                        sha256(bytes),
                        capture.label(),
                        "text/html",
                        capture.url(),
                        capture.captured(),
                        at(18, 0),
                        () -> capture);
        return new Clipping(
                id,
                2,
                kind,
                facts,
                List.of(origin),
                entries.size(),
                entries,
                mine,
                address ->
                        capture.assets().stream()
                                .filter(asset -> asset.address().equals(address))
                                .findFirst()
                                .or(Optional::empty));
    }

    static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Moment at(int hour, int minute) {
        return new Moment(
                LocalDateTime.of(2031, 3, 4, hour, minute),
                ZoneOffset.ofHours(1),
                Moment.Precision.MINUTE);
    }

    static <T> Fact<T> fact(T value) {
        return new Fact<>(value, "json-ld");
    }

    static Span span(String text, String words) {
        return span(text, words, words.length());
    }

    private static Span span(String text, String words, int length) {
        int start = text.indexOf(words);
        return new Span(start, start + length);
    }
}
