package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever can have the focus, every filled row and every picture has a name for screen readers.
@Timeout(180)
class AccessibleNamesTest {
    @TempDir Path folder;

    @Test
    void everyControlHasAName() throws Exception {
        try (Driver driver = Driver.open(folder)) {
            driver.waitFor(
                    "the start page",
                    () -> driver.model().right().get() == WindowModel.Right.START);
            List<String> nameless = new ArrayList<>(nameless(driver));
            driver.click("start-sample");
            driver.waitFor("the list", () -> !driver.model().list().rows().isEmpty());
            nameless.addAll(nameless(driver));
            driver.look(() -> {
                driver.model().open(driver.model().list().rows().getFirst());
                driver.model().search().typed().set("the");
                return true;
            });
            driver.waitFor("hits", () -> !driver.model().search().hits().get().hits().isEmpty());
            nameless.addAll(nameless(driver));
            assertEquals(List.of(), nameless.stream().distinct().toList());
        }
    }

    private static List<String> nameless(Driver driver) {
        return driver.look(() -> {
            List<String> found = new ArrayList<>();
            walk(driver.node("search").getScene().getRoot(), found);
            return found;
        });
    }

    private static void walk(Node node, List<String> nameless) {
        boolean row = node instanceof IndexedCell<?> cell && !cell.isEmpty();
        boolean meant =
                (node.isFocusTraversable() && !(node instanceof Label))
                        || row
                        || node instanceof ImageView;
        if (meant && !named(node)) {
            nameless.add(node.getClass().getSimpleName() + "#" + node.getId());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, nameless));
        }
    }

    private static boolean named(Node node) {
        boolean told = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written =
                node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank();
        return told || written;
    }
}
