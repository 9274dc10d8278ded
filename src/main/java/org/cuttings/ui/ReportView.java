package org.cuttings.ui;

import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cuttings.desk.ImportReport;
import org.cuttings.desk.ImportResult;
import org.cuttings.model.Doubt;
import org.jspecify.annotations.Nullable;

/// What the last import brought: a line a page, those that failed first, each with its reason.
final class ReportView {
    private final WindowModel window;
    private final ListView<ImportResult> list = new ListView<>();
    private final ScrollPane root;
    private final Label summary = new Label();
    private final Button retry = new Button(Words.of("report.retry"));

    ReportView(WindowModel window) {
        this.window = window;
        list.setId("report");
        list.setAccessibleText(Words.of("report.name"));
        list.getStyleClass().addAll("report", "edge-to-edge");
        list.setCellFactory(view -> new WrappedCell<>(new Content()));
        Label title = new Label(Words.of("report.title"));
        title.getStyleClass().add("pane-title");
        summary.setId("report-summary");
        summary.setWrapText(true);
        retry.setId("report-retry");
        retry.setOnAction(event -> window.imports().retry());
        Button done = new Button(Words.of("report.done"));
        done.setId("report-done");
        done.getStyleClass().add("accent");
        done.setOnAction(event -> window.showReading());
        done.setMinWidth(Region.USE_PREF_SIZE);
        retry.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane buttons = new FlowPane(done, retry);
        buttons.getStyleClass().add("wrapping");
        VBox top = new VBox(title, summary, buttons);
        top.getStyleClass().add("page-head");
        root = new Page(top, list, Words.of("report.name")).node();
        window.imports().report().addListener((property, old, now) -> show(now));
        show(window.imports().report().get());
    }

    Region node() {
        return root;
    }

    private void show(@Nullable ImportReport report) {
        if (report == null) {
            return;
        }
        summary.setText(ImportModel.summary(report));
        list.getItems()
                .setAll(
                        report.results().stream()
                                .sorted(
                                        java.util.Comparator.comparing(result ->
                                                !(result instanceof ImportResult.Unreadable)))
                                .toList());
        retry.setVisible(window.imports().canRetry());
        retry.setManaged(retry.isVisible());
    }

    /// What became of a page, in a sentence.
    static String sentence(ImportResult result) {
        return switch (result) {
            case ImportResult.Filed(
                            var file,
                            var article,
                            var title,
                            var entries,
                            var quotes,
                            var doubts) ->
                    Words.of("result.filed", entries, quotes) + told(doubts);
            case ImportResult.Joined(
                            var file,
                            var article,
                            var edition,
                            var title,
                            var entries,
                            var quotes,
                            var doubts) ->
                    Words.of("result.joined", edition, entries, quotes) + told(doubts);
            case ImportResult.Same same -> Words.of("result.same");
            case ImportResult.Unchanged unchanged -> Words.of("result.unchanged");
            case ImportResult.Unreadable(var file, var why) -> why;
        };
    }

    private static String told(java.util.List<Doubt> doubts) {
        return doubts.stream().map(doubt -> " " + doubt.sentence()).collect(Collectors.joining());
    }

    private static String title(ImportResult result) {
        String title =
                switch (result) {
                    case ImportResult.Filed filed -> filed.title();
                    case ImportResult.Joined joined -> joined.title();
                    case ImportResult.Same same -> null;
                    case ImportResult.Unchanged unchanged -> null;
                    case ImportResult.Unreadable unreadable -> null;
                };
        return title == null ? result.file() : title;
    }

    private final class Content implements RowContent<ImportResult> {
        private final Label title = new Label();
        private final Label became = new Label();
        private final Label file = new Label();
        private final WrappedRow row = new WrappedRow(title, became, file);

        Content() {
            title.getStyleClass().add("row-title");
            file.getStyleClass().add("quiet");
        }

        @Override
        public WrappedRow fill(ImportResult result, ListCell<?> cell) {
            RightToLeft.show(title, title(result));
            RightToLeft.show(became, sentence(result));
            became.getStyleClass().setAll("label");
            if (result instanceof ImportResult.Unreadable) {
                became.getStyleClass().add("failed");
            }
            RightToLeft.show(file, result.file());
            boolean twice = title.getText().equals(result.file());
            file.setVisible(!twice);
            file.setManaged(!twice);
            cell.setAccessibleText(title.getText() + " · " + became.getText());
            return row;
        }
    }
}
