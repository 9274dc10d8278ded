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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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

    @Test
    void everyExportExampleRuns() throws IOException {
        Path archive = folder.resolve("news.cuttings");
        Path pages = folder.resolve("pages");
        Pages.sample("council-session-live.html", pages);
        Pages.sample("marrowby-flood-live.html", pages);
        Typed.cuttings("import", "--archive", archive, pages);
        Typed.cuttings("tag", "--archive", archive, "1", "floods");
        int run = 0;
        for (String example : commands(Path.of("docs/export.md"))) {
            if (example.startsWith("cuttings export ")) {
                List<Object> words = plainWords(example);
                int to = words.indexOf("--to") + 1;
                words.set(to, folder.resolve(words.get(to).toString()));
                words.add(1, archive);
                words.add(1, "--archive");
                Typed typed = Typed.cuttings(words.toArray());
                assertEquals(0, typed.status(), example + "\n" + typed.out() + typed.err());
                run++;
            }
        }
        assertTrue(run > 10, "export examples: " + run);
    }

    @TestFactory
    Stream<DynamicTest> everyCommandOnAnyPageIsUnderstood() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream()
                .map(page ->
                        DynamicTest.dynamicTest(
                                page.toString(),
                                () ->
                                        commands(page)
                                                .forEach(command ->
                                                        Cuttings.commandLine()
                                                                .parseArgs(typed(command)))));
    }

    private static String[] typed(String command) {
        return plainWords(command).stream().map(Object::toString).toArray(String[]::new);
    }

    /// Lines of a page's code that call the program, without what a shell does with them; no
    /// patterns such as `[QUERY]`.
    private static List<String> commands(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.matches("( {4})?cuttings( [^\\[|…]*)?"))
                .map(line -> line.strip().replaceFirst(" (2?>|&|#).*", ""))
                .toList();
    }

    private static List<Object> plainWords(String command) {
        List<Object> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.substring("cuttings".length()));
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words;
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
