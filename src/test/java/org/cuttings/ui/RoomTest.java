package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.cuttings.model.Headline;
import org.cuttings.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// In no view is a word cut off, does one thing lie over another, or does a button lie outside: in
/// a small window, and with text of 200 percent.
@Timeout(600)
class RoomTest {
    private static final Set<String> PANES = Set.of("library", "middle", "right", "sheet-frame");

    @TempDir Path folder;

    @Test
    void nothingIsCutOffOrLiesOverSomethingElse() throws Exception {
        try (Driver driver = Driver.open(folder)) {
            fill(driver);
            List<String> faults = new ArrayList<>();
            look(driver, 100, 900, 600, faults);
            look(driver, 200, 900, 600, faults);
            look(driver, 200, 1400, 900, faults);
            assertEquals("", faults.stream().distinct().collect(Collectors.joining("\n")));
        }
    }

    /// The sample, two editions of a page, two speakers who may be one, a tag, a star, a note, a
    /// highlight, and a page in the bin.
    private void fill(Driver driver) throws Exception {
        driver.bringSample();
        String spare = Invented.PIER.replace("harbour.example/pier", "harbour.example/spare");
        bring(driver, "spare", spare.formatted("2031-09-10T10:00:00Z", "Tom Vane", "three"));
        EveryView views = new EveryView(driver, view -> {});
        views.open(pier(driver));
        driver.act(() -> driver.model().marks().bin());
        driver.waitFor(
                "the bin", () -> driver.model().list().rows().stream().noneMatch(RoomTest::isPier));
        bring(driver, "one", Invented.PIER.formatted("2031-03-04T10:00:00Z", "Jane Brook", "two"));
        bring(
                driver,
                "newer",
                Invented.PIER.formatted("2031-03-04T10:00:00Z", "Jane Brook", "nine"));
        String other = Invented.PIER.replace("harbour.example/pier", "harbour.example/other");
        bring(driver, "other", other.formatted("2031-05-06T10:00:00Z", "J. Brook", "two"));
        String third = Invented.PIER.replace("harbour.example/pier", "harbour.example/third");
        bring(driver, "third", third.formatted("2031-07-08T10:00:00Z", "Jane Brook", "seven"));
        views.open(pier(driver));
        driver.act(() -> driver.model().marks().star());
        driver.act(() -> driver.model().marks().tag("harbour"));
        driver.act(() -> driver.model().marks().noteOn(Map.of(0, new Span(4, 8)), "Which pier?"));
        driver.act(() -> driver.model().marks().highlight(Map.of(0, new Span(20, 30))));
    }

    /// The newest of the pages about the pier, as soon as it is listed.
    private static Headline pier(Driver driver) {
        driver.waitFor(
                "the pier", () -> driver.model().list().rows().stream().anyMatch(RoomTest::isPier));
        return driver.look(() ->
                driver.model().list().rows().stream()
                        .filter(RoomTest::isPier)
                        .findFirst()
                        .orElseThrow());
    }

    private static boolean isPier(Headline row) {
        return "Pier opens".equals(row.title());
    }

    private void bring(Driver driver, String name, String page) throws Exception {
        driver.bring(Files.writeString(folder.resolve(name + ".html"), page));
    }

    private static void look(Driver driver, int percent, int width, int height, List<String> faults)
            throws Exception {
        driver.size(percent, width, height);
        int[] views = new int[1];
        EveryView every =
                new EveryView(
                        driver,
                        view -> {
                            views[0]++;
                            String at = view + " at " + percent + " % in " + width + ": ";
                            driver.act(() -> {
                                driver.layOut();
                                walk(driver.node("search").getScene().getRoot(), at, faults);
                            });
                        });
        every.report();
        every.reading();
        every.shelves();
        every.speakers();
        every.search("said", "bro");
        every.sheets();
        assertTrue(views[0] > 30, "views seen: " + views[0]);
    }

    private static void walk(Node node, String where, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && hasWords(labeled)) {
            if (labeled.isTextTruncated() && !hasTooltip(labeled)) {
                faults.add(where + "cut off: " + labeled.getText());
            }
        }
        if (node instanceof Labeled labeled && hasWords(labeled)) {
            beside(labeled, labeled.getText(), where, faults);
        } else if (node instanceof TextField field) {
            beside(field, "#" + field.getId(), where, faults);
        }
        if (node instanceof ButtonBase button && hasWords(button)) {
            Bounds at = button.localToScene(button.getLayoutBounds());
            if (at.getMinX() < -1
                    || at.getMaxX() > button.getScene().getWidth() + 1
                    || at.getMaxY() > button.getScene().getHeight() + 1 && !scrolls(button)) {
                faults.add(where + "outside: " + button.getText() + " at " + at);
            }
        }
        if (node instanceof VBox || node instanceof HBox || node instanceof FlowPane) {
            apart((Parent) node, where, faults);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, where, faults));
        }
    }

    /// Whether the whole words can be had by pointing at what cuts them off.
    private static boolean hasTooltip(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Control control && control.getTooltip() != null) {
                return true;
            }
        }
        return false;
    }

    /// No word goes beyond the sides of its pane.
    private static void beside(Node node, String told, String where, List<String> faults) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().stream().anyMatch(PANES::contains)) {
                Bounds words = node.localToScene(node.getLayoutBounds());
                Bounds pane = at.localToScene(at.getLayoutBounds());
                if (words.getMinX() < pane.getMinX() - 1 || words.getMaxX() > pane.getMaxX() + 1) {
                    faults.add(where + "beyond its pane: " + told);
                }
                return;
            }
        }
    }

    private static boolean hasWords(Labeled labeled) {
        return labeled.getText() != null && !labeled.getText().isEmpty();
    }

    private static boolean scrolls(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("viewport")
                    || at.getStyleClass().contains("clipped-container")) {
                return true;
            }
        }
        return false;
    }

    /// What stands side by side or one below the other does not overlap.
    private static void apart(Parent box, String where, List<String> faults) {
        List<Node> there =
                box.getChildrenUnmodifiable().stream()
                        .filter(child -> child.isVisible() && child.isManaged())
                        .toList();
        for (int i = 0; i < there.size(); i++) {
            Bounds one = there.get(i).getBoundsInParent();
            for (Node next : there.subList(i + 1, there.size())) {
                Bounds other = next.getBoundsInParent();
                double wide =
                        Math.min(one.getMaxX(), other.getMaxX())
                                - Math.max(one.getMinX(), other.getMinX());
                double high =
                        Math.min(one.getMaxY(), other.getMaxY())
                                - Math.max(one.getMinY(), other.getMinY());
                if (wide > 2 && high > 2) {
                    faults.add(where + there.get(i) + " over " + next);
                }
            }
        }
    }
}
