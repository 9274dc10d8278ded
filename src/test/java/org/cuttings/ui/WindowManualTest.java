package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cuttings.model.Article;
import org.cuttings.model.Headline;
import org.cuttings.search.ListOrder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Walks `docs/window.md` section by section in one window over the sample: each test is named
/// after the section that it walks, and no section is without one.
///
/// What goes further stands in the journeys: [ListJourneysTest], [JourneysTest],
/// [ChangesJourneysTest], [BoundariesJourneysTest], [TimelineJourneysTest], [SearchJourneysTest],
/// [SpeakersJourneysTest], [NotesJourneysTest], [ComingInJourneysTest], [SheetsJourneysTest].
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowManualTest {
    private static final Pattern SECTION =
            Pattern.compile("^(?:## (.+)|\\*\\*(The \\w+)\\*\\* .*)$", Pattern.MULTILINE);

    /// Its parts are walked one by one.
    private static final String WHOLE = "From left to right";

    private Driver driver;
    private Path folder;

    @BeforeAll
    void theSample(@TempDir Path folder) throws Exception {
        this.folder = folder;
        driver = Driver.open(folder);
        driver.bringSample();
    }

    @AfterAll
    void closes() throws Exception {
        if (driver != null) {
            driver.close();
        }
    }

    @BeforeEach
    void theLongestLiveBlogIsOpen() {
        driver.act(() -> {
            driver.view().closeOverlay();
            Stage stage = (Stage) driver.node("search").getScene().getWindow();
            stage.setWidth(1400);
            stage.setHeight(900);
            model().search().typed().set("");
            model().library().chosen().set(model().library().items().getFirst());
        });
        driver.waitFor("the list", () -> model().list().rows().size() >= 5);
        driver.act(() -> {
            model().reading().clear();
            model().open(longest());
        });
        driver.waitFor("the text", () -> model().reading().shown().get() != null);
        driver.act(() -> driver.view().hands().panes().focusReading());
    }

    private WindowModel model() {
        return driver.model();
    }

    private Headline longest() {
        return model().list().rows().stream()
                .max(Comparator.comparingInt(Headline::entries))
                .orElseThrow();
    }

    private Stream<LibraryModel.Item> items() {
        return driver.look(() -> List.copyOf(model().library().items())).stream();
    }

    private void choose(String label) {
        LibraryModel.Item item =
                items().filter(one -> one.label().equals(label)).findFirst().orElseThrow();
        driver.act(() -> model().library().chosen().set(item));
    }

    private long count(String key) {
        return items().filter(item -> item.label().equals(Words.of(key)))
                .findFirst()
                .orElseThrow()
                .count();
    }

    @Test
    void everySectionOfTheManualIsWalked() throws Exception {
        TreeSet<String> sections =
                SECTION.matcher(Files.readString(Path.of("docs/window.md")))
                        .results()
                        .map(WindowManualTest::named)
                        .filter(name -> !name.equals(WHOLE))
                        .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> walked =
                Arrays.stream(WindowManualTest.class.getDeclaredMethods())
                        .map(method -> method.getAnnotation(DisplayName.class))
                        .filter(Objects::nonNull)
                        .map(DisplayName::value)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(sections, walked);
    }

    private static String named(MatchResult section) {
        return section.group(1) == null ? section.group(2) : section.group(1);
    }

    @Test
    @DisplayName("The library")
    void theLibraryCountsWhatThereIs() {
        driver.act(() -> model().marks().tag("flood"));
        driver.act(() -> model().search().typed().set("barrier"));
        driver.act(() -> model().saveSearch("The barrier"));
        driver.act(() -> model().search().typed().set(""));
        driver.waitFor(
                "the saved search",
                () ->
                        model().library().items().stream()
                                .anyMatch(item -> item.label().equals("The barrier")));
        List<String> labels = items().map(LibraryModel.Item::label).toList();
        for (String key :
                List.of(
                        "library.all",
                        "library.unread",
                        "library.live-blogs",
                        "library.starred",
                        "library.speakers",
                        "library.notes",
                        "library.bin",
                        "library.saved",
                        "library.tags",
                        "library.publishers",
                        "library.sources")) {
            assertTrue(labels.contains(Words.of(key)), key);
        }
        assertTrue(labels.contains("flood"));
        assertEquals(3, count("library.live-blogs"));
        choose(Words.of("library.live-blogs"));
        driver.waitFor(
                "live blogs alone",
                () ->
                        model().list().rows().size() == 3
                                && model().list().rows().stream()
                                        .allMatch(row -> row.kind() == Article.Kind.LIVE_BLOG));
    }

    @Test
    @DisplayName("The list")
    void theListIsSortedAndCountsWhatIsUnread() {
        driver.act(() -> model().open(model().list().rows().getFirst()));
        Headline first = driver.look(() -> model().list().rows().getFirst());
        driver.waitFor("it is read", () -> !row(first.id()).unread());
        long unread =
                driver.look(() -> model().list().rows().stream().filter(Headline::unread).count());
        driver.waitFor("the count of unread ones", () -> count("library.unread") == unread);
        driver.command("read");
        driver.waitFor("one more", () -> count("library.unread") == unread + 1);
        driver.act(() -> model().settings().set(model().settings().get().listed(ListOrder.TITLE)));
        driver.waitFor("by title", () -> titles().equals(titles().stream().sorted().toList()));
        driver.act(() -> ((ListView<?>) driver.node("articles")).getSelectionModel().selectAll());
        driver.waitFor("what can be done at once", () -> driver.has("several-star"));
    }

    private Headline row(long id) {
        return model().list().rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return model().list().rows().stream().map(Headline::title).toList();
    }

    /// Whether a line of the text begins so.
    private boolean says(String begun) {
        return driver.look(() ->
                model().reading().shown().get().text().lines().stream()
                        .anyMatch(line ->
                                line instanceof Line.Written written
                                        && written.text().startsWith(begun)));
    }

    @Test
    @DisplayName("The text")
    void theTextTellsOfAQuoteAndIsCopiedWithItsSource() {
        driver.type("q");
        driver.waitFor("a quote in hand", () -> model().reading().quote().get() != null);
        driver.waitFor("who says it", () -> driver.has("in-hand-name"));
        assertFalse(driver.look(() -> ((Label) driver.node("in-hand-words")).getText()).isBlank());
        driver.waitFor(
                "its frame in the text",
                () -> driver.robot().lookup(".quote-in-hand").tryQuery().isPresent());
        driver.type("c");
        driver.waitFor("a copy with its source", () -> copied().contains("The Lantern"));
        driver.press(KeyCode.CONTROL, KeyCode.A);
        driver.type("c");
        driver.waitFor(
                "all words with their source",
                () -> model().status().sentence().get().equals(Words.of("words.copied")));
        assertTrue(copied().contains("— Marrowby flood"), this::copied);
        assertTrue(driver.look(() -> Clipboard.getSystemClipboard().hasHtml()));
        driver.type("o");
        driver.waitFor(
                "what was left out",
                () -> model().reading().shown().get().text().leftOutLine().isPresent());
        driver.type("o");
        driver.type("y");
        driver.waitFor("where the facts were read", () -> says("Read from: title – "));
        assertTrue(says("Read by: "), "of each entry");
        driver.type("y");
        driver.waitFor("the text alone", () -> !says("Read from: "));
        driver.type("h");
        driver.waitFor(
                "one edition",
                () -> model().status().sentence().get().equals(Words.of("changes.one-edition")));
        boolean serif = driver.look(() -> model().settings().get().serif());
        driver.command("serif");
        assertEquals(!serif, driver.look(() -> model().settings().get().serif()));
        driver.command("serif");
        driver.command("order-OLDEST_FIRST");
        driver.waitFor(
                "the last entry on top",
                () -> {
                    ReadingText text = model().reading().shown().get().text();
                    return text.lineOf(text.entries() - 1) < text.lineOf(0);
                });
        driver.command("order-AS_ON_THE_PAGE");
    }

    private String copied() {
        return driver.look(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    @Test
    @DisplayName("The timeline")
    void theTimelineHasLanesAndLeadsToItsEntries() {
        assertEquals(4, driver.look(() -> model().reading().timeline().lanes().size()));
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        driver.press(KeyCode.DOWN);
        driver.press(KeyCode.ENTER);
        driver.waitFor(
                "the second entry",
                () ->
                        model().reading().goal().get() != null
                                && model().reading()
                                        .shown()
                                        .get()
                                        .text()
                                        .entryAt(model().reading().goal().get().line())
                                        .equals(java.util.Optional.of(1)));
    }

    @Test
    @DisplayName("Searching")
    void whatIsFoundIsMarkedOpensAtItsWordsAndIsStarredAtOnce() {
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        driver.type("barrier");
        driver.waitFor("results", () -> model().search().hits().get().hits().size() > 2);
        assertTrue(
                driver.look(() ->
                        model().search().hits().get().hits().stream()
                                .anyMatch(hit -> !hit.marked().isEmpty())));
        driver.press(KeyCode.ENTER);
        driver.waitFor("the list of them", () -> driver.node("hits").isFocused());
        driver.press(KeyCode.CONTROL, KeyCode.A);
        driver.waitFor("several articles", () -> model().search().chosen().size() > 1);
        int chosen = driver.look(() -> model().search().chosen().size());
        var found = driver.look(() -> model().search().hits().get());
        driver.click("several-star");
        driver.waitFor("stars", () -> count("library.starred") == chosen);
        driver.waitFor("the search anew", () -> model().search().hits().get() != found);
        driver.waitFor("the same chosen", () -> model().search().chosen().size() == chosen);
        driver.press(KeyCode.CONTROL, KeyCode.Z);
        driver.waitFor("one undo takes them back", () -> count("library.starred") == 0);
    }

    @Test
    @DisplayName("Speakers")
    void allThatSomebodySaidIsNarrowedAndOpened() {
        choose(Words.of("library.speakers"));
        driver.waitFor("speakers", () -> model().speakers().speakers().size() > 20);
        driver.act(() -> model().speakers().chosen().set(model().speakers().speakers().getFirst()));
        driver.waitFor("quotes", () -> model().speakers().shown().size() > 1);
        int all = driver.look(() -> model().speakers().shown().size());
        driver.click("quotes-reported");
        driver.waitFor("fewer", () -> model().speakers().shown().size() < all);
        driver.click("quotes-all");
        driver.act(() -> driver.node("quotes").requestFocus());
        driver.press(KeyCode.DOWN);
        driver.press(KeyCode.ENTER);
        driver.waitFor(
                "the quote in its place",
                () ->
                        model().right().get() == WindowModel.Right.READING
                                && model().reading().quote().get() != null);
    }

    @Test
    @DisplayName("Notes and highlights")
    void aHighlightIsListedAndUndoTakesItAway() {
        driver.type("q");
        driver.waitFor("a quote in hand", () -> model().reading().quote().get() != null);
        driver.type("l");
        driver.waitFor("one highlight", () -> count("library.notes") == 1);
        choose(Words.of("library.notes"));
        driver.waitFor("in the list", () -> model().notes().rows().size() == 1);
        driver.press(KeyCode.CONTROL, KeyCode.Z);
        driver.waitFor("none", () -> count("library.notes") == 0);
    }

    @Test
    @DisplayName("Bringing pages in")
    void aPageFromTheClipboardComesInAndTheReportIsReadAgain() {
        driver.act(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putHtml(
                    "<html lang=en><h1>Pier opens</h1><article><p>The pier opened on Monday, and"
                            + " the harbour office asked walkers to keep left.</p></article>");
            Clipboard.getSystemClipboard().setContent(content);
        });
        int before = driver.look(() -> model().list().rows().size());
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        driver.waitFor("one more", () -> model().list().rows().size() == before + 1);
        driver.command("report");
        driver.waitFor("the report", () -> model().right().get() == WindowModel.Right.REPORT);
        assertEquals(1, driver.look(() -> model().imports().report().get()).filed());
    }

    @Test
    @DisplayName("Taking things out")
    void whatWouldBeWrittenIsToldAndNothingIs() {
        Path out = folder.resolve("out");
        driver.press(KeyCode.CONTROL, KeyCode.E);
        driver.waitFor("the sheet", () -> driver.has("export-folder"));
        driver.act(() ->
                ((javafx.scene.control.TextField) driver.node("export-folder"))
                        .setText(out.toString()));
        driver.click("export-dry-run");
        driver.click("export-do");
        driver.waitFor(
                "what would be written",
                () -> model().status().sentence().get().contains(out.toString()));
        assertFalse(Files.exists(out));
    }

    @Test
    @DisplayName("More than one archive")
    void anotherArchiveHasAWindowOfItsOwn() {
        driver.act(() -> driver.openAnother(folder.resolve("other.cuttings")));
        driver.waitFor("its window", () -> other() != null);
        driver.act(() -> {
            Stage stage = Objects.requireNonNull(other());
            stage.getOnCloseRequest().handle(new javafx.stage.WindowEvent(stage, null));
        });
        driver.waitFor("it is closed", () -> other() == null);
        assertTrue(driver.look(() -> model().list().rows().size()) >= 5, "this one is as it was");
    }

    private static Stage other() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> "other – Cuttings".equals(stage.getTitle()))
                .findFirst()
                .orElse(null);
    }

    @Test
    @DisplayName("Where things are kept")
    void preferencesHoldAtOnceAndTheSheetHasAButtonToCloseIt() {
        driver.press(KeyCode.CONTROL, KeyCode.COMMA);
        driver.waitFor("the sheet", () -> driver.has("size-more"));
        driver.click("size-more");
        assertEquals(110, driver.look(() -> model().settings().get().textPercent()));
        driver.click("size-less");
        driver.click("sheet-close");
        driver.waitFor("no sheet", () -> !driver.node("overlay").isVisible());
    }

    @Test
    @DisplayName("With a screen reader")
    void rowsAreSentencesAndLettersCanBeSwitchedOff() {
        driver.waitFor(
                "a row as a sentence",
                () ->
                        driver.robot().lookup("#articles .list-cell").queryAll().stream()
                                .anyMatch(row ->
                                        String.valueOf(row.getAccessibleText())
                                                .contains("The Lantern")));
        driver.command("letters");
        driver.type("q");
        driver.command("letters");
        assertEquals(null, driver.look(() -> model().reading().quote().get()));
        driver.type("q");
        driver.waitFor("a quote in hand", () -> model().reading().quote().get() != null);
    }
}
