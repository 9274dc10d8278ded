package org.cuttings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    private static final long SEED = Long.getLong("cuttings.seed", 20260103L);

    @Test
    void aHeadlineStaysReadable() {
        assertEquals(
                "Nato summit “What now ” – live", FileNames.of("Nato summit: “What now?” – live"));
        assertEquals("日本の記事", FileNames.of("日本の記事"));
    }

    @Test
    void noNameIsADeviceOfWindows() {
        for (String device : new String[] {"CON", "aux", "nul.txt", "Com1", "LPT¹.md", "con .x"}) {
            assertTrue(FileNames.of(device).startsWith("_"), device);
        }
        assertEquals("Console", FileNames.of("Console"));
    }

    @Test
    void noNameLeadsOutOfItsFolder() {
        assertEquals("etc passwd", FileNames.of("../../etc/passwd"));
        assertEquals("C Windows", FileNames.of("C:\\Windows"));
        assertEquals("Untitled", FileNames.of(".."));
        assertEquals("Untitled", FileNames.of("\u202e\u0000\u200b"));
        assertEquals("rf", FileNames.of("-rf"));
    }

    @Test
    void anyWordsMakeANameThatEverySystemTakes() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++) {
            String words = HostileWords.of(random) + (i % 3 == 0 ? "日😬".repeat(i % 90) : "");
            String name = FileNames.of(words);
            String told = "seed " + SEED + ": " + words;
            assertFalse(name.isEmpty(), told);
            assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= FileNames.LONGEST, told);
            assertFalse(name.matches(".*[<>:\"/\\\\|?*\\p{Cc}\\p{Cf}\\p{Cs}].*"), told);
            assertFalse(name.matches("[-. ].*|.*[. ]"), told);
            assertEquals(name, FileNames.of(words), told);
        }
    }

    @Test
    void aSessionWithoutACharacterSetGetsPlainNames() {
        assertEquals(
                "Zurich - l'ete_",
                FileNames.of("Zürich – l’été⚑", java.nio.charset.StandardCharsets.US_ASCII));
    }
}
