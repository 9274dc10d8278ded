package org.cuttings.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cuttings.desk.CannotDo;
import org.cuttings.desk.Desk;
import org.cuttings.model.KnownSpeaker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "speaker",
        description = {
            "Corrects who is who; speakers by their numbers or full names.",
            "  join A B       the two are one, shown as B",
            "  part A         A stands for itself again",
            "  rename A NAME  A is shown as NAME; without a name as found again"
        })
final class SpeakerCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Parameters(index = "0", paramLabel = "join|part|rename")
    private String action = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SPEAKER")
    private List<String> who = List.of();

    SpeakerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int words =
                switch (action) {
                    case "join" -> 2;
                    case "part" -> 1;
                    case "rename" -> who.size() == 1 ? 1 : 2;
                    default ->
                            throw new WrongUse("\"" + action + "\": it is join, part or rename.");
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
            long one = find(desk, who.getFirst());
            switch (action) {
                case "join" -> desk.join(one, find(desk, who.get(1)));
                case "part" -> desk.part(one);
                default -> desk.rename(one, words == 1 ? "" : who.get(1));
            }
        }
        terminal.say("Done; cuttings undo takes it back.");
        return Cuttings.DONE;
    }

    private static long find(Desk desk, String typed) {
        if (typed.chars().allMatch(Character::isDigit)) {
            return Long.parseLong(typed);
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<KnownSpeaker> found =
                desk.speakers(typed, 50).stream()
                        .filter(speaker ->
                                speaker.names().stream()
                                        .anyMatch(name ->
                                                name.toLowerCase(Locale.ROOT).equals(wanted)))
                        .toList();
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        throw new CannotDo(
                (found.isEmpty() ? "Nobody is called " : "More than one is called ")
                        + typed
                        + "; cuttings speakers lists all with their numbers.");
    }
}
