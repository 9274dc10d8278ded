package org.cuttings.cli;

import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "compact",
        description = "Gives the space of what was deleted back to the disk; prints what is left.")
final class Compact implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    Compact(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            long freed = desk.care().compact();
            desk.care()
                    .sizes()
                    .forEach((what, bytes) -> terminal.print(kilobytes(bytes) + "  " + what));
            terminal.say("Given back: " + kilobytes(Math.max(0, freed)).strip() + ".");
        }
        return Cuttings.DONE;
    }

    private static String kilobytes(long bytes) {
        return String.format(java.util.Locale.ROOT, "%,10d kB", bytes / 1000);
    }
}
