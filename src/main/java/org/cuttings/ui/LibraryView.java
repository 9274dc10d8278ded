package org.cuttings.ui;

import java.text.NumberFormat;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The library as a list with counts.
final class LibraryView {
    private final ListView<LibraryModel.Item> list;

    /// @param taken told when the reader clicks a line, or presses Enter on it
    LibraryView(LibraryModel model, Runnable taken) {
        list = new ListView<>(model.items());
        list.setId("library");
        list.setAccessibleText(Words.of("library.name"));
        list.getStyleClass().addAll("library", "edge-to-edge");
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, old, now) -> {
                    if (now instanceof LibraryModel.Item.Heading) {
                        list.getSelectionModel().select(old);
                    } else if (now != null) {
                        model.chosen().set(now);
                    }
                });
        list.setOnMouseClicked(event -> taken.run());
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        taken.run();
                        event.consume();
                    }
                });
        model.chosen().addListener((property, old, now) -> list.getSelectionModel().select(now));
    }

    ListView<LibraryModel.Item> node() {
        return list;
    }

    private static final class Cell extends ListCell<LibraryModel.Item> {
        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox row = new HBox(name, count);

        Cell() {
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            count.setMinWidth(Region.USE_PREF_SIZE);
            count.getStyleClass().add("quiet");
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("row-second");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LibraryModel.Item item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().removeAll("heading-row");
            setDisable(false);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(item.label());
            name.setTooltip(
                    item instanceof LibraryModel.Item.Heading ? null : new Tooltip(item.label()));
            count.setText(
                    item.count() > 0 ? NumberFormat.getIntegerInstance().format(item.count()) : "");
            if (item instanceof LibraryModel.Item.Heading) {
                getStyleClass().add("heading-row");
                setDisable(true);
            }
            setAccessibleText(
                    count.getText().isEmpty()
                            ? item.label()
                            : Words.of("library.row", item.label(), count.getText()));
            setGraphic(row);
        }
    }
}
