package org.cuttings.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Parsing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "parse",
        description = "Parses pages without an archive and prints one JSON object a page.")
final class Parse implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--json-lines", required = true, description = "The form of the answer.")
    private boolean jsonLines;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, and folders of files.")
    private List<Path> paths = List.of();

    Parse(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean all = Parsing.pages(paths, terminal::stopped, terminal::json);
        return all ? Cuttings.DONE : Cuttings.PARTLY;
    }
}
