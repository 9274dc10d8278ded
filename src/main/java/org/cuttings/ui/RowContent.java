package org.cuttings.ui;

import javafx.scene.control.ListCell;

/// What one cell of a list shows of its items, one after the other: the nodes are made once.
@FunctionalInterface
interface RowContent<T> {
    /// Puts an item's words into a row, and tells a screen reader of it by the cell.
    ///
    /// @param cell the one cell this content is shown in
    WrappedRow fill(T item, ListCell<?> cell);
}
