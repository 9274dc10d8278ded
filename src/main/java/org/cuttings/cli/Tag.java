package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "tag", description = "Tags an article or an entry.")
final class Tag implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--remove", description = "Takes the tags away.")
    private boolean remove;

    @Parameters(index = "0", paramLabel = "ID[/ENTRY]")
    private String place = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TAG")
    private List<String> tags = List.of();

    Tag(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            Place at = Place.of(place).in(desk);
            for (String tag : tags) {
                desk.tag(at.article(), at.entry(), tag, !remove);
            }
            terminal.say(
                    (remove ? "No longer tagged " : "Tagged ") + String.join(", ", tags) + ".");
        }
        return Cuttings.DONE;
    }
}
