package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Every button can be read and lies in the window: in a small window, and with text of 200
/// percent.
@Timeout(180)
class RoomTest {
    @TempDir Path folder;

    @Test
    void noButtonIsCutOffInAnyPane() throws Exception {
        try (Driver driver = Driver.open(folder)) {
            driver.bringSample();
            List<String> cut = new ArrayList<>();
            look(driver, 100, 900, 600, cut);
            look(driver, 200, 1400, 900, cut);
            assertEquals(List.of(), cut);
        }
    }

    private static void look(Driver driver, int percent, int width, int height, List<String> cut) {
        String at = " at " + percent + " % in " + width + "×" + height;
        driver.act(() -> {
            Stage stage = (Stage) driver.node("search").getScene().getWindow();
            stage.setWidth(width);
            stage.setHeight(height);
            WindowSettings now = driver.model().settings().get();
            driver.model().settings().set(now.sized(percent).withFacets(true));
            driver.model().open(driver.model().list().rows().getFirst());
        });
        driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
        driver.act(() -> driver.view().hands().panes().quoteFrom(1));
        driver.waitFor("a quote", () -> driver.model().reading().quote().get() != null);
        collect(driver, "reading" + at, cut);
        driver.act(() -> driver.model().search().typed().set("said"));
        driver.waitFor("counts", () -> driver.model().search().facets().get() != null);
        collect(driver, "search" + at, cut);
        driver.act(() -> driver.model().search().typed().set(""));
        choose(driver, LibraryModel.Item.Speakers.class);
        driver.waitFor("speakers", () -> !driver.model().speakers().speakers().isEmpty());
        driver.act(() ->
                driver.model()
                        .speakers()
                        .chosen()
                        .set(driver.model().speakers().speakers().getFirst()));
        driver.waitFor("quotes", () -> !driver.model().speakers().quotes().isEmpty());
        collect(driver, "speakers" + at, cut);
        driver.act(() -> driver.model().review());
        collect(driver, "suggestions" + at, cut);
        choose(driver, LibraryModel.Item.Notes.class);
        collect(driver, "notes" + at, cut);
        driver.act(() -> driver.view().hands().sheets().preferences());
        collect(driver, "preferences" + at, cut);
        driver.act(() -> driver.view().closeOverlay());
        driver.act(() -> driver.model().showReport());
        collect(driver, "report" + at, cut);
        choose(driver, LibraryModel.Item.Articles.class);
    }

    private static void choose(Driver driver, Class<? extends LibraryModel.Item> kind) {
        driver.act(() ->
                driver.model()
                        .library()
                        .chosen()
                        .set(
                                driver.model().library().items().stream()
                                        .filter(kind::isInstance)
                                        .findFirst()
                                        .orElseThrow()));
    }

    private static void collect(Driver driver, String where, List<String> cut) {
        driver.act(() -> {
            Parent root = driver.node("search").getScene().getRoot();
            root.applyCss();
            root.layout();
            walk(root, where, cut);
        });
    }

    private static void walk(Node node, String where, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof ButtonBase button && !button.getText().isEmpty()) {
            Bounds at = button.localToScene(button.getLayoutBounds());
            boolean beside =
                    at.getMinX() < -1
                            || at.getMaxX() > button.getScene().getWidth() + 1
                            || at.getMaxY() > button.getScene().getHeight() + 1;
            if (button.isTextTruncated() || beside) {
                cut.add(where + ": " + button.getText() + (beside ? " lies at " + at : ""));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, where, cut));
        }
    }
}
