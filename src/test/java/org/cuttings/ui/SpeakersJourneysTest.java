package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.cuttings.model.KnownSpeaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Who speaks: pairs to review, joining and parting, all that one of them said, month by month.
@Timeout(120)
class SpeakersJourneysTest {
    @TempDir Path folder;
    private Driver driver;

    @BeforeEach
    void twoPagesWithPerhapsOneSpeaker() throws Exception {
        driver = Driver.open(folder);
        Path one = page("one", "2031-03-04", "Harbour master Jane Brook", "The gate stays open");
        Path two =
                page("two", "2031-05-06", "Harbour master J. Brook", "The ferry waits for no one");
        driver.act(() -> driver.model().imports().bring(List.of(one, two)));
        driver.waitFor("the pages", () -> driver.model().list().rows().size() == 2);
        driver.act(() ->
                driver.model()
                        .library()
                        .chosen()
                        .set(
                                driver.model().library().items().stream()
                                        .filter(LibraryModel.Item.Speakers.class::isInstance)
                                        .findFirst()
                                        .orElseThrow()));
        driver.waitFor("two speakers", () -> speakers().size() == 2);
    }

    private Path page(String name, String day, String who, String words) throws Exception {
        return Files.writeString(
                folder.resolve(name + ".html"),
                """
                <!doctype html><html lang="en"><title>Harbour notes %1$s</title>
                <meta property="article:published_time" content="%2$sT10:00:00Z">
                <article><h1>Harbour notes %1$s</h1>
                <p>%3$s spoke at the harbour office on the north bank in the morning.</p>
                <p>“%4$s,” %3$s said. “Nobody will be left behind on the pier tonight.”</p>
                </article></html>
                """
                        .formatted(name, day, who, words));
    }

    @AfterEach
    void closes() throws Exception {
        driver.close();
    }

    private List<KnownSpeaker> speakers() {
        return driver.model().speakers().speakers();
    }

    @Test
    void aSuggestedPairIsJoinedByAKeyAndPartedByUndo() {
        driver.click("speakers-review");
        driver.waitFor("a pair", () -> !driver.model().suggestions().rows().isEmpty());
        driver.act(() -> driver.node("suggestions").requestFocus());
        driver.press(KeyCode.ENTER);
        driver.waitFor("one speaker", () -> speakers().size() == 1);
        driver.waitFor("no pair", () -> driver.model().suggestions().rows().isEmpty());
        driver.act(() -> driver.model().undo());
        driver.waitFor("two speakers", () -> speakers().size() == 2);
    }

    @Test
    void aDeclinedPairIsNotSuggestedAgain() {
        driver.click("speakers-review");
        driver.waitFor("a pair", () -> !driver.model().suggestions().rows().isEmpty());
        driver.click("suggestion-two");
        driver.waitFor("no pair", () -> driver.model().suggestions().rows().isEmpty());
        assertEquals(2, driver.look(() -> speakers().size()));
    }

    @Test
    void aSpeakerIsJoinedByChoosingTheOtherAndPartedAgain() {
        driver.act(() -> driver.model().speakers().chosen().set(speakers().getFirst()));
        driver.click("quotes-join");
        driver.waitFor("the others", () -> driver.has("pick"));
        driver.press(KeyCode.ENTER);
        driver.waitFor("one speaker", () -> speakers().size() == 1);
        driver.act(() -> driver.model().speakers().chosen().set(speakers().getFirst()));
        driver.waitFor("all quotes", () -> driver.model().speakers().quotes().size() >= 2);
        driver.click("quotes-part");
        driver.waitFor("who was joined", () -> driver.has("pick"));
        driver.press(KeyCode.ENTER);
        driver.waitFor("two speakers", () -> speakers().size() == 2);
    }

    @Test
    void quotesAreNarrowedByWordsAndByMonth() {
        driver.act(() -> driver.model().speakers().chosen().set(speakers().getFirst()));
        driver.waitFor("quotes", () -> !driver.model().speakers().quotes().isEmpty());
        int all = driver.look(() -> driver.model().speakers().shown().size());
        driver.click("quotes-filter");
        driver.type("pier");
        driver.waitFor(
                "fewer quotes",
                () ->
                        driver.model().speakers().shown().size() == 1
                                && driver.model().speakers().shown().size() < all);
        driver.click("quotes-reported");
        driver.waitFor("none", () -> driver.model().speakers().shown().isEmpty());
    }

    @Test
    void chosenQuotesAreGivenToSomebodyElseAsOneAct() {
        KnownSpeaker first = driver.look(() -> speakers().getFirst());
        driver.act(() -> driver.model().speakers().chosen().set(first));
        driver.waitFor(
                "quotes",
                () -> driver.has("quotes") && driver.model().speakers().quotes().size() == 2);
        driver.act(() -> ((ListView<?>) driver.node("quotes")).getSelectionModel().selectAll());
        driver.click("quotes-correct");
        driver.waitFor("the question", () -> driver.has("answer"));
        driver.type("Orla Venn");
        driver.press(KeyCode.ENTER);
        driver.waitFor(
                "a new speaker with both",
                () ->
                        speakers().stream()
                                .anyMatch(one ->
                                        one.name().equals("Orla Venn") && one.quotes() == 2));
        driver.act(() -> driver.model().undo());
        driver.waitFor(
                "as it was",
                () -> speakers().stream().noneMatch(one -> one.name().equals("Orla Venn")));
        assertTrue(driver.look(() -> speakers().contains(first)));
    }

    @Test
    void theSameQuoteElsewhereIsOpenedFromTheQuoteInHand() throws Exception {
        Path again =
                page("three", "2031-06-07", "Harbour master Jane Brook", "The gate stays open");
        driver.act(() -> driver.model().imports().bring(List.of(again)));
        driver.waitFor("the page", () -> driver.model().list().rows().size() == 3);
        driver.act(() -> driver.model().open(driver.model().list().rows().getFirst()));
        driver.waitFor("the text", () -> driver.model().reading().shown().get() != null);
        long first = driver.look(this::shown);
        driver.act(() -> driver.node("reading").requestFocus());
        driver.type("q");
        driver.waitFor("a quote", () -> driver.model().reading().quote().get() != null);
        driver.type("q");
        driver.waitFor(
                "the longer quote",
                () -> driver.model().reading().quote().get().words().startsWith("Nobody"));
        driver.type("w");
        driver.waitFor("other places", () -> driver.has("elsewhere"));
        driver.press(KeyCode.ENTER);
        driver.waitFor("the other article", () -> shown() != first);
    }

    private long shown() {
        return driver.model().reading().shown().get().kept().headline().id();
    }
}
