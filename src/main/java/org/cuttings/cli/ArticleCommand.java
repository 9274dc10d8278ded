package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "article",
        description = {
            "Corrects which pages are one and the same article.",
            "  join A B   the two are one, shown as B, in one timeline without doubles",
            "  part A     A stands for itself again"
        })
final class ArticleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Parameters(index = "0", paramLabel = "join|part")
    private String action = "";

    @Parameters(index = "1..*", arity = "1..2", paramLabel = "ID")
    private List<Long> ids = List.of();

    ArticleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean join = action.equals("join");
        if (!join && !action.equals("part") || ids.size() != (join ? 2 : 1)) {
            throw new WrongUse("Give join A B, or part A, with the numbers of articles.");
        }
        try (Desk desk = archive.openThere()) {
            if (join) {
                desk.corrections().sameArticle(ids.getFirst(), ids.getLast());
            } else {
                desk.corrections().partArticle(ids.getFirst());
            }
            terminal.say(join ? "Joined." : "Parted.");
        }
        return Cuttings.DONE;
    }
}
