package org.cuttings.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// A live blog's hours beside its text. A click on a step, or Enter, goes to its first entry; a dot
/// tells where the speaker of the quote in hand speaks.
final class TimelineView {
    private static final PseudoClass KEY_EVENT = PseudoClass.getPseudoClass("key-event");
    private static final PseudoClass SPEAKS = PseudoClass.getPseudoClass("speaks");
    private static final double WIDEST_BAR_EM = 2.0;

    private final ReadingModel model;
    private final VBox root = new VBox();
    private final List<HBox> rows = new ArrayList<>();
    private Timeline timeline = Timeline.NONE;

    TimelineView(ReadingModel model) {
        this.model = model;
        root.setId("timeline");
        root.getStyleClass().add("timeline");
        root.setAccessibleText(Words.of("timeline.name"));
        model.shown().addListener((property, old, now) -> lay(now));
        model.quote().addListener((property, old, now) -> dots(now));
        lay(null);
    }

    VBox node() {
        return root;
    }

    boolean isEmpty() {
        return timeline.isEmpty();
    }

    private void lay(ReadingModel.@Nullable Shown shown) {
        timeline =
                shown == null ? Timeline.NONE : Timeline.of(shown.kept().article(), shown.text());
        rows.clear();
        root.getChildren().clear();
        String before = "";
        Times times = model.times().get();
        for (Timeline.Step step : timeline.steps()) {
            String label = times.clock(step.from());
            String day = times.shortDay(step.from(), times.local(step.from()).toLocalDate());
            String clock = step.entries().isEmpty() ? "" : label;
            HBox row = row(step, label, day.equals(before) ? clock : day, times);
            before = day;
            rows.add(row);
            root.getChildren().add(row);
        }
    }

    private HBox row(Timeline.Step step, String clock, String shown, Times times) {
        Label label = new Label(shown);
        label.getStyleClass().add("clock");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region bar = new Region();
        bar.getStyleClass().add("density");
        double share = timeline.most() == 0 ? 0 : (double) step.entries().size() / timeline.most();
        bar.prefWidthProperty().bind(label.heightProperty().multiply(WIDEST_BAR_EM * share));
        bar.setMinWidth(Region.USE_PREF_SIZE);
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        HBox row = new HBox(label, bar, dot);
        row.getStyleClass().add("step");
        row.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(row, Priority.ALWAYS);
        row.pseudoClassStateChanged(KEY_EVENT, step.keyEvent());
        if (step.entries().isEmpty()) {
            return row;
        }
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(told(step, clock, times));
        int first = step.entries().getFirst();
        row.setOnMouseClicked(event -> model.goTo(first));
        row.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        model.goTo(first);
                        event.consume();
                    }
                });
        return row;
    }

    /// A step as a sentence, for those who do not see the bar.
    private static String told(Timeline.Step step, String clock, Times times) {
        Moment from = step.from();
        String told = Words.of("timeline.step", times.day(from), clock, step.entries().size());
        return step.keyEvent() ? told + ", " + Words.of("flag.KEY_EVENT") : told;
    }

    private void dots(ReadingModel.@Nullable InHand quote) {
        String name =
                quote == null || quote.quote().speaker() == null
                        ? ""
                        : quote.quote().speaker().name();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)
                    .pseudoClassStateChanged(
                            SPEAKS, timeline.steps().get(i).speakers().contains(name));
        }
    }
}
