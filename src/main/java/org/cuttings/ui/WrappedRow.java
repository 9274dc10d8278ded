package org.cuttings.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/// A row of a list whose words wrap. A cell works out its height without regard to how wide its
/// graphic will be; this row knows, so it is neither cut off nor too high.
final class WrappedRow extends VBox {
    /// A row of 60 to 75 characters, in text sizes of the cell.
    private static final double WIDEST_EM = 36;

    private static final double SCROLL_BAR_EM = 1.4;

    private final double widest;

    WrappedRow(Node... parts) {
        this(WIDEST_EM, parts);
    }

    private WrappedRow(double widest, Node... parts) {
        super(parts);
        this.widest = widest;
        getStyleClass().add("row");
    }

    /// A row as wide as its list.
    static WrappedRow wide(Node... parts) {
        return new WrappedRow(Double.MAX_VALUE, parts);
    }

    /// Shows the row in a cell whose words are new. The list asks for the height at once, and new
    /// words have no face and size before the style sheets have been at them.
    void showIn(ListCell<?> cell) {
        if (!prefWidthProperty().isBound()) {
            fit(cell);
        }
        cell.setGraphic(this);
        cell.applyCss();
    }

    /// Makes the row as wide as the cell's list lets it be, and no wider than one can read.
    private void fit(ListCell<?> cell) {
        // A height worked out for another width is stale.
        prefWidthProperty().addListener((property, old, now) -> requestLayout());
        ObservableValue<Number> listWidth =
                cell.listViewProperty().flatMap(ListView::widthProperty).orElse(0);
        prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> width(listWidth.getValue().doubleValue(), cell),
                                listWidth,
                                cell.paddingProperty(),
                                cell.fontProperty()));
    }

    /// How high the cell has to be for all of the row.
    double heightIn(ListCell<?> cell) {
        return cell.snappedTopInset() + prefHeight(-1) + cell.snappedBottomInset();
    }

    private double width(double list, ListCell<?> cell) {
        double em = cell.getFont().getSize();
        double sides = cell.getPadding().getLeft() + cell.getPadding().getRight();
        // Before its list has a width, and while panes change theirs, a row has none that words fit
        // into.
        double least = RightToLeft.ROOM_EM * em;
        return Math.max(least, Math.min(list - sides - SCROLL_BAR_EM * em, widest * em));
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(Math.max(width, getPrefWidth()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return getPrefWidth();
    }
}
