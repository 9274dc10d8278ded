package org.cuttings.archive;

import static org.cuttings.archive.Made.article;
import static org.cuttings.archive.Made.blog;
import static org.cuttings.archive.Made.entry;
import static org.cuttings.archive.Made.page;
import static org.cuttings.archive.Made.said;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Speaker;
import org.cuttings.search.Hit;
import org.cuttings.search.Hits;
import org.cuttings.search.Query;
import org.cuttings.search.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Filing a page and finding it again.
class ArchiveTest {
    private static final String URL = "https://tideway.example/live/harbour";
    private static final Entry GATE =
            said(
                    entry(
                            "p1",
                            "2031-03-01T09:10:00Z",
                            "Orla Venn said: “The gate stays open for now.”"),
                    Made.ORLA);
    private static final Entry FERRY =
            entry("p2", "2031-03-01T09:40:00Z", "The ferry to Skarø is late.");

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

    private Hits search(String typed, Query.In in) {
        return archive.search(Query.parse(typed), in, null, null, 20);
    }

    @Test
    void anArticleComesBackAsItWasFiled() {
        Article filed = blog(URL, "Harbour gate: latest", FERRY, GATE);
        long id = archive.file(page("<p>one</p>"), filed).article();
        KeptArticle kept = archive.article(id).orElseThrow();
        assertEquals(filed.facts(), kept.article().facts());
        assertEquals(
                filed.entries().stream().map(Entry::prose).toList(),
                kept.article().entries().stream().map(Entry::prose).toList());
        assertEquals(GATE.quotes(), kept.article().entries().get(1).quotes());
        assertEquals(GATE.sources(), kept.article().entries().get(1).sources());
        assertEquals(1, kept.headline().quotes());
        assertEquals("The Tideway Post", kept.headline().publisher());
    }

    @Test
    void theBytesComeBackAsTheyWere() {
        long id = archive.file(page("<p>one</p>"), blog(URL, "Gate", GATE)).article();
        long capture = archive.capturesOf(id).getFirst();
        assertArrayEquals(
                "<p>one</p>".getBytes(StandardCharsets.UTF_8),
                archive.capture(capture).orElseThrow().bytes());
    }

    @Test
    void theSameBytesAgainChangeNothing() {
        long id = archive.file(page("<p>one</p>"), blog(URL, "Gate", GATE)).article();
        assertEquals(
                new Filed.Unchanged(id), archive.file(page("<p>one</p>"), blog(URL, "Gate", GATE)));
        assertEquals(List.of(1L), archive.capturesOf(id));
    }

    @Test
    void otherBytesOfTheSameContentAreOneMoreCaptureOfTheEdition() {
        long id = archive.file(page("<p>one</p>"), blog(URL, "Gate", GATE)).article();
        assertEquals(new Filed.Same(id), archive.file(page("<p>ad</p>"), blog(URL, "Gate", GATE)));
        assertEquals(2, archive.capturesOf(id).size());
        assertEquals(1, archive.editions(id).size());
    }

    @Test
    void otherContentUnderTheSameAddressIsANewEdition() {
        long id = archive.file(page("<p>one</p>"), blog(URL, "Gate", GATE)).article();
        Filed second = archive.file(page("<p>two</p>"), blog(URL, "Gate", FERRY, GATE));
        assertEquals(new Filed.Edition(id, 2, 2, 1), second);
        assertEquals(2, archive.article(id).orElseThrow().entryIds().size());
        assertEquals(2, archive.counts().entries(), "an unchanged entry is stored once");
    }

    @Test
    void aPageWithoutAnAddressIsKnownByItsContent() {
        Filed first = archive.file(page("<p>one</p>"), article(null, "Tides", FERRY));
        Filed second = archive.file(page("<p>two</p>"), article(null, "Tides", FERRY));
        assertInstanceOf(Filed.Anew.class, first);
        assertEquals(new Filed.Same(first.article()), second);
    }

    @Test
    void aSpeakersQuotesAreFoundAndNothingElse() {
        archive.file(page("<p>one</p>"), blog(URL, "Gate", GATE, FERRY));
        archive.file(
                page("<p>two</p>"),
                blog(
                        URL + "/2",
                        "Board",
                        said(
                                entry("q", "2031-03-02T09:00:00Z", "“The gate will close.”"),
                                Made.HARBOUR)));
        Hits hits = search("speaker:venn", Query.In.QUOTES);
        assertEquals(
                List.of("The gate stays open for now."),
                hits.hits().stream().map(Hit::snippet).toList());
        assertEquals(1, hits.total());
        Hit hit = hits.hits().getFirst();
        assertEquals("Orla Venn", hit.speaker());
        assertEquals("The gate stays open for now.", hit.inText().of(GATE.text()));
    }

    @Test
    void wordsAreFoundWithoutDiacriticsAndMarked() {
        archive.file(page("<p>one</p>"), blog(URL, "Gate", GATE, FERRY));
        Hit hit = search("FÉRRY late", Query.In.ENTRIES).hits().getFirst();
        assertEquals(
                List.of("ferry", "late"),
                hit.marked().stream().map(span -> span.of(hit.snippet())).toList());
        assertEquals("ferry", hit.inText().of(FERRY.text()));
    }

    @Test
    void filtersNarrow() {
        archive.file(page("<p>one</p>"), blog(URL, "Gate", GATE, FERRY));
        assertEquals(1, search("gate publisher:tideway kind:direct", Query.In.QUOTES).total());
        assertEquals(0, search("gate publisher:other", Query.In.QUOTES).total());
        assertEquals(2, search("after:2031-03-01 before:2031-03-02", Query.In.ENTRIES).total());
        assertEquals(0, search("before:2031-03-01", Query.In.ENTRIES).total());
        assertEquals(1, search("source:reuters", Query.In.ENTRIES).total());
        assertEquals(1, search("-gate", Query.In.ENTRIES).total());
        assertEquals(2, search("gate OR ferry", Query.In.ENTRIES).total());
        assertEquals(1, search("\"ferry to skarø\"", Query.In.ENTRIES).total());
        assertEquals(1, search("ferr*", Query.In.ENTRIES).total());
        assertEquals(2, search("author:quill is:unread", Query.In.ENTRIES).total());
        assertEquals(0, search("is:starred", Query.In.ENTRIES).total());
    }

    @Test
    void namesWrittenInFullAreOneSpeakerWhateverTheOrder() {
        Speaker capitals = Speaker.of("ORLA VENN", Speaker.Kind.PERSON);
        Speaker titled = Speaker.of("Dr Orla Vénn", Speaker.Kind.PERSON);
        Entry one = said(entry("a", "2031-03-01T09:00:00Z", "“One.”"), capitals);
        Entry two = said(entry("b", "2031-03-01T10:00:00Z", "“Two.”"), titled);
        archive.file(page("1"), blog(URL + "/1", "One", one));
        archive.file(page("2"), blog(URL + "/2", "Two", two));
        List<KnownSpeaker> speakers = archive.speakers(null, 10);
        assertEquals(List.of("Dr Orla Vénn"), speakers.stream().map(KnownSpeaker::name).toList());
        assertEquals(2, speakers.getFirst().quotes());
    }

    @Test
    void whatTheReaderSaysHoldsAndCanBeTakenBack() {
        long id = archive.file(page("<p>one</p>"), blog(URL, "Gate", GATE)).article();
        archive.byHand().tag(List.of(id), "harbour", true);
        archive.byHand().correct(id, ByHand.Fact.TITLE, "The gate");
        assertEquals(List.of("harbour"), archive.headline(id).orElseThrow().tags());
        assertEquals("The gate", archive.headline(id).orElseThrow().title());
        assertEquals(1, search("tag:harbour", Query.In.ENTRIES).total());
        assertEquals("the title of “The gate”", archive.byHand().undo().orElseThrow());
        assertEquals("Gate", archive.headline(id).orElseThrow().title());
        assertTrue(archive.byHand().undo().isPresent());
        assertEquals(List.of(), archive.headline(id).orElseThrow().tags());
        assertTrue(archive.byHand().undo().isEmpty());
    }

    @Test
    void joinedSpeakersAreOneUntilParted() {
        Entry one = said(entry("a", "2031-03-01T09:00:00Z", "“One.”"), Made.ORLA);
        Speaker short_ = Speaker.of("O. Venn", Speaker.Kind.PERSON);
        Entry two = said(entry("b", "2031-03-01T10:00:00Z", "“Two.”"), short_);
        archive.file(page("1"), blog(URL, "One", one, two));
        List<KnownSpeaker> speakers = archive.speakersLike("venn", 10);
        assertEquals(2, speakers.size());
        KnownSpeaker full =
                speakers.stream().filter(s -> s.name().equals("Orla Venn")).findFirst().get();
        KnownSpeaker other = speakers.stream().filter(s -> s != full).findFirst().get();
        archive.whoIsWho().join(other.id(), full.id());
        assertEquals(2, archive.quotesOf(full.id(), null, 10).size());
        assertEquals(2, search("speaker:\"orla venn\"", Query.In.QUOTES).total());
        archive.byHand().undo();
        assertEquals(1, archive.quotesOf(full.id(), null, 10).size());
        assertEquals(1, search("speaker:\"orla venn\"", Query.In.QUOTES).total());
    }

    @Test
    void theReaderMaySayWhoSpeaks() {
        long id = archive.file(page("<p>one</p>"), blog(URL, "Gate", GATE)).article();
        long quote = archive.article(id).orElseThrow().quoteIds().getFirst().getFirst();
        archive.whoIsWho().speakerOf(List.of(quote), "Piet Marsh");
        assertEquals(0, search("speaker:venn", Query.In.QUOTES).total());
        assertEquals(1, search("speaker:marsh", Query.In.QUOTES).total());
        archive.byHand().undo();
        assertEquals(1, search("speaker:venn", Query.In.QUOTES).total());
    }

    @Test
    void whatIsInTheBinIsNotSearchedAndComesBack() {
        long id = archive.file(page("<p>one</p>"), blog(URL, "Gate", GATE)).article();
        archive.byHand().bin(List.of(id), true);
        assertEquals(0, search("gate", Query.In.ENTRIES).total());
        assertEquals(1, archive.count(new Shelf.Bin()));
        archive.byHand().bin(List.of(id), false);
        assertEquals(1, search("gate", Query.In.ENTRIES).total());
    }
}
