package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "entry",
        description = {
            "Corrects where the entries of an article begin and end.",
            "  join ID/ENTRY         the entry is part of the one before it on the page",
            "  split ID/ENTRY WORDS  a new entry begins at the paragraph that begins with WORDS",
            "  as-found ID           the article's entries are again as the program found them"
        })
final class EntryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Parameters(index = "0", paramLabel = "join|split|as-found")
    private String action = "";

    @Parameters(index = "1", paramLabel = "ID[/ENTRY]")
    private String place = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "WORDS")
    private List<String> words = List.of();

    EntryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place at = Place.of(place);
        try (Desk desk = archive.openThere()) {
            switch (action) {
                case "join" -> {
                    desk.corrections().joinToEntryBefore(entry(at.in(desk)));
                    terminal.say("Joined to the entry before it.");
                }
                case "split" -> {
                    WordsOfEntry first = WordsOfEntry.find(desk, at, String.join(" ", words));
                    desk.corrections().splitEntry(first.entry(), first.span().start());
                    terminal.say("A new entry begins there.");
                }
                case "as-found" -> {
                    desk.corrections().boundariesAsFound(at.in(desk).article());
                    terminal.say("As found again.");
                }
                default ->
                        throw new WrongUse(
                                "\""
                                        + action
                                        + "\" can't be done: there are join, split, as-found.");
            }
        }
        return Cuttings.DONE;
    }

    private static long entry(Place at) {
        @Nullable Long entry = at.entry();
        if (entry == null) {
            throw new WrongUse("An entry is named by ID/ENTRY.");
        }
        return entry;
    }
}
