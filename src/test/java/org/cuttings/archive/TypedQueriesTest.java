package org.cuttings.archive;

import static org.cuttings.archive.Made.blog;
import static org.cuttings.archive.Made.entry;
import static org.cuttings.archive.Made.page;
import static org.cuttings.archive.Made.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.model.Span;
import org.cuttings.search.Hit;
import org.cuttings.search.Hits;
import org.cuttings.search.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is typed is answered.
@Timeout(120)
class TypedQueriesTest {
    private static final List<String> PIECES =
            List.of(
                    "gate",
                    "\"",
                    "“",
                    "”",
                    "-",
                    "*",
                    "OR",
                    "AND",
                    "NOT",
                    "NEAR(",
                    "(",
                    ")",
                    ":",
                    "speaker:",
                    "source:",
                    "publisher:",
                    "kind:direct",
                    "is:unread",
                    "has:note",
                    "tag:",
                    "before:",
                    "2031-03-01",
                    "after:2031",
                    "in:quotes",
                    "sort:oldest",
                    "{",
                    "}",
                    "^",
                    "+",
                    "'",
                    ";",
                    "--",
                    "\\",
                    "%",
                    "_",
                    "text",
                    "tokens:",
                    "a.b",
                    "C++",
                    "@x",
                    "#y",
                    "10:30",
                    "\u0000",
                    "\uD800",
                    "é",
                    "\u202E",
                    "漢字",
                    "😀",
                    "\n",
                    "rowid",
                    "it's",
                    "zall",
                    "s1",
                    "null",
                    "0",
                    "-1",
                    "1e999",
                    "👨‍👩‍👧");

    @TempDir private Path folder;
    private Archive archive;

    @BeforeEach
    void open() {
        archive = Made.archive(folder);
        archive.file(
                page("1"),
                blog(
                        "https://tideway.example/1",
                        "Gate",
                        said(
                                entry("a", "2031-03-01T09:00:00Z", "It's 10:30: “Open the gate.”"),
                                Made.ORLA)));
        archive.byHand().note(1, "It's 10:30 at the gate");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private Hits find(String typed, Query.In in) {
        return archive.search(Query.parse(typed), in, null, null, 20);
    }

    @Test
    void nothingTypedIsEverAnError() {
        long seed = System.nanoTime();
        System.out.println("typed queries: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 4000; i++) {
            StringBuilder typed = new StringBuilder();
            int pieces = random.nextInt(9);
            for (int j = 0; j < pieces; j++) {
                typed.append(
                        random.nextInt(6) == 0
                                ? String.valueOf((char) random.nextInt(0x3000))
                                : PIECES.get(random.nextInt(PIECES.size())));
                typed.append(random.nextBoolean() ? " " : "");
            }
            for (Query.In in : Query.In.values()) {
                for (Hit hit : find(typed.toString(), in).hits()) {
                    for (Span span : hit.marked()) {
                        assertTrue(span.end() <= hit.snippet().length(), typed.toString());
                    }
                }
            }
            archive.facets(Query.parse(typed.toString()), Query.In.ENTRIES);
            archive.speakersLike(typed.toString(), 5);
            archive.suggest(typed.toString(), 5);
        }
    }

    @Test
    void longInputIsCutAndSaidSo() {
        assertTrue(!find("gate ".repeat(100_000), Query.In.ENTRIES).hints().isEmpty());
        find("\"" + "gate ".repeat(100_000), Query.In.ENTRIES);
        find("(".repeat(100_000), Query.In.ENTRIES);
        find("-".repeat(100_000), Query.In.ENTRIES);
    }

    @Test
    void markupOfTheIndexIsWordsToTheReader() {
        assertEquals(0, find("zall", Query.In.ENTRIES).total());
        assertEquals(1, find("it's", Query.In.ENTRIES).total());
        assertEquals(1, find("10:30", Query.In.ENTRIES).total());
        assertEquals(0, find("NEAR(gate)", Query.In.ENTRIES).total());
    }

    @Test
    void slipsInANameAreForgiven() {
        assertEquals("Orla Venn", archive.speakersLike("orls", 5).getFirst().name());
        assertTrue(find("speaker:ormla", Query.In.QUOTES).hints().getFirst().contains("orla venn"));
    }

    /// Every example of the page on searching is understood without a hint.
    @Test
    void theExamplesOfTheDocsAreUnderstood() throws IOException {
        Matcher example =
                Pattern.compile("(?m)^\\| `([^`]++)` \\|")
                        .matcher(Files.readString(Path.of("docs/search.md")));
        List<String> examples = new ArrayList<>();
        while (example.find()) {
            examples.add(example.group(1).replace("\\|", "|"));
        }
        assertTrue(examples.size() > 20, examples.toString());
        for (String typed : examples) {
            assertEquals(List.of(), Query.parse(typed).hints(), typed);
            find(typed, Query.In.ENTRIES);
        }
    }
}
