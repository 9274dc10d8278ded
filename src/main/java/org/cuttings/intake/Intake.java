package org.cuttings.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.cuttings.model.Capture;

/// Turns files and folders into captures, told by content and not by file name. Never throws on odd
/// input: what cannot be read is an answer too.
public final class Intake {
    private Intake() {}

    /// Gives every page below `path` to `to`, in the order of names, as soon as it is read.
    ///
    /// @param to may throw to end the reading (cancelling)
    public static void read(Path path, Consumer<Brought> to) {
        if (Files.isDirectory(path)) {
            try (Stream<Path> below = Files.list(path)) {
                below.sorted().forEach(child -> read(child, to));
            } catch (IOException unreadable) {
                to.accept(new Brought.Unreadable(path.toString(), "The folder can't be read."));
            }
            return;
        }
        String label = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            InputStream plain = label.endsWith(".gz") ? new GZIPInputStream(in) : in;
            byte[] bytes = plain.readNBytes(64 * 1024 * 1024);
            String name = label.toLowerCase(Locale.ROOT);
            String type = name.endsWith(".txt") ? "text/plain" : "text/html";
            to.accept(new Brought.Page(Capture.of(label, bytes, type)));
        } catch (IOException unreadable) {
            to.accept(new Brought.Unreadable(label, "The file can't be read."));
        }
    }
}
