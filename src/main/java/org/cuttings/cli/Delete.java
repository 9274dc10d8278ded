package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "delete", description = "Puts articles into the bin; purge empties it.")
final class Delete implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--restore", description = "Takes them out of the bin.")
    private boolean restore;

    @Parameters(arity = "1..*", paramLabel = "ID")
    private List<Long> articles = List.of();

    Delete(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            desk.several().bin(articles, !restore);
            String what = Wording.count(articles.size(), "article", "articles");
            terminal.say(what + (restore ? " taken out of the bin." : " put into the bin."));
        }
        return Cuttings.DONE;
    }
}
