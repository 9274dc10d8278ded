package org.cuttings.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path folder;

    private Path archive;

    @BeforeEach
    void nameTheArchive() {
        archive = folder.resolve("news.cuttings");
    }

    @Test
    void aPageIsImportedOnceAndThenUnchanged() throws IOException {
        Path page = Pages.sample("council-session-live.html", folder);

        JsonNode first = only(importing("--json", page));
        JsonNode again = only(importing("--json", page));

        assertEquals("1", first.get("imported").asString());
        assertEquals(1, first.get("edition").asInt());
        assertEquals(8, first.get("entries").asInt());
        assertTrue(first.has("quotes"), first.toString());
        assertEquals(page.toString(), first.get("file").asString());
        assertEquals("1", again.get("unchanged").asString());
    }

    @Test
    void otherBytesThatSayTheSameAreTheSame() throws IOException {
        Path page = Pages.article(folder, "ferry.html", "Ferry runs again", "We missed it");
        importing(page);
        Files.writeString(page, Files.readString(page) + "<!-- served by a7 -->");

        assertEquals("1", only(importing("--json", page)).get("same").asString());
    }

    @Test
    void aFolderWithoutPagesIsSaid() throws IOException {
        Typed typed = importing(Files.createDirectory(folder.resolve("empty")));

        assertEquals(1, typed.status());
        assertTrue(typed.err().contains("No page was found in"), typed.err());
    }

    @Test
    void whatIsThereTakesNoPartInTheArchiveOfALaterVersion() throws IOException {
        Path page = Pages.article(folder, "ferry.html", "Ferry runs again", "We missed it");
        importing(page);
        byte[] later = Files.readAllBytes(archive);
        later[60] = 0x7f; // user_version, SQLite's file format §1.3
        Files.write(archive, later);

        Typed typed = importing(page);

        assertEquals(1, typed.status());
        assertTrue(typed.err().contains("later version"), typed.err());
        assertEquals(1, typed.err().lines().count(), typed.err());
        assertArrayEquals(later, Files.readAllBytes(archive));
    }

    @Test
    void aTextFileIsNoArchive() throws IOException {
        Files.writeString(archive, "Dear diary, ".repeat(100));

        Typed typed = Typed.cuttings("list", "--archive", archive);

        assertEquals(1, typed.status());
        assertEquals(1, typed.err().lines().count(), typed.err());
        assertEquals("Dear diary, ".repeat(100), Files.readString(archive));
    }

    @Test
    void lookingMakesNoArchive() {
        Typed typed = Typed.cuttings("list", "--archive", archive);

        assertEquals(1, typed.status());
        assertTrue(typed.err().contains("There is no archive at " + archive), typed.err());
        assertTrue(Files.notExists(archive));
    }

    private Typed importing(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "import";
        all[1] = "--archive";
        all[2] = archive;
        System.arraycopy(words, 0, all, 3, words.length);
        return Typed.cuttings(all);
    }

    private static JsonNode only(Typed typed) {
        assertEquals(1, typed.lines().size(), typed.out() + typed.err());
        return JSON.readTree(typed.out());
    }
}
