package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.model.ParagraphDirection;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pages whose text is made to break a window: it opens, answers, and shows nothing beside its
/// panes.
@Timeout(180)
class HostileTextTest {
    private static final long PROMPT_MILLIS = 5_000;

    @TempDir Path folder;
    private Driver driver;

    @BeforeEach
    void anEmptyArchive() throws Exception {
        driver = Driver.open(folder);
    }

    @AfterEach
    void closes() throws Exception {
        driver.close();
    }

    private static Stream<String> pages() {
        return Stream.of(
                page("W".repeat(200_000), "w".repeat(100_000)),
                page("a" + "\u0301\u0328".repeat(2_000), "a" + "\u0336".repeat(20_000)),
                page("\uFDFD".repeat(500), "\uFDFD\u0BCC ".repeat(2_000)),
                page(
                        "\u202Egnikcab sdaer eltit sihT",
                        "\u202E\u2066\u2067\u202B".repeat(500) + "words \u202C\u2069 after them"),
                page("\u200B\u200B\uFEFF\u2060", "zero\u200Bwidth\u2060words ".repeat(2_000)),
                page("Marks", "<b>a</b><i>b</i>".repeat(50_000)),
                page("Table", "<table><tr>" + "<td>cell</td>".repeat(400) + "</tr></table>"));
    }

    private static String page(String title, String body) {
        return """
        <!doctype html><html lang="en"><title>%1$s</title><article><h1>%1$s</h1>
        <p>The harbour office would not say on Monday what the page was about, or why.</p>
        <p>%2$s</p><p>Nobody on the north bank had seen such a page in all their years.</p>
        </article></html>
        """
                .formatted(title, body);
    }

    @Test
    void theyOpenPromptlyAndStayInTheirPanes() throws Exception {
        List<Path> files = new ArrayList<>();
        for (String page : pages().toList()) {
            files.add(Files.writeString(folder.resolve(files.size() + ".html"), page));
        }
        driver.act(() -> driver.model().imports().bring(files));
        driver.waitFor("the pages", () -> driver.model().list().rows().size() == files.size());
        driver.act(() -> driver.model().showReading());
        for (var row : driver.look(() -> List.copyOf(driver.model().list().rows()))) {
            long begun = System.nanoTime();
            driver.act(() -> driver.model().open(row));
            driver.waitFor("the text", () -> shows(row.id()));
            driver.act(() -> driver.node("reading").getScene().getRoot().layout());
            assertTrue(
                    (System.nanoTime() - begun) / 1_000_000 < PROMPT_MILLIS,
                    () -> "slow: " + row.title());
            assertEquals(List.of(), driver.look(this::sidewaysBars), () -> "" + row.title());
        }
    }

    private boolean shows(long article) {
        var shown = driver.model().reading().shown().get();
        return shown != null && shown.kept().headline().id() == article;
    }

    /// Bars by which a pane would have to be moved sideways.
    private List<String> sidewaysBars() {
        List<String> bars = new ArrayList<>();
        for (Node node : driver.robot().lookup(".scroll-bar").queryAll()) {
            if (node instanceof ScrollBar bar
                    && bar.getOrientation() == Orientation.HORIZONTAL
                    && bar.isVisible()
                    && bar.getParent().isVisible()
                    && bar.getHeight() > 0
                    // A table of more columns than there is room for moves by itself.
                    && !bar.getParent().getStyleClass().contains("table")) {
                bars.add(String.valueOf(bar.getParent().getId()));
            }
        }
        return bars;
    }

    @Test
    void aNumberInATableIsNeverBroken() throws Exception {
        String table =
                """
                <table><tr><th>Post</th><th>2030</th><th>2031</th>
                <th>Change against the year before, as a share of all that the harbour spends</th>
                </tr><tr><td>Dredging of the outer basin and the fairway as far as the pier</td>
                <td>1,200,000</td><td>1,450,000</td><td>+21 %</td></tr></table>
                """;
        Path file = Files.writeString(folder.resolve("sums.html"), page("Sums", table));
        driver.act(() -> driver.model().imports().bring(List.of(file)));
        driver.waitFor("the page", () -> driver.model().list().rows().size() == 1);
        driver.act(() -> driver.model().open(driver.model().list().rows().getFirst()));
        driver.waitFor("the table", () -> driver.robot().lookup(".grid").tryQuery().isPresent());
        for (int width : new int[] {900, 1400}) {
            driver.act(() -> driver.node("search").getScene().getWindow().setWidth(width));
            layOut();
            driver.act(() -> {
                List<Label> numbers =
                        driver.robot().lookup(".grid-cell").queryAllAs(Label.class).stream()
                                .filter(cell -> cell.getText().startsWith("1,"))
                                .toList();
                assertEquals(2, numbers.size());
                for (Label number : numbers) {
                    assertTrue(number.getWidth() >= number.prefWidth(-1), number.getText());
                }
            });
        }
    }

    @Test
    void aRightToLeftParagraphReadsFromTheRight() throws Exception {
        Path page =
                Files.writeString(
                        folder.resolve("rtl.html"),
                        """
                        <!doctype html><html lang="ar" dir="rtl"><title>الميناء</title>
                        <article><h1>الميناء</h1>
                        <p>فتح الميناء أبوابه صباح يوم الاثنين أمام المئات من سكان الضفة الشمالية.</p>
                        <p>وقالت رئيسة الميناء إن العبارة الجديدة لن تتأخر بعد اليوم عن موعدها.</p>
                        </article></html>
                        """);
        driver.act(() -> driver.model().imports().bring(List.of(page)));
        driver.waitFor("the page", () -> !driver.model().list().rows().isEmpty());
        driver.act(() -> driver.model().open(driver.model().list().rows().getFirst()));
        driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
        // A failure in laying out would be thrown here.
        driver.act(() -> {
            driver.node("reading").getScene().getRoot().applyCss();
            driver.node("reading").getScene().getRoot().layout();
        });
        driver.act(() -> driver.model().search().typed().set("الميناء"));
        driver.waitFor("hits", () -> !driver.model().search().hits().get().hits().isEmpty());
        assertTrue(
                driver.look(() -> {
                    ReadingText text = driver.model().reading().shown().get().text();
                    var paragraphs =
                            new ReadingParagraphs(
                                    text, 17, line -> new javafx.scene.layout.Pane(), at -> "x");
                    for (int i = 0; i < text.lines().size(); i++) {
                        if (text.lines().get(i).text().contains("فتح")) {
                            StyleAttributeMap attributes =
                                    paragraphs.getParagraph(i).getParagraphAttributes();
                            return attributes.getParagraphDirection()
                                    == ParagraphDirection.RIGHT_TO_LEFT;
                        }
                    }
                    return false;
                }));
    }

    /// JavaFX fails where it has to end a line within such text, and the window stays empty then.
    @Test
    void textFromTheRightIsLaidOutHoweverNarrowItsPane() throws Exception {
        String sentence =
                "فتح الميناء أبوابه صباح يوم الاثنين أمام المئات من سكان الضفة الشمالية، وقالت"
                        + " رئيسة الميناء «إن العبارة الجديدة لن تتأخر بعد اليوم عن موعدها». ";
        List<Path> files =
                List.of(
                        Files.writeString(
                                folder.resolve("الميناء والعبارة الجديدة في الضفة الشمالية.html"),
                                page(sentence.repeat(2), sentence.repeat(9))),
                        Files.writeString(
                                folder.resolve("mixed.html"),
                                page(
                                        "The harbour office and הנמל נפתח ביום שני בבוקר בפני מאות",
                                        "The ferry, or העבורת החדשה, is late. “הנמל נפתח ביום שני”"
                                                + " said Ida Farrow of הנמל on Monday. "
                                                + "ה".repeat(300))));
        driver.act(() -> driver.model().imports().bring(files));
        driver.waitFor("the report", () -> driver.model().imports().report().get() != null);
        driver.waitFor("the pages", () -> driver.model().list().rows().size() == files.size());
        for (int percent : new int[] {100, 150, 200}) {
            for (int width : new int[] {600, 900, 1400}) {
                driver.act(() -> {
                    Stage stage = (Stage) driver.node("search").getScene().getWindow();
                    stage.setWidth(width);
                    stage.setHeight(600);
                    driver.model().settings().set(driver.model().settings().get().sized(percent));
                    driver.model().showReport();
                });
                layOut();
                for (var row : driver.look(() -> List.copyOf(driver.model().list().rows()))) {
                    driver.act(() -> driver.model().open(row));
                    driver.waitFor("the text", () -> shows(row.id()));
                    layOut();
                    driver.act(() -> driver.view().hands().panes().quoteFrom(1));
                    layOut();
                }
                driver.act(() -> driver.model().search().typed().set("الميناء OR הנמל"));
                driver.waitFor("hits", () -> !driver.model().search().busy().get());
                layOut();
                driver.act(() -> driver.model().search().typed().set(""));
            }
        }
        assertEquals(List.of(), driver.look(this::sidewaysBars), "nothing is wider than its pane");
    }

    /// A failure in laying out is thrown here.
    private void layOut() {
        for (int i = 0; i < 2; i++) {
            driver.act(() -> {
                driver.node("search").getScene().getRoot().applyCss();
                driver.node("search").getScene().getRoot().layout();
            });
        }
    }
}
