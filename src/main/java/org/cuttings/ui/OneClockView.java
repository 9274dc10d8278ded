package org.cuttings.ui;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cuttings.model.Entry;
import org.jspecify.annotations.Nullable;

/// Several live blogs side by side on one clock, a lane each. Enter or a double click opens an
/// entry.
final class OneClockView {
    private static final double TIME_EM = 9;

    /// What a row has beside its time and lanes: the padding of both sides and the scroll bar.
    private static final double BESIDE_EM = 4.6;

    /// Narrower lanes can't be read; the entries then stand below each other, with their times and
    /// publishers above.
    private static final double LEAST_LANE_EM = 11;

    private static final int LONGEST = 240;

    private final WindowModel window;
    private final ListView<OneClock.Row> list = new ListView<>();
    private final HBox heads = new HBox();
    private final Label about = new Label();
    private final Label times = new Label();
    private final ScrollPane root;
    private @Nullable OneClock clock;

    OneClockView(WindowModel window) {
        this.window = window;
        list.setId("one-clock");
        list.setAccessibleText(Words.of("clock.title"));
        list.getStyleClass().addAll("quotes", "one-clock", "edge-to-edge");
        list.setCellFactory(view -> new WrappedCell<>(new Content()));
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        open();
                        event.consume();
                    }
                });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        Label title = new Label(Words.of("clock.title"));
        title.getStyleClass().add("pane-title");
        about.setWrapText(true);
        about.getStyleClass().add("quiet");
        heads.getStyleClass().add("lanes");
        VBox top = new VBox(title, about, heads);
        top.getStyleClass().add("page-head");
        root = new Page(top, list, Words.of("clock.title")).node();
        list.widthProperty().addListener((property, old, now) -> align());
        times.fontProperty().addListener((property, old, now) -> align());
        window.clock().shown().addListener((property, old, now) -> show(now));
        show(window.clock().shown().get());
    }

    Region node() {
        return root;
    }

    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void show(@Nullable OneClock now) {
        heads.getChildren().clear();
        list.getItems().clear();
        clock = now;
        if (now == null) {
            return;
        }
        heads.getChildren().add(times);
        for (int blog = 0; blog < now.blogs().size(); blog++) {
            Label head = new Label();
            RightToLeft.show(head, now.publisher(blog));
            head.getStyleClass().add("pane-heading");
            heads.getChildren().add(head);
        }
        about.setText(
                now.unplaced() == 0
                        ? Words.of("clock.about", now.rows().size())
                        : Words.of("clock.about-some", now.rows().size(), now.unplaced()));
        list.getItems().setAll(now.rows());
        align();
    }

    /// Puts the headings over their lanes, and the lanes anew where the window or the text has
    /// another size.
    private void align() {
        heads.setVisible(!stacked());
        heads.setManaged(!stacked());
        fix(times, timeWidth());
        for (int i = 1; i < heads.getChildren().size(); i++) {
            fix((Region) heads.getChildren().get(i), laneWidth());
        }
        list.refresh();
    }

    private double em() {
        return times.getFont().getSize();
    }

    private double timeWidth() {
        return em() * TIME_EM;
    }

    private double room() {
        return Math.max(0, list.getWidth() - em() * BESIDE_EM - timeWidth());
    }

    private double laneWidth() {
        return stacked() ? room() + timeWidth() : room() / lanes();
    }

    private int lanes() {
        return Math.max(1, heads.getChildren().size() - 1);
    }

    /// Whether there is no room for a lane each.
    private boolean stacked() {
        return room() / lanes() < LEAST_LANE_EM * em();
    }

    private static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    private void open() {
        OneClock.Row row = list.getSelectionModel().getSelectedItem();
        OneClock now = clock;
        if (row != null && now != null) {
            var kept = now.blogs().get(row.blog());
            window.open(kept.headline().id(), kept.entryIds().get(row.entry()), null);
        }
    }

    private final class Content implements RowContent<OneClock.Row> {
        private final Label time = new Label();
        private final Region before = new Region();
        private final Label words = new Label();
        private final Label first = new Label();
        private final Label who = new Label();
        private final VBox lane = new VBox(who, words, first);
        private final WrappedRow row = WrappedRow.wide(new HBox(time, before, lane));

        Content() {
            time.getStyleClass().add("row-when");
            first.getStyleClass().add("marks");
            who.getStyleClass().add("pane-heading");
            lane.getStyleClass().add("row");
        }

        @Override
        public WrappedRow fill(OneClock.Row item, ListCell<?> cell) {
            OneClock now = Objects.requireNonNull(clock);
            fix(time, timeWidth());
            fix(before, stacked() ? 0 : laneWidth() * item.blog());
            Times times = window.reading().times().get();
            RightToLeft.show(
                    who, times.dayAndClock(item.moment()) + " · " + now.publisher(item.blog()));
            who.setVisible(stacked());
            who.setManaged(stacked());
            time.setVisible(!stacked());
            time.setManaged(!stacked());
            fix(lane, laneWidth() - em());
            time.setText(times.clock(item.moment()) + "\n" + times.day(item.moment()));
            Entry entry = now.entryOf(item);
            RightToLeft.show(words, begun(entry));
            String told = told(now, item);
            RightToLeft.show(first, told);
            first.setVisible(!told.isEmpty());
            first.setManaged(!told.isEmpty());
            cell.setAccessibleText(
                    Words.of(
                            "clock.row",
                            times.dayAndClock(item.moment()),
                            now.publisher(item.blog()),
                            words.getText(),
                            told));
            return row;
        }
    }

    private static String begun(Entry entry) {
        String title = entry.title();
        String text = entry.text().replace('\n', ' ').strip();
        String all = title == null || title.isBlank() ? text : title + ". " + text;
        if (all.isBlank()) {
            return Words.of("clock.wordless");
        }
        if (all.length() <= LONGEST) {
            return all;
        }
        int space = all.lastIndexOf(' ', LONGEST);
        return all.substring(0, space > 0 ? space : LONGEST) + "…";
    }

    private static String told(OneClock clock, OneClock.Row row) {
        List<String> firsts =
                row.firsts().stream()
                        .map(same ->
                                Words.of(
                                        "clock.first",
                                        same.words(),
                                        clock.publisher(same.blog()),
                                        apart(same.apart())))
                        .toList();
        List<String> laters =
                row.laters().stream()
                        .map(same ->
                                Words.of(
                                        "clock.later",
                                        same.words(),
                                        clock.publisher(same.blog()),
                                        apart(same.apart())))
                        .toList();
        return String.join(
                "\n", java.util.stream.Stream.concat(firsts.stream(), laters.stream()).toList());
    }

    private static String apart(Duration apart) {
        long minutes = apart.toMinutes();
        return minutes == 0
                ? Words.of("clock.same-minute")
                : minutes < 120
                        ? Words.of("clock.minutes", minutes)
                        : Words.of("clock.hours", apart.toHours());
    }
}
