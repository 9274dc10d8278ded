package org.cuttings.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window: menus and search on top, the panes side by side, a line of status below. It
/// puts the parts together and gives the commands hands; it decides nothing.
final class WindowView {
    private final Scene scene;
    private final WindowModel model;
    private final Overlay overlay = new Overlay();
    private final QuoteActions quote;
    private final Panes panes;
    private final Commands.Hands hands;
    private final List<Command> commands;
    private final StackPane root;

    /// @param scene the window's, into which [#show] puts this view
    /// @param browser opens an address in the system's browser; called only after the reader has
    ///   seen the address and pressed a button
    /// @param another opens an archive in a window of its own
    /// @param closes closes the window
    WindowView(
            Scene scene,
            WindowModel model,
            Background background,
            QuoteClip clip,
            Consumer<String> browser,
            Consumer<Path> another,
            Runnable closes) {
        this.scene = scene;
        this.model = model;
        FileDialogs dialogs = new FileDialogs(scene);
        FileActions files = new FileActions(model, overlay, dialogs, another);
        Lazy<ReadingView> reading =
                new Lazy<>(() ->
                        new ReadingView(
                                model.reading(),
                                background,
                                model.settings(),
                                model.settings()::set,
                                strip()));
        SelectedWords selected = new SelectedWords(model, reading);
        Questions questions = new Questions(model, overlay, dialogs, selected);
        quote =
                new QuoteActions(
                        model, overlay, questions, selected, clip, browser, this::commands);
        panes = new Panes(model, files, questions, selected, reading, overlay::givesBack);
        Sheets sheets = new Sheets(model, overlay, files, quote::copyText, this::commands);
        hands = new Commands.Hands(files, questions, quote, panes, sheets, closes);
        commands = new Commands(model, hands).all();
        root = new StackPane(frame(), overlay.node());
        panes.search().proposeIn(root);
        Look.apply(scene, model.settings().get());
        model.settings()
                .addListener((property, old, now) -> {
                    if (!now.looksLike(old)) {
                        Look.apply(scene, now);
                    }
                });
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener((property, old, now) -> Look.apply(scene, model.settings().get()));
        new Keys(scene, model, overlay, commands).listen();
        files.takeDropped(scene);
    }

    private InHandStrip strip() {
        return new InHandStrip(model.reading(), quote);
    }

    private BorderPane frame() {
        BorderPane frame = new BorderPane(panes.node());
        frame.setTop(new VBox(new Menus(commands).node(), panes.search().node()));
        frame.setBottom(new StatusView(model).node());
        // Where large text wants more room than the window has, the panes give way and not the
        // menus.
        frame.setMinSize(0, 0);
        return frame;
    }

    Scene scene() {
        return scene;
    }

    /// Takes the scene's place. Styled at once: what is in a split pane belongs to the scene, and
    /// can have the focus, from then on.
    void show() {
        scene.setRoot(root);
        root.applyCss();
    }

    /// Gives the focus to where one begins.
    void focusFirst() {
        if (model.right().get() != WindowModel.Right.START) {
            panes.focusLibrary();
        }
    }

    /// What the commands do that needs a view.
    Commands.Hands hands() {
        return hands;
    }

    List<Command> commands() {
        return commands;
    }

    /// Makes ready what the reader is likely to ask for next; to be called when the window stands.
    void makeReady() {
        panes.makeReady();
    }

    void closeOverlay() {
        overlay.close();
    }

    /// The settings with where the panes' borders stand now.
    WindowSettings divided(WindowSettings settings) {
        return panes.divided(settings);
    }
}
