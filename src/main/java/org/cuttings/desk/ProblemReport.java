package org.cuttings.desk;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Counts;

/// What a reader may send when something went wrong: versions, counts, the last lines of the log.
/// No page's text, because the log holds none; no home folder, because its name is the reader's.
public final class ProblemReport {
    private static final int LOG_LINES = 60;

    private ProblemReport() {}

    /// Ready to be pasted.
    public static String of(Desk desk, Folders folders) {
        Counts counts = desk.counts();
        List<String> lines = new ArrayList<>();
        lines.add("Cuttings " + version());
        lines.add(
                "Java "
                        + Runtime.version()
                        + ", "
                        + System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.version")
                        + ", "
                        + System.getProperty("os.arch"));
        lines.add(
                "Memory: at most "
                        + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB, cores: "
                        + Runtime.getRuntime().availableProcessors());
        lines.add(
                "Archive: "
                        + counts.articles()
                        + " articles, "
                        + counts.entries()
                        + " entries, "
                        + counts.quotes()
                        + " quotes"
                        + (desk.readOnly() ? ", read only" : "")
                        + (desk.wasLeftUnclean() ? ", was not closed last time" : ""));
        lines.add("Log:");
        lines.addAll(lastLines(folders.state().resolve("log").resolve("cuttings-0.log")));
        // The two differ where a program is run in another's name.
        String report = withoutHome(String.join("\n", lines), System.getProperty("user.home", ""));
        return withoutHome(report, System.getenv().getOrDefault("HOME", ""));
    }

    static String withoutHome(String text, String home) {
        return home.length() < 2 ? text : text.replace(home, "~");
    }

    private static List<String> lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        } catch (MalformedInputException odd) {
            return List.of("(the log can't be read)");
        } catch (IOException none) {
            return List.of("(empty)");
        }
    }

    private static String version() {
        String version = ProblemReport.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
