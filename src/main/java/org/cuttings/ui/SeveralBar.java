package org.cuttings.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
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

    /// Of the list's pane it takes no more, and scrolls in a low window.
    private static final double MOST_OF_PANE = 0.4;

    private final WordsPane root;

    /// @param articles that are chosen
    /// @param pane the list and this bar stand in
    SeveralBar(WindowModel window, Actions actions, ObservableList<?> articles, Region pane) {
        Label many = new Label();
        many.setId("several");
        many.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> Words.of("several", articles.size()), articles));
        FlowPane all =
                new FlowPane(
                        many,
                        Buttons.small("several-star", window.marks()::star),
                        Buttons.small("several-read", window.marks()::toggleRead),
                        Buttons.small("several-tag", actions::askTag),
                        Buttons.small("several-export", actions::askExport),
                        Buttons.small("several-clock", window::oneClock),
                        Buttons.small("several-bin", window.marks()::bin));
        all.setAlignment(Pos.CENTER_LEFT);
        all.getStyleClass().addAll("bar", "wrapping");
        root = new WordsPane(all);
        root.getStyleClass().add("several");
        root.setAccessibleText(Words.of("several.name"));
        root.maxHeightProperty().bind(pane.heightProperty().multiply(MOST_OF_PANE));
    }

    WordsPane node() {
        return root;
    }
}
