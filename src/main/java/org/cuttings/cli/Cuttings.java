package org.cuttings.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cuttings.desk.CannotDo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The terminal command. Data on standard output, words on standard error. By itself it opens the
/// window.
@Command(
        name = "cuttings",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Reads saved news: live blogs as timestamped entries, quotes with their speakers.",
            "Without a command it opens the window."
        },
        footer = {"", "cuttings COMMAND --help tells of one command. Manual: docs/terminal.md"})
public final class Cuttings implements Callable<Integer> {
    /// Done.
    public static final int DONE = 0;

    /// Some of it could not be done; each was said.
    public static final int PARTLY = 1;

    /// Wrong use.
    public static final int WRONG_USE = 2;

    /// Interrupted.
    public static final int INTERRUPTED = 130;

    private final Terminal terminal;
    private final Window window;

    @Mixin private WhichArchive archive = new WhichArchive();

    @Option(
            names = "--or-sample",
            paramLabel = "FOLDER",
            description = "Where no window can open: runs the sample in FOLDER instead.")
    private @Nullable Path orSample;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files to open in the window.")
    private List<Path> files = List.of();

    private Cuttings(Terminal terminal, Window window) {
        this.terminal = terminal;
        this.window = window;
    }

    WhichArchive archive() {
        return archive;
    }

    /// Runs one command without a window: what tests call.
    ///
    /// @return the exit status
    public static int run(PrintStream out, PrintStream err, String... args) {
        return run(new Terminal(out, err, Terminal.Look.PLAIN), Window.NONE, args);
    }

    /// All commands with their options, to be described and not run: manual pages, completion.
    public static CommandLine commandLine() {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Terminal terminal = new Terminal(nowhere, nowhere, Terminal.Look.PLAIN);
        CommandLine line = new CommandLine(new Cuttings(terminal, Window.NONE));
        Commands.addTo(line, terminal);
        return line;
    }

    /// Runs one command and gives the exit status.
    public static int run(Terminal terminal, Window window, String... args) {
        CommandLine line = new CommandLine(new Cuttings(terminal, window));
        Commands.addTo(line, terminal, args);
        CommandLine.Help.Ansi ansi =
                terminal.inColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
        line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
        // A file may be called @list.
        line.setExpandAtFiles(false);
        line.setOut(terminal.dataWriter());
        line.setErr(terminal.wordsWriter());
        line.setParameterExceptionHandler((wrong, typed) -> wrongUse(terminal, wrong));
        line.setExecutionExceptionHandler((why, command, parsed) -> failed(terminal, why, parsed));
        int status = line.execute(args);
        return terminal.stopped() ? INTERRUPTED : status;
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (Files.notExists(file)) {
                throw new WrongUse(
                        "\""
                                + file
                                + "\" is neither a command nor a file. cuttings --help lists the"
                                + " commands.");
            }
        }
        Optional<String> missing = window.missing();
        if (missing.isEmpty()) {
            WindowAsked asked = WindowAsked.of(archive.path(), files);
            window.open(asked.archive(), asked.bring());
            return DONE;
        }
        terminal.say(missing.get());
        if (orSample != null) {
            terminal.say("So the sample runs here, in the terminal.");
            return new Sample(terminal).in(orSample);
        }
        terminal.say("cuttings sample shows in the terminal what Cuttings does.");
        return PARTLY;
    }

    private static int wrongUse(Terminal terminal, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        terminal.say(String.valueOf(wrong.getMessage()));
        if (wrong instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            terminal.say("What begins with - and is no option goes after --.");
        }
        terminal.say(command.getCommandSpec().qualifiedName() + " --help tells how it is used.");
        return WRONG_USE;
    }

    private static int failed(Terminal terminal, Exception why, ParseResult parsed) {
        return switch (why) {
            case WrongUse wrong -> {
                terminal.say(wrong.sentence());
                yield WRONG_USE;
            }
            case CannotDo cannot -> {
                terminal.say(cannot.sentence());
                yield PARTLY;
            }
            case Terminal.Closed closed when closed.hadEnough() -> DONE;
            case Terminal.Closed closed -> {
                terminal.say("The output can't be written: " + reason(closed.getCause()));
                yield PARTLY;
            }
            case IOException failure -> {
                terminal.say(reason(failure));
                yield PARTLY;
            }
            default -> {
                log().error("{} failed", parsed.commandSpec().qualifiedName(), why);
                terminal.say(
                        "This went wrong by a fault of Cuttings ("
                                + why.getClass().getSimpleName().replace("Exception", "")
                                + "); the log tells more.");
                yield PARTLY;
            }
        };
    }

    private static Logger log() {
        return LoggerFactory.getLogger(Cuttings.class);
    }

    /// A sentence for what the system says of a file.
    static String reason(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "the reason is not known.";
            case java.nio.file.NoSuchFileException gone -> gone.getFile() + " is not there.";
            case java.nio.file.AccessDeniedException denied ->
                    denied.getFile() + ": permission is missing.";
            case java.nio.file.FileSystemException other ->
                    other.getFile() + ": " + or(other.getReason(), "it can't be used") + ".";
            default -> or(failure.getMessage(), "the reason is not known");
        };
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
