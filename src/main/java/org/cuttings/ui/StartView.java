package org.cuttings.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a new archive shows: what this is for, and the first steps.
final class StartView {
    private final StackPane root;
    private final Button sample;

    StartView(ImportModel imports, Runnable chooseFiles, Runnable chooseFolder) {
        Label title = wrapped("start.title", "start-title");
        Label words = wrapped("start.words", "start-words");
        sample = button("start-sample", imports::bringSample);
        sample.getStyleClass().add("accent");
        sample.setDefaultButton(true);
        // They wrap: side by side the three are wider than the pane of a small window.
        FlowPane buttons =
                new FlowPane(
                        sample,
                        button("start-import", chooseFiles),
                        button("start-folder", chooseFolder));
        buttons.setId("start-buttons");
        buttons.disableProperty().bind(imports.running());
        Label more = wrapped("start.more", "quiet");
        Label safe = wrapped("start.safe", "quiet");
        VBox box = new VBox(title, words, buttons, more, safe);
        box.getStyleClass().add("start");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        box.setMaxWidth(Region.USE_PREF_SIZE);
        root = new StackPane(box);
        root.setId("start");
        root.visibleProperty()
                .addListener((property, old, now) -> {
                    if (now) {
                        focus();
                    }
                });
    }

    /// Return then brings the sample in.
    void focus() {
        sample.requestFocus();
    }

    Region node() {
        return root;
    }

    private static Label wrapped(String key, String style) {
        Label label = new Label(Words.of(key));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static Button button(String id, Runnable action) {
        Button button = new Button(Words.of(id));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
