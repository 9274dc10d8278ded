package org.cuttings.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Something that the window does: in a menu, by a key, and in the palette.
///
/// @param id names its words in the bundle: `command.ID`
/// @param menu names the menu's words: `menu.MENU`
/// @param keys with Ctrl or the like, they act everywhere; the first is shown in the menu
/// @param letter a single character that acts while no text field has the focus; empty for none
/// @param enabled null for always
record Command(
        String id,
        String menu,
        List<KeyCombination> keys,
        String letter,
        @Nullable ObservableBooleanValue enabled,
        Runnable action) {

    String label() {
        return Words.of("command." + id);
    }

    boolean ready() {
        return enabled == null || enabled.get();
    }

    boolean struck(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /// Its keys as people read them; empty where it has none.
    String keysInWords() {
        String combined =
                keys.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(", "));
        String shown = letter.equals(" ") ? Words.of("key.space") : letter;
        return combined.isEmpty() || letter.isEmpty() ? combined + shown : combined + ", " + shown;
    }
}
