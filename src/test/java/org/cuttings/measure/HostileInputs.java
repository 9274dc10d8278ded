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
import org.cuttings.desk.Parsing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes the table of hostile inputs in `docs/security.md`: what their runner said of whole
/// processes, and the slowest of them in a process that has started: by the processors' time, which
/// does not depend on what else the machine does.
///
/// The argument is a folder with, for each seed, the inputs in `SEED` and the runner's outcome in
/// `SEED.json`; `docs/security.md` has the commands that make both.
public final class HostileInputs {
    private HostileInputs() {}

    /// @param seconds by the clock
    /// @param processor seconds of all cores
    private record Read(String file, double seconds, double processor) {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        StringBuilder table =
                new StringBuilder(
                        "| seed | inputs | kept | other faults | peak memory | network listened to"
                                + " | slowest input, once started |\n|---|---:|---:|---:|---:|---|---|\n");
        List<Path> outcomes;
        try (Stream<Path> files = Files.list(folder)) {
            outcomes = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        for (Path outcome : outcomes) {
            JsonNode said = JsonMapper.shared().readTree(Files.readString(outcome));
            String seed = outcome.getFileName().toString().replace(".json", "");
            Read slowest = slowest(folder.resolve(seed));
            table.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %d | %d | %d | %d MB | %s | %.1f s of processors (%.1f s by the clock), %s |%n",
                            seed,
                            said.path("inputs").asInt(),
                            said.path("kept").asInt(),
                            said.path("other").size(),
                            said.path("peak_kb").asInt() / 1024,
                            said.path("network_checked").asBoolean() ? "yes" : "no",
                            slowest.processor(),
                            slowest.seconds(),
                            slowest.file()));
        }
        new MeasuredPage(Path.of("docs", "security.md"))
                .write("hostile", Machine.line() + "\n\n" + table);
    }

    private static Read slowest(Path suite) throws IOException {
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
                .max(Comparator.comparing(Read::processor))
                .get();
    }

    private static Read read(Path input) {
        long processor = processor();
        long begun = System.nanoTime();
        Parsing.pages(List.of(input), () -> false, line -> {});
        return new Read(
                "`" + input.getParent().getFileName() + "/" + input.getFileName() + "`",
                (System.nanoTime() - begun) / 1e9,
                (processor() - processor) / 1e9);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
