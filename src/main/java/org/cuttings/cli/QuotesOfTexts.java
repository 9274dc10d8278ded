package org.cuttings.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cuttings.desk.Parsing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "quotes",
        description =
                "Finds the quotes of texts: reads {\"id\",\"text\"} a line, prints"
                        + " {\"id\",\"quotes\"} a line.")
final class QuotesOfTexts implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--json-lines", required = true, description = "The form of the answer.")
    private boolean jsonLines;

    @Parameters(
            arity = "1",
            paramLabel = "TEXTS.jsonl",
            description = "The texts; - reads standard input.")
    private Path texts = Path.of("-");

    QuotesOfTexts(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return Parsing.texts(texts, terminal::stopped, terminal::json)
                ? Cuttings.DONE
                : Cuttings.PARTLY;
    }
}
