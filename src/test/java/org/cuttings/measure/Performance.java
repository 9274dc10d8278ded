package org.cuttings.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs what measures speed, each in a Java machine of its own, and writes the tables of
/// `docs/performance.md`. Part of `mvn -Pmeasure -DskipTests verify`.
///
/// Arguments name the parts to measure; without any, all are.
public final class Performance {
    private static final List<String> NO_SCREEN =
            List.of("-Xmx1g", "-Dglass.platform=Headless", "-Dprism.order=sw");
    private static final List<Part> PARTS =
            List.of(
                    new Part("reading-pane", "ReadingPanes", NO_SCREEN, List.of()),
                    new Part("bulk", "BulkImport", List.of("-Xmx1g"), List.of()));

    private Performance() {}

    /// @param name of the part of the page
    /// @param main the class that measures and prints Markdown
    /// @param options for its Java machine
    private record Part(String name, String main, List<String> options, List<String> arguments) {}

    public static void main(String[] args) throws IOException {
        List<String> wanted = List.of(args);
        MeasuredPage page = new MeasuredPage(Path.of("docs", "performance.md"));
        for (Part part : PARTS) {
            if (wanted.isEmpty() || wanted.contains(part.name())) {
                String table =
                        Machine.run(
                                "org.cuttings.measure." + part.main(),
                                part.options(),
                                part.arguments());
                page.write(part.name(), Machine.line() + "\n\n" + table);
            }
        }
    }
}
