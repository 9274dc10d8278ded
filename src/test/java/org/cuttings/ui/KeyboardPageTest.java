package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.desk.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/keyboard.md` is the list of commands, written out. `-Dgolden=write` writes it anew.
class KeyboardPageTest {
    private static final Path PAGE = Path.of("docs/keyboard.md");

    @TempDir Path folder;

    private List<Command> commands() {
        try (Desk desk = Desk.open(folder.resolve("news.cuttings"))) {
            Background at = new Background(Runnable::run, Runnable::run);
            Commands.Hands nobody =
                    new Commands.Hands(
                            nobody(Commands.Filing.class),
                            nobody(Commands.Asking.class),
                            nobody(Commands.Quoting.class),
                            nobody(Commands.Moving.class),
                            nobody(Commands.Showing.class),
                            () -> {});
            return new Commands(new WindowModel(desk, at, at, WindowSettings.FIRST), nobody).all();
        }
    }

    private static <T> T nobody(Class<T> hands) {
        return hands.cast(
                Proxy.newProxyInstance(
                        hands.getClassLoader(),
                        new Class<?>[] {hands},
                        (proxy, method, given) -> null));
    }

    @Test
    void thePageListsEveryCommandWithItsKeys() throws Exception {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Keys

                        Every command of the window, in the order of its menus; all of them are in the palette too (Ctrl+K). On macOS
                        read ⌘ for Ctrl. Single letters act while no text field has the focus, and can be switched off in *View*.

                        In a list the arrows choose, Enter opens; Tab goes from pane to pane, Escape leaves a search, a find bar or a
                        question. In the search box the arrows choose a proposal and Enter takes it; without one, Enter goes to what was found.
                        """);
        String menu = "";
        for (Command command : commands()) {
            if (!command.menu().equals(menu)) {
                menu = command.menu();
                page.append("\n## ").append(Words.of("menu." + menu));
                page.append("\n\n| command | keys |\n|---|---|\n");
            }
            page.append("| ").append(command.label()).append(" | ");
            page.append(command.keysInWords().replace("|", "\\|")).append(" |\n");
        }
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page.toString(), Files.readString(PAGE));
    }

    @Test
    void noTwoCommandsShareAKey() {
        Set<String> taken = new HashSet<>();
        for (Command command : commands()) {
            command.keys().forEach(key -> assertTrue(taken.add(key.getName()), key.getName()));
            if (!command.letter().isEmpty()) {
                assertTrue(taken.add(command.letter()), command.letter());
            }
        }
    }
}
