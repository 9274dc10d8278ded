package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "star", description = "Stars articles.")
final class Star implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--remove", description = "Takes the stars away.")
    private boolean remove;

    @Parameters(arity = "1..*", paramLabel = "ID")
    private List<Long> articles = List.of();

    Star(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            desk.several().star(articles, !remove);
            terminal.say(remove ? "No longer starred." : "Starred.");
        }
        return Cuttings.DONE;
    }
}
