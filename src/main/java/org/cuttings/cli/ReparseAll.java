package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Care;
import org.cuttings.desk.Desk;
import org.jspecify.annotations.Nullable;
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
    /// Characters of a quote that tell which it is.
    private static final int SHOWN = 80;

    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(
            names = {"--preview", "--dry-run"},
            description = "Tells what would change and changes nothing.")
    private boolean preview;

    @Option(names = "--quotes", description = "Lists each quote that is gone, new or another's.")
    private boolean quotes;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "These articles alone.")
    private List<Long> articles = List.of();

    ReparseAll(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            articles.forEach(article -> new Place(article, null).in(desk));
            List<Care.Reread> changed =
                    desk.care().reparse(articles, preview, Import.progress(terminal, false));
            for (Care.Reread one : changed) {
                terminal.print(line(one));
                if (quotes) {
                    one.quotes().forEach(quote -> terminal.print(line(quote)));
                }
            }
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
                + fromTo("with a speaker", one.spokenBefore(), one.spokenAfter())
                + others(one);
    }

    private static String others(Care.Reread one) {
        long others = one.quotes().stream().filter(q -> q.before() && q.after()).count();
        return others == 0 ? "" : "  by another speaker " + others;
    }

    private static String line(Care.Reread.Requoted quote) {
        String words = quote.words().replace('\n', ' ');
        String shown = words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
        String who =
                quote.before() && quote.after()
                        ? name(quote.speakerBefore()) + " → " + name(quote.speakerAfter())
                        : name(quote.before() ? quote.speakerBefore() : quote.speakerAfter());
        String sign = !quote.after() ? "-" : !quote.before() ? "+" : "≠";
        return "    " + sign + " “" + shown + "”  " + who;
    }

    private static String name(@Nullable String speaker) {
        return speaker == null ? "unknown" : speaker;
    }

    private static String fromTo(String what, int before, int after) {
        return before == after ? "" : "  " + what + " " + before + " → " + after;
    }
}
