package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ExportOrder;
import org.cuttings.desk.ImportResult;
import org.cuttings.model.Article;
import org.cuttings.model.Headline;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.search.Query;
import org.cuttings.search.Shelf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The window's three jobs as its models do them: on this thread alone, with a real archive, and
/// without a toolkit.
@Timeout(60)
class ViewModelsTest {
    private static long toolkits;

    @TempDir Path folder;
    private Desk desk;
    private WindowModel window;

    @BeforeAll
    static void whatRanBefore() {
        toolkits = toolkits();
    }

    @AfterAll
    static void noToolkitWasStarted() {
        assertEquals(toolkits, toolkits(), "toolkits that run");
    }

    private static long toolkits() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("JavaFX Application Thread"))
                .count();
    }

    @BeforeEach
    void anEmptyArchive() {
        desk = Desk.open(folder.resolve("news.cuttings"));
        Background here = new Background(Runnable::run, Runnable::run);
        window = new WindowModel(desk, here, here, WindowSettings.FIRST);
        window.begin(FirstLook.at(desk));
        window.complete();
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    private void sample() {
        window.imports().bringSample();
        window.showReading();
    }

    private LibraryModel.Item item(String label) {
        return window.library().items().stream()
                .filter(item -> item.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptyArchiveShowsTheStartPage() {
        assertEquals(WindowModel.Right.START, window.right().get());
        assertTrue(window.library().empty().get());
    }

    @Test
    void theSampleComesInWithAReport() {
        window.imports().bringSample();
        assertEquals(WindowModel.Right.REPORT, window.right().get());
        assertEquals(window.list().rows().size(), window.imports().report().get().filed());
        assertFalse(window.imports().running().get());
        assertFalse(window.library().empty().get());
    }

    @Test
    void whatCannotBeReadIsToldWithItsReasonAndCanBeTriedAgain() throws IOException {
        Path picture = folder.resolve("page.html");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 1});
        window.imports().bring(List.of(picture));
        ImportResult result = window.imports().report().get().results().getFirst();
        assertFalse(assertInstanceOf(ImportResult.Unreadable.class, result).why().isBlank());
        assertEquals(WindowModel.Right.REPORT, window.right().get());
        assertTrue(window.imports().canRetry());
    }

    @Test
    void theFirstPictureHasAllRowsWithoutAnotherLookUp() {
        sample();
        List<Runnable> asked = new ArrayList<>();
        Background never = new Background(asked::add, Runnable::run);
        WindowModel second = new WindowModel(desk, never, never, WindowSettings.FIRST);
        second.begin(FirstLook.at(desk));
        assertEquals(window.list().rows(), second.list().rows());
        assertEquals(window.list().total().get(), second.list().total().get());
        assertTrue(asked.isEmpty(), "nothing was looked up again");
    }

    @Test
    void aShelfShowsItsArticlesAlone() {
        sample();
        window.library().chosen().set(item(Words.of("library.live-blogs")));
        assertInstanceOf(Shelf.LiveBlogs.class, window.list().shelf());
        assertFalse(window.list().rows().isEmpty());
        assertTrue(
                window.list().rows().stream()
                        .allMatch(row -> row.kind() == Article.Kind.LIVE_BLOG));
    }

    @Test
    void anArticleThatIsOpenedIsReadFromThenOn() {
        sample();
        Headline first = window.list().rows().getFirst();
        assertTrue(first.unread());
        window.open(first);
        assertEquals(first.id(), window.reading().shown().get().kept().headline().id());
        assertFalse(window.list().rows().getFirst().unread());
    }

    @Test
    void keysGoFromArticleToArticleAndToTheNextUnread() {
        sample();
        window.articleFrom(1);
        window.articleFrom(1);
        assertEquals(
                window.list().rows().get(1).id(),
                window.reading().shown().get().kept().headline().id());
        window.nextUnread();
        assertEquals(
                window.list().rows().get(2).id(),
                window.reading().shown().get().kept().headline().id());
    }

    @Test
    void aStarIsSetAndTakenBack() {
        sample();
        window.open(window.list().rows().getFirst());
        window.marks().star();
        assertTrue(window.list().rows().getFirst().starred());
        assertFalse(window.undoable().get().isEmpty());
        window.undo();
        assertFalse(window.list().rows().getFirst().starred());
    }

    @Test
    void aSearchShowsWhatItFindsAndAnEmptyBoxTheListAgain() {
        sample();
        window.search().typed().set("flood");
        assertEquals(WindowModel.Middle.HITS, window.middle().get());
        assertFalse(window.search().hits().get().hits().isEmpty());
        window.open(window.search().hits().get().hits().getFirst());
        assertNotNull(window.reading().goal().get(), "the words are gone to");
        window.search().typed().set("");
        assertEquals(WindowModel.Middle.ARTICLES, window.middle().get());
    }

    @Test
    void quotesAreSearchedOnTheirOwn() {
        sample();
        window.search().lookingIn().set(Query.In.QUOTES);
        window.search().typed().set("water");
        long quotes = window.search().hits().get().total();
        window.search().lookingIn().set(Query.In.ENTRIES);
        assertTrue(quotes > 0);
        assertTrue(window.search().hits().get().total() > 0);
    }

    @Test
    void anotherLineOfTheLibraryLeavesTheSearch() {
        sample();
        window.search().typed().set("flood");
        window.library().chosen().set(item(Words.of("library.speakers")));
        assertEquals("", window.search().typed().get());
        assertEquals(WindowModel.Middle.SPEAKERS, window.middle().get());
    }

    @Test
    void newCountsLeaveTheSearchAlone() {
        sample();
        window.search().typed().set("flood");
        window.open(window.list().rows().getFirst());
        window.marks().star();
        assertEquals("flood", window.search().typed().get());
        assertEquals(WindowModel.Middle.HITS, window.middle().get());
    }

    @Test
    void onlyTheLastKeysAnswerIsShown() {
        sample();
        Deque<Runnable> waiting = new ArrayDeque<>();
        Background slow = new Background(waiting::add, Runnable::run);
        WindowModel late = new WindowModel(desk, slow, slow, WindowSettings.FIRST);
        late.search().typed().set("flood");
        late.search().typed().set("zzzz");
        while (!waiting.isEmpty()) {
            waiting.removeLast().run(); // the first key's answer comes last
        }
        assertEquals(0, late.search().hits().get().total());
        assertFalse(late.search().busy().get());
    }

    @Test
    void allThatASpeakerSaidStandsInTheOrderOfTime() {
        sample();
        window.library().chosen().set(item(Words.of("library.speakers")));
        assertEquals(WindowModel.Middle.SPEAKERS, window.middle().get());
        KnownSpeaker most = window.speakers().speakers().getFirst();
        window.quotesBy(most.name());
        assertEquals(WindowModel.Right.QUOTES, window.right().get());
        List<KeptQuote> quotes = window.speakers().quotes();
        assertEquals(most.quotes(), quotes.size());
        List<Long> times =
                quotes.stream()
                        .map(quote -> quote.timing().moment())
                        .filter(java.util.Objects::nonNull)
                        .map(at -> at.sortKey())
                        .toList();
        assertEquals(times.stream().sorted(Comparator.naturalOrder()).toList(), times);
    }

    @Test
    void aSpeakerNobodyKnowsIsSaidToBeUnknown() {
        sample();
        window.quotesBy("Nobody Atall");
        assertEquals(
                Words.of("speakers.unknown", "Nobody Atall"), window.status().sentence().get());
        assertNull(window.speakers().chosen().get());
    }

    @Test
    void aFindGoesFromPlaceToPlaceAndRound() {
        sample();
        window.open(window.list().rows().getFirst());
        window.reading().find().set("the");
        ReadingModel.Found found = window.reading().found().get();
        assertTrue(found.places().size() > 2);
        window.reading().findFrom(-1);
        assertEquals(found.places().size() - 1, window.reading().found().get().current());
        window.reading().findFrom(1);
        assertEquals(0, window.reading().found().get().current());
    }

    @Test
    void aQuoteInHandTellsItsSpeaker() {
        sample();
        window.open(window.list().rows().getFirst());
        window.reading().quoteFrom(0, 0, 1);
        assertNotNull(window.reading().quote().get());
        assertFalse(window.reading().quote().get().words().isBlank());
    }

    @Test
    void anArticleOfOneEditionHasNoChanges() {
        sample();
        window.open(window.list().rows().getFirst());
        window.changes();
        assertEquals(Words.of("changes.one-edition"), window.status().sentence().get());
    }

    @Test
    void aNoteIsKeptAndListed() {
        sample();
        window.open(window.list().rows().getFirst());
        window.marks().note("ask the warden");
        window.library().chosen().set(item(Words.of("library.notes")));
        assertEquals(WindowModel.Middle.NOTES, window.middle().get());
        assertEquals("ask the warden", window.notes().rows().getFirst().said().value());
    }

    @Test
    void theSelectionIsExportedAsMarkdown() throws IOException {
        sample();
        window.open(window.list().rows().getFirst());
        ExportModel.Part part = window.exportable().parts(0).getFirst();
        assertInstanceOf(ExportOrder.What.class, part.what());
        Path to = folder.resolve("out");
        window.exports()
                .start(
                        new ExportModel.Choice(
                                part,
                                "markdown",
                                "article",
                                "github",
                                "quotes",
                                "",
                                to.toString(),
                                false));
        try (Stream<Path> files = Files.walk(to)) {
            assertTrue(files.anyMatch(file -> file.toString().endsWith(".md")));
        }
        assertFalse(window.exports().running().get());
    }

    @Test
    void aBinnedArticleComesBackByUndo() {
        sample();
        int before = window.list().rows().size();
        window.open(window.list().rows().getFirst());
        window.marks().bin();
        assertEquals(before - 1, window.list().rows().size());
        assertNull(window.reading().shown().get());
        window.undo();
        assertEquals(before, window.list().rows().size());
    }

    @Test
    void aFailureIsASentenceAndNeverATrace() {
        desk.close();
        window.list().refresh();
        String said = window.status().sentence().get();
        assertFalse(said.isBlank());
        assertFalse(said.contains("\n"), said);
    }
}
