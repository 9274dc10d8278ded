package org.cuttings.ui;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How often a speaker is quoted over the months: bars, or the same as a table. A click on a month,
/// or Enter, shows its quotes alone; again, all.
final class MonthsView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HIGHEST_EM = 3.7;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.getDefault());

    private final SpeakersModel model;
    private final VBox root = new VBox();
    private final HBox bars = new HBox();
    private final Label ends = new Label();
    private final ScrollPane table = new ScrollPane();
    private final ToggleButton asTable = new ToggleButton(Words.of("months-table"));

    MonthsView(SpeakersModel model) {
        this.model = model;
        root.setId("months");
        root.getStyleClass().add("months");
        bars.getStyleClass().add("month-bars");
        bars.setAlignment(Pos.BOTTOM_LEFT);
        ends.getStyleClass().add("quiet");
        ends.setWrapText(true);
        ends.setMinHeight(Region.USE_PREF_SIZE);
        table.setId("months-as-table");
        table.setAccessibleText(Words.of("months.name"));
        table.setFitToWidth(true);
        asTable.setId("months-table");
        asTable.getStyleClass().addAll("flat", "small");
        asTable.setAccessibleText(Words.of("months-table.name"));
        asTable.setMinWidth(Region.USE_PREF_SIZE);
        asTable.setOnAction(event -> lay());
        model.months().addListener((property, old, now) -> lay());
        model.month().addListener((property, old, now) -> lay());
        lay();
    }

    VBox node() {
        return root;
    }

    private void lay() {
        Months months = model.months().get();
        boolean any = months.steps().size() > 1;
        root.setVisible(any);
        root.setManaged(any);
        if (!any) {
            return;
        }
        Node shown;
        if (asTable.isSelected()) {
            table.setContent(grid(months));
            shown = table;
        } else {
            bars.getChildren().setAll(months.steps().stream().map(this::bar).toList());
            shown = bars;
        }
        Months.Step chosen = model.month().get();
        String span = name(months.steps().getFirst()) + " – " + name(months.steps().getLast());
        ends.setText(
                chosen != null
                        ? Words.of("months.chosen", name(chosen), chosen.count())
                        : months.untimed() == 0
                                ? span
                                : Words.of("months.untimed", span, months.untimed()));
        ends.setMaxWidth(Double.MAX_VALUE);
        ends.setMinWidth(0);
        HBox.setHgrow(ends, Priority.ALWAYS);
        HBox below = new HBox(ends, asTable);
        below.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().setAll(shown, below);
    }

    private Node bar(Months.Step step) {
        Region bar = new Region();
        bar.getStyleClass().add("density");
        double share = (double) step.count() / model.months().get().most();
        bar.prefHeightProperty()
                .bind(
                        ends.fontProperty()
                                .map(font ->
                                        step.count() == 0
                                                ? 0
                                                : font.getSize() * HIGHEST_EM * share));
        VBox column = new VBox(bar);
        column.getStyleClass().add("month");
        column.setAlignment(Pos.BOTTOM_CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        column.setMaxWidth(40);
        column.pseudoClassStateChanged(CHOSEN, step.equals(model.month().get()));
        if (step.count() == 0) {
            return column;
        }
        column.setFocusTraversable(true);
        column.setAccessibleRole(AccessibleRole.BUTTON);
        column.setAccessibleText(Words.of("months.step", name(step), step.count()));
        javafx.scene.control.Tooltip.install(
                column,
                new javafx.scene.control.Tooltip(
                        Words.of("months.step", name(step), step.count())));
        column.setOnMouseClicked(event -> model.chooseMonth(step));
        column.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        model.chooseMonth(step);
                        event.consume();
                    }
                });
        return column;
    }

    private static GridPane grid(Months months) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        Label month =
                new Label(
                        Words.of(
                                months.steps().stream().allMatch(Months.Step::isYear)
                                        ? "months.year"
                                        : "months.month"));
        month.getStyleClass().add("grid-head");
        Label count = new Label(Words.of("months.count"));
        count.getStyleClass().add("grid-head");
        grid.addRow(0, month, count);
        int row = 1;
        for (Months.Step step : months.steps()) {
            if (step.count() > 0) {
                grid.addRow(
                        row++, new Label(name(step)), new Label(Integer.toString(step.count())));
            }
        }
        return grid;
    }

    private static String name(Months.Step step) {
        YearMonth first = step.first();
        return step.isYear() ? Integer.toString(first.getYear()) : MONTH.format(first);
    }
}
