package org.cuttings.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.layout.Region;

/// The room that a pane has for one of its parts. A flow pane gives a part the width it wants, also
/// where that is more than its own.
final class Within {
    private Within() {}

    /// Lets a part be no wider than its pane.
    static void keep(Region part, Region pane) {
        part.maxWidthProperty().bind(width(pane));
    }

    /// A pane's width between its sides; unlimited before it has one.
    static DoubleBinding width(Region pane) {
        return Bindings.createDoubleBinding(
                () ->
                        pane.getWidth() > 0
                                ? pane.getWidth()
                                        - pane.snappedLeftInset()
                                        - pane.snappedRightInset()
                                : Double.MAX_VALUE,
                pane.widthProperty(),
                pane.insetsProperty());
    }
}
