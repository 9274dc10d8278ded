package org.cuttings.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description = "Brings in another archive: its pages once each, and its reader's words.")
final class Merge implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Parameters(paramLabel = "FILE", description = "The other archive; it is only read.")
    private Path other = Path.of("");

    Merge(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.open(terminal)) {
            return Rebuild.report(
                    terminal,
                    desk.care().merge(other, Import.progress(terminal, false)),
                    desk.file());
        }
    }
}
