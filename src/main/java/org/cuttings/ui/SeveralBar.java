package org.cuttings.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// What can be done with several articles at once, under the list in which they are chosen.
final class SeveralBar {
    /// What asks the reader first.
    interface Actions {
        void askTag();

        void askExport();
    }

    private final FlowPane root;

    /// @param articles that are chosen
    SeveralBar(WindowModel window, Actions actions, ObservableList<?> articles) {
        Label many = new Label();
        many.setId("several");
        many.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Words.of("several", articles.size()), articles));
        root =
                new FlowPane(
                        many,
                        button("several-star", window.marks()::star),
                        button("several-read", window.marks()::toggleRead),
                        button("several-tag", actions::askTag),
                        button("several-export", actions::askExport),
                        button("several-clock", window::oneClock),
                        button("several-bin", window.marks()::bin));
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().addAll("bar", "wrapping", "several");
    }

    FlowPane node() {
        return root;
    }

    private static Button button(String id, Runnable action) {
        Button button = new Button(Words.of(id));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
