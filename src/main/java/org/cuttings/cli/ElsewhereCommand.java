package org.cuttings.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import org.cuttings.model.Change;
import org.cuttings.model.KeptQuote;
import org.cuttings.search.QuoteElsewhere;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "elsewhere",
        description = {
            "Finds the same quote in other places, the likest first, with the words that differ,",
            "[-only here-] {+only there+}, and who is said to say it there."
        })
final class ElsewhereCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--json", description = "One JSON object a quote.")
    private boolean json;

    @Parameters(paramLabel = "QUOTE", description = "As show --json and search --json print it.")
    private long quote;

    ElsewhereCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param likeness share of words in common, 0 to 1
    record Line(
            String quote,
            String article,
            String entry,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String speaker,
            String text,
            double likeness,
            List<Change.Piece> words) {}

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            List<QuoteElsewhere> found = desk.elsewhere(quote);
            found.forEach(one -> terminal.jsonOr(json, () -> json(one), () -> text(one)));
            terminal.say(
                    found.isEmpty()
                            ? "Nothing else in the archive says nearly the same."
                            : Wording.count(found.size(), "other place.", "other places."));
        }
        return Cuttings.DONE;
    }

    private static Line json(QuoteElsewhere one) {
        KeptQuote other = one.quote();
        return new Line(
                Json.id(other.id()),
                Json.id(other.article()),
                Json.id(other.entry()),
                other.title(),
                other.publisher(),
                other.speakerName(),
                other.words(),
                one.likeness(),
                one.words());
    }

    private static String text(QuoteElsewhere one) {
        KeptQuote other = one.quote();
        return String.format(
                Locale.ROOT,
                "%3.0f %%  [%d/%d]  %s%n       %s — %s",
                100 * one.likeness(),
                other.article(),
                other.entry(),
                Wording.orUntitled(other.title()),
                ShowChanges.marked(one.words()),
                Wording.speaker(other.speakerName()));
    }
}
