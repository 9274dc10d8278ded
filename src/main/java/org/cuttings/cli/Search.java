package org.cuttings.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cuttings.desk.Desk;
import org.cuttings.model.Moment;
import org.cuttings.model.Span;
import org.cuttings.search.Facets;
import org.cuttings.search.Hit;
import org.cuttings.search.Hits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = {
            "Searches entries; quotes, where the query asks for a speaker or says in:quotes.",
            "Filters: speaker: source: publisher: before: after: on: kind: tag: in: is: has:"
        })
final class Search implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--json", description = "One JSON object a result.")
    private boolean json;

    @Option(
            names = "--facets",
            description = "Counts the results by speaker, source, publisher and month instead.")
    private boolean facets;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many (${DEFAULT-VALUE}).",
            defaultValue = "1000")
    private int limit = 1000;

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
    private List<String> words = List.of();

    Search(Terminal terminal) {
        this.terminal = terminal;
    }

    record Line(
            String article,
            String entry,
            @Nullable String quote,
            @Nullable String title,
            @Nullable String heading,
            @Nullable String publisher,
            @Nullable String time,
            String timeSource,
            @Nullable String speaker,
            String snippet,
            List<int[]> marked,
            int @Nullable [] inText) {}

    @Override
    public Integer call() {
        String query = String.join(" ", words);
        try (Desk desk = archive.openThere()) {
            if (facets) {
                tell(desk.facets(query));
                return Cuttings.DONE;
            }
            Hits hits = desk.search(query, limit);
            hits.hints().forEach(terminal::say);
            for (Hit hit : hits.hits()) {
                terminal.jsonOr(json, () -> json(hit), () -> text(hit));
            }
            terminal.say(sum(hits));
        }
        return 0;
    }

    private void tell(Facets spread) {
        if (json) {
            terminal.json(Json.line(spread));
            return;
        }
        Stream.of(spread.speakers(), spread.sources(), spread.publishers(), spread.months())
                .flatMap(List::stream)
                .forEach(facet ->
                        terminal.print(
                                String.format(
                                        Locale.ROOT, "%6d  %s", facet.count(), facet.filter())));
        terminal.say(
                (spread.atLeast() ? "Of the newest " : "Of ")
                        + Wording.count(spread.counted(), "result", "results")
                        + ".");
    }

    private static String sum(Hits hits) {
        if (hits.total() == 0) {
            return "Nothing was found.";
        }
        String found = Wording.count(hits.total(), "result", "results");
        String all = hits.atLeast() ? "More than " + found : found;
        return hits.hits().size() < hits.total() || hits.atLeast()
                ? all + ", " + hits.hits().size() + " shown."
                : all + ".";
    }

    private static Line json(Hit hit) {
        Moment at = hit.timing().moment();
        Long quote = hit.quote();
        Span inText = hit.inText();
        return new Line(
                Json.id(hit.article()),
                Json.id(hit.entry()),
                quote == null ? null : Json.id(quote),
                hit.title(),
                hit.heading(),
                hit.publisher(),
                at == null ? null : at.iso(),
                hit.timing().source(),
                hit.speaker(),
                hit.snippet(),
                hit.marked().stream().map(s -> new int[] {s.start(), s.end()}).toList(),
                inText == null ? null : new int[] {inText.start(), inText.end()});
    }

    private static String text(Hit hit) {
        String place = "[" + hit.article() + "/" + hit.entry() + "]";
        String publisher = hit.publisher() == null ? "" : ", " + hit.publisher();
        String heading = hit.heading() == null ? "" : ": " + hit.heading();
        String words = Telling.oneLine(hit.snippet());
        String said =
                hit.quote() == null
                        ? words
                        : words + " — " + (hit.speaker() == null ? "unknown" : hit.speaker());
        return place
                + "  "
                + Wording.timing(hit.timing())
                + "  "
                + Wording.orUntitled(hit.title())
                + heading
                + publisher
                + "\n    "
                + said;
    }
}
