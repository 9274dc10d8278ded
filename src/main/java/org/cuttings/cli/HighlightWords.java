package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "highlight",
        description = {
            "Highlights words of an entry, or a quote. The words are followed to the entry's later",
            "editions; cuttings notes --not-placed lists those that could not be found again."
        })
final class HighlightWords implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--remove", description = "Takes the highlight away.")
    private boolean remove;

    @Option(
            names = "--quote",
            description = "The number is a quote's, as show --json and search --json print it.")
    private boolean quote;

    @Parameters(index = "0", paramLabel = "ID/ENTRY|QUOTE")
    private String place = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORDS")
    private List<String> words = List.of();

    HighlightWords(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place at = Place.of(place);
        try (Desk desk = archive.openThere()) {
            if (quote) {
                desk.highlightQuote(at.quote(), !remove);
            } else {
                WordsOfEntry those = WordsOfEntry.find(desk, at, String.join(" ", words));
                desk.highlight(those.entry(), those.span(), !remove);
            }
            terminal.say(remove ? "No longer highlighted." : "Highlighted.");
        }
        return Cuttings.DONE;
    }
}
