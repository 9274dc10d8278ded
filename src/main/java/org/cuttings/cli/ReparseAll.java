package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Care;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reparse",
        description = {
            "Reads the kept pages again with today's rules; your corrections stay.",
            "Prints what changed, article by article."
        })
final class ReparseAll implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--preview", description = "Tells what would change and changes nothing.")
    private boolean preview;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "These articles alone.")
    private List<Long> articles = List.of();

    ReparseAll(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            List<Care.Reread> changed =
                    desk.care().reparse(articles, preview, Import.progress(terminal, false));
            changed.forEach(one -> terminal.print(line(one)));
            terminal.say(
                    Wording.count(changed.size(), "article", "articles")
                            + (preview ? " would change." : " changed."));
        }
        return Cuttings.DONE;
    }

    private static String line(Care.Reread one) {
        return one.article()
                + "  "
                + one.title()
                + "  "
                + fromTo("entries", one.entriesBefore(), one.entriesAfter())
                + fromTo("quotes", one.quotesBefore(), one.quotesAfter())
                + fromTo("with a speaker", one.spokenBefore(), one.spokenAfter());
    }

    private static String fromTo(String what, int before, int after) {
        return before == after ? "" : "  " + what + " " + before + " → " + after;
    }
}
