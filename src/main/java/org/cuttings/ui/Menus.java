package org.cuttings.ui;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/// The menu bar: every command in its menu, with its first key.
final class Menus {
    private final MenuBar bar = new MenuBar();

    /// @param commands in the order of their menus
    Menus(List<Command> commands) {
        bar.setUseSystemMenuBar(true);
        for (Command command : commands) {
            menu(Words.of("menu." + command.menu())).getItems().add(item(command));
        }
    }

    MenuBar node() {
        return bar;
    }

    private Menu menu(String words) {
        return bar.getMenus().stream()
                .filter(there -> there.getText().equals(words))
                .findFirst()
                .orElseGet(() -> {
                    Menu made = new Menu(words);
                    bar.getMenus().add(made);
                    return made;
                });
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.label());
        item.setId("menu-" + command.id());
        if (!command.keys().isEmpty()) {
            item.setAccelerator(command.keys().getFirst());
        }
        if (command.enabled() != null) {
            item.disableProperty()
                    .bind(BooleanExpression.booleanExpression(command.enabled()).not());
        }
        item.setOnAction(event -> command.action().run());
        return item;
    }
}
