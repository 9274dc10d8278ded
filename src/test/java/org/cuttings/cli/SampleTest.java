package org.cuttings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
    @TempDir private Path folder;

    @Test
    void theMainJobRunsOnTheSampleAndRunsAgain() throws IOException {
        Typed first = Typed.cuttings("sample", folder);
        Typed second = Typed.cuttings("sample", folder);

        assertEquals(0, first.status(), first.err());
        assertTrue(first.out().contains("Old town told to leave"), first.out());
        assertTrue(first.out().contains(folder.resolve("markdown").toString()), first.out());
        try (Stream<Path> files = Files.walk(folder.resolve("markdown"))) {
            assertTrue(files.anyMatch(file -> file.toString().endsWith(".md")));
        }
        assertEquals(0, second.status(), second.err());
        assertTrue(second.out().contains("unchanged"), second.out());
    }

    @Test
    void whereNoWindowCanOpenTheSampleRunsInstead() {
        Typed typed = Typed.cuttings("--or-sample", folder);

        assertEquals(0, typed.status(), typed.err());
        assertTrue(typed.err().contains("There is no window here."), typed.err());
        assertTrue(typed.out().contains("Old town told to leave"), typed.out());
    }
}
