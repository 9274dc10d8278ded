package org.cuttings.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cuttings.desk.CannotDo;
import org.cuttings.desk.Desk;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.SpeakerSuggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "speaker",
        description = {
            "Corrects who is who; speakers by their numbers or full names.",
            "  suggestions    lists pairs that may be one, with the reason and a quote of each",
            "  join A B       the two are one, shown as B",
            "  apart A B      the two are not one; they are not suggested again",
            "  part A         A stands for itself again, or all that you joined to A",
            "  part A --in ID what these articles say of A is said of another of that name",
            "  part A --quotes N  these quotes of A are another's",
            "  rename A NAME  A is shown as NAME; without a name as found again"
        })
final class SpeakerCommand implements Callable<Integer> {
    /// Characters of a quote that are enough to see where a name stands.
    private static final int SHOWN = 120;

    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Parameters(index = "0", paramLabel = "suggestions|join|apart|part|rename")
    private String action = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "SPEAKER")
    private List<String> who = List.of();

    @Option(names = "--json", description = "With suggestions: one JSON object a pair.")
    private boolean json;

    @Option(names = "--limit", paramLabel = "N", description = "With suggestions: at most so many.")
    private int limit = 50;

    @Option(
            names = "--declined",
            description = "With suggestions: the pairs that you keep apart instead.")
    private boolean declined;

    @Option(
            names = "--in",
            paramLabel = "ID",
            split = ",",
            description = "With part: the articles that speak of another.")
    private List<Long> articles = List.of();

    @Option(
            names = "--quotes",
            paramLabel = "N",
            split = ",",
            description = "With part: the quotes, by number, that are another's.")
    private List<Long> quotes = List.of();

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "With part: how the other is called; \"A (2)\" where you don't say.")
    private String as = "";

    SpeakerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// A pair as `--json` prints it.
    record Line(
            String reason,
            String why,
            String id,
            String name,
            @Nullable String says,
            String sameAs,
            String sameAsName,
            @Nullable String sameAsSays) {}

    @Override
    public Integer call() {
        int words =
                switch (action) {
                    case "suggestions" -> 0;
                    case "join", "apart" -> 2;
                    case "part" -> 1;
                    case "rename" -> who.size() == 1 ? 1 : 2;
                    default ->
                            throw new WrongUse(
                                    "\""
                                            + action
                                            + "\": it is suggestions, join, apart, part or"
                                            + " rename.");
                };
        if (who.size() != words) {
            throw new WrongUse(
                    "cuttings speaker "
                            + action
                            + " takes "
                            + Wording.count(words, "name", "names")
                            + "; put a name of several words between quotation marks.");
        }
        try (Desk desk = archive.openThere()) {
            if (action.equals("suggestions")) {
                list(desk);
                return Cuttings.DONE;
            }
            long one = find(desk, who.getFirst());
            switch (action) {
                case "join" -> desk.whoIsWho().join(one, find(desk, who.get(1)));
                case "apart" -> desk.whoIsWho().notTheSame(one, find(desk, who.get(1)));
                case "part" -> part(desk, one);
                default -> desk.whoIsWho().rename(one, words == 1 ? "" : who.get(1));
            }
        }
        terminal.say("Done; cuttings undo takes it back.");
        return Cuttings.DONE;
    }

    private void part(Desk desk, long one) {
        if (articles.isEmpty() && quotes.isEmpty()) {
            List<KnownSpeaker> joined = desk.whoIsWho().joinedTo(one);
            List<KnownSpeaker> meant =
                    joined.stream().filter(other -> isCalled(other, who.getFirst())).toList();
            boolean parted = false;
            if (meant.isEmpty()) {
                parted = desk.whoIsWho().part(one);
            }
            for (KnownSpeaker other : meant) {
                parted |= desk.whoIsWho().part(other.id());
            }
            if (!parted) {
                throw new CannotDo(
                        who.getFirst()
                                + " is joined to nobody. To tell two people of one name apart,"
                                + " add --in with the articles or --quotes with the quotes of"
                                + " the other.");
            }
            return;
        }
        String other = as.isEmpty() ? free(desk, one) : as;
        if (!articles.isEmpty()) {
            desk.whoIsWho().part(one, articles, other);
        }
        if (!quotes.isEmpty()) {
            desk.whoIsWho().speakerOf(quotes, other);
        }
        terminal.say("The other is called " + other + ".");
    }

    /// `A (2)`, or the next number that nobody has.
    private static String free(Desk desk, long one) {
        String name =
                desk.speakers("", Integer.MAX_VALUE).stream()
                        .filter(speaker -> speaker.id() == one)
                        .findFirst()
                        .map(KnownSpeaker::name)
                        .orElseThrow(() ->
                                new CannotDo("No speaker with quotes has number " + one + "."));
        int number = 2;
        while (!named(desk, name + " (" + number + ")").isEmpty()) {
            number++;
        }
        return name + " (" + number + ")";
    }

    private void list(Desk desk) {
        List<SpeakerSuggestion> pairs =
                declined ? desk.whoIsWho().keptApart() : desk.whoIsWho().suggestions(limit);
        for (SpeakerSuggestion pair : pairs) {
            terminal.jsonOr(json, () -> line(pair), () -> text(pair));
        }
        if (!declined && !pairs.isEmpty()) {
            terminal.say(
                    "cuttings speaker join A B accepts one, cuttings speaker apart A B declines"
                            + " it.");
        }
    }

    private static Line line(SpeakerSuggestion pair) {
        return new Line(
                pair.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                pair.why(),
                Json.id(pair.one().id()),
                pair.one().name(),
                words(pair.oneSays()),
                Json.id(pair.other().id()),
                pair.other().name(),
                words(pair.otherSays()));
    }

    private static String text(SpeakerSuggestion pair) {
        return String.format(
                Locale.ROOT,
                "%6d  %s  =?  %d  %s  (%s)%n%s%s",
                pair.one().id(),
                about(pair.one()),
                pair.other().id(),
                about(pair.other()),
                pair.why(),
                says(pair.oneSays()),
                says(pair.otherSays()));
    }

    private static String about(KnownSpeaker speaker) {
        return speaker.affiliation() == null
                ? speaker.name()
                : speaker.name() + ", " + speaker.affiliation();
    }

    private static String says(@Nullable KeptQuote quote) {
        return quote == null
                ? ""
                : "        “"
                        + shortened(quote.words())
                        + "”  "
                        + quote.speakerName()
                        + " in "
                        + Wording.orUntitled(quote.title())
                        + "\n";
    }

    private static String shortened(String words) {
        String line = words.replace('\n', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN).stripTrailing() + "…";
    }

    private static @Nullable String words(@Nullable KeptQuote quote) {
        return quote == null ? null : quote.words();
    }

    private static long find(Desk desk, String typed) {
        if (typed.chars().allMatch(Character::isDigit)) {
            return Long.parseLong(typed);
        }
        List<KnownSpeaker> found = named(desk, typed);
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        throw new CannotDo(
                (found.isEmpty() ? "Nobody is called " : "More than one is called ")
                        + typed
                        + "; cuttings speakers lists all with their numbers.");
    }

    private static List<KnownSpeaker> named(Desk desk, String typed) {
        return desk.speakers(typed, 50).stream()
                .filter(speaker -> isCalled(speaker, typed))
                .toList();
    }

    private static boolean isCalled(KnownSpeaker speaker, String typed) {
        return speaker.names().stream().anyMatch(typed::equalsIgnoreCase);
    }
}
