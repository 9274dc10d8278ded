package org.cuttings.ui;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A cell of a list whose words wrap: as high as its row needs, and bare where there is no item.
abstract class WrappedCell<T> extends ListCell<T> {
    private @Nullable WrappedRow row;

    /// Puts an item's words into a row that fits this cell, and tells a screen reader of it.
    ///
    /// @return the row, with [WrappedRow#fit] said of it once
    abstract WrappedRow fill(T item);

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
        row = fill(item);
        row.filled(this);
    }
}
