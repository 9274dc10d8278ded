package org.cuttings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParseTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path folder;

    @Test
    void aPageIsOneLineWithEveryKey() throws IOException {
        Path page = page("a.html", "The mill is sold");

        Typed typed = Typed.cuttings("parse", "--json-lines", page);

        assertEquals(0, typed.status());
        assertEquals(1, typed.lines().size());
        JsonNode line = JSON.readTree(typed.out());
        assertEquals(page.toString(), line.get("file").asString());
        for (String key :
                List.of(
                        "kind",
                        "title",
                        "subtitle",
                        "authors",
                        "published",
                        "modified",
                        "publisher",
                        "url",
                        "captured",
                        "language",
                        "leadImage",
                        "entries")) {
            assertTrue(line.has(key), key);
        }
    }

    @Test
    void manyPagesComeInTheOrderOfTheirNames() throws IOException {
        for (int i = 0; i < 60; i++) {
            page(String.format("%02d.html", i), "Page " + i);
        }

        Typed typed = Typed.cuttings("parse", "--json-lines", folder);

        List<String> files =
                typed.lines().stream()
                        .map(line -> JSON.readTree(line).get("file").asString())
                        .toList();
        assertEquals(files.stream().sorted().toList(), files);
        assertEquals(60, files.size());
    }

    @Test
    void aFileThatIsNotThereIsAnAnswerAndTheOthersAreRead() throws IOException {
        Path page = page("a.html", "The mill is sold");

        Typed typed = Typed.cuttings("parse", "--json-lines", folder.resolve("none.html"), page);

        assertEquals(1, typed.status());
        assertTrue(JSON.readTree(typed.lines().get(0)).has("error"), typed.out());
        assertFalse(JSON.readTree(typed.lines().get(1)).has("error"), typed.out());
    }

    @Test
    void aFolderWithoutPagesIsSaid() {
        Typed typed = Typed.cuttings("parse", "--json-lines", folder);

        assertEquals(1, typed.status());
        assertEquals(
                "There is no saved page in this folder.",
                JSON.readTree(typed.out()).get("error").asString());
    }

    @Test
    void nothingThatActsOnATerminalIsPrinted() throws IOException {
        Path page = page("a.html", "Red \u001b[31m and \u009b31m and \u202eleft");

        Typed typed = Typed.cuttings("parse", "--json-lines", page);

        assertFalse(typed.out().chars().anyMatch(c -> c == 0x1b || c == 0x9b || c == 0x202e));
    }

    @Test
    void wrongUseIsASentenceAndStatusTwo() {
        Typed typed = Typed.cuttings("parse", "a.html");

        assertEquals(2, typed.status());
        assertTrue(typed.err().contains("--json-lines"), typed.err());
        assertTrue(typed.err().contains("cuttings parse --help"), typed.err());
    }

    @Test
    void whatBeginsWithADashGoesAfterTwoDashes() {
        Typed typed = Typed.cuttings("parse", "--json-lines", "--", "-odd.html");

        assertEquals(1, typed.status());
        assertTrue(typed.out().contains("\"file\":\"-odd.html\""), typed.out());
    }

    @Test
    void aWordThatIsNoCommandIsSaid() {
        Typed typed = Typed.cuttings("imprt", "a.html");

        assertEquals(2, typed.status());
        assertTrue(typed.err().contains("\"imprt\" is neither a command nor a file"), typed.err());
    }

    @Test
    void textsGiveTheirQuotesUnderTheirOwnIds() throws IOException {
        Path texts = folder.resolve("texts.jsonl");
        Files.writeString(
                texts,
                """
                {"id":"one","text":"\\"We sold it,\\" said Ada Marsh."}

                not json
                {"id":"two","text":""}
                """);

        Typed typed = Typed.cuttings("quotes", "--json-lines", texts);

        assertEquals(1, typed.status());
        assertEquals(3, typed.lines().size());
        assertEquals("one", JSON.readTree(typed.lines().get(0)).get("id").asString());
        assertEquals(texts + ":3", JSON.readTree(typed.lines().get(1)).get("file").asString());
        assertTrue(JSON.readTree(typed.lines().get(2)).get("quotes").isEmpty());
    }

    private Path page(String name, String title) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "<!doctype html><meta charset=utf-8><title>"
                        + title
                        + "</title><p>The mill on the Aune has been sold to its own workers.</p>");
    }
}
