package org.cuttings.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Parsing;
import org.cuttings.desk.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes the table of hostile inputs in `docs/security.md`: what their runner said of whole
/// processes; the slowest of them in a process that has started, by the processors' time, which
/// does not depend on what else the machine does; and the slowest of the suite's queries, by the
/// clock, in an archive of all its inputs.
///
/// The argument is a folder with, for each seed, the inputs in `SEED` and the runner's outcome in
/// `SEED.json`; `docs/security.md` has the commands that make both.
public final class HostileInputs {
    private HostileInputs() {}

    /// @param what a file or a query, as Markdown
    /// @param seconds by the clock
    /// @param processor seconds of all cores
    private record Timed(String what, double seconds, double processor) {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        StringBuilder table =
                new StringBuilder(
                        "| seed | inputs | kept | other faults | peak memory | network listened to"
                                + " | slowest input, once started | slowest query |\n"
                                + "|---|---:|---:|---:|---:|---|---|---|\n");
        List<Path> outcomes;
        try (Stream<Path> files = Files.list(folder)) {
            outcomes = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        for (Path outcome : outcomes) {
            JsonNode said = JsonMapper.shared().readTree(Files.readString(outcome));
            String seed = outcome.getFileName().toString().replace(".json", "");
            Path suite = folder.resolve(seed);
            Timed slowest = slowestInput(suite);
            table.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %d | %d | %d | %d MB | %s | %.1f s of processors (%.1f s by the clock), %s | %s |%n",
                            seed,
                            said.path("inputs").asInt(),
                            said.path("kept").asInt(),
                            said.path("other").size(),
                            said.path("peak_kb").asInt() / 1024,
                            said.path("network_checked").asBoolean() ? "yes" : "no",
                            slowest.processor(),
                            slowest.seconds(),
                            slowest.what(),
                            slowestQuery(suite)));
        }
        new MeasuredPage(Path.of("docs", "security.md"))
                .write("hostile", Machine.line() + "\n\n" + table);
    }

    private static Timed slowestInput(Path suite) throws IOException {
        List<Path> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(suite.resolve("cases"))) {
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .forEach(inputs::add);
        }
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("no inputs in " + suite);
        }
        read(inputs.getFirst());
        return inputs.stream()
                .map(HostileInputs::read)
                .max(Comparator.comparing(Timed::processor))
                .get();
    }

    private static Timed read(Path input) {
        return timed(
                "`" + input.getParent().getFileName() + "/" + input.getFileName() + "`",
                () -> Parsing.pages(List.of(input), () -> false, line -> {}));
    }

    /// What is said of the suite's queries; "none" for a suite without any.
    private static String slowestQuery(Path suite) throws IOException {
        Path queries = suite.resolve("cases/search-strings/queries.json");
        if (!Files.exists(queries)) {
            return "none";
        }
        try (ScratchFolder scratch = ScratchFolder.named("cuttings-hostile");
                Desk desk = Desk.open(scratch.path().resolve("all.cuttings"))) {
            desk.bring(List.of(suite.resolve("cases")), Progress.SILENT);
            List<Timed> asked = new ArrayList<>();
            for (JsonNode query : JsonMapper.shared().readTree(Files.readString(queries))) {
                String typed = query.asString();
                String shown = typed.length() > 20 ? typed.substring(0, 20) + "…" : typed;
                asked.add(
                        timed(
                                "`" + shown.replace("|", "\\|") + "`",
                                () -> desk.search(typed, 1000)));
            }
            Timed slowest = asked.stream().max(Comparator.comparing(Timed::seconds)).orElseThrow();
            return String.format(
                    Locale.ROOT,
                    "%.3f s by the clock, %s, of %d in %,d entries",
                    slowest.seconds(),
                    slowest.what(),
                    asked.size(),
                    desk.counts().entries());
        }
    }

    private static Timed timed(String what, Runnable work) {
        long processor = processor();
        long begun = System.nanoTime();
        work.run();
        return new Timed(what, (System.nanoTime() - begun) / 1e9, (processor() - processor) / 1e9);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
