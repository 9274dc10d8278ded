package org.cuttings.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

@Command(
        name = "completion",
        description = {
            "Prints a script that completes commands in bash and zsh:",
            "source <(cuttings completion)"
        })
final class Completion implements Callable<Integer> {
    private final Terminal terminal;

    Completion(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.print(AutoComplete.bash("cuttings", Cuttings.commandLine()));
        return Cuttings.DONE;
    }
}
