package org.cuttings.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Runs what measures speed, each in a Java machine of its own, and writes the tables of
/// `docs/performance.md`, and one each of `docs/quotes.md` and `docs/security.md`. Part of `mvn
/// -Pmeasure -DskipTests verify`.
///
/// Arguments name the parts to measure; without any, all are. A large archive is made where there
/// is none yet, which takes a quarter of an hour; `-Dcuttings.measure.archive=FILE` keeps it
/// elsewhere than below `target`. What needs the shared pages (`-Dcuttings.shared=FOLDER`) is
/// passed over without them.
public final class Performance {
    private static final Path PERFORMANCE = Path.of("docs", "performance.md");
    private static final Path SHARED =
            Path.of(System.getProperty("cuttings.shared", "../shared")).toAbsolutePath();
    private static final String LARGE_ARCHIVE =
            System.getProperty("cuttings.measure.archive", "target/measure/large.cuttings");

    private static final List<String> NO_SCREEN =
            List.of("-Xmx1g", "-Dglass.platform=Headless", "-Dprism.order=sw");
    private static final List<String> ONE_GIGABYTE = List.of("-Xmx1g");

    private static final List<Part> PARTS =
            List.of(
                    new Part(PERFORMANCE, "stages", "Stages", ONE_GIGABYTE),
                    new Part(PERFORMANCE, "extraction", "ExtractionSpeed", ONE_GIGABYTE),
                    new Part(PERFORMANCE, "splitting", "SplittingAgainstParsing", ONE_GIGABYTE),
                    new Part(PERFORMANCE, "quotes", "QuoteSpeed", ONE_GIGABYTE, quotes("polnear")),
                    new Part(
                            Path.of("docs", "quotes.md"),
                            "quotes",
                            "QuoteConfidence",
                            ONE_GIGABYTE,
                            quotes("polnear"),
                            quotes("liveblogs")),
                    new Part(PERFORMANCE, "bulk", "BulkImport", ONE_GIGABYTE, "500", "3"),
                    new Part(
                            PERFORMANCE,
                            "search",
                            "ArchiveSpeed",
                            ONE_GIGABYTE,
                            LARGE_ARCHIVE,
                            "1"),
                    new Part(
                            PERFORMANCE,
                            "import",
                            "ImportIntoLarge",
                            ONE_GIGABYTE,
                            LARGE_ARCHIVE,
                            "1800"),
                    new Part(
                            PERFORMANCE,
                            "export",
                            "ExportToMarkdown",
                            List.of("-Xmx128m"),
                            "100000"),
                    new Part(
                            Path.of("docs", "security.md"),
                            "library-limits",
                            "ReaderLimits",
                            ONE_GIGABYTE),
                    new Part(PERFORMANCE, "window", "WindowTimes", NO_SCREEN),
                    new Part(
                            PERFORMANCE,
                            "window-at-scale",
                            "WindowAtScale",
                            NO_SCREEN,
                            LARGE_ARCHIVE),
                    new Part(PERFORMANCE, "reading-pane", "ReadingPanes", NO_SCREEN));

    private Performance() {}

    /// @param page where the table goes
    /// @param name of the part of the page
    /// @param main the class that measures and prints Markdown
    /// @param options for its Java machine
    private record Part(
            Path page, String name, String main, List<String> options, String... arguments) {
        boolean needsShared() {
            return main.equals("ExtractionSpeed")
                    || main.equals("SplittingAgainstParsing")
                    || main.startsWith("Quote");
        }
    }

    public static void main(String[] args) throws IOException {
        List<String> wanted = List.of(args);
        Files.createDirectories(Path.of("target", "measure"));
        for (Part part : PARTS) {
            boolean asked = wanted.isEmpty() || wanted.contains(part.name());
            if (asked && (!part.needsShared() || Files.isDirectory(SHARED))) {
                System.err.println("measuring: " + part.name());
                String said =
                        Machine.run(
                                "org.cuttings.measure." + part.main(),
                                part.options(),
                                List.of(part.arguments()));
                String table = withoutLog(said);
                boolean dated = table.startsWith("Measured ");
                new MeasuredPage(part.page())
                        .write(part.name(), dated ? table : Machine.line() + "\n\n" + table);
            }
        }
    }

    /// A benchmark harness tells of its runs on the same stream; the tables are what is kept.
    private static String withoutLog(String said) {
        return said.contains("# JMH version")
                ? said.lines()
                        .filter(line -> line.startsWith("|"))
                        .collect(Collectors.joining("\n"))
                : said;
    }

    private static String quotes(String texts) {
        return SHARED.resolve("quotes/dev-" + texts + ".jsonl").toString();
    }
}
