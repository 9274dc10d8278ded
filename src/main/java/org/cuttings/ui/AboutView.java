package org.cuttings.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.cuttings.desk.Licences;

/// What the program is, what is inside it and under which licences, and the report to copy when
/// something goes wrong.
final class AboutView {
    private final VBox root = new VBox();
    private final ListView<Licences.Part> parts = new ListView<>();

    /// @param copyReport puts the report on the clipboard
    AboutView(Runnable copyReport) {
        Label title = new Label(Words.of("window.title"));
        title.getStyleClass().add("pane-title");
        Label what = wrapped(Words.of("about.words", Licences.OWN));
        Label machine = wrapped(Licences.runtime());
        machine.getStyleClass().add("quiet");
        Label inside = new Label(Words.of("about.inside"));
        inside.getStyleClass().add("pane-heading");
        parts.setId("about-parts");
        parts.setAccessibleText(Words.of("about.inside"));
        parts.getStyleClass().add("edge-to-edge");
        parts.getItems().setAll(Licences.parts());
        parts.setPlaceholder(wrapped(Words.of("about.none")));
        parts.setCellFactory(view -> new Cell());
        TextArea licence = new TextArea();
        licence.setId("about-licence");
        licence.setAccessibleText(Words.of("about.licence"));
        licence.setEditable(false);
        licence.setWrapText(true);
        licence.setPromptText(Words.of("about.licence"));
        parts.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, old, now) -> licence.setText(now == null ? "" : text(now)));
        Button copy = new Button(Words.of("about-report"));
        copy.setId("about-report");
        copy.setOnAction(event -> copyReport.run());
        Label safe = wrapped(Words.of("about.report"));
        safe.getStyleClass().add("quiet");
        root.getChildren()
                .setAll(title, what, machine, inside, parts, licence, new FlowPane(copy), safe);
        root.getStyleClass().add("about");
    }

    VBox node() {
        return root;
    }

    ListView<Licences.Part> first() {
        return parts;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static String text(Licences.Part part) {
        StringBuilder all = new StringBuilder();
        for (String licence : part.licence().split("; ", -1)) {
            all.append(
                    Licences.text(licence).orElse(Words.of("about.no-text", part.name(), licence)));
            all.append('\n');
        }
        return all.toString();
    }

    private static final class Cell extends ListCell<Licences.Part> {
        @Override
        protected void updateItem(Licences.Part part, boolean empty) {
            super.updateItem(part, empty);
            setText(
                    empty || part == null
                            ? null
                            : Words.of("about.part", part.name(), part.version(), part.licence()));
        }
    }
}
