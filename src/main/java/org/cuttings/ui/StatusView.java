package org.cuttings.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The window's foot: what was done last with a way to take it back, and how far an import is.
final class StatusView {
    private final HBox root;

    StatusView(WindowModel window) {
        Label sentence = new Label();
        sentence.setId("status");
        sentence.textProperty().bind(window.status().sentence());
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button undo = new Button(Words.of("command.undo"));
        undo.setId("undo");
        undo.getStyleClass().addAll("flat", "small");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(event -> window.undo());
        undo.accessibleTextProperty()
                .bind(window.undoable().map(what -> Words.of("undo.name", what)));
        undo.visibleProperty().bind(window.undoable().isNotEmpty());
        undo.managedProperty().bind(undo.visibleProperty());
        root = new HBox(sentence, importing(window.imports()), undo);
        root.getStyleClass().addAll("bar", "status");
        root.setAlignment(Pos.CENTER_LEFT);
    }

    HBox node() {
        return root;
    }

    private static HBox importing(ImportModel imports) {
        Label how = new Label();
        how.setId("import-progress");
        how.textProperty().bind(imports.sentence());
        how.getStyleClass().add("quiet");
        how.setMinWidth(0);
        ProgressBar bar = new ProgressBar();
        bar.setId("import-bar");
        bar.setAccessibleText(Words.of("import.name"));
        bar.progressProperty().bind(imports.progress());
        Button stop = new Button(Words.of("command.import-stop"));
        stop.setId("import-stop");
        stop.getStyleClass().addAll("small");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> imports.stop());
        HBox box = new HBox(how, bar, stop);
        box.getStyleClass().add("buttons");
        box.setAlignment(Pos.CENTER_RIGHT);
        box.visibleProperty().bind(imports.running());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }
}
