package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Care;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description = "Checks that the archive is whole: file, references, indexes, kept bytes.")
final class Check implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--mend", description = "Makes anew what can be made from the rest.")
    private boolean mend;

    Check(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            List<Care.Finding> found = desk.care().check();
            found.forEach(finding -> terminal.print(finding.sentence()));
            if (mend && found.stream().anyMatch(Care.Finding::mendable)) {
                desk.care().mend().forEach(terminal::print);
                found = desk.care().check();
            }
            if (found.isEmpty()) {
                terminal.say("The archive is whole.");
                return Cuttings.DONE;
            }
            boolean mendable = found.stream().anyMatch(Care.Finding::mendable);
            terminal.say(
                    Wording.count(found.size(), "fault", "faults")
                            + (mendable && !mend
                                    ? "; check --mend mends what can be mended."
                                    : "; rebuild makes a new archive of what can be read."));
            return Cuttings.PARTLY;
        }
    }
}
