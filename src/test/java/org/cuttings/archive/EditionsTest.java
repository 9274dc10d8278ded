package org.cuttings.archive;

import static org.cuttings.archive.Made.blog;
import static org.cuttings.archive.Made.entry;
import static org.cuttings.archive.Made.page;
import static org.cuttings.archive.Made.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cuttings.model.Capture;
import org.cuttings.model.Change;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Speaker;
import org.cuttings.search.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a live blog changed between two captures of it.
class EditionsTest {
    private static final String URL = "https://tideway.example/live";
    private static final Entry GATE =
            entry("p1", "2031-03-01T09:10:00Z", "The gate is open to all boats this morning.");
    private static final Entry FERRY =
            entry("p2", "2031-03-01T09:40:00Z", "The ferry to the north bank is late again.");
    private static final Entry STORM =
            entry("p3", "2031-03-01T10:00:00Z", "A storm is expected by the evening tide.");
    private static final Entry FERRY_EDITED =
            entry("p2", "2031-03-01T09:40:00Z", "The ferry to the south bank is late again.");

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

    private static Capture taken(String bytes, String at) {
        Capture page = page(bytes);
        return new Capture(
                page.label(),
                page.bytes(),
                page.mediaType(),
                null,
                null,
                new Fact<>(Made.at(at), "comment"),
                page.told(),
                List.of(),
                List.of());
    }

    private List<String> told(int earlier, int later) {
        return archive.changes(1, earlier, later).stream()
                .map(change ->
                        change.kind()
                                + " "
                                + (change.after() == null
                                        ? change.before().key()
                                        : change.after().key()))
                .toList();
    }

    @Test
    void additionsEditsAndRemovalsAreToldExactly() {
        archive.file(taken("1", "2031-03-01T09:50:00Z"), blog(URL, "Live", FERRY, GATE));
        archive.file(taken("2", "2031-03-01T10:50:00Z"), blog(URL, "Live", STORM, FERRY_EDITED));
        assertEquals(List.of("ADDED p3", "EDITED p2", "GONE p1"), told(1, 2));
        Change edit = archive.changes(1, 1, 2).get(1);
        assertEquals(
                List.of("BEFORE north ", "AFTER south "),
                edit.words().stream()
                        .filter(piece -> piece.in() != Change.Piece.In.BOTH)
                        .map(piece -> piece.in() + " " + piece.text())
                        .toList());
    }

    @Test
    void whatALaterEditionEditedIsFoundAsChanged() {
        archive.file(taken("1", "2031-03-01T09:50:00Z"), blog(URL, "Live", FERRY, GATE));
        assertEquals(List.of(), find("is:changed"));
        archive.file(taken("2", "2031-03-01T10:50:00Z"), blog(URL, "Live", FERRY_EDITED, GATE));
        assertEquals(find("south"), find("is:changed"));
        assertEquals(find("boats"), find("-is:changed"));
    }

    @Test
    void theOrderOfImportDoesNotMatter() {
        archive.file(taken("2", "2031-03-01T10:50:00Z"), blog(URL, "Live", STORM, FERRY_EDITED));
        archive.file(taken("1", "2031-03-01T09:50:00Z"), blog(URL, "Live", FERRY, GATE));
        assertEquals(List.of("ADDED p3", "EDITED p2", "GONE p1"), told(2, 1));
        assertEquals(1, find("south").size());
        assertEquals(0, find("north").size(), "only the newest version is searched");
        assertEquals(1, find("boats").size(), "what is gone is not forgotten");
    }

    @Test
    void withoutIdsOfThePublisherTimeAndLikenessDecide() {
        archive.file(page("1"), blog(URL, "Live", FERRY.keyed(null), GATE.keyed(null)));
        archive.file(
                page("2"),
                blog(URL, "Live", STORM.keyed(null), FERRY_EDITED.keyed(null), GATE.keyed(null)));
        assertEquals(List.of("ADDED null", "EDITED null", "SAME null"), told(1, 2));
    }

    @Test
    void aMovedEntryIsNotAnEditedOne() {
        archive.file(page("1"), blog(URL, "Live", STORM, FERRY, GATE));
        archive.file(page("2"), blog(URL, "Live", GATE, STORM, FERRY));
        assertEquals(List.of("MOVED p1", "SAME p3", "SAME p2"), told(1, 2));
    }

    @Test
    void whatIsGoneStandsAmongTheOthersAtItsTime() {
        archive.file(taken("1", "2031-03-01T10:10:00Z"), blog(URL, "Live", STORM, FERRY, GATE));
        archive.file(taken("2", "2031-03-01T10:50:00Z"), blog(URL, "Live", STORM, GATE));
        KeptArticle article = archive.article(1).orElseThrow();
        assertEquals(
                List.of("p3", "p2", "p1"),
                article.article().entries().stream().map(Entry::key).toList());
        assertEquals(List.of(article.entryIds().get(1)), List.copyOf(article.gone()));
    }

    @Test
    void anEntryThatComesBackAsItWasIsItsNewestVersion() {
        archive.file(taken("1", "2031-03-01T09:50:00Z"), blog(URL, "Live", FERRY));
        archive.file(taken("2", "2031-03-01T10:50:00Z"), blog(URL, "Live", FERRY_EDITED));
        archive.file(taken("3", "2031-03-01T11:50:00Z"), blog(URL, "Live: end", FERRY));
        assertEquals(1, find("north").size());
        assertEquals(0, find("south").size());
        assertEquals(2, archive.counts().entries() + 1, "one post to read");
    }

    @Test
    void aLaterEditionKnowsBetterWhoSpeaks() {
        Entry spoken = entry("p9", "2031-03-01T09:00:00Z", "She said: “The gate stays open.”");
        Speaker unnamed = Speaker.of("a pilot", Speaker.Kind.UNNAMED);
        archive.file(taken("1", "2031-03-01T09:50:00Z"), blog(URL, "Live", said(spoken, unnamed)));
        archive.file(
                taken("2", "2031-03-01T10:50:00Z"),
                blog(URL, "Live", STORM, said(spoken, Made.ORLA)));
        assertEquals(1, find("speaker:venn").size());
        assertEquals(0, find("speaker:pilot").size());
        assertEquals(List.of(), archive.upkeep().check());
    }

    @Test
    void articlesJoinedByHandMakeOneTimelineWithoutDoubles() {
        archive.file(taken("1", "2031-03-01T09:50:00Z"), blog(URL, "Live", FERRY, GATE));
        archive.file(
                taken("2", "2031-03-01T10:50:00Z"),
                blog(URL + "/mirror", "Live", STORM, FERRY_EDITED, GATE));
        long ferry = archive.article(2).orElseThrow().entryIds().get(1);
        archive.byHand().noteOnEntry(ferry, "Which quay?");
        archive.byHand().sameArticle(2, 1);
        assertEquals(List.of("p3", "p2", "p1"), keys(1));
        assertEquals(1, find("late").size());
        assertEquals(1, find("boats").size());
        assertEquals(0, find("north").size(), "the mirror has the newer version");
        assertEquals(1, find("south has:note").size());
        assertEquals("Which quay?", archive.said(1).getFirst().value());
        assertEquals(List.of("ADDED p3", "EDITED p2", "SAME p1"), told(1, 2));
        assertEquals(List.of(), archive.upkeep().check());
    }

    @Test
    void articlesJoinedByHandArePartedByUndo() {
        archive.file(taken("1", "2031-03-01T09:50:00Z"), blog(URL, "Live", FERRY, GATE));
        archive.file(
                taken("2", "2031-03-01T10:50:00Z"),
                blog(URL + "/mirror", "Live", STORM, FERRY_EDITED, GATE));
        long ferry = archive.article(2).orElseThrow().entryIds().get(1);
        archive.byHand().noteOnEntry(ferry, "Which quay?");
        archive.byHand().sameArticle(2, 1);
        archive.byHand().undo();
        assertEquals(List.of("p2", "p1"), keys(1));
        assertEquals(List.of("p3", "p2", "p1"), keys(2));
        assertEquals(List.of(), archive.said(1));
        assertEquals(ferry, archive.said(2).getFirst().entry());
        assertEquals(2, find("late").size());
        assertEquals(2, find("boats").size());
        assertEquals(List.of(), archive.upkeep().check());
    }

    private List<String> keys(long article) {
        return archive.article(article).orElseThrow().article().entries().stream()
                .map(Entry::key)
                .toList();
    }

    @Test
    void theSameQuoteElsewhereIsFoundWithItsDifferences() {
        archive.file(
                page("1"),
                blog(
                        URL,
                        "Live",
                        said(
                                entry(
                                        "a",
                                        "2031-03-01T09:00:00Z",
                                        "“The harbour gate will stay"
                                                + " open until the storm has passed.”"),
                                Made.ORLA)));
        archive.file(
                page("2"),
                blog(
                        URL + "/b",
                        "Other",
                        said(
                                entry(
                                        "b",
                                        "2031-03-01T09:30:00Z",
                                        "“The harbour gate would stay"
                                                + " open until the storm has passed.”"),
                                Made.ORLA),
                        said(
                                entry(
                                        "c",
                                        "2031-03-01T09:40:00Z",
                                        "“The harbour gate is a fine" + " piece of ironwork.”"),
                                Made.ORLA)));
        long quote = archive.article(1).orElseThrow().quoteIds().getFirst().getFirst();
        var alike = archive.elsewhere(quote);
        assertEquals(1, alike.size());
        assertTrue(
                alike.getFirst().words().stream().anyMatch(piece -> piece.text().equals("would ")));
    }

    @Test
    void theSameWordsGivenToSomebodyElseOrToNobodyAreFoundToo() {
        String words = "The harbour gate will stay open until the storm has passed.";
        Entry unknown = entry("b", "2031-03-01T09:30:00Z", "“" + words + "”");
        archive.file(
                page("1"),
                blog(
                        URL,
                        "Live",
                        said(entry("a", "2031-03-01T09:00:00Z", "“" + words + "”"), Made.ORLA)));
        archive.file(
                page("2"),
                blog(
                        URL + "/b",
                        "Other",
                        said(unknown, null),
                        said(
                                entry("c", "2031-03-01T09:40:00Z", "“" + words + " Truly.”"),
                                Speaker.of("Tomas Hale", Speaker.Kind.PERSON)),
                        said(
                                entry(
                                        "d",
                                        "2031-03-01T09:50:00Z",
                                        "“The harbour gate will stay open, and the ferry sails.”"),
                                Speaker.of("Tomas Hale", Speaker.Kind.PERSON))));
        long quote = archive.article(1).orElseThrow().quoteIds().getFirst().getFirst();
        assertEquals(
                Arrays.asList(null, "Tomas Hale"),
                archive.elsewhere(quote).stream().map(one -> one.quote().speakerName()).toList());
        // Also from a quote whose speaker is not known.
        long nobodys = archive.article(2).orElseThrow().quoteIds().getFirst().getFirst();
        assertEquals(2, archive.elsewhere(nobodys).size());
    }

    private List<Long> find(String typed) {
        return archive.search(Query.parse(typed), Query.In.ENTRIES, null, null, 20).hits().stream()
                .map(hit -> hit.entry())
                .toList();
    }
}
