package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "note",
        description = {
            "Puts a note on an article, an entry, words of an entry or a quote;",
            "without words takes it away."
        })
final class Note implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(
            names = "--on",
            paramLabel = "TEXT",
            description = "The very words of the entry that the note is on.")
    private @Nullable String on;

    @Option(
            names = "--quote",
            description = "The number is a quote's, as show --json and search --json print it.")
    private boolean quote;

    @Parameters(index = "0", paramLabel = "ID[/ENTRY]|QUOTE")
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
            if (quote) {
                desk.noteOnQuote(at.quote(), note);
            } else if (on != null) {
                WordsOfEntry those = WordsOfEntry.find(desk, at, on);
                desk.noteOnWords(those.entry(), those.span(), note);
            } else {
                Place there = at.in(desk);
                desk.note(there.article(), there.entry(), note);
            }
            terminal.say(note.isBlank() ? "The note is taken away." : "Noted.");
        }
        return Cuttings.DONE;
    }
}
