package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ImportReport;
import org.cuttings.desk.Progress;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The window's three jobs, each from an empty archive to its end, by mouse and keys.
@Timeout(180)
class JourneysTest {
    @TempDir Path folder;
    private Driver driver;

    @BeforeEach
    void anEmptyArchive() throws Exception {
        driver = Driver.open(folder);
    }

    @AfterEach
    void closes() throws Exception {
        if (driver != null) {
            driver.close();
        }
    }

    private void trySample() {
        driver.waitFor(
                "the start page", () -> driver.model().right().get() == WindowModel.Right.START);
        driver.click("start-sample");
        driver.waitFor("the report", () -> driver.model().imports().report().get() != null);
        driver.waitFor("the list", () -> !driver.model().list().rows().isEmpty());
    }

    @Test
    void aWindowOverAnArchiveBeginsInTheLibrary(@TempDir Path other) throws Exception {
        try (Desk desk = Desk.open(other.resolve("news.cuttings"))) {
            desk.bringSample(Progress.SILENT);
        }
        // One window at a time: a look-up goes through all that are open.
        driver.close();
        driver = Driver.open(other);
        driver.waitFor(
                "the focus on the library",
                () -> driver.look(() -> driver.node("library").isFocused()));
    }

    @Test
    void returnOnTheStartPageTriesTheSample() {
        driver.waitFor(
                "the focus on the sample",
                () -> driver.look(() -> driver.node("start-sample").isFocused()));
        driver.press(KeyCode.ENTER);
        driver.waitFor("the report", () -> driver.model().imports().report().get() != null);
    }

    @Test
    void aNewcomerTriesTheSampleAndReadsALiveBlogByKeys() {
        trySample();
        ImportReport report = driver.model().imports().report().get();
        assertEquals(report.pages(), report.filed(), "every page of the sample is new");
        driver.click("report-done");
        driver.look(() -> {
            var rows = driver.model().list().rows();
            var blog = rows.stream().filter(row -> row.entries() > 2).findFirst().orElseThrow();
            driver.model().open(blog);
            return true;
        });
        driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
        driver.look(() -> {
            driver.node("reading").requestFocus();
            return true;
        });
        driver.type("j");
        int first = driver.look(this::goal);
        driver.waitFor("the caret at the entry", () -> goal() > 0);
        driver.type("j");
        driver.waitFor("the next entry", () -> goal() > first);
        driver.type("q");
        driver.waitFor("a quote in hand", () -> driver.model().reading().quote().get() != null);
        driver.press(KeyCode.CONTROL, KeyCode.F);
        driver.type("the");
        driver.waitFor(
                "places found", () -> driver.model().reading().found().get().places().size() > 2);
    }

    private int goal() {
        var goal = driver.model().reading().goal().get();
        return goal == null ? -1 : goal.line();
    }

    @Test
    void aReaderSearchesAndOpensAHitAtItsWords() {
        trySample();
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        driver.type("the");
        driver.waitFor(
                "hits",
                () ->
                        driver.model().middle().get() == WindowModel.Middle.HITS
                                && !driver.model().search().hits().get().hits().isEmpty());
        driver.press(KeyCode.ENTER);
        driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
        driver.click("search-quotes");
        driver.waitFor(
                "quotes",
                () ->
                        driver.model().search().hits().get().hits().stream()
                                .anyMatch(hit -> hit.quote() != null));
    }

    @Test
    void aReaderReadsWhatOneSpeakerSaidAndGoesToItsPlace() {
        trySample();
        driver.look(() -> {
            driver.model()
                    .library()
                    .chosen()
                    .set(
                            driver.model().library().items().stream()
                                    .filter(LibraryModel.Item.Speakers.class::isInstance)
                                    .findFirst()
                                    .orElseThrow());
            return true;
        });
        driver.waitFor("speakers", () -> !driver.model().speakers().speakers().isEmpty());
        KnownSpeaker first = driver.model().speakers().speakers().getFirst();
        driver.click("speakers");
        driver.press(KeyCode.HOME);
        // The click chose whoever stood under it; only then comes the first.
        driver.waitFor(
                "the quotes of the first",
                () -> driver.model().speakers().quotes().size() == first.quotes());
        List<KeptQuote> quotes = driver.look(() -> List.copyOf(driver.model().speakers().quotes()));
        driver.look(() -> {
            driver.node("quotes").requestFocus();
            return true;
        });
        driver.press(KeyCode.DOWN);
        driver.press(KeyCode.ENTER);
        driver.waitFor(
                "the quote at its place",
                () ->
                        driver.model().right().get() == WindowModel.Right.READING
                                && driver.model().reading().quote().get() != null);
        assertTrue(
                quotes.stream()
                        .anyMatch(quote ->
                                quote.words()
                                        .equals(driver.model().reading().quote().get().words())));
    }

    @Test
    void whatWasChosenIsExportedAsMarkdown() throws Exception {
        trySample();
        driver.click("report-done");
        driver.click("articles");
        driver.press(KeyCode.CONTROL, KeyCode.A);
        driver.waitFor(
                "all chosen",
                () ->
                        driver.model().list().selected().size()
                                == driver.model().list().rows().size());
        Path out = folder.resolve("out");
        driver.press(KeyCode.CONTROL, KeyCode.E);
        driver.waitFor("the sheet", () -> driver.has("export-folder"));
        driver.look(() -> {
            ((TextField) driver.node("export-folder")).setText(out.toString());
            return true;
        });
        driver.click("export-do");
        driver.waitFor(
                "the files",
                () -> driver.model().status().sentence().get().contains(out.toString()));
        try (Stream<Path> files = Files.walk(out)) {
            assertTrue(files.anyMatch(file -> file.toString().endsWith(".md")));
        }
    }

    @Test
    void aStarIsSetByAKeyAndTakenBackByUndo() {
        trySample();
        driver.click("report-done");
        driver.click("articles");
        driver.press(KeyCode.HOME);
        driver.type("s");
        driver.waitFor(
                "the star",
                () -> driver.model().list().rows().stream().anyMatch(row -> row.starred()));
        driver.waitFor("undo", () -> !driver.model().undoable().get().isEmpty());
        driver.press(KeyCode.CONTROL, KeyCode.Z);
        driver.waitFor(
                "no star",
                () -> driver.model().list().rows().stream().noneMatch(row -> row.starred()));
    }

    @Test
    void choosingALineOpensItsArticle() {
        trySample();
        driver.click("report-done");
        driver.look(() -> {
            ((ListView<?>) driver.node("articles")).getSelectionModel().select(0);
            return true;
        });
        long first = driver.look(() -> driver.model().list().rows().getFirst().id());
        driver.waitFor("the first article", () -> shows(first));
        driver.look(() -> {
            driver.node("articles").requestFocus();
            return true;
        });
        driver.press(KeyCode.DOWN);
        long second = driver.look(() -> driver.model().list().rows().get(1).id());
        driver.waitFor("the second article", () -> shows(second));
    }

    private boolean shows(long article) {
        var shown = driver.model().reading().shown().get();
        return shown != null && shown.kept().headline().id() == article;
    }

    @Test
    void lettersAreLettersInATextField() {
        trySample();
        driver.click("search");
        driver.type("s");
        assertEquals("s", driver.look(() -> driver.model().search().typed().get()));
        assertFalse(
                driver.look(() ->
                        driver.model().list().rows().stream().anyMatch(row -> row.starred())));
    }

    @Test
    void whatCannotBeReadIsNamedWithItsReason() {
        Path gone = folder.resolve("gone.html");
        driver.look(() -> {
            driver.model().imports().bring(List.of(gone));
            return true;
        });
        driver.waitFor("the report", () -> driver.model().imports().report().get() != null);
        ImportReport report = driver.model().imports().report().get();
        assertEquals(1, report.unreadable());
        driver.waitFor(
                "the report's pane",
                () -> driver.model().right().get() == WindowModel.Right.REPORT);
        assertFalse(driver.model().imports().canRetry(), "there is no such file to try again");
    }

    @Test
    void aPageFullOfRemoteReferencesOpensWithoutAConnection() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1_500);
            String there = "http://127.0.0.1:" + server.getLocalPort() + "/";
            Path page = folder.resolve("beacons.html");
            Files.writeString(
                    page,
                    """
                    <!doctype html><title>Beacons on the pier</title>
                    <link rel="stylesheet" href="@a.css"><script src="@b.js"></script>
                    <article><h1>Beacons on the pier</h1>
                    <p>The pier has new beacons, and every one of them calls home when it is lit.</p>
                    <img src="@c.png" alt="A beacon"><iframe src="@d.html"></iframe>
                    <video src="@e.mp4" poster="@f.jpg"></video>
                    <p style="background: url(@g.png)">Nobody at the harbour office would say why.</p>
                    </article>
                    """
                            .replace("@", there));
            driver.look(() -> {
                driver.model().imports().bring(List.of(page));
                return true;
            });
            driver.waitFor("the page", () -> !driver.model().list().rows().isEmpty());
            driver.look(() -> {
                driver.model().open(driver.model().list().rows().getFirst());
                return true;
            });
            driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void whatWasLeftOutIsShownOnRequest() {
        trySample();
        driver.look(() -> {
            driver.model().open(driver.model().list().rows().getFirst());
            return true;
        });
        driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
        driver.look(() -> {
            driver.model().reading().leftOut().set(true);
            return true;
        });
        assertTrue(
                driver.look(() ->
                        driver.model().reading().shown().get().text().leftOutLine().isPresent()));
    }

    @Test
    void thePaletteDoesWhatIsTyped() {
        driver.press(KeyCode.CONTROL, KeyCode.K);
        driver.type("dark");
        driver.press(KeyCode.ENTER);
        driver.waitFor(
                "the dark theme",
                () -> driver.model().settings().get().theme() == WindowSettings.Theme.DARK);
    }
}
