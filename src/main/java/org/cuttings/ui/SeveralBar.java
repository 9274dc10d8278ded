package org.cuttings.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

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
                        Buttons.small("several-star", window.marks()::star),
                        Buttons.small("several-read", window.marks()::toggleRead),
                        Buttons.small("several-tag", actions::askTag),
                        Buttons.small("several-export", actions::askExport),
                        Buttons.small("several-clock", window::oneClock),
                        Buttons.small("several-bin", window.marks()::bin));
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().addAll("bar", "wrapping", "several");
    }

    FlowPane node() {
        return root;
    }
}
