package org.cuttings.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cuttings.desk.Care;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Puts a backup in the archive's place; what was there is kept beside it.")
final class Restore implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path backup = Path.of("");

    Restore(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Care.restore(backup, archive.path()).forEach(kept -> terminal.say("Kept: " + kept));
        terminal.say("Restored: " + archive.path());
        return Cuttings.DONE;
    }
}
