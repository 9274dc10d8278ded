package org.cuttings.ui;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.cuttings.desk.CannotDo;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ExportOrder;
import org.cuttings.desk.ExportReport;
import org.cuttings.desk.Exported;
import org.cuttings.desk.ImportResult;
import org.cuttings.desk.Progress;

/// Writing files for other programs: what of the archive, in which format, how far it is, and
/// stopping it.
final class ExportModel {
    /// At most so often does the window hear of an article.
    private static final long BETWEEN_NEWS_NANOS = 50_000_000;

    /// A part of the archive that can be exported now.
    ///
    /// @param label what the reader chooses it by
    record Part(String label, ExportOrder.What what) {}

    /// What the reader chose.
    ///
    /// @param layout, profile, rows as `docs/export.md` names them; only those that the format has
    ///   count
    /// @param template a file with a template of the reader's own; empty for none
    record Choice(
            Part part,
            String format,
            String layout,
            String profile,
            String rows,
            String template,
            String folder,
            boolean dryRun) {
        ExportOrder order() {
            Map<String, String> options = new LinkedHashMap<>();
            if (hasLayout(format)) {
                options.put("layout", layout);
            }
            if (format.equals("markdown") && !template.isEmpty()) {
                options.put("template", template);
            } else if (format.equals("markdown")) {
                options.put("profile", profile);
            }
            if (format.equals("csv")) {
                options.put("rows", rows);
            }
            return new ExportOrder(
                    part.what(),
                    format,
                    options,
                    new ExportOrder.Where.Folder(Path.of(folder)),
                    dryRun);
        }
    }

    static final List<String> LAYOUTS = List.of("article", "entry", "all");
    static final List<String> PROFILES =
            List.of("commonmark", "github", "obsidian", "hugo", "pandoc");
    static final List<String> ROWS = List.of("quotes", "entries");

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    ExportModel(Desk desk, Background background, StatusModel status) {
        this.desk = desk;
        this.background = background;
        this.status = status;
    }

    /// Whether a format can have a file an article, an entry, or one for all.
    static boolean hasLayout(String format) {
        return List.of("markdown", "html", "csl-json", "bibtex", "ris").contains(format);
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

    void start(Choice choice) {
        if (running.get()) {
            status.say(Words.of("export.one-at-a-time"));
            return;
        }
        stopped.set(false);
        running.set(true);
        progress.set(-1);
        sentence.set(Words.of("export.begins"));
        News news = new News();
        background.run(() -> export(choice, news), report -> end(told(report, choice)), this::end);
    }

    /// A full disk, a folder that can't be written and a fault in a template come with a sentence.
    private ExportReport export(Choice choice, Progress news) {
        try {
            return desk.export(choice.order(), news);
        } catch (IOException cannot) {
            throw new CannotDo(String.valueOf(cannot.getMessage()), cannot);
        } catch (InvalidPathException noPath) {
            throw new CannotDo(Words.of("export.no-path", noPath.getInput()), noPath);
        }
    }

    private void end(String said) {
        running.set(false);
        status.say(said);
    }

    /// Ends the export after the article in hand. The files written so far are whole, and stay.
    void stop() {
        stopped.set(true);
        sentence.set(Words.of("import.stopping"));
    }

    /// How many files there are now, and the first that was left alone with its reason.
    static String told(ExportReport report, Choice choice) {
        List<String> parts = new ArrayList<>();
        parts.add(
                Words.of(
                        choice.dryRun() ? "export.would" : "export.done",
                        report.upToDate(),
                        choice.folder(),
                        report.count(Exported.Outcome.NEW),
                        report.count(Exported.Outcome.UPDATED)));
        long left = report.count(Exported.Outcome.LEFT_ALONE);
        if (left > 0) {
            Exported first = report.leftAlone().getFirst();
            parts.add(Words.of("export.left", left, first.name(), first.why()));
        }
        return String.join(" ", parts);
    }

    /// Hears of the export on the thread that does it.
    private final class News implements Progress {
        private long told;

        @Override
        public void page(long done, long total, ImportResult result) {}

        @Override
        public void piece(long done, long total, String what) {
            long now = System.nanoTime();
            if (now - told < BETWEEN_NEWS_NANOS && done < total) {
                return;
            }
            told = now;
            background.tell(() -> {
                progress.set(total > 0 ? (double) done / total : -1);
                if (!stopped.get()) {
                    sentence.set(Words.of("export.far", done, total, what));
                }
            });
        }

        @Override
        public boolean stopped() {
            return stopped.get();
        }
    }
}
