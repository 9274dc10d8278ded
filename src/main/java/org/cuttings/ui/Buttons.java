package org.cuttings.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Buttons as the panes have them: flat, small, and never so narrow that their words are cut.
final class Buttons {
    private Buttons() {}

    /// @param id the button's, and the key of its words in the bundle
    static Button small(String id, Runnable action) {
        return small(id, id, action);
    }

    /// @param words their key in the bundle
    static Button small(String id, String words, Runnable action) {
        Button button = new Button(Words.of(words));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
