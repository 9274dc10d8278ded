package org.cuttings.archive;

import static org.cuttings.archive.Made.blog;
import static org.cuttings.archive.Made.entry;
import static org.cuttings.archive.Made.page;
import static org.cuttings.archive.Made.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.Entry;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Quote;
import org.cuttings.model.Said;
import org.cuttings.model.Span;
import org.cuttings.model.Timing;
import org.cuttings.search.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where entries begin and end as the reader has it, from edition to edition and through a reparse.
class BoundariesTest {
    private static final String STORM = "A storm is expected by the evening tide.";
    private static final String FERRY =
            "The ferry is late again.\n\nThe pilots said: “We wait for the tide.”\n\nMore soon.";
    private static final String GATE = "The gate is open to all boats.";

    @TempDir private Path folder;
    private Archive archive;

    @BeforeEach
    void open() {
        archive = Made.archive(folder).reading(BoundariesTest::read);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    /// Pages of this test are the words that their newest entry begins with.
    private static Article read(Capture capture) {
        String words = new String(capture.bytes(), StandardCharsets.UTF_8);
        return blog(
                "https://tideway.example/live",
                "Live",
                entry("p3", "2031-03-01T10:00:00Z", words + STORM),
                said(entry("p2", "2031-03-01T09:40:00Z", FERRY), Made.ORLA),
                entry("p1", "2031-03-01T09:10:00Z", GATE).titled("At the gate"));
    }

    private void file(String words) {
        Capture capture = page(words);
        archive.file(capture, read(capture));
    }

    private KeptArticle article() {
        return archive.article(1).orElseThrow();
    }

    private List<String> texts() {
        return article().article().entries().stream().map(Entry::text).toList();
    }

    private long entryAt(int place) {
        return article().entryIds().get(place);
    }

    private int found(String typed) {
        return archive.search(Query.parse(typed), Query.In.ENTRIES, null, null, 9).hits().size();
    }

    private void joinGateToFerry() {
        file("");
        archive.byHand().joinToEntryBefore(entryAt(2));
    }

    private void partFerry() {
        file("");
        archive.byHand().splitEntry(entryAt(1), FERRY.indexOf("The pilots"));
    }

    private static final String FERRY_AND_GATE = FERRY + "\n\nAt the gate\n\n" + GATE;

    @Test
    void anEntryIsJoinedToTheOneBefore() {
        joinGateToFerry();
        assertEquals(List.of(STORM, FERRY_AND_GATE), texts());
        assertEquals(1, found("ferry boats"));
        assertEquals(List.of(), archive.upkeep().check());
    }

    @Test
    void undoPartsThemAgain() {
        joinGateToFerry();
        assertEquals("joining entries of “Live”", archive.byHand().undo().orElseThrow());
        assertEquals(List.of(STORM, FERRY, GATE), texts());
        assertEquals(0, found("ferry boats"));
        assertEquals(List.of(), archive.upkeep().check());
    }

    @Test
    void joinedEntriesStayJoinedInTheNextEditionAndThroughAReparse() {
        joinGateToFerry();
        file("No change. ");
        assertEquals(List.of("No change. " + STORM, FERRY_AND_GATE), texts());
        archive.upkeep().reparse(null, false, BoundariesTest::read, (done, of) -> true);
        assertEquals(List.of("No change. " + STORM, FERRY_AND_GATE), texts());
        assertEquals(2, archive.editions(1).size());
    }

    @Test
    void notesOnAJoinedEntryStayOnItsWordsAndComeBackWithIt() {
        file("");
        archive.byHand().noteOnEntry(entryAt(2), "Which gate?");
        archive.byHand().highlight(entryAt(2), new Span(4, 8), true);
        archive.byHand().joinToEntryBefore(entryAt(2));
        for (Said said : archive.said(1)) {
            assertEquals(entryAt(1), said.entry());
            assertFalse(said.couldNotBePlaced());
        }
        assertEquals(1, found("has:note"));
        archive.byHand().undo();
        assertEquals(List.of(STORM, FERRY, GATE), texts());
        for (Said said : archive.said(1)) {
            assertEquals(entryAt(2), said.entry());
            assertFalse(said.couldNotBePlaced());
        }
    }

    @Test
    void threeAreJoinedOneAfterTheOther() {
        joinGateToFerry();
        archive.byHand().noteOnEntry(entryAt(1), "All of it");
        archive.byHand().joinToEntryBefore(entryAt(1));
        assertEquals(List.of(STORM + "\n\n" + FERRY_AND_GATE), texts());
        assertEquals(entryAt(0), archive.said(1).getFirst().entry());
        archive.byHand().boundariesAsFound(1);
        assertEquals(List.of(STORM, FERRY, GATE), texts());
        archive.byHand().undo();
        assertEquals(List.of(STORM + "\n\n" + FERRY_AND_GATE), texts());
    }

    @Test
    void aNewEntryBeginsWithinOne() {
        partFerry();
        String second = FERRY.substring(FERRY.indexOf("The pilots"));
        assertEquals(List.of(STORM, "The ferry is late again.", second, GATE), texts());
        Entry later = article().article().entries().get(2);
        assertEquals(new Timing.Inherited(Made.at("2031-03-01T09:40:00Z")), later.timing());
        Quote quote = later.quotes().getFirst();
        assertEquals("We wait for the tide.", quote.span().of(later.text()));
        assertEquals(List.of(), archive.upkeep().check());
    }

    @Test
    void undoMakesThePartsOneAgain() {
        partFerry();
        archive.byHand().undo();
        assertEquals(List.of(STORM, FERRY, GATE), texts());
        assertEquals(1, found("ferry tide"));
    }

    @Test
    void aPartKeepsItsNumberAndItsNotesThroughEditionsAndReparses() {
        partFerry();
        long post = article().posts().get(2);
        archive.byHand().noteOnEntry(entryAt(2), "Which tide?");
        archive.byHand().time(entryAt(2), "2031-03-01T09:50:00Z");
        file("No change. ");
        archive.upkeep().reparse(null, false, BoundariesTest::read, (done, of) -> true);
        assertEquals(4, texts().size());
        assertEquals(post, article().posts().get(2));
        assertEquals(entryAt(2), archive.said(1).getFirst().entry());
        assertEquals(
                new Timing.ByHand(Made.at("2031-03-01T09:50:00Z")),
                article().article().entries().get(2).timing());
    }

    @Test
    void anEntryIsNotPartedWithinAParagraphOrAQuote() {
        file("");
        long ferry = entryAt(1);
        ByHand hand = archive.byHand();
        int within = FERRY.indexOf("late");
        assertThrows(ArchiveException.class, () -> hand.splitEntry(ferry, within));
        assertThrows(ArchiveException.class, () -> hand.splitEntry(ferry, 0));
        long first = entryAt(0);
        assertThrows(ArchiveException.class, () -> hand.joinToEntryBefore(first));
        assertEquals(List.of(STORM, FERRY, GATE), texts());
    }

    @Test
    void arebuiltArchiveHasTheSameBoundaries() {
        joinGateToFerry();
        archive.byHand().splitEntry(entryAt(1), FERRY.indexOf("The pilots"));
        archive.byHand().noteOnEntry(entryAt(2), "On the part");
        List<String> texts = texts();
        Path rebuilt = folder.resolve("rebuilt.cuttings");
        var brought =
                Upkeep.rebuild(
                        archive.file(),
                        rebuilt,
                        BoundariesTest::read,
                        Clock.systemUTC(),
                        (done, of) -> true);
        assertEquals(List.of(), brought.lost());
        try (Archive other = Archive.openReadOnly(rebuilt)) {
            KeptArticle article = other.article(1).orElseThrow();
            assertEquals(texts, article.article().entries().stream().map(Entry::text).toList());
            assertTrue(other.said(1).getFirst().entry().equals(article.entryIds().get(2)));
        }
    }
}
