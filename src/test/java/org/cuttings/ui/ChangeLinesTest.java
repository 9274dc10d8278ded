package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Span;
import org.cuttings.model.Timing;
import org.junit.jupiter.api.Test;

class ChangeLinesTest {
    private static Entry entry(String key, int minute, String text) {
        return Invented.plain(new Timing.Marked(Invented.at(9, minute)), text).keyed(key);
    }

    private static String changes(KeptArticle older, KeptArticle newer) {
        return ChangeLines.of(older, newer, Invented.TIMES).stream()
                .skip(2)
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatCameWentWasEditedAndRetimedIsTold() {
        KeptArticle older =
                Invented.blog(
                        entry("a", 1, "The ferry waits."),
                        entry("b", 2, "Fog lifts."),
                        entry("c", 3, "All clear."));
        KeptArticle newer =
                Invented.blog(
                        entry("d", 5, "The ferry sails."),
                        entry("a", 1, "The old ferry waits."),
                        entry("c", 4, "All clear."));
        assertEquals(
                """
                Added · 09:05 UTC+1 · Tue 6 May 2031
                The ferry sails.
                Edited · 09:01 UTC+1 · Tue 6 May 2031
                The old ferry waits.
                Given another time · 09:04 UTC+1 · Tue 6 May 2031
                09:03 09:04 UTC+1 · Tue 6 May 2031
                Gone · 09:02 UTC+1 · Tue 6 May 2031
                Fog lifts.\
                """,
                changes(older, newer));
    }

    @Test
    void anEditedHeadingIsMarkedEvenWhereTheTextStays() {
        List<Line> lines =
                ChangeLines.of(
                        Invented.blog(entry("a", 1, "Fog lifts.").titled("Harbour shut")),
                        Invented.blog(entry("a", 1, "Fog lifts.").titled("Harbour open")),
                        Invented.TIMES);
        Line.Written heading =
                lines.stream()
                        .filter(Line.Written.class::isInstance)
                        .map(Line.Written.class::cast)
                        .filter(line -> line.style() == Line.Style.HEADING)
                        .findFirst()
                        .orElseThrow();
        assertEquals("Harbour shut open", heading.text());
        assertEquals(
                List.of(List.of(), List.of("gone"), List.of(), List.of("added")),
                heading.runs().stream().map(Line.Run::styles).toList());
    }

    @Test
    void aParagraphOfAnAddedEntryIsALine() {
        assertEquals(
                "Added · 09:01 UTC+1 · Tue 6 May 2031\nFog lifts.\nThe ferry sails.",
                changes(
                        Invented.blog(entry("b", 2, "All clear.")),
                        Invented.blog(
                                entry("a", 1, "Fog lifts.\n\nThe ferry sails."),
                                entry("b", 2, "All clear."))));
    }

    @Test
    void whatOnlyMovedOrChangedItsSpacesIsNoChange() {
        KeptArticle older = Invented.blog(entry("a", 1, "One."), entry("b", 2, "Two."));
        KeptArticle newer = Invented.blog(entry("b", 2, "Two."), entry("a", 1, "One."));
        assertEquals("Nothing changed in the entries.", changes(older, newer));
    }

    @Test
    void anArticlesTextIsEditedAndNotReplaced() {
        KeptArticle older =
                Invented.kept(
                        Article.Kind.ARTICLE,
                        Invented.plain(new Timing.Unknown(), "The pier is open."));
        KeptArticle newer =
                Invented.kept(
                        Article.Kind.ARTICLE,
                        Invented.plain(new Timing.Unknown(), "The pier is closed."));
        assertEquals(
                "Edited · No time on the page\nThe pier is open. closed.", changes(older, newer));
    }

    @Test
    void entriesWithoutAnIdAreKnownByTheirWordsOrTheirTime() {
        KeptArticle older =
                Invented.blog(
                        Invented.plain(new Timing.Marked(Invented.at(9, 1)), "Fog."),
                        Invented.plain(new Timing.Marked(Invented.at(9, 1)), "More fog."));
        KeptArticle newer =
                Invented.blog(
                        Invented.plain(new Timing.Marked(Invented.at(9, 1)), "More fog."),
                        Invented.plain(new Timing.Marked(Invented.at(9, 1)), "Fog."));
        assertEquals("Nothing changed in the entries.", changes(older, newer));
    }

    @Test
    void bothTextsCanBeReadFromTheirDifference() {
        Random random = new Random(12);
        String[] words = {"fog", "ferry", "pier", "sails"};
        for (int i = 0; i < 200; i++) {
            String before = made(random, words);
            String after = made(random, words);
            WordDiff diff = WordDiff.of(before, after);
            assertEquals(after, without(diff.text(), diff.gone()), "seed 12");
            assertEquals(before, without(diff.text(), diff.added()), "seed 12");
        }
    }

    @Test
    void aTextOfVeryManyWordsIsToldAsGoneAndNew() {
        WordDiff diff = WordDiff.of("fog ".repeat(5_000), "pier ".repeat(5_000));
        assertEquals(5_000, diff.gone().size());
        assertTrue(diff.text().endsWith("pier"));
    }

    private static String made(Random random, String[] words) {
        return random.ints(1 + random.nextInt(8), 0, words.length)
                .mapToObj(i -> words[i])
                .collect(Collectors.joining(" "));
    }

    private static String without(String text, List<Span> spans) {
        StringBuilder left = new StringBuilder(text);
        for (int i = spans.size() - 1; i >= 0; i--) {
            left.delete(spans.get(i).start(), spans.get(i).end());
        }
        return left.toString().strip().replaceAll(" {2,}", " ");
    }
}
