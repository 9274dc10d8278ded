package org.cuttings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ExportOrder;
import org.cuttings.desk.ExportReport;
import org.cuttings.desk.Exported;
import org.cuttings.desk.ImportResult;
import org.cuttings.desk.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description =
                "Writes what a query finds, or the whole archive, as files of other programs.")
final class Export implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "F",
            description =
                    "markdown, html, epub, json, jsonl, csv, csl-json, bibtex, ris, annotations,"
                            + " warc.")
    private String format = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FOLDER|FILE|-",
            description = "A folder, a file (its name has an extension), or standard output.")
    private String to = "";

    @Option(
            names = "--option",
            paramLabel = "NAME=VALUE",
            description = "Of the format: docs/export.md lists them.")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--only",
            paramLabel = "ID[/ENTRY]",
            description = "An article, or an entry of it, in place of a query; may be repeated.")
    private List<String> only = List.of();

    @Option(names = "--overwrite", description = "The file given by --to may be replaced.")
    private boolean overwrite;

    @Option(names = "--dry-run", description = "Tells what would be written.")
    private boolean dryRun;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "As for search.")
    private List<String> words = List.of();

    Export(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Desk.formats().contains(format)) {
            throw new WrongUse(
                    "\""
                            + format
                            + "\" is no format of cuttings; there are "
                            + String.join(", ", Desk.formats())
                            + ".");
        }
        if (!only.isEmpty() && !words.isEmpty()) {
            throw new WrongUse("Either a query or --only says what is exported, not both.");
        }
        try (Desk desk = archive.openThere()) {
            ExportReport report =
                    desk.export(
                            new ExportOrder(what(), format, options, where(), dryRun),
                            progress(terminal, dryRun));
            return report(terminal, report, to, dryRun);
        }
    }

    private ExportOrder.What what() {
        if (!only.isEmpty()) {
            return new ExportOrder.What.Places(
                    only.stream()
                            .map(Place::of)
                            .map(place -> new ExportOrder.Place(place.article(), place.entry()))
                            .toList());
        }
        return words.isEmpty()
                ? new ExportOrder.What.All()
                : new ExportOrder.What.Found(String.join(" ", words));
    }

    /// Tells each file that is left alone, and in a dry run every file, as soon as it is known.
    static Progress progress(Terminal terminal, boolean dryRun) {
        Progress usual = Import.progress(terminal, false);
        return new Progress() {
            @Override
            public void page(long done, long total, ImportResult result) {}

            @Override
            public void piece(long done, long total, String what) {
                usual.piece(done, total, what);
            }

            @Override
            public void file(Exported file) {
                if (file.outcome() == Exported.Outcome.LEFT_ALONE) {
                    terminal.say(file.name() + " is left as it is: " + file.why());
                } else if (dryRun) {
                    terminal.print(word(file.outcome()) + "  " + file.name());
                }
            }

            @Override
            public boolean stopped() {
                return usual.stopped();
            }
        };
    }

    private ExportOrder.Where where() {
        if (to.equals("-")) {
            return new ExportOrder.Where.Stream(terminal.dataStream());
        }
        Path path = Path.of(to);
        String name = String.valueOf(path.getFileName());
        boolean folder = Files.isDirectory(path) || to.endsWith("/") || name.indexOf('.') <= 0;
        return folder
                ? new ExportOrder.Where.Folder(path)
                : new ExportOrder.Where.File(path, overwrite);
    }

    /// Sums up, and gives the exit status.
    static int report(Terminal terminal, ExportReport report, String to, boolean dryRun) {
        if (to.equals("-")) {
            return Cuttings.DONE;
        }
        StringBuilder told = new StringBuilder();
        for (Exported.Outcome outcome : Exported.Outcome.values()) {
            long count = report.count(outcome);
            if (count > 0) {
                told.append(told.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(word(outcome));
            }
        }
        terminal.say(
                (told.isEmpty() ? "Nothing was there to be written" : told)
                        + (dryRun ? " (nothing is written)" : "")
                        + ": "
                        + to);
        return report.count(Exported.Outcome.LEFT_ALONE) > 0 ? Cuttings.PARTLY : Cuttings.DONE;
    }

    private static String word(Exported.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
