package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Highlights and notes by key, their list, and taking them back.
@Timeout(120)
class NotesJourneysTest {
    @TempDir Path folder;
    private Driver driver;

    @BeforeEach
    void anArticleIsOpen() throws Exception {
        driver = Driver.open(folder);
        driver.bringSample();
        driver.act(() -> driver.model().open(driver.model().list().rows().getFirst()));
        driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
    }

    @AfterEach
    void closes() throws Exception {
        driver.close();
    }

    /// Selects the first twenty characters of the nth body line.
    private String select(int nth) {
        return driver.look(() -> {
            ReadingText text = driver.model().reading().shown().get().text();
            int seen = 0;
            for (int i = 0; i < text.lines().size(); i++) {
                if (text.lines().get(i) instanceof Line.Written line
                        && line.style() == Line.Style.BODY
                        && line.text().length() > 20
                        && seen++ == nth) {
                    RichTextArea area = (RichTextArea) driver.node("reading");
                    area.requestFocus();
                    area.select(TextPos.ofLeading(i, 0), TextPos.ofLeading(i, 20));
                    return line.text().substring(0, 20);
                }
            }
            throw new AssertionError("no such line");
        });
    }

    private int said() {
        return driver.model().reading().shown().get().said().size();
    }

    private void chooseNotes() {
        driver.act(() ->
                driver.model()
                        .library()
                        .chosen()
                        .set(
                                driver.model().library().items().stream()
                                        .filter(LibraryModel.Item.Notes.class::isInstance)
                                        .findFirst()
                                        .orElseThrow()));
    }

    @Test
    void wordsAreHighlightedByAKeyAndNoMoreByTheSameKey() {
        String words = select(0);
        driver.type("l");
        driver.waitFor("the highlight", () -> said() == 1);
        assertEquals(
                words,
                driver.look(
                        () -> driver.model().reading().shown().get().said().getFirst().exact()));
        select(0);
        driver.type("l");
        driver.waitFor("no highlight", () -> said() == 0);
    }

    @Test
    void aNoteOnWordsStandsUnderItsEntryAndInTheListOfNotes() {
        String words = select(0);
        driver.type("m");
        driver.waitFor("the question", () -> driver.has("answer"));
        driver.type("Ask the harbour office");
        driver.press(KeyCode.ENTER);
        driver.waitFor(
                "the note under its entry",
                () ->
                        driver.model().reading().shown().get().text().lines().stream()
                                .anyMatch(line ->
                                        line.text().contains("Ask the harbour office")
                                                && line.text().contains(words)));
        chooseNotes();
        driver.waitFor("the list", () -> driver.model().notes().rows().size() == 1);
        driver.act(() -> ((ListView<?>) driver.node("notes")).getSelectionModel().select(0));
        driver.click("notes-change");
        driver.waitFor("the question", () -> driver.has("answer"));
        driver.press(KeyCode.CONTROL, KeyCode.A);
        driver.type("Asked");
        driver.press(KeyCode.ENTER);
        driver.waitFor(
                "the new words",
                () -> driver.model().notes().rows().getFirst().said().value().equals("Asked"));
    }

    @Test
    void severalAreTakenAwayAtOnceAndUndoBringsThemBack() {
        select(0);
        driver.type("l");
        driver.waitFor("a highlight", () -> said() == 1);
        select(1);
        driver.type("l");
        driver.waitFor("another highlight", () -> said() == 2);
        chooseNotes();
        driver.waitFor("the list", () -> driver.model().notes().rows().size() == 2);
        driver.act(() -> {
            ListView<?> list = (ListView<?>) driver.node("notes");
            list.requestFocus();
            list.getSelectionModel().selectAll();
        });
        driver.press(KeyCode.DELETE);
        driver.waitFor("none", () -> driver.model().notes().rows().isEmpty());
        driver.press(KeyCode.CONTROL, KeyCode.Z);
        driver.waitFor("both again", () -> driver.model().notes().rows().size() == 2);
        assertTrue(driver.look(() -> driver.model().undoable().get() != null));
    }

    @Test
    void severalStarsAreOneAct() {
        driver.act(() -> {
            ListView<?> list = (ListView<?>) driver.node("articles");
            list.getSelectionModel().selectAll();
            driver.model().marks().star();
        });
        driver.waitFor(
                "the stars",
                () -> driver.model().list().rows().stream().allMatch(row -> row.starred()));
        driver.waitFor("undo", () -> !driver.model().undoable().get().isEmpty());
        driver.act(() -> driver.model().undo());
        driver.waitFor(
                "none",
                () -> driver.model().list().rows().stream().noneMatch(row -> row.starred()));
    }

    @Test
    void theQuoteInHandIsHighlighted() {
        driver.act(() -> driver.node("reading").requestFocus());
        driver.type("q");
        driver.waitFor("a quote", () -> driver.model().reading().quote().get() != null);
        driver.act(() -> ((RichTextArea) driver.node("reading")).clearSelection());
        driver.type("l");
        driver.waitFor("the highlight", () -> said() == 1);
        assertTrue(
                driver.look(() ->
                        driver.model().reading().shown().get().said().getFirst().quote() != null));
    }
}
