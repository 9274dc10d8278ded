package org.cuttings.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "split",
        description = {
            "Makes an archive of what a query finds, to give away: without the folders that",
            "the files came from."
        })
final class Split implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--notes", description = "Your notes, tags and corrections go along.")
    private boolean notes;

    @Parameters(index = "0", paramLabel = "QUERY", description = "As for search.")
    private String query = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "Must not be there yet.")
    private Path to = Path.of("");

    Split(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            return Rebuild.report(
                    terminal,
                    desk.care().split(query, to, notes, Import.progress(terminal, false)),
                    to);
        }
    }
}
