package org.cuttings.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A row of joined buttons of which one is on: a choice among few. The words are `GROUP-value` in
/// the bundle, and `GROUP-value.name` what a screen reader says.
final class Pills<E extends Enum<E>> {
    private final HBox root = new HBox();

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

    HBox node() {
        return root;
    }
}
