package org.cuttings.cli;

import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Folders;
import org.cuttings.desk.ProblemReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "report",
        description = {
            "Prints what to send when something went wrong: versions, counts, the end of the log;",
            "no page's text and no home folder."
        })
final class Report implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    Report(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            terminal.print(ProblemReport.of(desk, Folders.ofThisUser()));
        }
        return Cuttings.DONE;
    }
}
