package org.cuttings.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.cli.Cuttings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the program over the shared pages and texts, lets their scorers judge what it says, and
/// writes the tables of `docs/quality.md`. Part of `mvn -Pmeasure -DskipTests verify`.
///
/// Needs `python3` and the shared folder (`-Dcuttings.shared=FOLDER`); without the folder it says
/// so and leaves the tables as they are.
public final class Quality {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path shared;
    private final Path answers;

    private Quality(Path shared, Path answers) {
        this.shared = shared;
        this.answers = answers;
    }

    /// A figure of a scorer, what is asked of it, and where it stands in the scorer's JSON.
    ///
    /// @param pointer a JSON pointer
    /// @param goal what is asked; empty where nothing is
    private record Figure(String name, String pointer, String goal) {}

    public static void main(String[] args) throws IOException {
        Path shared = Path.of(System.getProperty("cuttings.shared", "../shared"));
        if (!Files.isDirectory(shared.resolve("liveblogs"))) {
            System.err.println(
                    "Nothing measured: there are no shared pages at " + shared.toAbsolutePath());
            return;
        }
        Path answers = Files.createDirectories(Path.of("target", "measure"));
        Quality quality = new Quality(shared, answers);
        MeasuredPage page = new MeasuredPage(Path.of("docs", "quality.md"));
        page.write("when", Machine.line());
        page.write("seed", quality.seed());
        page.write("live-blogs", quality.liveBlogs());
        page.write("articles", quality.articles());
        page.write("facts", quality.facts());
        page.write("quotes", quality.quotes());
        page.write("formats", quality.formats());
    }

    private String seed() throws IOException {
        Path answer = parsed("seed", shared.resolve("seed/nato-iraq.txt"));
        String said = Machine.output(python("seed/score.py", answer.toString()));
        // The lines above the last quote the page; its words are no part of the project.
        return said.strip().lines().reduce("", (before, line) -> line) + ".";
    }

    private String liveBlogs() throws IOException {
        Path answer = parsed("liveblogs", pages("liveblogs/pages", ".html", ".txt"));
        JsonNode score =
                score(
                        "liveblogs/score.py",
                        "--truth",
                        shared.resolve("liveblogs/pages").toString(),
                        "--output",
                        answer.toString(),
                        "--json");
        String table =
                table(
                        score,
                        new Figure("saved pages: kind", "/saved_pages/kind_accuracy", "1.0"),
                        new Figure(
                                "saved pages: entry F1, mean of pages",
                                "/saved_pages/entry_f1_mean_of_pages",
                                "≥ 0.99"),
                        new Figure(
                                "saved pages: body words F1",
                                "/saved_pages/body_word_f1",
                                "≥ 0.97"),
                        new Figure(
                                "saved pages: time to the minute",
                                "/saved_pages/time_minute",
                                "≥ 0.99"),
                        new Figure("saved pages: time zone", "/saved_pages/time_zone", "≥ 0.98"),
                        new Figure(
                                "saved pages: entry title", "/saved_pages/entry_title", "≥ 0.98"),
                        new Figure(
                                "saved pages: entry author", "/saved_pages/entry_author", "≥ 0.98"),
                        new Figure("articles shattered", "/overall/articles_shattered", "0"),
                        new Figure("times invented", "/overall/time_invented", "0"),
                        new Figure("neighbours' text leaked", "/overall/leak_rate", "0"),
                        new Figure("plain text: kind", "/plain_text/kind_accuracy", "1.0"),
                        new Figure(
                                "plain text: entry F1, mean of pages",
                                "/plain_text/entry_f1_mean_of_pages",
                                "≥ 0.93"));
        StringBuilder byPage =
                new StringBuilder("\n| page | entries | of | F1 | body |\n|---|---|---|---|---|\n");
        for (JsonNode one : score.path("pages")) {
            byPage.append(
                    "| %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    one.path("name").asString(""),
                                    one.path("n_prog").asString(""),
                                    one.path("n_truth").asString(""),
                                    figure(one.path("f1")),
                                    figure(one.path("body"))));
        }
        return table + byPage;
    }

    private String articles() throws IOException {
        Path answer = parsed("articles", shared.resolve("articles/pages"));
        return table(
                score("articles/score.py", answer.toString(), "--json"),
                new Figure("F1", "/f1/value", "≥ 0.980"),
                new Figure("precision", "/precision/value", "≥ 0.975"),
                new Figure("recall", "/recall/value", "≥ 0.985"),
                new Figure("accuracy (right word for word)", "/accuracy/value", "≥ 0.45"));
    }

    private String facts() throws IOException {
        Path answer = parsed("facts", shared.resolve("articles/meta/pages"));
        return table(
                score("articles/score.py", "--meta", answer.toString(), "--json"),
                new Figure("title", "/title/value", "≥ 0.90"),
                new Figure("authors F1", "/authors_f1/value", "≥ 0.92"),
                new Figure("published, to the minute", "/published_minute/value", "≥ 0.97"),
                new Figure("publisher", "/publisher/value", "≥ 0.90"),
                new Figure("language", "/language/value", "≥ 0.98"),
                new Figure("address", "/url/value", ""),
                new Figure("lead image", "/lead_image/value", "≥ 0.75"),
                new Figure("subtitle", "/subtitle/value", ""),
                new Figure("body F1", "/body_f1/value", "≥ 0.960"));
    }

    private String quotes() throws IOException {
        StringBuilder all = new StringBuilder();
        all.append(quotesOf("dev-liveblogs", "≥ 88", "≥ 82", "≥ 78", "", "", "", ""));
        all.append(quotesOf("dev-polnear", "≥ 88", "≥ 82", "≥ 70", "≥ 97", "≥ 92", "≥ 83", "≥ 80"));
        all.append(quotesOf("dev-gum", "", "", "", "", "", "", ""));
        return all.toString();
    }

    private String quotesOf(
            String texts,
            String direct,
            String quoted,
            String all,
            String overlap,
            String speaker,
            String strict,
            String allOverlap)
            throws IOException {
        Path file = shared.resolve("quotes/" + texts + ".jsonl");
        Path answer = answers.resolve(texts + ".jsonl");
        run(answer, "quotes", "--json-lines", file.toString());
        return "\n**"
                + texts
                + "**\n\n"
                + table(
                        score("quotes/score.py", file.toString(), answer.toString(), "--json"),
                        new Figure("direct: overlap F1", "/direct/overlap/f1", overlap),
                        new Figure("direct: speaker", "/direct/speaker_accuracy", speaker),
                        new Figure("direct: given right", "/direct/given_right", "≥ 96"),
                        new Figure("direct: end-to-end F1", "/direct/end_to_end/f1", direct),
                        new Figure("direct: strict", "/direct/strict/f1", strict),
                        new Figure("quoted: end-to-end F1", "/quoted/end_to_end/f1", quoted),
                        new Figure("all: overlap F1", "/all/overlap/f1", allOverlap),
                        new Figure("all: end-to-end F1", "/all/end_to_end/f1", all));
    }

    private String formats() throws IOException {
        Path answer = parsed("formats", shared.resolve("formats"));
        int points = 0;
        int kept = 0;
        StringBuilder differs = new StringBuilder();
        for (JsonNode file : score("formats/score.py", "--json", answer.toString())) {
            for (JsonNode point : file.path("points")) {
                points++;
                if (point.path(2).asBoolean()) {
                    kept++;
                } else {
                    differs.append(
                            "- %s: %s of %s\n"
                                    .formatted(
                                            file.path("file").asString(""),
                                            point.path(1).asString(""),
                                            point.path(0).asString("")));
                }
            }
        }
        return "%d of %d points.\n\n".formatted(kept, points)
                + (differs.isEmpty()
                        ? "No file differs from its truth.\n"
                        : "Differs:\n\n" + differs);
    }

    private Path parsed(String name, Path... paths) throws IOException {
        Path answer = answers.resolve(name + ".jsonl");
        List<String> arguments = new ArrayList<>(List.of("parse", "--json-lines"));
        for (Path path : paths) {
            arguments.add(path.toString());
        }
        run(answer, arguments.toArray(String[]::new));
        return answer;
    }

    private static void run(Path answer, String... arguments) throws IOException {
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(answer), false, StandardCharsets.UTF_8)) {
            Cuttings.run(out, System.err, arguments);
        }
    }

    private Path[] pages(String folder, String... endings) throws IOException {
        try (var files = Files.list(shared.resolve(folder))) {
            return files.filter(
                            file -> List.of(endings).stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }

    private JsonNode score(String scorer, String... arguments) throws IOException {
        return JSON.readTree(Machine.output(python(scorer, arguments)));
    }

    private List<String> python(String scorer, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add("python3");
        command.add(shared.resolve(scorer).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static String table(JsonNode score, Figure... figures) {
        StringBuilder table = new StringBuilder("| figure | measured | goal |\n|---|---|---|\n");
        for (Figure figure : figures) {
            table.append(
                    "| %s | %s | %s |\n"
                            .formatted(
                                    figure.name(),
                                    figure(score.at(figure.pointer())),
                                    figure.goal()));
        }
        return table.toString();
    }

    private static String figure(JsonNode number) {
        if (!number.isNumber()) {
            return "–";
        }
        return number.isIntegralNumber()
                ? number.asString()
                : String.format(Locale.ROOT, "%.3f", number.doubleValue());
    }
}
