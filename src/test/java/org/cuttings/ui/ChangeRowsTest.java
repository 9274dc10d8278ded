package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.cuttings.model.Change;
import org.cuttings.model.Change.Piece;
import org.cuttings.model.Entry;
import org.cuttings.model.Timing;
import org.cuttings.search.WordChanges;
import org.junit.jupiter.api.Test;

class ChangeRowsTest {
    private static Entry entry(int minute, String text) {
        return Invented.plain(new Timing.Marked(Invented.at(9, minute)), text);
    }

    private static Change edited(Entry before, Entry after) {
        return new Change(
                Change.Kind.EDITED, 7, before, after, WordChanges.of(before.text(), after.text()));
    }

    /// Gone words as `[-words-]`, new ones as `{+words+}`, each row with its kind and part.
    private static String told(Change... changes) {
        return ChangeRows.of(List.of(changes), Invented.TIMES).stream()
                .map(ChangeRowsTest::told)
                .collect(Collectors.joining("\n"));
    }

    private static String told(ChangeRow row) {
        return switch (row) {
            case ChangeRow.Unchanged same -> same.of() + " " + same.count();
            case ChangeRow.Compared compared ->
                    compared.kind()
                            + " "
                            + compared.part()
                            + " "
                            + compared.words().stream()
                                    .map(ChangeRowsTest::marked)
                                    .collect(Collectors.joining());
        };
    }

    private static String marked(Piece piece) {
        return switch (piece.in()) {
            case BOTH -> piece.text();
            case BEFORE -> "[-" + piece.text() + "-]";
            case AFTER -> "{+" + piece.text() + "+}";
        };
    }

    @Test
    void whatCameWentWasEditedMovedAndRetimedIsTold() {
        Entry fog = entry(1, "Fog lifts.");
        Entry clear = entry(3, "All clear.");
        assertEquals(
                """
                ADDED WHEN {+09:01 UTC+1 · Tue 6 May 2031+}
                ADDED TEXT {+Fog lifts.+}
                changes.same-entries 2
                EDITED WHEN 09:02 UTC+1 · Tue 6 May 2031
                EDITED TEXT The {+old +}ferry waits.
                RETIMED WHEN [-09:01 +]{+09:04 +}UTC+1 · Tue 6 May 2031
                RETIMED TEXT Fog lifts.
                MOVED WHEN 09:03 UTC+1 · Tue 6 May 2031
                MOVED TEXT All clear.
                GONE WHEN [-09:03 UTC+1 · Tue 6 May 2031-]
                GONE TEXT [-All clear.-]\
                """
                        .replace("09:01 +]", "09:01 -]"),
                told(
                        new Change(Change.Kind.ADDED, 1, null, fog, List.of()),
                        new Change(Change.Kind.SAME, 2, fog, fog, List.of()),
                        new Change(Change.Kind.SAME, 3, fog, fog, List.of()),
                        edited(entry(2, "The ferry waits."), entry(2, "The old ferry waits.")),
                        edited(fog, entry(4, "Fog lifts.")),
                        new Change(Change.Kind.MOVED, 4, clear, clear, List.of()),
                        new Change(Change.Kind.GONE, 5, clear, null, List.of())));
    }

    @Test
    void anEditedHeadingIsMarkedEvenWhereTheTextStays() {
        assertTrue(
                told(edited(
                                entry(1, "Fog lifts.").titled("Harbour shut"),
                                entry(1, "Fog lifts.").titled("Harbour open")))
                        .contains("EDITED HEADING Harbour [-shut-]{+open+}"));
    }

    @Test
    void aParagraphThatCameStandsInARowOfItsOwn() {
        assertEquals(
                """
                EDITED WHEN 09:01 UTC+1 · Tue 6 May 2031
                EDITED TEXT Fog lifts.\s
                EDITED TEXT {+The ferry sails. +}
                EDITED TEXT All clear.\
                """,
                told(
                        edited(
                                entry(1, "Fog lifts.\n\nAll clear."),
                                entry(1, "Fog lifts.\n\nThe ferry sails.\n\nAll clear."))));
    }

    @Test
    void aLastParagraphThatWentDoesNotRunIntoTheOneBefore() {
        assertTrue(
                told(edited(entry(1, "Fog lifts.\n\nAll clear."), entry(1, "Fog lifts.")))
                        .endsWith("EDITED TEXT Fog lifts. \nEDITED TEXT [-All clear.-]"));
    }

    @Test
    void anEditedParagraphStaysOneRowWhereItsLastWordChanged() {
        assertTrue(
                told(edited(
                                entry(1, "The pier is open.\n\nMore soon."),
                                entry(1, "The pier is closed.\n\nMore soon.")))
                        .contains("EDITED TEXT The pier is [-open. -]{+closed. +}\n"));
    }

    @Test
    void paragraphsThatStayedAreCountedExceptBesideWhatChanged() {
        String before = "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.";
        assertEquals(
                """
                changes.same-paragraphs 2
                EDITED TEXT Three.\s
                EDITED TEXT [-Four. -]
                EDITED TEXT {+4. +}
                EDITED TEXT Five.\s
                changes.same-paragraphs 1\
                """,
                told(edited(entry(1, before), entry(1, before.replace("Four", "4"))))
                        .substring("EDITED WHEN 09:01 UTC+1 · Tue 6 May 2031\n".length()));
    }

    @Test
    void bothTextsCanBeReadFromTheRows() {
        Random random = new Random(12);
        String[] words = {"fog ", "ferry ", "pier\n\n", "sails ", "late.\n\n"};
        for (int i = 0; i < 300; i++) {
            String before = made(random, words);
            String after = made(random, words);
            List<List<Piece>> rows = ChangeRows.paragraphs(WordChanges.of(before, after));
            assertEquals(spaced(before), without(rows, Piece.In.AFTER), "seed 12, round " + i);
            assertEquals(spaced(after), without(rows, Piece.In.BEFORE), "seed 12, round " + i);
        }
    }

    @Test
    void aParagraphOfAMillionCharactersIsCutIntoRows() {
        List<List<Piece>> rows =
                ChangeRows.paragraphs(
                        List.of(new Piece(Piece.In.BOTH, "harbour ".repeat(125_000))));
        assertTrue(
                rows.stream()
                        .flatMap(List::stream)
                        .allMatch(piece -> piece.text().length() <= 4_001));
        assertEquals(
                1_000_000,
                rows.stream().flatMap(List::stream).mapToInt(p -> p.text().length()).sum());
    }

    private static String made(Random random, String[] words) {
        return random.ints(1 + random.nextInt(8), 0, words.length)
                .mapToObj(i -> words[i])
                .collect(Collectors.joining())
                .strip();
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String without(List<List<Piece>> rows, Piece.In in) {
        return spaced(
                rows.stream()
                        .flatMap(List::stream)
                        .filter(piece -> piece.in() != in)
                        .map(Piece::text)
                        .collect(Collectors.joining()));
    }
}
