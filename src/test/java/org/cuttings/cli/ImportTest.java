package org.cuttings.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void theArchiveMayBeNamedBeforeTheCommand() throws IOException {
        Path page = Pages.sample("council-session-live.html", folder);
        assertEquals(0, Typed.cuttings("--archive", archive, "import", page).status());
        assertEquals(1, Typed.cuttings("list", "--archive", archive).lines().size());
        // Named in both places, the nearer one is meant.
        Typed other =
                Typed.cuttings(
                        "--archive",
                        archive,
                        "import",
                        "--archive",
                        folder.resolve("other.cuttings"),
                        page);
        assertEquals(0, other.status());
        assertTrue(Files.exists(folder.resolve("other.cuttings")));
    }

    @Test
    void otherBytesThatSayTheSameAreTheSame() throws IOException {
        Path page = Pages.article(folder, "ferry.html", "Ferry runs again", "We missed it");
        importing(page);
        Files.writeString(page, Files.readString(page) + "<!-- served by a7 -->");

        assertEquals("1", only(importing("--json", page)).get("same").asString());
    }

    @Test
    void otherWordsUnderTheSameAddressAreANewEdition() throws IOException {
        Path page = Pages.article(folder, "ferry.html", "Ferry runs again", "We missed it");
        importing(page);
        Pages.article(folder, "ferry.html", "Ferry runs again", "We missed it badly");

        JsonNode line = only(importing("--json", page));

        assertEquals("1", line.get("imported").asString());
        assertEquals(2, line.get("edition").asInt());
    }

    @Test
    void badFilesAreNamedWithTheirReasonAndTheOthersComeIn() throws IOException {
        Pages.article(folder.resolve("in"), "ferry.html", "Ferry runs again", "We missed it");
        Files.write(folder.resolve("in/empty.html"), new byte[0]);
        Files.write(
                folder.resolve("in/picture.html"),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});

        Typed typed = importing("--json", folder.resolve("in"));

        assertEquals(1, typed.status());
        List<JsonNode> lines = typed.lines().stream().map(JSON::readTree).toList();
        assertEquals(3, lines.size());
        assertEquals(2, lines.stream().filter(line -> line.has("error")).count(), typed.out());
        assertTrue(typed.err().contains("2 could not be read"), typed.err());
    }

    @Test
    void aFolderWithoutPagesIsSaid() throws IOException {
        Typed typed = importing(Files.createDirectory(folder.resolve("empty")));

        assertEquals(1, typed.status());
        assertTrue(typed.out().contains("There is no saved page in this folder."), typed.out());
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
    void anArchiveThatMayNotBeWrittenIsReadAndSaysSo() throws IOException {
        Path page = Pages.article(folder, "ferry.html", "Ferry runs again", "We missed it");
        importing(page);
        assumeTrue(archive.toFile().setReadOnly() && !Files.isWritable(archive), "not as root");

        assertEquals(0, Typed.cuttings("list", "--archive", archive).status());
        Typed typed = importing(Pages.article(folder, "b.html", "Other", "No"));
        assertEquals(1, typed.status());
        assertEquals(1, typed.err().lines().count(), typed.err());
    }

    @Test
    void whatChangedBetweenTwoSavesIsShown() throws IOException {
        Path page = Pages.sample("council-session-live.html", folder);
        importing(page);
        String html = Files.readString(page);
        Files.writeString(page, html.replace("some £19m", "some £21m"));
        importing(page);

        Typed typed = Typed.cuttings("show", "--archive", archive, "1", "--changes");

        assertEquals(0, typed.status(), typed.err());
        assertTrue(typed.out().contains("edited"), typed.out());
        assertTrue(typed.out().contains("[-£19m") && typed.out().contains("{+£21m"), typed.out());
    }

    @Test
    void aDiskThatIsFullIsSaidAndNoFileIsLeft() throws IOException {
        importing(Pages.article(folder, "ferry.html", "Ferry runs again", "We missed it"));
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no full disk to try");

        Typed typed =
                Typed.cuttings(
                        "export",
                        "--archive",
                        archive,
                        "--format",
                        "csv",
                        "--to",
                        "/dev/full/x.csv");

        assertEquals(1, typed.status());
        assertEquals(1, typed.err().lines().count(), typed.err());
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
