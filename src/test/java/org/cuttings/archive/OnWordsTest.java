package org.cuttings.archive;

import static org.cuttings.archive.Made.blog;
import static org.cuttings.archive.Made.entry;
import static org.cuttings.archive.Made.page;
import static org.cuttings.archive.Made.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.cuttings.model.Capture;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.Said;
import org.cuttings.model.Span;
import org.cuttings.search.Hit;
import org.cuttings.search.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes and highlights on entries, on words of them and on quotes, from edition to edition.
class OnWordsTest {
    private static final String URL = "https://tideway.example/live";
    private static final Entry STORM =
            entry("p3", "2031-03-01T10:00:00Z", "A storm is expected by the evening tide.");
    private static final String FERRY = "The ferry to the north bank is late again.";
    private static final String FERRY_EDITED = "The ferry to the south bank is late again.";
    private static final String GATE =
            "She was asked twice. “The gate stays open,” she said, and left.";
    private static final String GATE_MOVED =
            "Asked by us, too, she had an answer. “The gate stays open,” she said, and left.";

    @TempDir private Path folder;
    private Archive archive;

    @BeforeEach
    void open() {
        archive = Made.archive(folder);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static Entry ferry(String text) {
        return entry("p2", "2031-03-01T09:40:00Z", text);
    }

    private static Entry gate(String text) {
        return said(entry("p4", "2031-03-01T09:45:00Z", text), Made.ORLA);
    }

    /// The n-th hour's capture of the live blog.
    private void edition(int hour, Entry... entries) {
        Capture page = page("edition " + hour);
        archive.file(
                new Capture(
                        page.label(),
                        page.bytes(),
                        page.mediaType(),
                        null,
                        null,
                        new Fact<>(Made.at("2031-03-01T1" + hour + ":00:00Z"), "comment"),
                        page.told(),
                        List.of(),
                        List.of()),
                blog(URL, "Live", entries));
    }

    private long firstEntry() {
        return archive.article(1).orElseThrow().entryIds().getFirst();
    }

    private long firstQuote() {
        return archive.article(1).orElseThrow().quoteIds().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Span span(String text, String words) {
        return new Span(text.indexOf(words), text.indexOf(words) + words.length());
    }

    private Said only() {
        assertEquals(1, archive.said(1).size(), archive.said(1).toString());
        return archive.said(1).getFirst();
    }

    private List<Long> find(String typed) {
        return archive.search(Query.parse(typed), Query.In.ENTRIES, null, null, 20).hits().stream()
                .map(Hit::entry)
                .toList();
    }

    private int quotes(String typed) {
        return archive.search(Query.parse(typed), Query.In.QUOTES, null, null, 20).hits().size();
    }

    private Hit note(String typed) {
        return archive.search(Query.parse(typed), Query.In.NOTES, null, null, 5).hits().getFirst();
    }

    @Test
    void aNoteFollowsItsEntryToTheNextEdition() {
        edition(0, ferry(FERRY));
        archive.byHand().noteOnEntry(firstEntry(), "Ask the pilot");
        edition(1, STORM, ferry(FERRY_EDITED));
        assertEquals("Ask the pilot", note("pilot").snippet());
        assertEquals(find("south").getFirst(), note("pilot").entry());
        assertEquals(1, find("south has:note").size());
        assertEquals(0, find("storm has:note").size());
    }

    @Test
    void theFirstAndTheLastWordsOfAnEntryAreHighlighted() {
        edition(0, ferry(FERRY));
        archive.byHand().highlight(firstEntry(), new Span(0, 9), true);
        archive.byHand().highlight(firstEntry(), span(FERRY, "late again."), true);
        assertEquals(new Span(0, 9), archive.said(1).getFirst().span());
        assertEquals(span(FERRY, "late again."), archive.said(1).getLast().span());
    }

    @Test
    void aHighlightFollowsItsWordsAndIsNeverPutOnOthers() {
        edition(0, ferry(FERRY));
        archive.byHand().highlight(firstEntry(), span(FERRY, "is late"), true);
        archive.byHand().highlight(firstEntry(), span(FERRY, "north bank"), true);
        edition(1, STORM, ferry(FERRY_EDITED));
        assertEquals(span(FERRY_EDITED, "is late"), archive.said(1).getFirst().span());
        assertNull(archive.said(1).getLast().span());
        assertEquals(List.of(archive.said(1).getLast()), archive.notPlaced());
        assertEquals("north bank", archive.notPlaced().getFirst().exact());
    }

    @Test
    void theSameWordInOtherCompanyIsAnotherWord() {
        edition(0, ferry("The mayor said nothing of the flood."));
        archive.byHand().highlight(firstEntry(), new Span(10, 14), true);
        edition(1, ferry("Rain is expected. Police said a car was found."));
        assertTrue(only().couldNotBePlaced());
    }

    @Test
    void aWholeSentenceIsItselfWhereverItStands() {
        String sentence = "The mayor has not answered our questions.";
        edition(0, ferry("It rains. " + sentence + " More to come."));
        archive.byHand().highlight(firstEntry(), new Span(10, 10 + sentence.length()), true);
        String edited = "Nobody was hurt, they say. " + sentence;
        edition(1, ferry(edited));
        assertEquals(span(edited, sentence), only().span());
    }

    @Test
    void ofTwoPlacesInLikeCompanyNoneIsChosen() {
        edition(0, ferry("So it was late again, they say."));
        archive.byHand()
                .highlight(firstEntry(), span("So it was late again, they say.", "late"), true);
        edition(1, ferry("On Monday it was late again, on Friday it was late again, as ever."));
        assertTrue(only().couldNotBePlaced());
    }

    @Test
    void aNoteOnAQuoteFollowsTheQuote() {
        edition(0, gate(GATE));
        archive.byHand().noteOnQuote(firstQuote(), "Since when?");
        edition(1, STORM, gate(GATE_MOVED));
        Said said = only();
        assertEquals(span(GATE_MOVED, "The gate stays open,"), said.span());
        assertEquals(firstQuote(), said.quote());
        assertEquals(said.quote(), note("since").quote());
        assertEquals(said.span(), note("since").inText());
        assertEquals(1, quotes("has:note"));
    }

    @Test
    void aNoteOnOtherWordsOfTheEntryIsNoneOnTheQuote() {
        edition(0, gate(GATE));
        archive.byHand().noteOnWords(firstEntry(), span(GATE, "asked twice"), "By whom?");
        assertNull(only().quote());
        assertEquals(0, quotes("has:note"));
        assertEquals(1, find("has:note").size());
    }

    @Test
    void aNoteChangedAfterAnEditIsStillOneNote() {
        edition(0, gate(GATE));
        archive.byHand().noteOnQuote(firstQuote(), "Since when?");
        edition(1, gate(GATE_MOVED));
        archive.byHand().noteOnQuote(firstQuote(), "Since May.");
        assertEquals("Since May.", only().value());
        archive.byHand().undo();
        assertEquals("Since when?", only().value());
        archive.byHand().undo();
        assertEquals(List.of(), archive.said(1));
    }

    @Test
    void whatCouldNotBePlacedCanBeChangedAndTakenAway() {
        edition(0, ferry(FERRY));
        archive.byHand().noteOnWords(firstEntry(), span(FERRY, "north bank"), "Which quay?");
        edition(1, ferry(FERRY_EDITED));
        archive.byHand().changeNote(archive.notPlaced().getFirst().id(), "The old quay.");
        assertEquals("The old quay.", archive.notPlaced().getFirst().value());
        archive.byHand().takeAway(archive.notPlaced().getFirst().id());
        assertEquals(List.of(), archive.notPlaced());
        archive.byHand().undo();
        assertEquals("The old quay.", archive.notPlaced().getFirst().value());
    }

    @Test
    void whatIsOnAnEntryThatRulesNoLongerFindIsListed() {
        edition(0, ferry(FERRY), STORM);
        archive.byHand().noteOnEntry(firstEntry(), "Ask the pilot");
        archive.upkeep()
                .reparse(
                        List.of(1L),
                        false,
                        capture -> blog(URL, "Live", new Entry[] {STORM}),
                        (done, of) -> true);
        Said lost = archive.notPlaced().getFirst();
        assertEquals("Ask the pilot", lost.value());
        assertNull(lost.entry());
        assertEquals(List.of(lost), archive.said(1));
    }

    @Test
    void notesAndHighlightsAreListedNewestFirst() {
        edition(0, gate(GATE));
        archive.byHand().note(1, "All of it");
        archive.byHand().noteOnEntry(firstEntry(), "This one");
        archive.byHand().highlightQuote(firstQuote(), true);
        List<Said> first = archive.notesAndHighlights(null, 2);
        assertEquals(List.of("yes", "This one"), first.stream().map(Said::value).toList());
        List<Said> rest = archive.notesAndHighlights(first.getLast().id(), 2);
        assertEquals(List.of("All of it"), rest.stream().map(Said::value).toList());
        assertNull(rest.getFirst().post());
    }

    @Test
    void theRecordBringsThemToAnotherArchive(@TempDir Path elsewhere) {
        edition(0, gate(GATE));
        archive.byHand().noteOnQuote(firstQuote(), "Since when?");
        archive.byHand().highlight(firstEntry(), span(GATE, "asked twice"), true);
        List<String> lines = archive.byHand().words(null);
        try (Archive other = Made.archive(elsewhere)) {
            other.file(page("other bytes"), blog(URL, "Live", STORM, gate(GATE_MOVED)));
            assertEquals(List.of(), other.byHand().replay(lines));
            List<Said> said = other.said(1);
            assertEquals(span(GATE_MOVED, "The gate stays open,"), said.getFirst().span());
            assertNotNull(said.getFirst().quote());
            assertTrue(said.getLast().couldNotBePlaced());
        }
    }

    @Test
    void starredArticlesAndStarredEntriesAreFound() {
        edition(0, gate(GATE), ferry(FERRY), STORM);
        archive.byHand().starEntry(firstEntry(), true);
        assertEquals(List.of(firstEntry()), find("is:starred"));
        assertEquals(1, quotes("is:starred"));
        assertEquals(2, find("-is:starred").size());
        archive.byHand().star(List.of(1L), true);
        assertEquals(3, find("is:starred").size());
        archive.byHand().undo();
        archive.byHand().undo();
        assertEquals(List.of(), find("is:starred"));
    }

    @Test
    void wordsThatAreNotThereAreRefused() {
        edition(0, ferry(FERRY));
        ByHand hand = archive.byHand();
        long entry = firstEntry();
        assertThrows(ArchiveException.class, () -> hand.highlight(entry, new Span(5, 500), true));
        assertThrows(ArchiveException.class, () -> hand.noteOnWords(999, new Span(0, 3), "x"));
        assertThrows(ArchiveException.class, () -> hand.noteOnQuote(999, "x"));
        assertThrows(ArchiveException.class, () -> hand.takeAway(999));
        assertEquals(List.of(), archive.said(1));
    }
}
