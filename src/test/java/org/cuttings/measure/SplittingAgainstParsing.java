package org.cuttings.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cuttings.liveblog.LiveBlogs;
import org.cuttings.model.Capture;
import org.cuttings.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// How long splitting the saved live blogs takes, beside parsing the same pages with jsoup. What a
/// page says of itself is worked out before: it is no part of the splitting.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SplittingAgainstParsing {
    private final List<String> texts = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    @Setup
    public void read() throws IOException {
        Path folder =
                Path.of(System.getProperty("cuttings.shared", "../shared"), "liveblogs", "pages");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(SplittingAgainstParsing::isLiveBlog).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                texts.add(new String(bytes, StandardCharsets.UTF_8));
                Page page = Page.of(Capture.of(file.toString(), bytes, "text/html"));
                page.facts();
                pages.add(page);
            }
        }
    }

    private static boolean isLiveBlog(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".html") && !name.startsWith("x-");
    }

    /// jsoup alone.
    @Benchmark
    public List<Document> parsing() {
        return texts.stream().map(Jsoup::parse).toList();
    }

    /// The splitting alone.
    @Benchmark
    public List<LiveBlogs.Split> splitting() {
        return pages.stream().map(LiveBlogs::split).toList();
    }

    /// Prints a Markdown table.
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include(SplittingAgainstParsing.class.getName())
                                        .warmupIterations(3)
                                        .measurementIterations(5)
                                        .forks(1)
                                        .jvmArgsAppend(
                                                "-Dcuttings.shared="
                                                        + System.getProperty(
                                                                "cuttings.shared", "../shared"))
                                        .build())
                        .run();
        System.out.println("| the saved live blogs | ms for all of them |");
        System.out.println("|---|---|");
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f |%n",
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
    }
}
