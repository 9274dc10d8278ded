package org.cuttings.ui;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A cell of a list whose words wrap: as high as its row needs, and bare where there is no item.
final class WrappedCell<T> extends ListCell<T> {
    private final RowContent<T> content;
    private @Nullable WrappedRow row;

    /// @param content of this cell alone
    WrappedCell(RowContent<T> content) {
        this.content = content;
        // The list's width is the row's, not the other way round.
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isEmpty() || row == null ? super.computePrefHeight(width) : row.heightIn(this);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        row = content.fill(item, this);
        row.showIn(this);
    }
}
