package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class MarginNamesTest {
    @TempDir private Path folder;

    @Test
    void theMarginNamesWhoSpeaksInThisArticleAndNobodyElse() throws Exception {
        try (Driver driver = Driver.open(folder)) {
            bring(
                    driver,
                    "one",
                    Invented.PIER.formatted("2031-03-04T10:00:00Z", "Jane Brook", "two"));
            String other = Invented.PIER.replace("harbour.example/pier", "harbour.example/other");
            bring(driver, "two", other.formatted("2031-03-05T10:00:00Z", "Tom Vane", "two"));
            driver.size(100, 1900, 900);
            for (var row : driver.look(() -> List.copyOf(driver.model().list().rows()))) {
                driver.act(() -> driver.model().open(row));
                driver.waitFor(
                        "the text",
                        () ->
                                driver.model().reading().shown().get() != null
                                        && driver.model()
                                                        .reading()
                                                        .shown()
                                                        .get()
                                                        .kept()
                                                        .headline()
                                                        .id()
                                                == row.id());
                driver.act(() -> driver.layOut());
                String speaker =
                        driver.look(() ->
                                driver.model()
                                        .reading()
                                        .shown()
                                        .get()
                                        .kept()
                                        .article()
                                        .entries()
                                        .getFirst()
                                        .quotes()
                                        .getFirst()
                                        .speaker()
                                        .name());
                TreeSet<String> names = new TreeSet<>();
                for (Node name : driver.robot().lookup(".margin-name").queryAll()) {
                    names.add(((Labeled) name).getText());
                }
                assertEquals(new TreeSet<>(List.of(speaker)), names);
            }
        }
    }

    @Test
    void aNameStandsOnTheLineWhereItsQuoteBegins() throws Exception {
        try (Driver driver = Driver.open(folder)) {
            bring(
                    driver,
                    "one",
                    Invented.PIER.formatted("2031-03-04T10:00:00Z", "Jane Brook", "two"));
            driver.size(100, 1400, 900);
            driver.act(() -> driver.model().open(driver.model().list().rows().getFirst()));
            driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
            driver.waitFor(
                    "the name", () -> driver.robot().lookup(".margin-name").tryQuery().isPresent());
            driver.act(() -> driver.layOut());
            driver.act(() -> {
                Bounds name = seen(driver.robot().lookup(".margin-name").query());
                TextFlow flow =
                        driver
                                .robot()
                                .lookup("#reading TextFlow")
                                .queryAllAs(TextFlow.class)
                                .stream()
                                .filter(MarginNamesTest::quotes)
                                .findFirst()
                                .orElseThrow();
                Bounds words = seen(flow);
                double line = words.getMinY() + flow.getInsets().getTop();
                assertEquals(line, name.getMinY(), 8, "the name is as high as its line");
                assertEquals(words.getMinX(), name.getMaxX(), 40, "the name is beside its line");
                Bounds area = seen(driver.node("reading"));
                assertEquals(
                        words.getMinX() - area.getMinX(),
                        area.getMaxX() - words.getMaxX(),
                        20,
                        "the column is in the middle");
            });
        }
    }

    private static boolean quotes(TextFlow flow) {
        return flow.getChildren().stream()
                .anyMatch(
                        node -> node instanceof Text text && text.getText().contains("gate stays"));
    }

    private static Bounds seen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void bring(Driver driver, String name, String page) throws Exception {
        driver.bring(Files.writeString(folder.resolve(name + ".html"), page));
    }
}
