package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cuttings.model.Block;
import org.cuttings.model.Entry;
import org.cuttings.model.InlineMark;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;
import org.cuttings.model.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReadingTextTest {
    private static ReadingText read(KeptArticle kept) {
        return ReadingText.of(kept, Invented.TIMES, ReadingText.Order.AS_ON_THE_PAGE);
    }

    private static Line.Written line(ReadingText text, String words) {
        return text.lines().stream()
                .filter(line -> line.text().contains(words))
                .map(Line.Written.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aQuoteIsFoundUnderItsWordsAndNowhereElse() {
        ReadingText text =
                read(
                        Invented.blog(
                                Invented.quoting(
                                        new Timing.Marked(Invented.at(9, 5)), "We will sail.")));
        int at = text.lines().indexOf(line(text, "We will sail."));
        int from = text.lines().get(at).text().indexOf("We will");
        assertEquals(new ReadingText.QuoteAt(0, 0), text.quoteAt(at, from).orElseThrow());
        assertEquals(new ReadingText.QuoteAt(0, 0), text.quoteAt(at, from + 12).orElseThrow());
        assertTrue(text.quoteAt(at, from - 1).isEmpty());
        assertTrue(text.quoteAt(at, from + 13).isEmpty());
        assertTrue(text.quoteAt(-1, 0).isEmpty());
    }

    @Test
    void everyPlaceOfTheTextIsFoundInALineWithTheSameWords() {
        Random random = new Random(81);
        KeptArticle kept = Invented.blog(Invented.structured());
        ReadingText text = read(kept);
        String words = kept.article().entries().getFirst().text();
        for (int i = 0; i < 200; i++) {
            int start = random.nextInt(words.length());
            if (words.charAt(start) == '\n') {
                continue;
            }
            ReadingText.Stretch place = text.placeOf(0, new Span(start, start + 1)).orElseThrow();
            assertEquals(
                    words.charAt(start),
                    text.lines().get(place.line()).text().charAt(place.start()),
                    "seed 81, at " + start);
        }
    }

    @Test
    void aLineIsCutWhereItsMarksBeginAndEnd() {
        ReadingText text = read(Invented.blog(Invented.structured()));
        Line.Written line = line(text, "Harbour notices");
        assertEquals(
                List.of(
                        new Line.Run(new Span(0, 4), List.of("link")),
                        new Line.Run(new Span(4, 7), List.of("link", "strong")),
                        new Line.Run(new Span(7, 15), List.of("strong"))),
                line.runs());
        int at = text.lines().indexOf(line);
        assertEquals("https://harbour.example/", text.linkAt(at, 6).orElseThrow());
        assertTrue(text.linkAt(at, 7).isEmpty());
    }

    @Test
    void anEntryWithoutATimeSaysSo() {
        ReadingText text = read(Invented.blog(Invented.plain(new Timing.Unknown(), "Fog.")));
        assertEquals("No time on the page", line(text, "No time").text());
    }

    @Test
    void aTimeOfTheNeighboursIsToldAsSuch() {
        ReadingText text =
                read(
                        Invented.blog(
                                Invented.plain(new Timing.Inherited(Invented.at(9, 5)), "Fog.")));
        assertEquals(
                "09:05 UTC+1 · Tue 6 May 2031, taken from what stands next to it",
                line(text, "09:05").text());
    }

    @Test
    void theOldestEntryCanStandFirst() {
        KeptArticle kept =
                Invented.blog(
                        Invented.plain(new Timing.Marked(Invented.at(11, 0)), "Late."),
                        Invented.plain(new Timing.Unknown(), "After late."),
                        Invented.plain(new Timing.Marked(Invented.at(9, 0)), "Early."));
        ReadingText text = ReadingText.of(kept, Invented.TIMES, ReadingText.Order.OLDEST_FIRST);
        assertTrue(text.lineOf(2) < text.lineOf(0), "early stands before late");
        assertTrue(text.lineOf(0) < text.lineOf(1), "what has no time keeps its neighbour");
    }

    @Test
    void aCopyOverEntriesHasTheirTimesAndBullets() {
        ReadingText text =
                read(
                        Invented.blog(
                                Invented.structured(),
                                Invented.plain(
                                        new Timing.Marked(Invented.at(9, 5)), "The fog lifts.")));
        int last = text.lines().size() - 1;
        assertEquals(
                """
                notices

                1. First

                2. Second
                line

                09:05 UTC+1 · Tue 6 May 2031

                The fog\
                """,
                text.copied(text.lines().indexOf(line(text, "Harbour notices")), 8, last, 7));
    }

    @Test
    void wordsAreFoundWithoutRegardToCase() {
        ReadingText text =
                read(Invented.blog(Invented.plain(new Timing.Unknown(), "Fog and FOG\n\nfog")));
        assertEquals(3, text.find("fog", 10).size());
        assertEquals(2, text.find("fog", 2).size());
        assertEquals(List.of(), text.find("", 10));
        assertEquals(List.of(), text.find("snow", 10));
    }

    @Test
    void keysGoFromQuoteToQuoteAndBack() {
        ReadingText text =
                read(
                        Invented.blog(
                                Invented.quoting(new Timing.Unknown(), "One."),
                                Invented.plain(new Timing.Unknown(), "Nobody speaks."),
                                Invented.quoting(new Timing.Unknown(), "Two.")));
        ReadingText.Stretch one = text.quoteFrom(0, 0, 1).orElseThrow();
        ReadingText.Stretch two = text.quoteFrom(one.line(), one.start(), 1).orElseThrow();
        assertTrue(text.lines().get(two.line()).text().startsWith("Two.", two.start()));
        assertEquals(one, text.quoteFrom(two.line(), two.start(), -1).orElseThrow());
        assertTrue(text.quoteFrom(two.line(), two.start(), 1).isEmpty());
    }

    @Test
    void keysGoFromEntryToEntryAndFirstToTheBeginningOfTheirOwn() {
        ReadingText text =
                read(
                        Invented.blog(
                                Invented.plain(new Timing.Unknown(), "One.\n\nMore of one."),
                                Invented.plain(new Timing.Unknown(), "Two.")));
        assertEquals(0, text.entryFrom(0, 1).orElseThrow());
        assertEquals(1, text.entryFrom(text.lineOf(0), 1).orElseThrow());
        assertEquals(0, text.entryFrom(text.lineOf(0) + 2, -1).orElseThrow());
        assertEquals(0, text.entryFrom(text.lineOf(1), -1).orElseThrow());
        assertTrue(text.entryFrom(text.lineOf(1), 1).isEmpty());
    }

    @Test
    @Timeout(60)
    void aParagraphOfAMillionCharactersAndAHundredThousandLinksIsCutIntoLines() {
        StringBuilder words = new StringBuilder();
        List<InlineMark> marks = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            int start = words.length();
            words.append("linked words ");
            marks.add(new InlineMark.Link(new Span(start, start + 6), "https://x.example/" + i));
        }
        Prose prose =
                new Prose(
                        words.toString(),
                        List.of(new Block.Paragraph(new Span(0, words.length()))),
                        marks);
        long begun = System.nanoTime();
        ReadingText text = read(Invented.blog(Entry.of(new Timing.Unknown(), prose)));
        assertTrue(
                text.lines().stream().allMatch(line -> line.text().length() <= 4_001),
                "no line is longer than can be laid out at once");
        assertEquals(words.toString(), wordsOf(text));
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 30);
    }

    @Test
    void aCutNeverHalvesAnEmoji() {
        String words = "x" + "🚢".repeat(5_000);
        ReadingText text = read(Invented.blog(Invented.plain(new Timing.Unknown(), words)));
        for (Line line : text.lines()) {
            String shown = line.text();
            assertTrue(
                    shown.isEmpty() || !Character.isLowSurrogate(shown.charAt(0)),
                    "a line begins within an emoji");
        }
        assertEquals(words, wordsOf(text));
    }

    private static String wordsOf(ReadingText text) {
        StringBuilder words = new StringBuilder();
        for (Line line : text.lines()) {
            if (line instanceof Line.Written written && written.from() >= 0) {
                words.append(written.text());
            }
        }
        return words.toString();
    }

    @Test
    void anEntryThatTheNewestEditionHasNoMoreSaysSo() {
        KeptArticle kept =
                Invented.blog(
                        Invented.quoting(new Timing.Marked(Invented.at(9, 5)), "We will sail."),
                        Invented.quoting(new Timing.Marked(Invented.at(9, 9)), "We will not."));
        KeptArticle later =
                new KeptArticle(
                        kept.headline(),
                        kept.article(),
                        kept.entryIds(),
                        kept.quoteIds(),
                        2,
                        kept.file(),
                        kept.captured(),
                        kept.note(),
                        Set.of(kept.entryIds().get(1)),
                        kept.posts());
        String gone = Words.of("entry.gone");
        List<String> said =
                read(later).lines().stream()
                        .map(Line::text)
                        .filter(line -> line.contains(gone))
                        .toList();
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.getFirst().contains("9:09"), said.toString());
    }
}
