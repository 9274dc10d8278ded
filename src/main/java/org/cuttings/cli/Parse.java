package org.cuttings.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
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
        AtomicLong pages = new AtomicLong();
        boolean all =
                Parsing.pages(
                        paths,
                        terminal::stopped,
                        line -> {
                            terminal.json(line);
                            pages.incrementAndGet();
                        });
        if (pages.get() == 0 && !terminal.stopped()) {
            terminal.say(Import.noPages(paths.stream().map(Path::toString).toList()));
        }
        return all ? 0 : 1;
    }
}
