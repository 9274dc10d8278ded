package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.cuttings.model.Headline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A live blog's hours beside its text: bars, lanes of those who speak most, and the same as a
/// table.
@Timeout(180)
class TimelineJourneysTest {
    @TempDir Path folder;
    private Driver driver;

    @BeforeEach
    void aLiveBlogIsOpen() throws Exception {
        driver = Driver.open(folder);
        driver.bringSample();
        size(1400);
        driver.act(() ->
                driver.model()
                        .open(
                                driver.model().list().rows().stream()
                                        .max(java.util.Comparator.comparingInt(Headline::entries))
                                        .orElseThrow()));
        driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
        driver.waitFor("the timeline", () -> driver.model().reading().hasTimeline());
    }

    @AfterEach
    void closes() throws Exception {
        if (driver != null) {
            driver.close();
        }
    }

    private void size(double width) {
        driver.act(() -> {
            Stage stage = (Stage) driver.node("search").getScene().getWindow();
            stage.setWidth(width);
            stage.setHeight(900);
        });
    }

    private Node focus() {
        return driver.look(() -> driver.node("search").getScene().getFocusOwner());
    }

    private int goal() {
        return driver.look(() -> {
            var goal = driver.model().reading().goal().get();
            return goal == null ? -1 : goal.line();
        });
    }

    @Test
    void arrowsGoToWhatSomebodySaidAndEnterOpensIt() {
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        driver.waitFor("a step", () -> focus().getStyleClass().contains("step"));
        Timeline timeline = driver.look(() -> driver.model().reading().timeline());
        Timeline.Lane lane = timeline.lanes().getFirst();
        for (int i = 0; i < timeline.steps().size(); i++) {
            if (timeline.steps().get(i).saidBy(lane.name()) != null) {
                break;
            }
            if (!timeline.steps().get(i).entries().isEmpty()) {
                driver.press(KeyCode.DOWN);
            }
        }
        driver.press(KeyCode.RIGHT);
        driver.waitFor("the first lane", () -> focus().getStyleClass().contains("lane"));
        assertEquals("1", ((Label) focus()).getText());
        assertTrue(focus().getAccessibleText().startsWith(lane.name()));
        driver.press(KeyCode.ENTER);
        driver.waitFor("their quote in hand", () -> driver.model().reading().quote().get() != null);
        assertEquals(lane.name(), driver.model().reading().quote().get().quote().speaker().name());
    }

    @Test
    void theHoursStandAsATableWhoseRowsGoToTheirPlace() {
        driver.click("timeline-table");
        driver.waitFor("the table", () -> driver.has("timeline-rows"));
        assertTrue(driver.model().settings().get().timelineTable(), "and it stays so");
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        ListView<?> rows = (ListView<?>) driver.node("timeline-rows");
        driver.waitFor("the focus on it", rows::isFocused);
        driver.press(KeyCode.END);
        int last = driver.look(() -> rows.getItems().size() - 1);
        driver.waitFor("the last row", () -> rows.getSelectionModel().getSelectedIndex() == last);
        driver.press(KeyCode.ENTER);
        Timeline.Step step = (Timeline.Step) driver.look(() -> rows.getItems().get(last));
        int line =
                driver.look(() ->
                        driver.model()
                                .reading()
                                .shown()
                                .get()
                                .text()
                                .lineOf(step.entries().getFirst()));
        driver.waitFor("the last step's entry", () -> goal() == line);
    }

    @Test
    void whereThereIsNoRoomForTheTimelineASentenceSaysSo() {
        size(900);
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        driver.waitFor(
                "the sentence",
                () ->
                        driver.model()
                                .status()
                                .sentence()
                                .get()
                                .equals(Words.of("timeline.no-room")));
    }
}
