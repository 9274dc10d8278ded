package org.cuttings.cli;

import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "purge",
        description = "Deletes what is in the bin, kept pages and all. It can't be undone.")
final class PurgeBin implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    PurgeBin(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            int gone = desk.care().purge();
            terminal.say(
                    gone == 0
                            ? "The bin is empty."
                            : Wording.count(gone, "article", "articles") + " deleted.");
        }
        return Cuttings.DONE;
    }
}
