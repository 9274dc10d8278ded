package org.cuttings.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/// A row of joined buttons of which one is on: a choice among few. The words are `GROUP-value` in
/// the bundle, and `GROUP-value.name` what a screen reader says.
final class Pills<E extends Enum<E>> {
    private final Row root = new Row();

    Pills(String group, List<E> values, ObjectProperty<E> chosen) {
        ToggleGroup toggles = new ToggleGroup();
        Map<E, ToggleButton> buttons = new LinkedHashMap<>();
        for (E value : values) {
            String id = group + "-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            ToggleButton button = new ToggleButton(Words.of(id));
            button.setId(id);
            button.setAccessibleText(
                    Words.has(id + ".name") ? Words.of(id + ".name") : button.getText());
            button.setToggleGroup(toggles);
            button.setUserData(value);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass()
                    .addAll(
                            "small",
                            value == values.getFirst()
                                    ? "left-pill"
                                    : value == values.getLast() ? "right-pill" : "center-pill");
            buttons.put(value, button);
        }
        root.getChildren().addAll(buttons.values());
        toggles.selectToggle(buttons.get(chosen.get()));
        chosen.addListener((property, old, now) -> toggles.selectToggle(buttons.get(now)));
        toggles.selectedToggleProperty()
                .addListener((property, old, now) -> {
                    if (now == null) {
                        toggles.selectToggle(old);
                    } else {
                        values.stream()
                                .filter(value -> value.equals(now.getUserData()))
                                .forEach(chosen::set);
                    }
                });
    }

    Region node() {
        return root;
    }

    /// Buttons side by side without a gap, in further rows where its parent has no room for one. A
    /// flow pane would take its parent's whole width even where it needs less.
    private static final class Row extends Region {
        Row() {
            setMaxHeight(USE_PREF_SIZE);
            parentProperty()
                    .addListener((property, old, now) -> {
                        maxWidthProperty().unbind();
                        if (now instanceof Region around) {
                            Within.keep(this, around);
                        }
                    });
        }

        @Override
        public ObservableList<Node> getChildren() {
            return super.getChildren();
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return getManagedChildren().stream().mapToDouble(child -> wide(child)).sum();
        }

        @Override
        protected double computeMinWidth(double height) {
            return getManagedChildren().stream().mapToDouble(child -> wide(child)).max().orElse(0);
        }

        @Override
        protected double computePrefHeight(double width) {
            return place(width < 0 ? computePrefWidth(-1) : width, false);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            place(getWidth(), true);
        }

        private double wide(Node child) {
            return snapSizeX(child.prefWidth(-1));
        }

        /// @return how high the rows are together
        private double place(double width, boolean move) {
            double x = 0;
            double y = 0;
            double high = 0;
            for (Node child : getManagedChildren()) {
                double wide = wide(child);
                if (x > 0 && x + wide > width + 0.5) {
                    x = 0;
                    y += high;
                }
                high = snapSizeY(child.prefHeight(-1));
                if (move) {
                    child.resizeRelocate(x, y, wide, high);
                }
                x += wide;
            }
            return y + high;
        }
    }
}
