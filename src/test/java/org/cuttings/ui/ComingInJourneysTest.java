package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cuttings.desk.ImportReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How pages come in besides the chooser, and what is set for the window.
@Timeout(120)
class ComingInJourneysTest {
    private static final String PAGE =
            """
            <!doctype html><html lang="en"><title>Ferry notes</title><article><h1>Ferry notes</h1>
            <p>The ferry to the north bank was late again on Monday, the harbour office said.</p>
            <p>Nobody knows when the new boat will come, and nobody at the office would say.</p>
            </article></html>
            """;

    @TempDir Path folder;
    private Driver driver;

    @BeforeEach
    void anEmptyArchive() throws Exception {
        driver = Driver.open(folder);
        driver.waitFor(
                "the start page", () -> driver.model().right().get() == WindowModel.Right.START);
    }

    @AfterEach
    void closes() throws Exception {
        driver.close();
    }

    @Test
    void whatIsSavedIntoTheWatchedFolderComesInByItself() throws Exception {
        Path watched = Files.createDirectories(folder.resolve("saved"));
        driver.act(() ->
                driver.model()
                        .settings()
                        .set(driver.model().settings().get().watching(watched.toString())));
        Files.writeString(watched.resolve("half.html.part"), PAGE);
        Files.writeString(watched.resolve("whole.html"), PAGE);
        driver.waitFor("the page", () -> driver.model().list().rows().size() == 1);
        ImportReport report = driver.look(() -> driver.model().imports().report().get());
        assertEquals(1, report.pages(), "the half-written file is not read");
        assertFalse(
                driver.look(() -> driver.model().right().get() == WindowModel.Right.REPORT),
                "what the reader looks at is not taken away");
        driver.act(() -> driver.model().showReport());
        driver.waitFor("the report again", () -> driver.has("report"));
    }

    @Test
    void anAddressIsFetchedOnlyAfterTheReaderSaysSo() {
        driver.act(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("http://127.0.0.1:9/ferry.html");
            Clipboard.getSystemClipboard().setContent(content);
        });
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        driver.waitFor("the question", () -> driver.has("confirm"));
        assertFalse(driver.look(() -> driver.model().imports().running().get()));
        driver.click("confirm");
        driver.waitFor("the report", () -> driver.model().imports().report().get() != null);
        assertEquals(1, driver.look(() -> driver.model().imports().report().get()).unreadable());
    }

    @Test
    void droppedFilesAndFoldersAreBroughtIn() throws Exception {
        Path saved = Files.createDirectories(folder.resolve("saved"));
        Files.writeString(saved.resolve("ferry.html"), PAGE);
        Path page = folder.resolve("bridge.html");
        Files.writeString(page, PAGE.replace("Ferry", "Bridge").replace("ferry", "bridge"));
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(saved.toFile(), page.toFile()));
        assertTrue(dropped(content));
        driver.waitFor("both pages", () -> driver.model().list().rows().size() == 2);
    }

    @Test
    void aDroppedLinkIsFetchedOnlyAfterTheReaderSaysSo() throws Exception {
        ClipboardContent content = new ClipboardContent();
        content.putUrl("http://127.0.0.1:9/ferry.html");
        content.putString("http://127.0.0.1:9/ferry.html");
        assertTrue(dropped(content));
        driver.waitFor("the question", () -> driver.has("confirm"));
        assertFalse(driver.look(() -> driver.model().imports().running().get()));
    }

    /// Drops on the window as another program would. The headless platform has no drags: the event
    /// is ours, with a board that holds what the clipboard holds.
    ///
    /// @return whether the window took it
    private boolean dropped(ClipboardContent content) throws Exception {
        Constructor<Dragboard> board = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
        board.setAccessible(true);
        return driver.look(() -> {
            Clipboard.getSystemClipboard().setContent(content);
            Dragboard dragged;
            try {
                dragged = board.newInstance(Toolkit.getToolkit().getSystemClipboard());
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
            Scene scene = driver.node("search").getScene();
            DragEvent drop =
                    new DragEvent(
                            DragEvent.DRAG_DROPPED,
                            dragged,
                            300,
                            300,
                            300,
                            300,
                            TransferMode.COPY,
                            null,
                            null,
                            null);
            Event.fireEvent(scene, drop);
            return drop.isDropCompleted();
        });
    }

    @Test
    void whatFailedIsTriedAgainOnceItIsMended() throws Exception {
        Path bad = folder.resolve("bad.html");
        Files.write(bad, new byte[0]);
        driver.act(() -> driver.model().imports().bring(List.of(bad)));
        driver.waitFor(
                "the report", () -> driver.model().right().get() == WindowModel.Right.REPORT);
        Files.writeString(bad, PAGE);
        driver.click("report-retry");
        driver.waitFor("the page", () -> driver.model().list().rows().size() == 1);
    }

    @Test
    void preferencesHoldAtOnce() {
        driver.act(() -> driver.model().imports().bringSample());
        driver.waitFor("the list", () -> !driver.model().list().rows().isEmpty());
        driver.press(KeyCode.CONTROL, KeyCode.COMMA);
        driver.waitFor("the sheet", () -> driver.has("theme-dark"));
        driver.click("theme-dark");
        driver.click("face-sans");
        driver.click("size-more");
        driver.click("clock-reader");
        driver.click("preferences-letters");
        WindowSettings now = driver.look(() -> driver.model().settings().get());
        assertEquals(WindowSettings.Theme.DARK, now.theme());
        assertFalse(now.serif());
        assertEquals(110, now.textPercent());
        assertTrue(now.ownZone());
        assertFalse(now.letters());
        driver.press(KeyCode.ESCAPE);
        driver.act(() -> driver.node("articles").requestFocus());
        driver.type("s");
        assertTrue(
                driver.look(() ->
                        driver.model().list().rows().stream().noneMatch(row -> row.starred())),
                "letters are switched off");
    }

    @Test
    void anotherArchiveOpensInAWindowOfItsOwnAndIsRemembered() {
        Path other = folder.resolve("other.cuttings");
        driver.act(() -> driver.openAnother(other));
        driver.waitFor("its window", () -> titled("other – Cuttings") != null);
        assertTrue(
                Files.exists(other) && driver.look(() -> driver.model().library().empty().get()));
        driver.act(() -> {
            Stage stage = titled("other – Cuttings");
            stage.getOnCloseRequest().handle(new javafx.stage.WindowEvent(stage, null));
        });
        driver.waitFor("it is closed", () -> titled("other – Cuttings") == null);
        assertTrue(
                WindowSettings.read(folder.resolve("window.properties"))
                        .archives()
                        .contains(other.toString()));
    }

    private static Stage titled(String title) {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && title.equals(stage.getTitle()))
                .map(Stage.class::cast)
                .findFirst()
                .orElse(null);
    }

    @Test
    void theProgramTellsWhatIsInsideAndCopiesAReportWithoutWords() {
        driver.act(() -> driver.view().hands().sheets().about());
        driver.waitFor("the sheet", () -> driver.has("about-parts"));
        driver.click("about-report");
        driver.waitFor(
                "the report on the clipboard",
                () ->
                        String.valueOf(Clipboard.getSystemClipboard().getString())
                                .startsWith("Cuttings "));
    }
}
