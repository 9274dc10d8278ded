package org.cuttings.cli;

import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.KeptArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Shows an article, or one of its entries.")
final class Show implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--why", description = "With the evidence for each fact and quote.")
    private boolean why;

    @Option(names = "--left-out", description = "What of the page is in no entry.")
    private boolean leftOut;

    @Option(names = "--changes", description = "What changed from edition to edition.")
    private boolean changes;

    @Parameters(
            arity = "1",
            paramLabel = "ID[/ENTRY]",
            description = "As list and search print them.")
    private String place = "";

    Show(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place at = Place.of(place);
        try (Desk desk = archive.openThere()) {
            if (changes) {
                ShowChanges.print(terminal, desk, at.in(desk).article(), json);
                return Cuttings.DONE;
            }
            KeptArticle kept = at.kept(desk);
            int entry = at.index(kept);
            int from = Math.max(entry, 0);
            int to = entry < 0 ? kept.entryIds().size() : entry + 1;
            if (json) {
                terminal.json(Json.line(ShowLines.of(kept, from, to, why, leftOut)));
            } else {
                show(kept, from, to, at.entry() == null);
            }
        }
        return 0;
    }

    private void show(KeptArticle kept, int from, int to, boolean whole) {
        Article article = kept.article();
        if (whole) {
            head(kept);
        }
        for (int i = from; i < to; i++) {
            entry(kept, i);
        }
        if (whole && leftOut) {
            terminal.heading("Left out");
            article.leftOut().forEach(out -> terminal.print("  [" + out.why() + "] " + out.text()));
        }
    }

    private void head(KeptArticle kept) {
        Article article = kept.article();
        Telling.head(kept)
                .forEach(line -> {
                    if (line.startsWith("# ")) {
                        terminal.heading(line.substring(2));
                    } else {
                        terminal.print(line);
                    }
                });
        if (why) {
            Telling.facts(article.facts()).forEach(terminal::print);
        }
        article.doubts().forEach(doubt -> terminal.print("Note: " + doubt.sentence()));
        terminal.print("");
    }

    private void entry(KeptArticle kept, int i) {
        Entry entry = kept.article().entries().get(i);
        long id = kept.entryIds().get(i);
        terminal.heading(
                Telling.entryHead(kept.headline().id(), id, entry, kept.gone().contains(id)));
        Telling.entryBody(entry, why).forEach(terminal::print);
        terminal.print("");
    }
}
