package org.cuttings.ui;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A live blog's hours beside its text, as bars with a lane for each of those who speak most, or as
/// a table.
final class TimelineView {
    private static final PseudoClass LANES = PseudoClass.getPseudoClass("lanes");
    private static final PseudoClass TABLE = PseudoClass.getPseudoClass("table");

    private final ReadingModel model;
    private final ObservableValue<WindowSettings> settings;
    private final TimelineBars bars;
    private final TimelineTable table;
    private final VBox head = new VBox();
    private final ToggleButton asTable = new ToggleButton(Words.of("timeline-table"));
    private final BorderPane root = new BorderPane();
    private Timeline timeline = Timeline.NONE;

    /// @param change takes other settings
    TimelineView(
            ReadingModel model,
            ObservableValue<WindowSettings> settings,
            Consumer<WindowSettings> change) {
        this.model = model;
        this.settings = settings;
        this.bars = new TimelineBars(model);
        this.table = new TimelineTable(model);
        root.setId("timeline");
        root.getStyleClass().add("timeline");
        root.setAccessibleText(Words.of("timeline.name"));
        head.getStyleClass().add("timeline-head");
        root.setTop(head);
        asTable.setId("timeline-table");
        asTable.getStyleClass().addAll("flat", "small");
        asTable.setAccessibleText(Words.of("timeline-table.name"));
        asTable.setMinWidth(Region.USE_PREF_SIZE);
        asTable.setOnAction(event ->
                change.accept(settings.getValue().withTimelineTable(asTable.isSelected())));
        model.shown().addListener((property, old, now) -> lay());
        settings.addListener((property, old, now) -> {
            if (old.timelineTable() != now.timelineTable()) {
                lay();
            }
        });
        model.quote().addListener((property, old, now) -> bars.mark(now));
        lay();
    }

    BorderPane node() {
        return root;
    }

    boolean isEmpty() {
        return timeline.isEmpty();
    }

    void focus() {
        if (settings.getValue().timelineTable()) {
            table.focus();
        } else {
            bars.focus();
        }
    }

    private void lay() {
        timeline = model.timeline();
        boolean tabled = settings.getValue().timelineTable();
        asTable.setSelected(tabled);
        head.getChildren().setAll(asTable);
        root.pseudoClassStateChanged(TABLE, tabled);
        root.pseudoClassStateChanged(LANES, !tabled && !timeline.lanes().isEmpty());
        if (tabled) {
            table.lay(timeline);
            root.setCenter(table.node());
        } else {
            for (int i = 0; i < timeline.lanes().size(); i++) {
                Timeline.Lane lane = timeline.lanes().get(i);
                Label name = new Label();
                RightToLeft.show(
                        name, Words.of("timeline.lane", i + 1, lane.name(), lane.quotes()));
                name.getStyleClass().add("lane-name");
                head.getChildren().add(name);
            }
            bars.lay(timeline);
            root.setCenter(bars.node());
        }
    }
}
