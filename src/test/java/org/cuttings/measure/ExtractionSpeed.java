package org.cuttings.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.cuttings.model.Capture;
import org.cuttings.page.Page;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What it costs to find an article's facts and text, the parse included, in parses: the pages of
/// `articles/pages` below the folder that the system property `cuttings.shared` names, all of them
/// an operation, one thread, same run.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 5, time = 3)
public class ExtractionSpeed {
    private final List<String> pages = new ArrayList<>();
    private final List<Capture> captures = new ArrayList<>();

    @Setup
    public void read() throws IOException {
        Path folder = Path.of(System.getProperty("cuttings.shared"), "articles", "pages");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    byte[] bytes = in.readAllBytes();
                    pages.add(new String(bytes, StandardCharsets.UTF_8));
                    captures.add(Capture.of(file.toString(), bytes, "text/html"));
                }
            }
        }
    }

    @Benchmark
    public void parse(Blackhole out) {
        for (String page : pages) {
            out.consume(Jsoup.parse(page));
        }
    }

    @Benchmark
    public void extract(Blackhole out) {
        for (Capture capture : captures) {
            Page page = Page.of(capture);
            out.consume(page.body());
            out.consume(page.facts());
        }
    }

    /// Prints a Markdown table.
    public static void main(String[] args) throws RunnerException {
        String shared = System.getProperty("cuttings.shared");
        double parse = 0;
        double extract = 0;
        for (RunResult result :
                new Runner(
                                new OptionsBuilder()
                                        .include(ExtractionSpeed.class.getSimpleName())
                                        .jvmArgsAppend("-Dcuttings.shared=" + shared)
                                        .build())
                        .run()) {
            double score = result.getPrimaryResult().getScore();
            if (result.getParams().getBenchmark().endsWith("parse")) {
                parse = score;
            } else {
                extract = score;
            }
        }
        System.out.println("| what | ms for all pages | in parses |");
        System.out.println("|---|---|---|");
        System.out.printf(Locale.ROOT, "| `Jsoup.parse` | %.0f | 1.0 |%n", parse);
        System.out.printf(
                Locale.ROOT,
                "| decode, parse, body and facts | %.0f | %.1f |%n",
                extract,
                extract / parse);
    }
}
