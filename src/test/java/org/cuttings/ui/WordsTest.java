package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.desk.CannotDo;
import org.junit.jupiter.api.Test;

/// The one resource bundle holds every sentence that is used, and none that is not.
class WordsTest {
    private static final Pattern ASKED = Pattern.compile("Words\\.of\\(\\s*\"([^\"]+)\"");

    /// Keys made of two parts: the first, as written in the sources.
    private static final List<String> MADE =
            List.of(
                    "command.",
                    "menu.",
                    "changes-",
                    "changes.kind.",
                    "flag.",
                    "source.",
                    "embed.",
                    "time.why.",
                    "quote.kind.",
                    "speaker.",
                    "library.",
                    "start",
                    "find-",
                    "search-",
                    "search.",
                    "filter.",
                    "notes-",
                    "quotes-",
                    "naming.",
                    "list-order.",
                    "timeline-",
                    "theme-",
                    "face-",
                    "order-",
                    "clock-",
                    "size-",
                    "column-",
                    "proposal.",
                    "report.",
                    "head.",
                    "link-",
                    "quote-",
                    "import.choose",
                    "import.name",
                    "export-",
                    "evidence.of.",
                    "export.of.",
                    "export.format.",
                    "export.layout.",
                    "export.profile.",
                    "export.rows.",
                    "export.name");

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/cuttings/ui"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void everySentenceAskedForIsThere() throws IOException {
        Matcher asked = ASKED.matcher(sources());
        TreeSet<String> missing = new TreeSet<>();
        while (asked.find()) {
            if (!asked.group(1).endsWith(".") && !Words.has(asked.group(1))) {
                missing.add(asked.group(1));
            }
        }
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void noSentenceIsLeftOver() throws IOException {
        String sources = sources();
        TreeSet<String> unused = new TreeSet<>();
        for (String key : ResourceBundle.getBundle("org.cuttings.ui.messages").keySet()) {
            boolean made = MADE.stream().anyMatch(key::startsWith);
            if (!made && !sources.contains('"' + key + '"')) {
                unused.add(key);
            }
        }
        assertEquals(new TreeSet<>(), unused);
    }

    @Test
    void numbersArePutInWithTheirPlural() {
        assertEquals("1 new", Words.of("report.filed", 1L));
        assertEquals("2 new", Words.of("report.filed", 2L));
        assertEquals("no quotes found", Words.of("head.quotes", 0));
    }

    @Test
    void aFailureIsASentenceAndNeverATrace() {
        assertEquals("The disk is full.", Words.failure(new CannotDo("The disk is full.")));
        String unforeseen = Words.failure(new IllegalStateException("at org.x.Y(Z.java:3)"));
        assertTrue(unforeseen.contains("IllegalStateException"), unforeseen);
        assertTrue(!unforeseen.contains("Z.java"), unforeseen);
    }
}
