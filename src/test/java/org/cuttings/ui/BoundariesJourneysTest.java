package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.cuttings.model.Entry;
import org.cuttings.model.Span;
import org.cuttings.ui.SavedPages.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The reader sets by hand where entries begin and end, and takes it back.
@Timeout(180)
class BoundariesJourneysTest {
    private static final String FERRY = "The ferry to the north bank is late again.";
    private static final String BUS = "Passengers were asked to take the bus over the old bridge.";

    @TempDir Path folder;
    private Driver driver;

    @BeforeEach
    void aLiveBlogIsOpen() throws Exception {
        driver = Driver.open(folder);
        Path page =
                SavedPages.liveBlog(
                        folder.resolve("a.html"),
                        "12:00",
                        new Post("p3", "10:10", "A storm is expected by the evening tide."),
                        new Post("p2", "09:40", FERRY + "|" + BUS),
                        new Post("p1", "09:05", "The gate is open to all boats this morning."));
        driver.act(() -> driver.model().imports().bring(List.of(page)));
        driver.waitFor("the page", () -> !driver.model().list().rows().isEmpty());
        driver.act(() -> driver.model().open(driver.model().list().rows().getFirst()));
        driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
        assertEquals(3, entries().size());
    }

    @AfterEach
    void closes() throws Exception {
        if (driver != null) {
            driver.close();
        }
    }

    private List<String> entries() {
        return driver.look(() ->
                driver.model().reading().shown().get().kept().article().entries().stream()
                        .map(Entry::text)
                        .toList());
    }

    /// Puts the cursor where these words begin.
    private void cursorAt(int entry, String words) {
        int at = entries().get(entry).indexOf(words);
        Span span = new Span(at, at + 3);
        int line =
                driver.look(() -> {
                    driver.model().reading().goTo(entry, span);
                    return driver.model().reading().goal().get().line();
                });
        driver.waitFor("the cursor there", () -> driver.caretLine() == line);
    }

    private void says(String key) {
        driver.waitFor(key, () -> driver.model().status().sentence().get().equals(Words.of(key)));
    }

    @Test
    void anEntryIsJoinedWithTheOneBelowAndUndoPartsThem() {
        cursorAt(0, "A storm");
        driver.command("entry-join");
        driver.waitFor("two entries", () -> entries().size() == 2);
        assertTrue(entries().getFirst().contains(FERRY), "in the page's order");
        says("boundary.joined");
        driver.command("undo");
        driver.waitFor("three again", () -> entries().size() == 3);
    }

    @Test
    void anEntryIsPartedAtTheCursorAndIsAgainAsFound() {
        cursorAt(1, BUS);
        driver.command("entry-part");
        driver.waitFor("four entries", () -> entries().size() == 4);
        assertEquals(List.of(FERRY, BUS), entries().subList(1, 3));
        driver.command("entries-as-found");
        driver.waitFor("three again", () -> entries().size() == 3);
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() {
        cursorAt(1, FERRY);
        driver.command("entry-part");
        says("boundary.first-paragraph");
        cursorAt(2, "The gate");
        driver.command("entry-join");
        says("boundary.no-next");
        driver.act(() -> driver.model().reading().goTo(0, new Span(0, 1)));
        driver.act(() ->
                driver.model()
                        .settings()
                        .set(
                                driver.model()
                                        .settings()
                                        .get()
                                        .ordered(ReadingText.Order.OLDEST_FIRST)));
        cursorAt(1, FERRY);
        driver.command("entry-join");
        driver.waitFor("joined with the newer one, which is below", () -> entries().size() == 2);
        assertTrue(entries().getFirst().endsWith(BUS), "the words stay in the page's order");
    }
}
