package org.cuttings.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cuttings.desk.Licences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "licences",
        description = "Lists the libraries that are inside, each with its version and licence.")
final class LicencesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--texts", description = "Prints the words of each licence too.")
    private boolean texts;

    LicencesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Licences.Part> parts = Licences.parts();
        terminal.print("Cuttings: " + Licences.OWN);
        for (Licences.Part part : parts) {
            String address = part.address() == null ? "" : ", " + part.address();
            terminal.print(part.name() + " " + part.version() + ": " + part.licence() + address);
        }
        terminal.print(Licences.runtime());
        if (texts) {
            parts.stream().map(Licences.Part::licence).distinct().sorted().forEach(this::text);
        }
        return Cuttings.DONE;
    }

    private void text(String licence) {
        Optional<String> text = Licences.text(licence);
        terminal.print("\n== " + licence + "\n");
        terminal.print(text.orElse("Its words are at its library's page."));
    }
}
