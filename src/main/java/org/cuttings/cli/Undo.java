package org.cuttings.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "undo", description = "Takes back the last change you made.")
final class Undo implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    Undo(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            Optional<String> undone = desk.undo();
            terminal.say(undone.orElse("There is nothing to undo."));
            return undone.isPresent() ? 0 : 1;
        }
    }
}
