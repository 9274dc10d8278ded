package org.cuttings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Prose;
import org.cuttings.model.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that exports is killed: under a final name stands a whole file or none.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledExportTest {
    private static final long SEED = Long.getLong("cuttings.seed", 20260105L);
    private static final int KILLS = 5;

    @TempDir private Path folder;

    /// The process to be killed: exports ever more articles into a folder.
    static final class Endless {
        public static void main(String[] words) throws IOException {
            Path folder = Path.of(words[0]);
            try (Destination out = Destination.folder(folder, false, told -> {})) {
                new Markdown(Options.USUAL).write(endless(), out);
            }
        }

        private static Selection endless() {
            return new Selection() {
                @Override
                public String title() {
                    return "endless";
                }

                @Override
                public void each(Taker taker) throws IOException {
                    for (int i = 0; ; i++) {
                        taker.take(article(i));
                    }
                }
            };
        }

        private static Clipping article(int number) {
            // From one block of the disk to many.
            String text = "It rained again over the valley. ".repeat(1 << (number % 15));
            Entry entry = Entry.of(new Timing.Unknown(), Prose.plain(text.strip()));
            return Sample.clipping(
                    String.valueOf(number),
                    Article.Kind.ARTICLE,
                    Facts.NONE.titled(Sample.fact("Page " + number)),
                    List.of(ClippedEntry.of("1", 0, entry)),
                    Mine.NOTHING);
        }
    }

    @Test
    void noHalfFileHasAFinalNameWheneverTheProcessIsKilled() throws Exception {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Path to = folder.resolve("out" + kill);
            Process exporting =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Endless.class.getName(),
                                    to.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("said.txt").toFile())
                            .start();
            try {
                while (!Files.exists(to.resolve("Page 40.md"))) {
                    assertTrue(exporting.isAlive(), Files.readString(folder.resolve("said.txt")));
                    Thread.sleep(1);
                }
                Thread.sleep(random.nextInt(50));
            } finally {
                exporting.destroyForcibly().waitFor();
            }
            Map<String, byte[]> files = Exported.files(to);
            assertTrue(files.size() > 40, files.keySet().toString());
            long parts = 0;
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getKey().matches("\\.cuttings-\\d+\\.part")) {
                    parts++;
                } else {
                    String text = new String(file.getValue(), StandardCharsets.UTF_8);
                    // Null for a page whose own part is not what its marker's digest says.
                    FrontMatter head = new FrontMatter().put("title", "x");
                    assertNotNull(OwnPart.merged(head, "y", text), file.getKey());
                }
            }
            assertTrue(parts <= 1, "one file is being written at a time: " + files.keySet());
            assertEquals("", Files.readString(folder.resolve("said.txt")));
        }
    }
}
