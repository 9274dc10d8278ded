package org.cuttings.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Settable;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description = {
            "Corrects what the page says or the program found; without a value goes back to it.",
            "An article's title, subtitle, byline, publisher, published, language, address, kind",
            "(live-blog or article); an entry's time; a quote's speaker: cuttings set QUOTE speaker"
                    + " NAME, with the quote's number as show --json and search --json print it."
        })
final class SetByHand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Parameters(index = "0", paramLabel = "ID[/ENTRY]|QUOTE")
    private String place = "";

    @Parameters(index = "1", paramLabel = "WHAT")
    private String what = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "VALUE")
    private List<String> words = List.of();

    SetByHand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String value = words.isEmpty() ? null : String.join(" ", words);
        Place at = Place.of(place);
        if (what.equals("speaker")) {
            try (Desk desk = archive.openThere()) {
                desk.whoIsWho().speakerOf(at.article(), value);
            }
        } else {
            Settable settable =
                    Arrays.stream(Settable.values())
                            .filter(one -> one.word().equals(what))
                            .findFirst()
                            .orElseThrow(this::unknown);
            require(settable, at, value);
            try (Desk desk = archive.openThere()) {
                Place there = at.in(desk);
                desk.corrections().set(there.article(), there.entry(), settable, value);
            }
        }
        terminal.say(value == null ? "As found again." : "Set.");
        return Cuttings.DONE;
    }

    private WrongUse unknown() {
        return new WrongUse(
                "\""
                        + what
                        + "\" can't be set; there are "
                        + Arrays.stream(Settable.values())
                                .map(Settable::word)
                                .collect(Collectors.joining(", "))
                        + ", speaker.");
    }

    private static void require(Settable what, Place at, @Nullable String value) {
        if ((what == Settable.TIME) != (at.entry() != null)) {
            throw new WrongUse(
                    what == Settable.TIME
                            ? "A time is an entry's: give ID/ENTRY."
                            : "The " + what.word() + " is the article's: give ID alone.");
        }
        boolean time = what == Settable.TIME || what == Settable.PUBLISHED;
        if (time && value != null && Moment.ofIso(value).equals(Optional.empty())) {
            throw new WrongUse(
                    "\""
                            + value
                            + "\" is no time: write 2026-05-14, 2026-05-14T06:12 or"
                            + " 2026-05-14T06:12:08+01:00.");
        }
        if (what == Settable.KIND
                && value != null
                && !value.equals("live-blog")
                && !value.equals("article")) {
            throw new WrongUse("A kind is live-blog or article.");
        }
    }
}
