package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
    @TempDir private Path folder;

    private WatchedFolder watched;
    private Instant now = Instant.parse("2026-05-14T06:00:00Z");

    @BeforeEach
    void watch() {
        watched = new WatchedFolder(folder, Duration.ofSeconds(3));
    }

    @Test
    void aFileIsHandedOnOnceItHasStoppedGrowing() throws IOException {
        Path page = write("page.html", "<p>half");
        assertEquals(List.of(), after(0));
        assertEquals(List.of(), after(2));

        write("page.html", "<p>half a page, and the other half");
        assertEquals(List.of(), after(2));
        assertEquals(List.of(), after(2));
        assertEquals(List.of(page), after(2));
        assertEquals(List.of(), after(10));
    }

    @Test
    void aFileThatChangesLaterIsHandedOnAgain() throws IOException {
        Path page = write("page.html", "<p>one");
        after(0);
        assertEquals(List.of(page), after(3));

        Files.setLastModifiedTime(page, FileTime.from(now));
        after(1);
        assertEquals(List.of(page), after(3));
    }

    @Test
    void whatABrowserIsStillWritingAndWhatIsHiddenIsPassedOver() throws IOException {
        write("page.html.crdownload", "x");
        write(".hidden.html", "x");
        Path below = write("below/page.html", "x");
        after(0);

        assertEquals(List.of(below), after(3));
    }

    @Test
    void aFolderThatIsGoneIsSaid() throws IOException {
        Files.delete(folder);

        assertThrows(NoSuchFileException.class, () -> after(0));

        Files.createDirectory(folder);
    }

    private List<Path> after(int seconds) throws IOException {
        now = now.plusSeconds(seconds);
        return watched.settled(now);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
