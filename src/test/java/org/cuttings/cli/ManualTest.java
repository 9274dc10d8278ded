package org.cuttings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/terminal.md` is true: its examples run, and it names every command.
class ManualTest {
    private static final Path MANUAL = Path.of("docs/terminal.md");

    /// Names in the examples that stand for files of the reader's.
    private static final Pattern FILE =
            Pattern.compile("(pages|notes|copies|texts\\.jsonl|[a-z]+\\.cuttings)(/.*)?");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /// Commands that take no `--archive`.
    private static final Set<String> WITHOUT_ARCHIVE =
            Set.of(
                    "parse",
                    "quotes",
                    "evidence",
                    "sample",
                    "completion",
                    "licences",
                    "fetch",
                    "rebuild");

    @TempDir private Path folder;

    @Test
    void everyExampleRunsInItsOrder() throws IOException {
        Path pages = folder.resolve("pages");
        Pages.sample("council-session-live.html", pages);
        Pages.sample("gate-feature.html", pages);
        Pages.sample("marrowby-flood-live.html", pages);
        Files.writeString(
                folder.resolve("texts.jsonl"), "{\"id\":\"a\",\"text\":\"It rained.\"}\n");

        for (String example : examples()) {
            Typed typed = Typed.cuttings(words(example).toArray());
            assertEquals(0, typed.status(), example + "\n" + typed.out() + typed.err());
        }
    }

    @Test
    void everyCommandHasAnExample() throws IOException {
        List<String> examples = examples();
        for (String command : Cuttings.commandLine().getSubcommands().keySet()) {
            assertTrue(
                    examples.stream().anyMatch(example -> words(example).get(0).equals(command)),
                    "no example of cuttings " + command);
        }
    }

    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        boolean inCode = false;
        for (String line : Files.readAllLines(MANUAL)) {
            if (line.startsWith("```")) {
                inCode = line.equals("```sh");
            } else if (inCode && line.startsWith("cuttings ")) {
                examples.add(line);
            }
        }
        assertTrue(examples.size() > 20, "examples: " + examples);
        return examples;
    }

    private List<Object> words(String example) {
        List<Object> words = new ArrayList<>();
        Matcher word = WORD.matcher(example.substring("cuttings ".length()));
        while (word.find()) {
            String text = word.group(1) != null ? word.group(1) : word.group(2);
            // The first word is a command, whatever it is called.
            boolean file = !words.isEmpty() && FILE.matcher(text).matches();
            words.add(file ? folder.resolve(text) : text);
        }
        if (!WITHOUT_ARCHIVE.contains(words.get(0)) && !words.contains("--help")) {
            words.add(1, folder.resolve("news.cuttings"));
            words.add(1, "--archive");
        }
        return words;
    }
}
