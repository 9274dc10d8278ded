package org.cuttings.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.cuttings.desk.Parsing;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "evidence",
        description = "Tells of pages which rule gave what, without an archive.")
final class EvidenceOf implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, and folders of files.")
    private List<Path> paths = List.of();

    EvidenceOf(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AtomicInteger unreadable = new AtomicInteger();
        Parsing.articles(
                paths,
                terminal::stopped,
                parsed -> {
                    switch (parsed) {
                        case Parsing.Parsed.Page(var file, var article) -> tell(file, article);
                        case Parsing.Parsed.Unreadable(var file, var why) -> {
                            unreadable.incrementAndGet();
                            terminal.say(file + ": " + why);
                        }
                    }
                });
        return unreadable.get() == 0 ? Cuttings.DONE : Cuttings.PARTLY;
    }

    private void tell(String file, Article article) {
        String title = Wording.orUntitled(Facts.value(article.facts().title()));
        terminal.heading(file + ": " + title);
        terminal.print(
                article.kind().word()
                        + ", "
                        + Wording.count(article.entries().size(), "entry", "entries"));
        Telling.facts(article.facts()).forEach(terminal::print);
        article.doubts().forEach(doubt -> terminal.print("  doubt: " + doubt.sentence()));
        int number = 0;
        for (Entry entry : article.entries()) {
            terminal.print("");
            String heading = entry.title() == null ? "" : "  " + entry.title();
            terminal.heading(++number + ". " + Wording.timing(entry.timing()) + heading);
            Telling.why(entry).forEach(terminal::print);
        }
        terminal.print("");
        article.leftOut()
                .forEach(out ->
                        terminal.print(
                                "  left out [" + out.why() + "] " + Telling.oneLine(out.text())));
    }
}
