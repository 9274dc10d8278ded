package org.cuttings.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Parsing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "fetch",
        description = {
            "Fetches pages of the web and prints them as parse does, without an archive.",
            "Only what is typed is fetched; only from public servers."
        })
final class FetchPages implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "URL", description = "http or https addresses.")
    private List<String> addresses = List.of();

    FetchPages(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Parsing.addresses(addresses, terminal::stopped, terminal::json)
                ? Cuttings.DONE
                : Cuttings.PARTLY;
    }
}
