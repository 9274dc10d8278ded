package org.cuttings.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.cuttings.cli.Cuttings;
import org.cuttings.cli.Terminal;
import org.cuttings.cli.Window;
import org.cuttings.cli.WindowAsked;
import org.cuttings.desk.CannotDo;
import org.cuttings.desk.Folders;
import org.cuttings.desk.Handover;
import org.cuttings.ui.CuttingsWindow;
import org.slf4j.LoggerFactory;

/// Where the program starts: the log, the two faces, and what an interrupt does.
public final class Main {
    /// How long an interrupted command may take to end the page it is at.
    private static final long LAST_PAGE_SECONDS = 5;

    private Main() {}

    public static void main(String[] args) {
        Folders folders = Folders.ofThisUser();
        Log.into(folders.state().resolve("log"));
        Optional<WindowAsked> asked = WindowAsked.of(args);
        // What is missing is told by the command itself, which has something to offer instead.
        boolean plainly = asked.isPresent() && CuttingsWindow.missing().isEmpty();
        Terminal terminal = plainly ? terminal(Terminal.Look.PLAIN) : terminal(look());
        OwnWindow window = new OwnWindow(terminal, folders);
        Interrupt interrupt = new Interrupt(terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(interrupt, "interrupt"));
        int status =
                plainly
                        ? guarded(terminal, () -> open(window, asked.get(), terminal))
                        : guarded(terminal, () -> Cuttings.run(terminal, window, args));
        interrupt.ended.countDown();
        // Readers that were given up may still be at their page; nobody waits for them.
        System.exit(status);
    }

    private static Terminal terminal(Terminal.Look look) {
        return new Terminal(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new FileOutputStream(FileDescriptor.err),
                look);
    }

    private static Terminal.Look look() {
        boolean screen = System.console() != null && System.console().isTerminal();
        boolean colour =
                screen
                        && System.getenv("NO_COLOR") == null
                        && !"dumb".equals(System.getenv("TERM"));
        return new Terminal.Look(screen, colour);
    }

    private static int open(Window window, WindowAsked asked, Terminal terminal) {
        try {
            window.open(asked.archive(), asked.bring());
            return Cuttings.DONE;
        } catch (CannotDo cannot) {
            terminal.say(cannot.sentence());
            return Cuttings.PARTLY;
        }
    }

    private static int guarded(Terminal terminal, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException | Error fault) {
            // Nothing above catches an Error: this is where it stops, in words.
            LoggerFactory.getLogger(Main.class).error("ended", fault);
            terminal.say(
                    fault instanceof OutOfMemoryError
                            ? "The memory was not enough; give more with"
                                    + " CUTTINGS_JAVA_OPTS=-Xmx2g."
                            : "Cuttings ended by a fault of its own; the log tells more.");
            return Cuttings.PARTLY;
        }
    }

    /// The window of [CuttingsWindow], with its settings in the reader's folder. Where one is open
    /// on the archive already, that one takes the files.
    private record OwnWindow(Terminal terminal, Folders folders) implements Window {
        @Override
        public Optional<String> missing() {
            return CuttingsWindow.missing();
        }

        @Override
        public void open(Path archive, List<Path> bring) {
            try (Handover handover = Handover.of(folders.state(), archive)) {
                if (!handover.isFirst() && handover.give(bring)) {
                    terminal.say("The window that is open comes to the front.");
                    return;
                }
                CuttingsWindow.open(
                        archive,
                        bring,
                        folders.config().resolve("window.properties"),
                        handover.isFirst() ? handover::listen : taker -> {});
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Ctrl-C: the page in hand is ended, so what is there is whole. The machine then ends with
    /// status 130 by itself.
    private static final class Interrupt implements Runnable {
        private final Terminal terminal;
        private final CountDownLatch ended = new CountDownLatch(1);

        Interrupt(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void run() {
            terminal.stop();
            try {
                if (!ended.await(LAST_PAGE_SECONDS, TimeUnit.SECONDS)) {
                    terminal.say("Interrupted; what was told of is whole.");
                }
            } catch (InterruptedException atOnce) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
