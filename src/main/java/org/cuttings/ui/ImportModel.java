package org.cuttings.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ImportReport;
import org.cuttings.desk.ImportResult;
import org.cuttings.desk.Progress;
import org.jspecify.annotations.Nullable;

/// Bringing pages in: how far it is, stopping it, and the report of the last one.
final class ImportModel {
    /// At most so often does the window hear of a page: a folder of 10,000 must not flood it.
    private static final long BETWEEN_NEWS_NANOS = 50_000_000;

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final Runnable changed;
    private final List<Path> waiting = new ArrayList<>();
    private boolean unasked;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable ImportReport> report =
            new ReadOnlyObjectWrapper<>();

    /// @param changed told when something came in
    ImportModel(Desk desk, Background background, StatusModel status, Runnable changed) {
        this.desk = desk;
        this.background = background;
        this.status = status;
        this.changed = changed;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// From 0 to 1, or -1 while nobody knows how much there is.
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// How far it is, in words.
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /// Of the last import; null before the first.
    ReadOnlyObjectProperty<@Nullable ImportReport> report() {
        return report.getReadOnlyProperty();
    }

    void bring(List<Path> paths) {
        if (!paths.isEmpty()) {
            start(progress -> desk.bring(paths, progress));
        }
    }

    /// Brings in what was saved into a watched folder: as soon as no other import is going on, and
    /// without showing a report.
    void bringUnasked(List<Path> paths) {
        waiting.addAll(paths);
        bringWaiting();
    }

    private void bringWaiting() {
        if (!running.get() && !waiting.isEmpty()) {
            List<Path> now = List.copyOf(waiting);
            waiting.clear();
            start(true, progress -> desk.bring(now, progress));
        }
    }

    /// Whether the last import was begun by a watched folder, and not by the reader.
    boolean unasked() {
        return unasked;
    }

    /// Fetches pages from addresses that the reader gave.
    void bringAddresses(List<String> addresses) {
        if (!addresses.isEmpty()) {
            start(progress -> desk.bringTyped(addresses, progress));
        }
    }

    void bringSample() {
        start(desk::bringSample);
    }

    /// @param page what was pasted: HTML, or plain text
    void paste(String page) {
        if (page.isBlank()) {
            status.say(Words.of("import.nothing-to-paste"));
            return;
        }
        start(progress -> {
            ImportResult result = desk.bringText(page, Words.of("import.pasted"));
            progress.page(1, 1, result);
            return reportOf(result);
        });
    }

    /// Ends the import after the page in hand. What has come in stays.
    void stop() {
        stopped.set(true);
        sentence.set(Words.of("import.stopping"));
    }

    /// Whether the last import left pages that could be tried again.
    boolean canRetry() {
        return !failed().isEmpty();
    }

    void retry() {
        bring(failed());
    }

    /// The files of the last import that could not be read, each once.
    private List<Path> failed() {
        ImportReport last = report.get();
        List<Path> files = new ArrayList<>();
        if (last != null) {
            for (ImportResult result : last.results()) {
                if (result instanceof ImportResult.Unreadable(var file, var why)) {
                    int member = file.indexOf('!');
                    Path path = Path.of(member < 0 ? file : file.substring(0, member));
                    if (path.toFile().exists() && !files.contains(path)) {
                        files.add(path);
                    }
                }
            }
        }
        return files;
    }

    private void start(Function<Progress, ImportReport> work) {
        start(false, work);
    }

    private void start(boolean byItself, Function<Progress, ImportReport> work) {
        if (running.get()) {
            status.say(Words.of("import.one-at-a-time"));
            return;
        }
        unasked = byItself;
        stopped.set(false);
        running.set(true);
        progress.set(-1);
        sentence.set(Words.of("import.begins"));
        background.run(
                () -> work.apply(new News()),
                done -> {
                    running.set(false);
                    report.set(done);
                    status.say(summary(done));
                    changed.run();
                    bringWaiting();
                },
                failure -> {
                    running.set(false);
                    status.say(failure);
                    changed.run();
                    bringWaiting();
                });
    }

    /// The counts of a report, in words; they add up to the pages seen.
    static String summary(ImportReport report) {
        List<String> parts = new ArrayList<>();
        if (report.filed() > 0 || report.joined() + report.same() + report.unchanged() == 0) {
            parts.add(Words.of("report.filed", report.filed()));
        }
        add(parts, "report.joined", report.joined());
        add(parts, "report.same", report.same() + report.unchanged());
        add(parts, "report.unreadable", report.unreadable());
        String counts = Words.of("report.sum", report.pages(), String.join(", ", parts));
        return report.stopped() ? Words.of("report.stopped", counts) : counts;
    }

    private static void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(Words.of(key, count));
        }
    }

    private static ImportReport reportOf(ImportResult result) {
        return new ImportReport(
                List.of(result),
                result instanceof ImportResult.Filed ? 1 : 0,
                result instanceof ImportResult.Joined ? 1 : 0,
                result instanceof ImportResult.Same ? 1 : 0,
                result instanceof ImportResult.Unchanged ? 1 : 0,
                result instanceof ImportResult.Unreadable ? 1 : 0,
                false);
    }

    /// Called on the importing thread; tells the window now and then.
    private final class News implements Progress {
        private long last = System.nanoTime() - BETWEEN_NEWS_NANOS;

        @Override
        public void page(long done, long total, ImportResult result) {
            piece(done, total, result.file());
        }

        @Override
        public void piece(long done, long total, String what) {
            long now = System.nanoTime();
            if (now - last < BETWEEN_NEWS_NANOS && done != total) {
                return;
            }
            last = now;
            background.tell(() -> {
                progress.set(total <= 0 ? -1 : (double) done / total);
                sentence.set(
                        total <= 0
                                ? Words.of("import.progress", done, what)
                                : Words.of("import.progress-of", done, total, what));
            });
        }

        @Override
        public boolean stopped() {
            return stopped.get();
        }
    }
}
