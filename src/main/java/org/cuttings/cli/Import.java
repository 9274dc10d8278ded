package org.cuttings.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ImportReport;
import org.cuttings.desk.ImportResult;
import org.cuttings.desk.Progress;
import org.cuttings.desk.WatchedFolder;
import org.cuttings.model.Doubt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Brings saved pages into the archive.")
final class Import implements Callable<Integer> {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--json", description = "One JSON object a page, once it is durable.")
    private boolean json;

    @Option(
            names = "--watch",
            description =
                    "Goes on until Ctrl-C: what is saved into the folders comes in by itself, once"
                            + " it has stopped growing.")
    private boolean watch;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|URL",
            description = "Files, folders of files, and http or https addresses.")
    private List<String> typed = List.of();

    Import(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Desk desk = archive.open(terminal)) {
            Progress progress = progress(terminal, json);
            if (watch) {
                return watch(desk, progress);
            }
            return report(terminal, desk.bringTyped(typed, progress));
        }
    }

    private int watch(Desk desk, Progress progress) throws IOException {
        List<WatchedFolder> folders =
                typed.stream().map(Path::of).map(path -> new WatchedFolder(path, QUIET)).toList();
        terminal.say("Watching; Ctrl-C ends it.");
        while (!terminal.stopped()) {
            for (WatchedFolder folder : folders) {
                List<Path> settled = folder.settled(Instant.now());
                if (!settled.isEmpty()) {
                    desk.bring(settled, progress);
                }
            }
            if (!terminal.waitOrStop(EVERY)) {
                break;
            }
        }
        return Cuttings.DONE;
    }

    /// Tells of each page as it comes in.
    static Progress progress(Terminal terminal, boolean json) {
        return new Progress() {
            @Override
            public void page(long done, long total, ImportResult result) {
                if (json) {
                    terminal.json(ImportLines.of(result));
                } else {
                    terminal.print(sentence(result));
                    doubts(result)
                            .forEach(doubt -> terminal.print("           " + doubt.sentence()));
                }
                String of = total < 0 ? "" : " of " + total;
                terminal.progress(done + of + "  " + result.file());
            }

            @Override
            public void piece(long done, long total, String what) {
                terminal.progress(done + (total < 0 ? "" : " of " + total) + "  " + what);
            }

            @Override
            public boolean stopped() {
                return terminal.stopped();
            }
        };
    }

    /// Sums up, and gives the exit status.
    static int report(Terminal terminal, ImportReport report) {
        StringBuilder sum = new StringBuilder(report.pages() == 0 ? "Nothing came in" : "");
        add(sum, report.filed(), "imported");
        add(sum, report.joined(), "joined an article as a new edition");
        add(sum, report.same(), "the same as before");
        add(sum, report.unchanged(), "unchanged");
        add(sum, report.unreadable(), "could not be read");
        terminal.say(sum + (report.stopped() ? "; stopped before the end." : "."));
        return report.unreadable() == 0 && !report.stopped() ? Cuttings.DONE : Cuttings.PARTLY;
    }

    private static void add(StringBuilder sum, long count, String what) {
        if (count > 0) {
            sum.append(sum.isEmpty() ? "" : ", ").append(count).append(' ').append(what);
        }
    }

    private static String sentence(ImportResult result) {
        return switch (result) {
            case ImportResult.Filed filed ->
                    "imported   "
                            + filed.article()
                            + "  "
                            + Wording.orUntitled(filed.title())
                            + "  ("
                            + content(filed.entries(), filed.quotes())
                            + ")  "
                            + filed.file();
            case ImportResult.Joined joined ->
                    "imported   "
                            + joined.article()
                            + "  "
                            + Wording.orUntitled(joined.title())
                            + "  (edition "
                            + joined.edition()
                            + ", "
                            + content(joined.entries(), joined.quotes())
                            + ")  "
                            + joined.file();
            case ImportResult.Same(var file, var article) -> "same       " + article + "  " + file;
            case ImportResult.Unchanged(var file, var article) ->
                    "unchanged  " + article + "  " + file;
            case ImportResult.Unreadable(var file, var why) -> "not read   " + file + ": " + why;
        };
    }

    /// What a reader should know of a page that came in.
    private static List<Doubt> doubts(ImportResult result) {
        return switch (result) {
            case ImportResult.Filed filed -> filed.doubts();
            case ImportResult.Joined joined -> joined.doubts();
            case ImportResult.Same same -> List.of();
            case ImportResult.Unchanged unchanged -> List.of();
            case ImportResult.Unreadable unreadable -> List.of();
        };
    }

    private static String content(int entries, int quotes) {
        return Wording.count(entries, "entry", "entries")
                + ", "
                + Wording.count(quotes, "quote", "quotes");
    }
}
