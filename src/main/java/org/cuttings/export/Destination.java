package org.cuttings.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where an export goes. A file appears whole under its name, or not at all: it is written beside
/// its place and moved there. What the program did not write itself is never overwritten.
///
/// A folder's files may still be on their way when a call returns; all are there, and told of, once
/// [#close] has returned. A failure to write one is thrown by a later call.
public interface Destination extends AutoCloseable {
    /// Whether everything goes into one file: the user named a file, or standard output.
    boolean isOneFile();

    /// The name under which an item is to be written: that of the file an earlier run wrote for it,
    /// else the wanted one, made different where another item or a file of the user's has it.
    ///
    /// @param wanted safe by [FileNames], `/` between folders, without extension
    /// @param extension without dot
    /// @param id what the item is known by ([OwnFiles#of]); null for a file that stands for no one
    ///   item
    String place(String wanted, String extension, @Nullable String id) throws IOException;

    /// The text that stands under a name, where an earlier run of the program wrote it; null if
    /// nothing does.
    @Nullable String standing(String name) throws IOException;

    /// Whether anything stands under a name.
    boolean stands(String name);

    /// Writes a file. The same bytes as stand there already leave it untouched.
    void put(String name, Body body) throws IOException;

    /// Writes a file that is at hand whole.
    default void put(String name, byte[] bytes) throws IOException {
        put(name, out -> out.write(bytes));
    }

    /// Says that a file is left as it is.
    void leave(String name, String why) throws IOException;

    /// Waits until every file is written. Closes nothing that the caller opened.
    @Override
    default void close() throws IOException {}

    /// A file's bytes.
    @FunctionalInterface
    interface Body {
        void to(OutputStream out) throws IOException;
    }

    /// What became of a file.
    enum Outcome {
        NEW,
        UPDATED,
        UNCHANGED,
        LEFT_ALONE
    }

    /// @param name relative to the folder; the file's path where one file was named
    /// @param why a sentence where it was left alone, else empty
    record Told(String name, Outcome outcome, String why) {}

    /// A folder, made where it does not exist.
    ///
    /// @param dryRun nothing is written, all is told
    static Destination folder(Path folder, boolean dryRun, Consumer<Told> told) throws IOException {
        return new IntoFolder(folder, dryRun, told);
    }

    /// One file.
    ///
    /// @param overwrite whether a file that stands there may go
    static Destination file(Path file, boolean overwrite, boolean dryRun, Consumer<Told> told)
            throws IOException {
        return new IntoFile(file, overwrite, dryRun, told);
    }

    /// Standard output, or a test's buffer. Not closed.
    static Destination stream(OutputStream out) {
        return new IntoStream(out);
    }
}
