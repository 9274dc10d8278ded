package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "note",
        description = "Puts a note on an article or an entry; without words takes it away.")
final class Note implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Parameters(index = "0", paramLabel = "ID[/ENTRY]")
    private String place = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORDS")
    private List<String> words = List.of();

    Note(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place at = Place.of(place);
        String note = String.join(" ", words);
        try (Desk desk = archive.openThere()) {
            desk.note(at.article(), at.entry(), note);
            terminal.say(note.isBlank() ? "The note is taken away." : "Noted.");
        }
        return Cuttings.DONE;
    }
}
