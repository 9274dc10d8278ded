package org.cuttings.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// An import of many pages with nobody watching: stopped after a third of them as Ctrl-C stops it,
/// and taken up by the same command. Writes the table of `docs/bulk.md`: how many pages are in, and
/// how much memory the whole process holds then.
///
/// The argument is how many pages are made of the fixtures; 10,000 without one. Linux only, as it
/// reads the process's memory from `/proc`.
public final class UnattendedImport {
    private static final String HEAP = "-Xmx512m";

    private final Path folder;
    private final int pages;
    private final StringBuilder table = new StringBuilder();

    private UnattendedImport(Path folder, int pages) {
        this.folder = folder;
        this.pages = pages;
    }

    public static void main(String[] args) throws Exception {
        int pages = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        try (ScratchFolder folder = ScratchFolder.named("cuttings-unattended")) {
            String table = new UnattendedImport(folder.path(), pages).table();
            new MeasuredPage(Path.of("docs", "bulk.md"))
                    .write("unattended", Machine.line() + "\n\n" + table);
        }
    }

    private String table() throws Exception {
        Path saved = Files.createDirectories(folder.resolve("pages"));
        SavedPages.write(saved, pages, 1);
        table.append(
                "| run | new | already there | not read | seconds | memory of the process |\n");
        table.append("|---|---:|---:|---:|---:|---:|\n");
        int stopped = run("first, stopped by Ctrl-C after a third", saved, pages / 3);
        if (stopped != 130) {
            throw new IllegalStateException("the first run ended with " + stopped);
        }
        int ended = run("the same command again", saved, Integer.MAX_VALUE);
        if (ended != 0) {
            throw new IllegalStateException("the second run ended with " + ended);
        }
        double bytes = 0;
        try (Stream<Path> files = Files.list(saved)) {
            bytes = files.mapToLong(file -> file.toFile().length()).sum();
        }
        return String.format(
                        Locale.ROOT,
                        "%,d pages, %.0f MB, `%s`; `cuttings check` of the archive: %s%n%n",
                        pages,
                        bytes / 1e6,
                        HEAP,
                        check())
                + table;
    }

    /// @param stopAfter so many new pages
    /// @return the exit status
    private int run(String name, Path saved, int stopAfter) throws Exception {
        Process process =
                process("import", "--json", "--archive", archive(), saved.toString()).start();
        long begun = System.nanoTime();
        int imported = 0;
        int known = 0;
        int failed = 0;
        int told = 0;
        boolean asked = false;
        try (BufferedReader receipts =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = receipts.readLine(); line != null; line = receipts.readLine()) {
                imported += line.startsWith("{\"imported\"") ? 1 : 0;
                known += line.startsWith("{\"unchanged\"") || line.startsWith("{\"same\"") ? 1 : 0;
                failed += line.startsWith("{\"error\"") ? 1 : 0;
                int done = imported + known + failed;
                if (done >= told + pages / 8) {
                    told = done;
                    row("", imported, known, failed, begun, memory(process));
                }
                if (imported >= stopAfter && !asked) {
                    asked = true;
                    Machine.output(List.of("kill", "-INT", Long.toString(process.pid())));
                }
            }
        }
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(name + " did not end");
        }
        row(name + ": its end", imported, known, failed, begun, "");
        return process.exitValue();
    }

    private void row(String run, int imported, int known, int failed, long begun, String memory) {
        table.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,d | %d | %.0f | %s |%n",
                        run,
                        imported,
                        known,
                        failed,
                        (System.nanoTime() - begun) / 1e9,
                        memory));
    }

    private static String memory(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                .findFirst()
                .orElse("not told");
    }

    private String check() throws Exception {
        Process process = process("check", "--archive", archive()).start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? "all is well" : said;
    }

    private String archive() {
        return folder.resolve("many.cuttings").toString();
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("org.cuttings.app.Main");
        command.addAll(List.of(arguments));
        ProcessBuilder process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        return process;
    }
}
