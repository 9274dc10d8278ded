package org.cuttings.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import org.cuttings.model.Said;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "notes",
        description = "Lists your notes and highlights, of all articles or of one.")
final class Notes implements Callable<Integer> {
    private static final int PAGE = 500;

    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(
            names = "--not-placed",
            description = "Those alone whose words a later edition no longer has.")
    private boolean notPlaced;

    @Option(
            names = "--remove",
            paramLabel = "NOTE",
            description = "Takes the note or highlight with this number away.")
    private @Nullable Long remove;

    @Option(names = "--json", description = "One JSON object a note.")
    private boolean json;

    @Parameters(arity = "0..1", paramLabel = "ID")
    private @Nullable Long article;

    Notes(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param span where the words stand in the entry's text
    record Line(
            String id,
            String what,
            String article,
            @Nullable String entry,
            @Nullable String quote,
            @Nullable String words,
            int @Nullable [] span,
            boolean placed,
            @Nullable String note,
            String at) {}

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            if (remove != null) {
                desk.takeAway(remove);
                terminal.say("Taken away.");
            } else if (notPlaced) {
                desk.notPlaced().stream().filter(this::wanted).forEach(this::print);
            } else {
                all(desk);
            }
        }
        return Cuttings.DONE;
    }

    private void all(Desk desk) {
        Said last = null;
        List<Said> page;
        do {
            page = desk.notesAndHighlights(last, PAGE);
            page.stream().filter(this::wanted).forEach(this::print);
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE && !terminal.stopped());
    }

    private boolean wanted(Said said) {
        return Set.of("note", "highlight").contains(said.what())
                && (article == null || article == said.article());
    }

    private void print(Said said) {
        terminal.jsonOr(json, () -> json(said), () -> text(said));
    }

    private static Line json(Said said) {
        Long entry = said.entry();
        Long quote = said.quote();
        Span span = said.span();
        return new Line(
                Json.id(said.id()),
                said.what(),
                Json.id(said.article()),
                entry == null ? null : Json.id(entry),
                quote == null ? null : Json.id(quote),
                said.exact(),
                span == null ? null : new int[] {span.start(), span.end()},
                !said.couldNotBePlaced(),
                said.what().equals("note") ? said.value() : null,
                said.at().toString());
    }

    private static String text(Said said) {
        String entry = said.entry() == null ? "" : "/" + said.entry();
        String words = said.exact() == null ? "" : "“" + Telling.oneLine(said.exact()) + "”";
        String note = said.what().equals("note") ? Telling.oneLine(said.value()) : "";
        String between = words.isEmpty() || note.isEmpty() ? "" : ": ";
        return said.id()
                + "  ["
                + said.article()
                + entry
                + "]  "
                + words
                + between
                + note
                + (said.couldNotBePlaced() ? "  (could not place)" : "");
    }
}
