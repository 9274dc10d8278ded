package org.cuttings.ui;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// A place in the window where panes take turns: the one that the model names is seen.
///
/// @param <P> names the panes
final class Place<P extends Enum<P>> {
    private final ObservableObjectValue<P> here;
    private final StackPane root = new StackPane();

    /// @param here names the pane that is to be seen
    Place(String styleClass, ObservableObjectValue<P> here) {
        this.here = here;
        root.getStyleClass().add(styleClass);
        // What is too high for a low window is cut at its foot, and not at both ends.
        root.setAlignment(Pos.TOP_LEFT);
        root.setMinHeight(0);
    }

    StackPane node() {
        return root;
    }

    /// Takes a pane that is there from the beginning.
    void add(P name, Node pane) {
        pane.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> name.equals(here.get()), here));
        // Panes that are not seen make no room for themselves.
        pane.managedProperty().bind(pane.visibleProperty());
        root.getChildren().add(pane);
    }

    /// Takes a pane that is made when it is first to be seen: making and styling what is hidden
    /// takes most of the time until a window stands.
    void addLazily(P name, Supplier<Node> pane) {
        if (name.equals(here.get())) {
            add(name, pane.get());
            return;
        }
        here.addListener(
                new ChangeListener<P>() {
                    @Override
                    public void changed(ObservableValue<? extends P> property, P old, P now) {
                        if (name.equals(now)) {
                            here.removeListener(this);
                            add(name, pane.get());
                        }
                    }
                });
    }
}
