package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemReportTest {
    @TempDir private Path folder;

    @Test
    void itTellsVersionsCountsAndTheLastOfTheLogAndNothingOfThePages() throws IOException {
        Folders folders = Folders.of(Map.of("HOME", folder.toString()), "/u", "Linux");
        Path log = folders.state().resolve("log");
        Files.createDirectories(log);
        Files.writeString(log.resolve("cuttings-0.log"), "reading page.html failed\n");

        try (Desk desk = Desk.open(folder.resolve("news.cuttings"))) {
            desk.bringSample(Progress.SILENT);
            String report = ProblemReport.of(desk, folders);

            assertTrue(report.contains("5 articles, 26 entries"), report);
            assertTrue(report.contains("reading page.html failed"), report);
            assertFalse(report.contains("Marrowby"), report);
        }
    }

    @Test
    void theHomeFolderIsNotNamed() {
        assertEquals(
                "reading ~/pages/a.html failed",
                ProblemReport.withoutHome("reading /home/ada/pages/a.html failed", "/home/ada"));
    }
}
