package org.cuttings.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Gives the readers inputs that Jazzer makes, guided by the code they reach, and writes the table
/// of `docs/security.md`. Run by `mvn -Pfuzz -DskipTests verify`, ten minutes a reader.
///
/// The first argument is the seconds for each reader, the rest are readers; without any, all are.
/// What breaks a reader is left in `target/fuzz/READER-found`. Readers may be run at different
/// times: the table holds each one's last run; with 0 seconds it is only written anew.
public final class FuzzReaders {
    private static final List<String> READERS =
            List.of("html", "mhtml", "warc", "zip", "json-ld", "time", "quotes", "query");
    private static final Path OUT = Path.of("target", "fuzz");
    private static final Path INPUTS = Path.of("src", "test", "resources", "fuzz");
    private static final Pattern PROGRESS = Pattern.compile("#(\\d++)\\s++\\w++\\s++cov: (\\d++)");

    private FuzzReaders() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int seconds = args.length == 0 ? 600 : Integer.parseInt(args[0]);
        List<String> asked = args.length < 2 ? READERS : List.of(args).subList(1, args.length);
        if (seconds == 0) {
            asked = List.of();
        }
        for (String reader : asked) {
            System.err.println("fuzzing for " + seconds + " s: " + reader);
            Files.writeString(OUT.resolve(reader + ".row"), row(reader, seconds));
        }
        StringBuilder table =
                new StringBuilder(
                        "| reader | minutes | inputs | branches reached | faults | of |\n");
        table.append("|---|---:|---:|---:|---:|---|\n");
        for (String reader : READERS) {
            Path row = OUT.resolve(reader + ".row");
            if (Files.exists(row)) {
                table.append(Files.readString(row));
            }
        }
        new MeasuredPage(Path.of("docs", "security.md")).write("fuzzing", table.toString());
    }

    private static String row(String reader, int seconds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(OUT.resolve(reader));
        Path found = Files.createDirectories(OUT.resolve(reader + "-found"));
        Path log = OUT.resolve(reader + ".log");
        long start = System.nanoTime();
        int status =
                new ProcessBuilder(command(reader, seconds, corpus, found))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start()
                        .waitFor();
        double minutes = (System.nanoTime() - start) / 60e9;
        Matcher progress = PROGRESS.matcher(Files.readString(log));
        MatchResult last = null;
        while (progress.find()) {
            last = progress.toMatchResult();
        }
        if (last == null) {
            throw new IllegalStateException("fuzzing ended with status " + status + ": see " + log);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %,d | %,d | %d | %s |%n",
                reader,
                minutes,
                Long.parseLong(last.group(1)),
                Long.parseLong(last.group(2)),
                faults(found),
                Machine.commit());
    }

    private static List<String> command(String reader, int seconds, Path corpus, Path found) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-Xss16m"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dcuttings.fuzz=" + reader);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("com.code_intelligence.jazzer.Jazzer");
        command.add("--target_class=org.cuttings.fuzz.Fuzzing");
        command.add("--instrumentation_includes=org.cuttings.**");
        command.add("--custom_hook_includes=org.cuttings.**");
        command.add("--keep_going=20");
        command.add("--reproducer_path=" + found);
        command.add("-artifact_prefix=" + found + File.separator);
        command.add("-max_total_time=" + seconds);
        // A hang; what is merely slow is told by Fuzzing.
        command.add("-timeout=300");
        // Bytes, so that time is spent on odd shapes and not on length.
        command.add("-max_len=8192");
        command.add("-rss_limit_mb=3000");
        command.add(corpus.toString());
        command.add(INPUTS.resolve(reader).toString());
        return command;
    }

    private static long faults(Path found) throws IOException {
        try (Stream<Path> files = Files.list(found)) {
            return files.filter(file -> file.getFileName().toString().matches("(crash|timeout)-.*"))
                    .count();
        }
    }
}
