package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.cuttings.search.Hits;
import org.cuttings.search.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Searching by mouse and keys: what the box proposes, what is saved, what is counted.
@Timeout(120)
class SearchJourneysTest {
    @TempDir Path folder;
    private Driver driver;

    @BeforeEach
    void theSample() throws Exception {
        driver = Driver.open(folder);
        driver.bringSample();
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    }

    @AfterEach
    void closes() throws Exception {
        driver.close();
    }

    private String typed() {
        return driver.look(() -> driver.model().search().typed().get());
    }

    private String someSpeaker() {
        driver.look(() -> {
            driver.model().speakers().refresh();
            return true;
        });
        driver.waitFor("speakers", () -> !driver.model().speakers().speakers().isEmpty());
        return driver.look(() -> driver.model().speakers().speakers().getFirst().name());
    }

    @Test
    void aFilterAndANameAreTakenByArrowsAndEnter() {
        driver.type("speak");
        driver.waitFor("proposals", () -> driver.rows("proposals") > 0);
        driver.press(KeyCode.DOWN);
        driver.press(KeyCode.ENTER);
        driver.waitFor("the filter", () -> typed().equals("speaker:"));
        driver.waitFor(
                "speakers",
                () ->
                        driver.model().search().proposals().stream()
                                .anyMatch(one -> one.kind() == Proposals.Kind.NAME));
        driver.press(KeyCode.DOWN);
        driver.press(KeyCode.ENTER);
        driver.waitFor("the name", () -> typed().startsWith("speaker:\""));
        driver.waitFor("hits", () -> !driver.model().search().hits().get().hits().isEmpty());
    }

    @Test
    void resultsStayChosenAfterSomethingWasDoneWithThem() {
        driver.act(() -> driver.model().search().typed().set("the"));
        driver.waitFor("hits", () -> driver.model().search().hits().get().hits().size() > 3);
        ListView<?> hits = (ListView<?>) driver.node("hits");
        driver.act(() -> hits.getSelectionModel().selectAll());
        int chosen = hits.getItems().size();
        Hits before = driver.look(() -> driver.model().search().hits().get());
        driver.act(() -> driver.model().marks().star());
        driver.waitFor("the search anew", () -> driver.model().search().hits().get() != before);
        assertEquals(chosen, driver.look(() -> hits.getSelectionModel().getSelectedItems().size()));
        assertFalse(driver.look(() -> driver.model().search().chosen().isEmpty()));
        driver.act(() -> driver.model().search().typed().set("the flood"));
        driver.waitFor("another search", () -> hits.getSelectionModel().isEmpty());
    }

    @Test
    void nothingIsBlurredWhileASearchIsTyped() {
        driver.type("the");
        driver.waitFor("proposals", () -> driver.rows("proposals") > 0);
        driver.waitFor("hits", () -> driver.rows("hits") > 0);
        Set<Node> blurred =
                driver.look(() ->
                        driver.robot().lookup((Node node) -> node.getEffect() != null).queryAll());
        assertEquals(Set.of(), blurred, "a blur is worked out anew with every frame");
    }

    @Test
    void aMistypedNameIsForgiven() {
        String name = someSpeaker();
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String slip = last.charAt(1) + last.substring(0, 1) + last.substring(2);
        driver.type(slip.toLowerCase(java.util.Locale.ROOT));
        driver.waitFor(
                name + " for " + slip,
                () ->
                        driver.model().search().proposals().stream()
                                .anyMatch(one -> one.shown().contains(last)));
    }

    @Test
    void aSearchIsSavedStandsInTheLibraryAndIsTakenAwayByUndo() {
        driver.type("the");
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        driver.waitFor("the question", () -> driver.node("answer") != null);
        driver.type("Every the");
        driver.press(KeyCode.ENTER);
        driver.waitFor("the saved search", () -> savedCount() > 0);
        driver.look(() -> {
            driver.model().search().typed().set("");
            driver.model().library().chosen().set(saved());
            return true;
        });
        driver.waitFor("its words in the box", () -> typed().equals("the"));
        driver.look(() -> {
            driver.model().undo();
            return true;
        });
        driver.waitFor("it is gone", () -> driver.model().library().saved().isEmpty());
    }

    private LibraryModel.Item saved() {
        return driver.model().library().items().stream()
                .filter(item -> item.label().equals("Every the"))
                .findFirst()
                .orElse(null);
    }

    private long savedCount() {
        LibraryModel.Item item = saved();
        return item == null ? 0 : item.count();
    }

    @Test
    void whatLedSomewhereIsProposedAgain() {
        driver.type("gate");
        driver.waitFor("hits", () -> !driver.model().search().hits().get().hits().isEmpty());
        driver.press(KeyCode.ENTER);
        driver.look(() -> {
            driver.model().search().typed().set("");
            return true;
        });
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        driver.waitFor(
                "the search of before",
                () ->
                        driver.model().search().proposals().stream()
                                .anyMatch(one ->
                                        one.kind() == Proposals.Kind.BEFORE
                                                && one.query().equals("gate")));
    }

    @Test
    void countsNarrowWhatWasFound() {
        driver.type("the");
        driver.press(KeyCode.ENTER);
        driver.click("search-facets");
        driver.waitFor("counts", () -> driver.model().search().facets().get() != null);
        long before = driver.look(() -> driver.model().search().hits().get().total());
        String filter =
                driver.look(() -> {
                    var facet = driver.model().search().facets().get().publishers().getFirst();
                    driver.model().search().narrow(facet.filter());
                    return facet.filter();
                });
        assertTrue(typed().endsWith(filter));
        driver.waitFor(
                "fewer hits",
                () ->
                        !driver.model().search().busy().get()
                                && driver.model().search().hits().get().total() < before);
    }

    @Test
    void aNoteIsFoundByItsWords() {
        driver.look(() -> {
            driver.model().open(driver.model().list().rows().getFirst());
            return true;
        });
        driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
        driver.look(() -> {
            driver.model().marks().note("zanzibar");
            return true;
        });
        driver.waitFor("the note kept", () -> !driver.model().undoable().get().isEmpty());
        driver.type("zanzi*");
        driver.look(() -> {
            driver.model().search().lookingIn().set(Query.In.NOTES);
            return true;
        });
        driver.waitFor("the note", () -> driver.model().search().hits().get().total() == 1);
        assertEquals("1 note", driver.look(() -> driver.model().search().summary()));
        assertFalse(driver.look(() -> driver.model().search().busy().get()));
    }
}
