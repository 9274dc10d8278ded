package org.cuttings.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.desk.Parsing;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The terminal command. Data on standard output, words on standard error.
@Command(name = "cuttings", mixinStandardHelpOptions = true, description = "Reads saved news.")
public final class Cuttings {
    private Cuttings() {}

    /// Runs one command and gives the exit status: 0 done, 1 some of it could not be done, 2 wrong
    /// use, 130 interrupted.
    public static int run(PrintStream out, PrintStream err, String... args) {
        CommandLine line = new CommandLine(new Cuttings());
        line.addSubcommand(new Parse(out));
        line.addSubcommand(new QuotesOfTexts(out));
        line.setErr(new java.io.PrintWriter(err, true, java.nio.charset.StandardCharsets.UTF_8));
        return line.execute(args);
    }

    @Command(name = "parse", description = "Parses pages without an archive, one JSON object each.")
    static final class Parse implements Callable<Integer> {
        private final PrintStream out;

        @Option(names = "--json-lines", required = true)
        private boolean jsonLines;

        @Parameters(arity = "1..*", paramLabel = "PATH")
        private List<Path> paths = List.of();

        Parse(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() {
            return Parsing.pages(paths, () -> false, out::println) ? 0 : 1;
        }
    }

    @Command(name = "quotes", description = "Finds the quotes of texts given as JSON lines.")
    static final class QuotesOfTexts implements Callable<Integer> {
        private final PrintStream out;

        @Option(names = "--json-lines", required = true)
        private boolean jsonLines;

        @Parameters(arity = "1", paramLabel = "TEXTS.jsonl")
        private Path texts = Path.of("");

        QuotesOfTexts(PrintStream out) {
            this.out = out;
        }

        @Override
        public Integer call() throws java.io.IOException {
            return Parsing.texts(texts, () -> false, out::println) ? 0 : 1;
        }
    }
}
