package org.cuttings.ui;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Does by a key what the commands do: a combination acts everywhere, a single letter while no text
/// field has the focus. While a question lies over the window all keys belong to it.
final class Keys {
    private final Scene scene;
    private final WindowModel model;
    private final Overlay overlay;
    private final List<Command> commands;

    Keys(Scene scene, WindowModel model, Overlay overlay, List<Command> commands) {
        this.scene = scene;
        this.model = model;
        this.overlay = overlay;
        this.commands = commands;
    }

    /// Hears every key of the scene from now on.
    void listen() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (overlay.isOpen()) {
            return;
        }
        for (Command command : commands) {
            if (command.struck(event) && command.ready() && !takenByText(event)) {
                command.action().run();
                event.consume();
                return;
            }
        }
    }

    /// Undo and the like belong to a text field while it has the focus.
    private boolean takenByText(KeyEvent event) {
        return inText()
                && (event.getCode() == KeyCode.Z
                        || event.getCode() == KeyCode.DELETE
                        || event.getCode() == KeyCode.UP
                        || event.getCode() == KeyCode.DOWN);
    }

    private boolean inText() {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    /// Single letters never act while a text field has the focus.
    private void typed(KeyEvent event) {
        if (overlay.isOpen()
                || inText()
                || !model.settings().get().letters()
                || event.isShortcutDown()
                || event.isAltDown()) {
            return;
        }
        for (Command command : commands) {
            if (!command.letter().isEmpty()
                    && command.letter().equals(event.getCharacter())
                    && command.ready()) {
                // A button in focus keeps its space bar.
                if (command.letter().equals(" ") && scene.getFocusOwner() instanceof Button) {
                    return;
                }
                command.action().run();
                event.consume();
                return;
            }
        }
    }
}
