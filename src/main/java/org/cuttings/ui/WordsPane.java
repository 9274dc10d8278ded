package org.cuttings.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.Region;

/// As high as its words are when they wrap in its width, and where there is less room they scroll.
/// A plain scroll pane asks for their height as if they had all the width in the world.
final class WordsPane extends ScrollPane {
    WordsPane(Region words) {
        super(words);
        getStyleClass().add("edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        // Without its skin, which it would get at the next pulse, it keeps the words out of the
        // scene, where nothing takes the focus.
        setSkin(new ScrollPaneSkin(this));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
