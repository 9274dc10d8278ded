package org.cuttings.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.archive.ArchiveException.Reason;
import org.jspecify.annotations.Nullable;

/// The second home of what the reader did: `NAME.user.jsonl` beside the archive, one JSON object a
/// line, appended to and synced with each change; only deleting for good takes lines out. With it
/// and the pages the archive can be made anew.
final class UserRecord {
    private final Path file;

    UserRecord(Path archive) {
        this.file = beside(archive);
    }

    static Path beside(Path archive) {
        String name = String.valueOf(archive.getFileName());
        String stem =
                name.endsWith(".cuttings")
                        ? name.substring(0, name.length() - ".cuttings".length())
                        : name;
        return archive.resolveSibling(stem + ".user.jsonl");
    }

    Path file() {
        return file;
    }

    /// A word, or the undoing of an act.
    ///
    /// @param undo the act that is taken back; null for a word
    record Line(
            String act,
            String at,
            @Nullable String undo,
            @Nullable String what,
            @Nullable Map<String, String> target,
            @Nullable String exact,
            @Nullable String anchor,
            @Nullable String name,
            @Nullable String value) {}

    static String line(String act, String at, Word word, String target) {
        return Json.line(
                new Line(
                        act,
                        at,
                        null,
                        word.what(),
                        Json.map(target),
                        word.exact(),
                        word.anchor(),
                        word.name().isEmpty() ? null : word.name(),
                        word.value()));
    }

    static String undoLine(String act, String at) {
        return Json.line(new Line(act, at, act, null, null, null, null, null, null));
    }

    /// On return the lines are on the disk.
    void append(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        ByteBuffer bytes =
                ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel out =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long end = endOfWholeLines(out);
            out.truncate(end);
            out.position(end);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        } catch (IOException failure) {
            throw new ArchiveException(
                    Reason.READ_ONLY,
                    "The change was made, but its record "
                            + file.getFileName()
                            + " can't be written. Make room, or allow writing to the folder.",
                    failure);
        }
    }

    /// A crash may leave half a line, which nobody was told of: the next takes its place.
    private static long endOfWholeLines(FileChannel out) throws IOException {
        long end = out.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        while (end > 0) {
            last.clear();
            out.read(last, end - 1);
            if (last.get(0) == '\n') {
                return end;
            }
            end--;
        }
        return 0;
    }

    /// Whether the last line is of this act; with no act, whether the record can be short of none.
    boolean endsWith(List<String> act) {
        if (act.isEmpty()) {
            return true;
        }
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            int length = (int) Math.min(in.size(), 64 * 1024);
            ByteBuffer end = ByteBuffer.allocate(length);
            in.read(end, in.size() - length);
            String tail = new String(end.array(), StandardCharsets.UTF_8);
            int from = tail.lastIndexOf('\n', tail.length() - 2);
            return tail.endsWith("\n") && tail.substring(from + 1).contains(act.getFirst());
        } catch (IOException absent) {
            return false;
        }
    }

    /// Takes out what speaks of these articles: who deletes them for good does not expect to find
    /// their notes in a file beside. The rest stays line for line.
    ///
    /// @param identities as targets name articles
    void forget(Set<String> identities) {
        if (identities.isEmpty() || !Files.exists(file)) {
            return;
        }
        List<String> kept = new ArrayList<>();
        Set<String> acts = new HashSet<>();
        Set<String> forgotten = new HashSet<>();
        try {
            for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
                Line read = line.isBlank() ? null : Json.line(line);
                Map<String, String> target = read == null ? null : read.target();
                if (read != null && target != null && identities.contains(target.get("article"))) {
                    forgotten.add(read.act());
                } else if (!line.isEmpty()
                        && (read == null || read.undo() == null || acts.contains(read.undo()))) {
                    kept.add(line);
                    if (read != null) {
                        acts.add(read.act());
                    }
                } else if (read != null && !forgotten.contains(read.undo())) {
                    kept.add(line);
                }
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".unfinished");
            try (FileChannel out =
                    FileChannel.open(
                            fresh,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                String text = kept.isEmpty() ? "" : String.join("\n", kept) + "\n";
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new ArchiveException(
                    Reason.READ_ONLY,
                    "The articles were deleted, but what you said of them is still in "
                            + file.getFileName()
                            + ". Make room, or allow writing to the folder.",
                    failure);
        }
    }

    /// All whole lines; unreadable ones are passed over.
    List<Line> read() {
        List<Line> lines = new ArrayList<>();
        if (!Files.exists(file)) {
            return lines;
        }
        try {
            for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
                Line read = line.isBlank() ? null : Json.line(line);
                if (read != null) {
                    lines.add(read);
                }
            }
            return lines;
        } catch (IOException unreadable) {
            return lines;
        }
    }
}
