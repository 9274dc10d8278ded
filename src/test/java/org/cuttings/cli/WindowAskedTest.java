package org.cuttings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowAskedTest {
    @TempDir Path folder;

    @Test
    void nothingTypedAsksForTheReadersOwnArchive() {
        assertEquals(
                Optional.of(new WindowAsked(WhichArchive.path(null), List.of())), WindowAsked.of());
    }

    @Test
    void filesThatAreThereAreBroughtIn() throws IOException {
        Path page = Files.createFile(folder.resolve("page.html"));
        Path archive = folder.resolve("other.cuttings");
        assertEquals(
                Optional.of(new WindowAsked(archive, List.of(page, folder))),
                WindowAsked.of(
                        "--archive", archive.toString(), page.toString(), folder.toString()));
    }

    @Test
    void anArchiveAloneIsOpened() throws IOException {
        Path archive = Files.createFile(folder.resolve("news.cuttings"));
        assertEquals(
                Optional.of(new WindowAsked(archive, List.of())),
                WindowAsked.of(archive.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "--help", "-V", "--or-sample", "--archive", "nowhere.html"})
    void whateverMayBeAnythingElseIsLeftToTheCommand(String typed) {
        assertTrue(WindowAsked.of(typed).isEmpty());
    }
}
