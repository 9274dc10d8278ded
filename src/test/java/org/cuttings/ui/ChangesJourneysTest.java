package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.cuttings.model.EditionLine;
import org.cuttings.ui.SavedPages.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What changed between editions of a live blog that was saved three times, inline and side by
/// side.
@Timeout(180)
class ChangesJourneysTest {
    private static final Post GATE =
            new Post("p1", "09:05", "The gate is open to all boats this morning.");
    private static final Post FERRY =
            new Post("p2", "09:40", "The ferry to the north bank is late again.");
    private static final Post FERRY_EDITED =
            new Post("p2", "09:40", "The ferry to the south bank is late again.");
    private static final Post STORM =
            new Post("p3", "10:10", "A storm is expected by the evening tide.");
    private static final Post QUAY =
            new Post("p4", "11:20", "The quay is closed until the storm has passed.");

    @TempDir Path folder;
    private Driver driver;

    @BeforeEach
    void aLiveBlogSavedThreeTimes() throws Exception {
        driver = Driver.open(folder);
        List<Path> pages =
                List.of(
                        SavedPages.liveBlog(folder.resolve("a.html"), "09:50", FERRY, GATE),
                        SavedPages.liveBlog(folder.resolve("b.html"), "10:20", STORM, FERRY, GATE),
                        SavedPages.liveBlog(
                                folder.resolve("c.html"), "11:30", QUAY, STORM, FERRY_EDITED));
        driver.act(() -> driver.model().imports().bring(pages));
        driver.waitFor("the pages", () -> driver.model().imports().report().get() != null);
        driver.waitFor("the list", () -> !driver.model().list().rows().isEmpty());
        assertEquals(1, driver.model().list().rows().size(), "three editions of one article");
        driver.act(() -> driver.model().open(driver.model().list().rows().getFirst()));
        driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
        driver.act(() -> driver.view().hands().panes().focusReading());
    }

    @AfterEach
    void closes() throws Exception {
        if (driver != null) {
            driver.close();
        }
    }

    private void showChanges() {
        driver.type("h");
        driver.waitFor("what changed", () -> right() == WindowModel.Right.CHANGES);
        driver.waitFor("the list of it", () -> driver.node("changes").isFocused());
    }

    private WindowModel.Right right() {
        return driver.model().right().get();
    }

    private List<ChangeRow.Kind> kinds() {
        return driver.look(() ->
                driver.model().changed().rows().stream()
                        .filter(ChangeRow.Compared.class::isInstance)
                        .map(ChangeRow.Compared.class::cast)
                        .filter(ChangeRow.Compared::opens)
                        .map(ChangeRow.Compared::kind)
                        .toList());
    }

    private void size(double width, double height) {
        driver.act(() -> {
            Stage stage = (Stage) driver.node("search").getScene().getWindow();
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /// The rows that are seen: of each its columns, with the marks as `[-gone-]` and `{+new+}`.
    private List<String> seen() {
        return driver.look(() -> {
            driver.node("changes").getScene().getRoot().layout();
            return driver.robot().lookup("#changes .list-cell").queryAll().stream()
                    .map(ListCell.class::cast)
                    .filter(cell -> !cell.isEmpty() && cell.isVisible())
                    .sorted(java.util.Comparator.comparingInt(ListCell::getIndex))
                    .map(cell ->
                            String.join(
                                    " | ",
                                    cell.lookupAll("TextFlow").stream()
                                            .map(flow -> words((TextFlow) flow))
                                            .toList()))
                    .toList();
        });
    }

    private String how() {
        return driver.look(() -> ((Label) driver.node("changes-how")).getText());
    }

    private static boolean inside(Node node) {
        Node pane = node.getScene().lookup(".right");
        return pane.localToScene(pane.getLayoutBounds())
                .contains(node.localToScene(node.getLayoutBounds()));
    }

    private static String words(TextFlow flow) {
        StringBuilder words = new StringBuilder();
        for (Node node : flow.getChildren()) {
            Text text = (Text) node;
            words.append(
                    text.getStyleClass().contains("gone") && text.isStrikethrough()
                            ? "[-" + text.getText() + "-]"
                            : text.getStyleClass().contains("added") && text.isUnderline()
                                    ? "{+" + text.getText() + "+}"
                                    : text.getText());
        }
        return words.toString();
    }

    @Test
    void theNewestEditionIsComparedWithTheOneBefore() {
        showChanges();
        assertEquals(
                List.of(ChangeRow.Kind.ADDED, ChangeRow.Kind.EDITED, ChangeRow.Kind.GONE), kinds());
        assertTrue(
                seen().contains("The ferry to the [-north-] {+south+} bank is late again."),
                () -> seen().toString());
        driver.type("h");
        driver.waitFor("the article again", () -> right() == WindowModel.Right.READING);
    }

    @Test
    void sideBySideTheEarlierEditionStandsLeftAndTheLaterRight() {
        size(1400, 900);
        showChanges();
        driver.type("H");
        driver.waitFor("two columns", () -> driver.model().settings().get().sideBySide());
        List<String> seen = seen();
        assertTrue(
                seen.contains(
                        "The ferry to the [-north-] bank is late again."
                                + " | The ferry to the {+south+} bank is late again."),
                seen::toString);
        assertTrue(
                seen.stream().anyMatch(row -> row.startsWith("not there yet | Added · 11:20")),
                seen::toString);
        assertTrue(
                seen.stream().anyMatch(row -> row.endsWith(" | no longer there")), seen::toString);
        assertEquals(Words.of("changes.how"), how());
    }

    @Test
    void whereThereIsNoRoomForTwoColumnsThereIsOneAndTheReasonIsSaid() {
        size(900, 600);
        driver.act(() ->
                driver.model()
                        .settings()
                        .set(driver.model().settings().get().withSideBySide(true)));
        showChanges();
        assertEquals(Words.of("changes.narrow"), how());
        for (String id : List.of("changes-from", "changes-to", "changes-back", "changes")) {
            assertTrue(driver.look(() -> inside(driver.node(id))), id + " lies in its pane");
        }
        assertTrue(
                seen().contains("The ferry to the [-north-] {+south+} bank is late again."),
                () -> seen().toString());
    }

    @Test
    @SuppressWarnings("unchecked")
    void whichTwoEditionsAreComparedIsChosen() {
        showChanges();
        ComboBox<EditionLine> from = (ComboBox<EditionLine>) driver.node("changes-from");
        ComboBox<EditionLine> to = (ComboBox<EditionLine>) driver.node("changes-to");
        driver.act(() -> from.setValue(from.getItems().getFirst()));
        driver.waitFor("all since the first", () -> kinds().size() == 4);
        assertEquals(
                List.of(
                        ChangeRow.Kind.ADDED,
                        ChangeRow.Kind.ADDED,
                        ChangeRow.Kind.EDITED,
                        ChangeRow.Kind.GONE),
                kinds());
        driver.act(() -> to.setValue(to.getItems().getFirst()));
        driver.waitFor("the first two", () -> kinds().equals(List.of(ChangeRow.Kind.ADDED)));
        driver.act(() -> from.setValue(from.getItems().getLast()));
        driver.waitFor(
                "from the second on, up to the third",
                () -> driver.model().changed().shown().get().later().number() == 3);
    }

    @Test
    void keysGoFromChangeToChangeAndEnterOpensTheEntry() {
        showChanges();
        driver.press(KeyCode.HOME);
        driver.type("j");
        ListView<?> list = (ListView<?>) driver.node("changes");
        driver.waitFor(
                "the edited entry",
                () ->
                        list.getSelectionModel().getSelectedItem() instanceof ChangeRow.Compared row
                                && row.kind() == ChangeRow.Kind.EDITED);
        driver.press(KeyCode.ENTER);
        driver.waitFor("the text", () -> right() == WindowModel.Right.READING);
        driver.waitFor("the entry", () -> driver.model().reading().goal().get() != null);
        int entry =
                driver.look(() -> {
                    var shown = driver.model().reading().shown().get();
                    return shown.text()
                            .entryAt(driver.model().reading().goal().get().line())
                            .orElse(-1);
                });
        assertTrue(
                driver.model()
                        .reading()
                        .shown()
                        .get()
                        .kept()
                        .article()
                        .entries()
                        .get(entry)
                        .text()
                        .contains("south bank"));
    }

    @Test
    void wordsAreFoundInWhatChangedAndCopiedWithTheirMarks() {
        showChanges();
        driver.press(KeyCode.CONTROL, KeyCode.F);
        driver.type("south");
        driver.waitFor("one change", () -> kinds().equals(List.of(ChangeRow.Kind.EDITED)));
        driver.act(() -> {
            ((ListView<?>) driver.node("changes")).getSelectionModel().selectAll();
            driver.view().hands().panes().copySelection();
        });
        assertEquals(
                "The ferry to the [-north-] {+south+} bank is late again.",
                driver.look(() -> Clipboard.getSystemClipboard().getString())
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""));
    }
}
