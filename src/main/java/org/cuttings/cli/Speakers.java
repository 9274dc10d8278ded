package org.cuttings.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cuttings.desk.Desk;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "speakers", description = "Lists who speaks in the archive, most quoted first.")
final class Speakers implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(names = "--json", description = "One JSON object a speaker.")
    private boolean json;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private int limit = Integer.MAX_VALUE;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Part of a name.")
    private String name = "";

    Speakers(Terminal terminal) {
        this.terminal = terminal;
    }

    record Line(
            String id,
            String name,
            String kind,
            List<String> names,
            @Nullable String affiliation,
            int quotes,
            int articles,
            @Nullable String first,
            @Nullable String last) {}

    @Override
    public Integer call() {
        try (Desk desk = archive.openThere()) {
            for (KnownSpeaker speaker : desk.speakers(name, limit)) {
                terminal.jsonOr(json, () -> json(speaker), () -> text(speaker));
            }
        }
        return 0;
    }

    private static Line json(KnownSpeaker speaker) {
        return new Line(
                Json.id(speaker.id()),
                speaker.name(),
                speaker.kind().name().toLowerCase(Locale.ROOT),
                speaker.names(),
                speaker.affiliation(),
                speaker.quotes(),
                speaker.articles(),
                iso(speaker.first()),
                iso(speaker.last()));
    }

    private static String text(KnownSpeaker speaker) {
        String affiliation = speaker.affiliation() == null ? "" : ", " + speaker.affiliation();
        return String.format(
                Locale.ROOT,
                "%6d  %s%s  (%s in %s)",
                speaker.id(),
                speaker.name(),
                affiliation,
                Wording.count(speaker.quotes(), "quote", "quotes"),
                Wording.count(speaker.articles(), "article", "articles"));
    }

    private static @Nullable String iso(@Nullable Moment at) {
        return at == null ? null : at.iso();
    }
}
