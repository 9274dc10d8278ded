package org.cuttings.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// A live blog's hours as bars, with lanes beside them. Tab goes to one place of it, the arrows
/// from there to others. A click or Enter goes to a step's first entry, or to what somebody said in
/// it; a dot tells where the speaker of the quote in hand speaks.
final class TimelineBars {
    private static final PseudoClass KEY_EVENT = PseudoClass.getPseudoClass("key-event");
    private static final PseudoClass SPEAKS = PseudoClass.getPseudoClass("speaks");
    private static final PseudoClass SAID = PseudoClass.getPseudoClass("said");
    private static final double WIDEST_BAR_EM = 2.0;

    private final ReadingModel model;
    private final VBox root = new VBox();
    private final List<HBox> rows = new ArrayList<>();

    /// For each row the step, then the lanes; null where there is nothing to go to.
    private final List<List<@Nullable Node>> places = new ArrayList<>();

    private Timeline timeline = Timeline.NONE;
    private @Nullable Node current;

    TimelineBars(ReadingModel model) {
        this.model = model;
    }

    VBox node() {
        return root;
    }

    /// Goes to where one was before, or to the first step.
    void focus() {
        if (current != null) {
            current.requestFocus();
        }
    }

    void lay(Timeline timeline) {
        this.timeline = timeline;
        rows.clear();
        places.clear();
        root.getChildren().clear();
        current = null;
        String before = "";
        Times times = model.times().get();
        for (Timeline.Step step : timeline.steps()) {
            String label = times.clock(step.from());
            String day = times.shortDay(step.from(), times.local(step.from()).toLocalDate());
            String clock = step.entries().isEmpty() ? "" : label;
            HBox row = row(step, day.equals(before) ? clock : day, times);
            before = day;
            rows.add(row);
        }
        mark(model.quote().get());
    }

    /// @return the part whose dot tells where somebody speaks
    private HBox row(Timeline.Step step, String shown, Times times) {
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
        HBox posted = new HBox(label, bar, dot);
        posted.getStyleClass().add("step");
        posted.setAlignment(Pos.CENTER_LEFT);
        posted.pseudoClassStateChanged(KEY_EVENT, step.keyEvent());
        HBox.setHgrow(posted, Priority.ALWAYS);
        HBox row = new HBox(posted);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(row, Priority.ALWAYS);
        List<@Nullable Node> here = new ArrayList<>();
        if (step.entries().isEmpty()) {
            here.add(null);
        } else {
            int first = step.entries().getFirst();
            place(posted, told(step, times), () -> model.goTo(first));
            here.add(posted);
        }
        for (int i = 0; i < timeline.lanes().size(); i++) {
            Timeline.Speaks said = step.saidBy(timeline.lanes().get(i).name());
            Label lane = new Label(said == null ? "" : Integer.toString(i + 1));
            lane.getStyleClass().add("lane");
            lane.pseudoClassStateChanged(SAID, said != null);
            row.getChildren().add(lane);
            here.add(said == null ? null : lane);
            if (said != null) {
                String words =
                        Words.of(
                                "timeline.said",
                                said.name(),
                                said.quotes(),
                                times.clock(step.from()));
                lane.setTooltip(new Tooltip(words));
                place(lane, words, () -> goTo(said));
            }
        }
        places.add(here);
        root.getChildren().add(row);
        return posted;
    }

    private void goTo(Timeline.Speaks said) {
        ReadingModel.Shown shown = model.shown().get();
        if (shown != null) {
            model.goTo(
                    said.entry(),
                    shown.kept()
                            .article()
                            .entries()
                            .get(said.entry())
                            .quotes()
                            .get(said.quote())
                            .span());
        }
    }

    /// Makes a node a place that mouse and keys can go to.
    private void place(Node node, String told, Runnable go) {
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleText(told);
        if (current == null) {
            stand(node);
        }
        node.focusedProperty()
                .addListener((property, old, now) -> {
                    if (now) {
                        stand(node);
                    }
                });
        node.setOnMouseClicked(event -> go.run());
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    switch (event.getCode()) {
                        case ENTER -> go.run();
                        case DOWN -> step(node, 1);
                        case UP -> step(node, -1);
                        case RIGHT -> lane(node, 1);
                        case LEFT -> lane(node, -1);
                        default -> {
                            return;
                        }
                    }
                    event.consume();
                });
    }

    /// Tab comes back to where one was, and passes the other places over.
    private void stand(Node node) {
        if (current != null) {
            current.setFocusTraversable(false);
        }
        current = node;
        node.setFocusTraversable(true);
    }

    /// To the next place above or below in the same column.
    private void step(Node from, int by) {
        int row = rowOf(from);
        int column = places.get(row).indexOf(from);
        for (int i = row + by; i >= 0 && i < places.size(); i += by) {
            Node next = places.get(i).get(column);
            if (next != null) {
                next.requestFocus();
                return;
            }
        }
    }

    /// To the next place at the left or right in the same row.
    private void lane(Node from, int by) {
        List<@Nullable Node> row = places.get(rowOf(from));
        for (int i = row.indexOf(from) + by; i >= 0 && i < row.size(); i += by) {
            Node next = row.get(i);
            if (next != null) {
                next.requestFocus();
                return;
            }
        }
    }

    private int rowOf(Node place) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).contains(place)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not in the timeline: " + place);
    }

    /// A step as a sentence, for those who do not see the bar.
    static String told(Timeline.Step step, Times times) {
        Moment from = step.from();
        String told =
                Words.of(
                        "timeline.step", times.day(from), times.clock(from), step.entries().size());
        return step.keyEvent() ? told + ", " + Words.of("flag.KEY_EVENT") : told;
    }

    /// Puts the dots where the speaker of the quote in hand speaks.
    void mark(ReadingModel.@Nullable InHand quote) {
        String name =
                quote == null || quote.quote().speaker() == null
                        ? ""
                        : quote.quote().speaker().name();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)
                    .pseudoClassStateChanged(SPEAKS, timeline.steps().get(i).saidBy(name) != null);
        }
    }
}
