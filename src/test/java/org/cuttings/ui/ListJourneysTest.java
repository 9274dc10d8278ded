package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.cuttings.model.Headline;
import org.cuttings.search.ListOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The list: its order, its days, its pictures, and what is done with several articles.
@Timeout(120)
class ListJourneysTest {
    @TempDir Path folder;
    private Driver driver;

    @BeforeEach
    void theSample() throws Exception {
        driver = Driver.open(folder);
        driver.bringSample();
    }

    @AfterEach
    void closes() throws Exception {
        driver.close();
    }

    private List<Headline> rows() {
        return driver.look(() -> List.copyOf(driver.model().list().rows()));
    }

    @Test
    void bordersGoBackWhenLargeTextIsMadeSmallerAgain() {
        driver.act(() -> driver.node("search").getScene().getWindow().setWidth(1400));
        driver.waitFor("the width", () -> driver.node("search").getScene().getWidth() > 1300);
        layOut();
        double[] before = borders();
        assertEquals(2, before.length);
        for (int percent : new int[] {110, 150, 180, 200, 190, 140, 100}) {
            driver.act(() ->
                    driver.model().settings().set(driver.model().settings().get().sized(percent)));
            layOut();
            assertEquals(percent > 190 ? 1 : 2, borders().length, "at " + percent);
        }
        assertArrayEquals(before, borders(), 0.01);
    }

    private void layOut() {
        for (int i = 0; i < 2; i++) {
            driver.act(() -> {
                driver.node("search").getScene().getRoot().applyCss();
                driver.node("search").getScene().getRoot().layout();
            });
        }
    }

    private double[] borders() {
        return driver.look(() ->
                ((SplitPane) driver.node("search").getScene().getRoot().lookup(".panes"))
                        .getDividerPositions());
    }

    @Test
    void theListIsSortedByWhatTheReaderPicks() {
        driver.click("list-order");
        driver.waitFor("the orders", () -> driver.has("pick"));
        driver.type("title");
        driver.press(KeyCode.ENTER);
        driver.waitFor(
                "titles in order",
                () -> {
                    List<String> titles =
                            driver.model().list().rows().stream()
                                    .map(row -> String.valueOf(row.title()))
                                    .toList();
                    return titles.equals(
                            titles.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
                });
        for (ListOrder order : ListOrder.values()) {
            driver.act(() ->
                    driver.model().settings().set(driver.model().settings().get().listed(order)));
            driver.waitFor(order.name(), () -> driver.model().list().order().get() == order);
            assertEquals(5, rows().size());
        }
    }

    @Test
    void everyDayStandsOnceOverItsArticles() {
        driver.waitFor("days", () -> days() > 0);
        long different =
                rows().stream()
                        .map(row -> row.published().local().toLocalDate())
                        .distinct()
                        .count();
        assertEquals(different, (long) driver.look(this::days));
    }

    private long days() {
        return driver.robot().lookup(".day").queryAll().stream()
                .filter(node -> node.isVisible() && node.getParent().getParent().isVisible())
                .count();
    }

    @Test
    void severalAreTaggedAtOnce() {
        driver.act(() -> ((ListView<?>) driver.node("articles")).getSelectionModel().selectAll());
        driver.click("several-tag");
        driver.waitFor("the question", () -> driver.has("answer"));
        driver.type("harbour");
        driver.press(KeyCode.ENTER);
        driver.waitFor(
                "the tag",
                () ->
                        driver.model().list().rows().stream()
                                .allMatch(row -> row.tags().contains("harbour")));
        driver.waitFor(
                "the tag in the library",
                () ->
                        driver.model().library().items().stream()
                                .anyMatch(item -> item.label().equals("harbour")));
    }

    @Test
    void liveBlogsStandOnOneClockAndLeadToTheirEntries() {
        driver.act(() -> ((ListView<?>) driver.node("articles")).getSelectionModel().selectAll());
        driver.click("several-clock");
        driver.waitFor("the clock", () -> driver.has("one-clock"));
        driver.waitFor("its rows", () -> driver.rows("one-clock") > 10);
        var rows = driver.look(() -> driver.model().clock().shown().get().rows());
        assertEquals(
                rows.stream().map(OneClock.Row::at).sorted().toList(),
                rows.stream().map(OneClock.Row::at).toList());
        driver.act(() -> {
            ListView<?> list = (ListView<?>) driver.node("one-clock");
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        driver.press(KeyCode.ENTER);
        driver.waitFor(
                "the entry", () -> driver.model().right().get() == WindowModel.Right.READING);
    }

    @Test
    void nLeadsToTheNextUnread() {
        driver.act(() -> driver.node("articles").requestFocus());
        driver.type("n");
        driver.waitFor("an article", () -> driver.model().reading().shown().get() != null);
        long first = shown();
        driver.waitFor("it is read", () -> rows().stream().anyMatch(row -> !row.unread()));
        driver.type("n");
        driver.waitFor("another", () -> shown() != first);
    }

    private long shown() {
        return driver.look(() -> driver.model().reading().shown().get().kept().headline().id());
    }

    @Test
    void aPictureThatCameAlongIsShownSmall() throws Exception {
        Path files = Files.createDirectories(folder.resolve("saved/quay_files"));
        ImageIO.write(
                new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB),
                "png",
                files.resolve("quay.png").toFile());
        Path page =
                Files.writeString(
                        folder.resolve("saved/quay.html"),
                        """
                        <!doctype html><html lang="en"><title>The new quay</title>
                        <meta property="og:image" content="quay_files/quay.png">
                        <article><h1>The new quay</h1>
                        <p>The new quay was opened in the morning by the harbour master herself.</p>
                        <figure><img src="quay_files/quay.png" alt="The quay"></figure>
                        <p>Hundreds came to see it, and the ferry was late for the first time.</p>
                        </article></html>
                        """);
        driver.act(() -> driver.model().imports().bring(List.of(page.getParent())));
        driver.waitFor("the page", () -> driver.model().list().rows().size() == 6);
        Headline line =
                rows().stream()
                        .filter(row -> "The new quay".equals(row.title()))
                        .findFirst()
                        .orElseThrow();
        @SuppressWarnings("unchecked")
        Optional<Image>[] found = new Optional[1];
        driver.act(() -> driver.model().thumbnails().ask(line, image -> found[0] = image));
        driver.waitFor("the picture", () -> found[0] != null);
        assertTrue(found[0].isPresent());
        assertTrue(found[0].get().getWidth() <= 112);
    }
}
