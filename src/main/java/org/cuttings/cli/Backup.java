package org.cuttings.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Copies the archive, also while it is in use, and checks the copy.")
final class Backup implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Parameters(paramLabel = "FILE", description = "The copy; must not be there yet.")
    private Path to = Path.of("");

    Backup(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            desk.care().backup(to);
            terminal.say("Copied and checked: " + to);
        }
        return Cuttings.DONE;
    }
}
