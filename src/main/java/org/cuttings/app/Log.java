package org.cuttings.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The log: five files of 1 MB in the state folder, events and file names, never a page's text.
///
/// Nothing is made until there is something to tell: most commands leave no log at all. Where it
/// can't be written the program goes on without.
public final class Log extends Handler {
    private static final int BYTES = 1_000_000;
    private static final int FILES = 5;

    private static volatile Path below = Path.of("");

    private final Path folder;
    private @Nullable Handler file;
    private boolean silent;

    private Log(Path folder) {
        this.folder = folder;
    }

    /// Sends everything that is logged into files below `folder`, nothing to the terminal. To be
    /// called before anything is logged: the logging itself, whose start takes a tenth of a
    /// window's, begins when the first class has something to tell.
    static void into(Path folder) {
        below = folder;
        System.setProperty("java.util.logging.config.class", Beginning.class.getName());
    }

    /// What `java.util.logging` makes of the property above, in place of reading its own file.
    public static final class Beginning {
        public Beginning() {
            Logger root = Logger.getLogger("");
            root.setLevel(Level.INFO);
            root.addHandler(new Log(below));
        }
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record) || silent) {
            return;
        }
        Handler open = opened();
        if (open != null) {
            open.publish(record);
            open.flush();
        }
    }

    private @Nullable Handler opened() {
        if (file == null) {
            try {
                Files.createDirectories(folder);
                String names = folder.toString().replace("%", "%%") + "/cuttings-%g.log";
                Handler made = new FileHandler(names, BYTES, FILES, true);
                made.setEncoding(StandardCharsets.UTF_8.name());
                made.setFormatter(new Lines());
                file = made;
            } catch (IOException | SecurityException notWritable) {
                silent = true;
            }
        }
        return file;
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
    }

    /// One line an event; a trace below it.
    private static final class Lines extends Formatter {
        @Override
        public String format(LogRecord record) {
            StringBuilder line =
                    new StringBuilder()
                            .append(record.getInstant())
                            .append(' ')
                            .append(record.getLevel())
                            .append(' ')
                            .append(record.getLoggerName())
                            .append(": ")
                            .append(oneLine(formatMessage(record)))
                            .append('\n');
            for (Throwable why = record.getThrown(); why != null; why = why.getCause()) {
                // The message may quote a page or a home folder; kind and place tell enough.
                line.append("  ").append(why.getClass().getName()).append('\n');
                for (StackTraceElement at : why.getStackTrace()) {
                    line.append("    at ").append(at).append('\n');
                }
            }
            return line.toString();
        }

        private static String oneLine(String text) {
            return text.replace('\n', ' ').replace('\r', ' ');
        }
    }
}
