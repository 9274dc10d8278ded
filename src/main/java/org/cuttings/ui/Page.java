package org.cuttings.ui;

import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// A list under a head that tells what it is. In a low window, or with large text, the head would
/// leave no room for the list: both scroll there, and nothing is cut off.
final class Page {
    private final ScrollPane root;

    /// @param name for a screen reader
    Page(Region head, ListView<?> list, String name) {
        head.setMinHeight(Region.USE_PREF_SIZE);
        BorderPane all = new BorderPane(list);
        all.setTop(head);
        root = new ScrollPane(all);
        // Without its skin, which it would get at the next pulse, it keeps the list out of the
        // scene, where nothing takes the focus.
        root.setSkin(new ScrollPaneSkin(root));
        root.getStyleClass().addAll("page", "edge-to-edge");
        root.setAccessibleText(name);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setFocusTraversable(false);
    }

    ScrollPane node() {
        return root;
    }
}
