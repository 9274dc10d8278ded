package org.cuttings.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cuttings.desk.Care;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rebuild",
        description = {
            "Makes a new archive of every page of a damaged one that can still be read,",
            "and of all that you did there; lists what was lost."
        })
final class Rebuild implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FROM", description = "It is only read.")
    private Path from = Path.of("");

    @Parameters(index = "1", paramLabel = "TO", description = "Must not be there yet.")
    private Path to = Path.of("");

    Rebuild(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Care.Moved moved = Care.rebuild(from, to, Import.progress(terminal, false));
        return report(terminal, moved, to);
    }

    /// Lists what was lost; gives the exit status.
    static int report(Terminal terminal, Care.Moved moved, Path to) {
        moved.lost().forEach(terminal::print);
        terminal.say(Wording.count(moved.pages(), "page", "pages") + ": " + to);
        return moved.lost().isEmpty() && !terminal.stopped() ? Cuttings.DONE : Cuttings.PARTLY;
    }
}
