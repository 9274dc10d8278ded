package org.cuttings.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.cuttings.archive.Archive;
import org.cuttings.export.LineIn;
import org.cuttings.model.Capture;
import org.jspecify.annotations.Nullable;

/// Brings back what was exported as JSON Lines: the captures with the time at which they first came
/// in, then what the reader said of them.
final class Returning {
    /// A page of 64 MB in base 64, and what goes with it.
    private static final int LINE = 100_000_000;

    private static final int START = 64;

    private final Archive archive;
    private final BooleanSupplier stopped;

    Returning(Archive archive, BooleanSupplier stopped) {
        this.archive = archive;
        this.stopped = stopped;
    }

    /// Files one capture as a page that was read.
    interface Taker {
        void take(Capture capture, Instant imported);
    }

    /// Whether a file is one that Cuttings exported as JSON Lines; told by its content.
    static boolean isOurs(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Reader reader =
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            char[] start = new char[START];
            int read = reader.read(start);
            return read > 0 && LineIn.isOurs(new String(start, 0, read));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// @param pages takes each capture
    /// @param lost takes a sentence for each line, and each of the reader's words, that could not
    ///   be brought back
    void bring(Path file, Taker pages, Consumer<String> lost) {
        List<String> changes = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = next(lines); line != null; line = next(lines)) {
                if (stopped.getAsBoolean()) {
                    return;
                }
                switch (LineIn.read(line)) {
                    case LineIn.Capture(var capture, var imported) -> {
                        Optional<Instant> at = imported.instant();
                        pages.take(capture, at.orElse(Instant.EPOCH));
                    }
                    case LineIn.Change(var json) -> changes.add(json);
                    case LineIn.Article found -> {}
                    case LineIn.Unreadable(var why) -> lost.accept(why);
                }
            }
        } catch (IOException unreadable) {
            lost.accept("The file can't be read to its end.");
        }
        archive.byHand().replay(changes).forEach(lost);
    }

    /// A line without its end; null after the last. One that is too long comes cut short, so that
    /// it is told of as one that can't be read.
    private static @Nullable String next(Reader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() < LINE) {
                line.append((char) c);
            }
            c = reader.read();
        }
        return line.toString();
    }
}
