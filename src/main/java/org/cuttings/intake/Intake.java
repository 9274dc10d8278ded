package org.cuttings.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns whatever was saved into captures, told by content and not by file name. Never throws on
/// odd input: what cannot be read is an answer too. Nothing is written to disk, no link is
/// followed, and nothing is fetched but by [#fetch].
///
/// It holds no state: several threads may read at once.
public final class Intake {
    private Intake() {}

    /// Gives every page of a file, or of all files below a folder in the order of their names, as
    /// soon as it is read; at least one answer a file.
    ///
    /// @param to may throw to end the reading (cancelling): what it throws comes out of here
    public static void read(Path path, Consumer<Brought> to) {
        read(path, Limits.USUAL, to);
    }

    /// The same with other limits than the usual.
    public static void read(Path path, Limits limits, Consumer<Brought> to) {
        BasicFileAttributes kind;
        try {
            kind = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException none) {
            to.accept(new Brought.Unreadable(path.toString(), "There is no such file."));
            return;
        } catch (AccessDeniedException denied) {
            to.accept(
                    new Brought.Unreadable(
                            path.toString(), "It may not be read: its owner does not permit it."));
            return;
        } catch (IOException odd) {
            to.accept(new Brought.Unreadable(path.toString(), "It can't be read."));
            return;
        }
        if (kind.isDirectory()) {
            folder(path, limits, to);
        } else {
            file(Folder.withCompanions(path, Folder.thing(path, kind)), limits, to);
        }
    }

    /// Gives the pages of what is in memory.
    ///
    /// @param label as the answers are to name it
    public static void read(String label, byte[] bytes, Consumer<Brought> to) {
        file(
                new Thing(
                        label,
                        Zips.lastName(label),
                        bytes.length,
                        () -> new ByteArrayInputStream(bytes),
                        Thing.NONE,
                        null),
                Limits.USUAL,
                to);
    }

    /// Gives what was copied elsewhere: the HTML if there is any, else the text.
    ///
    /// @param html as the clipboard holds it; on Windows it may be preceded by the clipboard
    ///   format's own lines
    public static void ofClipboard(
            @Nullable String html, @Nullable String text, Consumer<Brought> to) {
        Clipboard.read(html, text, to);
    }

    /// Fetches one page because its reader asks for it; one answer. Only from public servers, over
    /// http and https, 16 MB and 20 seconds at most; nothing that the page names is fetched after
    /// it.
    ///
    /// @param address as typed; the answer's label
    public static void fetch(String address, Consumer<Brought> to) {
        Fetch.usual().fetch(address, to);
    }

    /// How many files a folder holds at most, for showing progress; 1 for a file. Links are not
    /// followed.
    public static long count(Path path) {
        AtomicLong files = new AtomicLong();
        try {
            Files.walkFileTree(
                    path,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes kind) {
                            files.incrementAndGet();
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException denied) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException unreadable) {
            // Progress is a courtesy: reading will say what is wrong.
        }
        return files.get();
    }

    private static void folder(Path path, Limits limits, Consumer<Brought> to) {
        AtomicLong answers = new AtomicLong();
        Consumer<Brought> counted =
                brought -> {
                    answers.incrementAndGet();
                    to.accept(brought);
                };
        try {
            Shelf.walk(
                    new Folder(path),
                    new Shelf.Receiver() {
                        @Override
                        public void file(Thing thing) {
                            Intake.file(thing, limits, counted);
                        }

                        @Override
                        public void unreadable(Shelf folder, String why) {
                            counted.accept(new Brought.Unreadable(folder.label(), why));
                        }
                    });
        } catch (TooMuch impossible) {
            throw new IllegalStateException(impossible); // Each file has its own budget.
        }
        if (answers.get() == 0) {
            to.accept(
                    new Brought.Unreadable(
                            path.toString(), "There is no saved page in this folder."));
        }
    }

    private static void file(Thing thing, Limits limits, Consumer<Brought> to) {
        Reading reading = new Reading(limits, Math.max(0, thing.packed()), to);
        String stopped = null;
        try {
            Unpacking.read(thing, 0, reading);
        } catch (TooMuch whole) {
            stopped = whole.sentence();
        }
        if (stopped != null) {
            reading.refuse(thing.label(), stopped);
        }
    }

    /// A string as bytes of UTF-8, lone surrogates made visible.
    static byte[] utf8(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> whole.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }
}
