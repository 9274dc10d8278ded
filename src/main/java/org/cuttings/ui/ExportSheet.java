package org.cuttings.ui;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectExpression;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.cuttings.desk.Desk;
import org.jspecify.annotations.Nullable;

/// Asks what is to be exported, in which format, and where to.
final class ExportSheet {
    private final GridPane grid = new GridPane();
    private final ChoiceBox<ExportModel.Part> part;
    private final ChoiceBox<String> format;
    private final ChoiceBox<String> layout;
    private final ChoiceBox<String> profile;
    private final ChoiceBox<String> rows;
    private final TextField template = new TextField();
    private final TextField folder = new TextField();
    private final CheckBox dryRun = new CheckBox(Words.of("export.dry-run"));
    private final VBox root;
    private int row;

    /// Asks the system for a file or folder.
    interface Chooser {
        Optional<File> choose(String title);
    }

    /// @param parts what can be exported now; the likeliest first, never empty
    /// @param before the folder of the last export; empty for none
    /// @param answer told of the choice when the reader confirms
    ExportSheet(
            List<ExportModel.Part> parts,
            String before,
            Chooser folders,
            Chooser files,
            Runnable leave,
            Consumer<ExportModel.Choice> answer) {
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(words, fields);
        grid.getStyleClass().add("form");
        part = choices("export-part", parts, ExportModel.Part::label);
        format = choices("export-format", Desk.formats(), named("export.format."));
        format.setValue("markdown");
        layout = choices("export-layout", ExportModel.LAYOUTS, named("export.layout."));
        profile = choices("export-profile", ExportModel.PROFILES, named("export.profile."));
        rows = choices("export-rows", ExportModel.ROWS, named("export.rows."));
        BooleanBinding markdown = format.valueProperty().isEqualTo("markdown");
        add(part, null);
        add(format, null);
        add(layout, is(format.valueProperty(), ExportModel::hasLayout));
        add(profile, markdown);
        add(rows, format.valueProperty().isEqualTo("csv"));
        add(withButton("export-template", template, files), markdown);
        folder.setText(before);
        add(withButton("export-folder", folder, folders), null);
        profile.disableProperty().bind(template.textProperty().isNotEmpty());
        dryRun.setId("export-dry-run");
        Button export = new Button(Words.of("export.do"));
        export.setId("export-do");
        export.getStyleClass().add("accent");
        export.setDefaultButton(true);
        export.disableProperty().bind(folder.textProperty().map(String::isBlank));
        export.setOnAction(event -> {
            leave.run();
            answer.accept(choice());
        });
        Button cancel = new Button(Words.of("ask.leave"));
        cancel.setId("export-leave");
        cancel.setOnAction(event -> leave.run());
        HBox buttons = new HBox(export, cancel);
        buttons.getStyleClass().add("buttons");
        Label title = new Label(Words.of("export.title"));
        title.getStyleClass().add("pane-heading");
        root = new VBox(title, grid, dryRun, buttons);
    }

    VBox node() {
        return root;
    }

    /// What has the focus at first.
    Node first() {
        return part;
    }

    private ExportModel.Choice choice() {
        return new ExportModel.Choice(
                part.getValue(),
                format.getValue(),
                layout.getValue(),
                profile.getValue(),
                rows.getValue(),
                template.getText().strip(),
                folder.getText().strip(),
                dryRun.isSelected());
    }

    private static Function<String, String> named(String prefix) {
        return word -> Words.of(prefix + word);
    }

    private static BooleanBinding is(ObjectExpression<String> value, Function<String, Boolean> is) {
        return Bindings.createBooleanBinding(() -> is.apply(value.get()), value);
    }

    private static <T> ChoiceBox<T> choices(String id, List<T> all, Function<T, String> told) {
        ChoiceBox<T> box = new ChoiceBox<>(FXCollections.observableArrayList(all));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T thing) {
                        return thing == null ? "" : told.apply(thing);
                    }

                    @Override
                    public T fromString(String words) {
                        throw new IllegalStateException("nothing is typed into " + id);
                    }
                });
        box.getSelectionModel().selectFirst();
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(box.valueProperty().map(told));
        box.setTooltip(whole);
        return box;
    }

    private static HBox withButton(String id, TextField field, Chooser chooser) {
        field.setId(id);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = new Button(Words.of("export.choose"));
        choose.setId(id + "-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setAccessibleText(Words.of(id + ".choose"));
        Supplier<Optional<File>> ask = () -> chooser.choose(Words.of(id + ".choose"));
        choose.setOnAction(event -> ask.get().ifPresent(file -> field.setText(file.getPath())));
        HBox box = new HBox(field, choose);
        box.getStyleClass().add("buttons");
        return box;
    }

    /// A row of the form, with its name; not there where it does not fit the format.
    private void add(Node field, @Nullable BooleanBinding fits) {
        Node named = field instanceof HBox box ? box.getChildren().getFirst() : field;
        String id = named.getId();
        Label label = new Label(Words.of(id));
        label.setLabelFor(named);
        named.setAccessibleText(Words.of(id));
        grid.addRow(row++, label, field);
        if (fits != null) {
            for (Node node : List.of(label, field)) {
                node.visibleProperty().bind(fits);
                node.managedProperty().bind(fits);
            }
        }
    }
}
