package org.cuttings.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The window's foot: what was done last with a way to take it back, and how far an import or an
/// export is.
final class StatusView {
    private final HBox root;

    StatusView(WindowModel window) {
        Label sentence = new Label();
        sentence.setId("status");
        sentence.textProperty().bind(window.status().sentence());
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button undo = Buttons.small("undo", "command.undo", window::undo);
        undo.accessibleTextProperty()
                .bind(window.undoable().map(act -> Words.of("undo.name", act)));
        Tooltip what = new Tooltip();
        what.textProperty().bind(undo.accessibleTextProperty());
        undo.setTooltip(what);
        undo.visibleProperty().bind(window.undoable().isNotEmpty());
        undo.managedProperty().bind(undo.visibleProperty());
        ImportModel imports = window.imports();
        ExportModel exports = window.exports();
        root =
                new HBox(
                        sentence,
                        working(
                                "import",
                                imports.running(),
                                imports.sentence(),
                                imports.progress(),
                                imports::stop),
                        working(
                                "export",
                                exports.running(),
                                exports.sentence(),
                                exports.progress(),
                                exports::stop),
                        undo);
        root.getStyleClass().addAll("bar", "status");
        root.setAlignment(Pos.CENTER_LEFT);
    }

    HBox node() {
        return root;
    }

    /// How far a long work is, and a way to stop it; not there while there is none.
    private static HBox working(
            String what,
            ReadOnlyBooleanProperty running,
            ReadOnlyStringProperty sentence,
            ReadOnlyDoubleProperty progress,
            Runnable stops) {
        Label how = new Label();
        how.setId(what + "-progress");
        how.textProperty().bind(sentence);
        how.getStyleClass().add("quiet");
        how.setMinWidth(0);
        ProgressBar bar = new ProgressBar();
        bar.setId(what + "-bar");
        bar.setAccessibleText(Words.of(what + ".name"));
        bar.progressProperty().bind(progress);
        Button stop = new Button(Words.of("command." + what + "-stop"));
        stop.setId(what + "-stop");
        stop.getStyleClass().addAll("small");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> stops.run());
        HBox box = new HBox(how, bar, stop);
        box.getStyleClass().add("buttons");
        box.setAlignment(Pos.CENTER_RIGHT);
        box.visibleProperty().bind(running);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }
}
