package org.cuttings.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A live blog's hours as a table: when, how many entries, who speaks how often. Enter or a click
/// goes to a step's first entry.
final class TimelineTable {
    private static final double CLOCK_EM = 4.6;
    private static final double COUNT_EM = 4.6;

    private final ReadingModel model;
    private final ListView<Timeline.Step> list = new ListView<>();
    private final BorderPane root = new BorderPane(list);

    TimelineTable(ReadingModel model) {
        this.model = model;
        list.setId("timeline-rows");
        list.setAccessibleText(Words.of("timeline.name"));
        list.getStyleClass().add("edge-to-edge");
        list.setCellFactory(view -> new WrappedCell<>(new Content()));
        list.setOnMouseClicked(event -> go());
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        go();
                        event.consume();
                    }
                });
        Label clock = head("timeline.clock", CLOCK_EM);
        Label count = head("timeline.entries", COUNT_EM);
        Label who = new Label(Words.of("timeline.who"));
        who.getStyleClass().add("pane-heading");
        HBox heads = new HBox(clock, count, who);
        heads.getStyleClass().add("table-head");
        root.setTop(heads);
    }

    BorderPane node() {
        return root;
    }

    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /// Steps without an entry are left out: there is nothing to read in their row.
    void lay(Timeline timeline) {
        list.getItems()
                .setAll(
                        timeline.steps().stream()
                                .filter(step -> !step.entries().isEmpty())
                                .toList());
    }

    private void go() {
        Timeline.Step step = list.getSelectionModel().getSelectedItem();
        if (step != null) {
            model.goTo(step.entries().getFirst());
        }
    }

    private static Label head(String key, double ems) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("pane-heading");
        return wide(label, ems);
    }

    /// Makes a label so many text sizes wide.
    private static Label wide(Label label, double ems) {
        label.minWidthProperty().bind(label.fontProperty().map(font -> font.getSize() * ems));
        label.maxWidthProperty().bind(label.minWidthProperty());
        label.setWrapText(true);
        return label;
    }

    private final class Content implements RowContent<Timeline.Step> {
        private final Label clock = wide(new Label(), CLOCK_EM);
        private final Label count = wide(new Label(), COUNT_EM);
        private final Label who = new Label();
        private final WrappedRow row = WrappedRow.wide(new HBox(clock, count, who));

        Content() {
            who.setMinWidth(0);
            HBox.setHgrow(who, Priority.ALWAYS);
        }

        @Override
        public WrappedRow fill(Timeline.Step step, ListCell<?> cell) {
            Times times = model.times().get();
            clock.setText(
                    times.clock(step.from())
                            + "\n"
                            + times.shortDay(step.from(), times.local(step.from()).toLocalDate()));
            count.setText(
                    step.keyEvent()
                            ? step.entries().size() + "\n" + Words.of("flag.KEY_EVENT")
                            : Integer.toString(step.entries().size()));
            RightToLeft.show(who, whoSpeaks(step));
            cell.setAccessibleText(
                    Words.of("timeline.row", TimelineBars.told(step, times), who.getText()));
            return row;
        }

        private static String whoSpeaks(Timeline.Step step) {
            Stream<String> named =
                    step.speakers().stream()
                            .map(one -> Words.of("timeline.who-of", one.name(), one.quotes()));
            Stream<String> unknown =
                    step.unknown() == 0
                            ? Stream.empty()
                            : Stream.of(Words.of("timeline.unknown", step.unknown()));
            String all = Stream.concat(named, unknown).collect(Collectors.joining(", "));
            return all.isEmpty() ? Words.of("timeline.nobody") : all;
        }
    }
}
