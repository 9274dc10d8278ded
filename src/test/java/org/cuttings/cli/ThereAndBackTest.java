package org.cuttings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThereAndBackTest {
    @TempDir private Path folder;

    @Test
    void whatIsExportedAsJsonLinesComesBackAndGoesOutTheSame() throws IOException {
        Path first = folder.resolve("first.cuttings");
        Path second = folder.resolve("second.cuttings");
        Path out = folder.resolve("out.jsonl");
        Path again = folder.resolve("again.jsonl");
        Pages.sample("council-session-live.html", folder.resolve("pages"));
        Pages.sample("gate-feature.html", folder.resolve("pages"));
        done("import", "--archive", first, folder.resolve("pages"));
        done("tag", "--archive", first, "1", "floods");
        done("note", "--archive", first, "2", "Ask", "the", "pilots.");
        done("set", "--archive", first, "2", "title", "The gate");

        done("note", "--archive", first, "--quote", "1", "Is", "that", "so?");
        done("highlight", "--archive", first, "--quote", "2");

        done("export", "--archive", first, "--format", "jsonl", "--to", out);
        done("import", "--archive", second, out);
        done("export", "--archive", second, "--format", "jsonl", "--to", again);

        assertEquals(Files.readString(out), Files.readString(again));
        assertTrue(Typed.cuttings("notes", "--archive", second).out().contains("Is that so?"));
    }

    @Test
    void anExportThatFindsNothingSaysSoAndWritesNothing() throws IOException {
        Path archive = folder.resolve("first.cuttings");
        Path out = folder.resolve("out.csv");
        Pages.sample("gate-feature.html", folder.resolve("pages"));
        done("import", "--archive", archive, folder.resolve("pages"));
        for (Object to : new Object[] {out, "-"}) {
            Typed typed =
                    Typed.cuttings(
                            "export",
                            "--archive",
                            archive,
                            "--format",
                            "csv",
                            "--to",
                            to,
                            "zeppelinschraube");
            assertEquals(1, typed.status());
            assertEquals("", typed.out());
            assertEquals(
                    "Nothing was found by zeppelinschraube, so no file was written.",
                    typed.err().strip());
        }
        assertTrue(Files.notExists(out));
    }

    private static void done(Object... words) {
        Typed typed = Typed.cuttings(words);
        assertEquals(0, typed.status(), typed.out() + typed.err());
    }
}
