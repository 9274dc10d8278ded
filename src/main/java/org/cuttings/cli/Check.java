package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        description = "Checks that the archive is whole: file, references, indexes, kept bytes.")
final class Check implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    Check(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            List<String> faults = desk.check();
            faults.forEach(terminal::print);
            terminal.say(
                    faults.isEmpty()
                            ? "The archive is whole."
                            : Wording.count(faults.size(), "fault was", "faults were") + " found.");
            return faults.isEmpty() ? 0 : 1;
        }
    }
}
