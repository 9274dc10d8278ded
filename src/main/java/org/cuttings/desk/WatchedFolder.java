package org.cuttings.desk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A folder into which pages are saved while the program runs. A file is handed on once it has
/// stopped growing, so no half-written page is read; one that changes later is handed on again.
///
/// The folder is listed again and again rather than watched by the system: that works on network
/// drives too, and nothing is missed while the program is closed. Not for several threads.
public final class WatchedFolder {
    private static final Set<String> UNFINISHED =
            Set.of(".part", ".crdownload", ".download", ".tmp", ".partial");

    private final Path folder;
    private final Duration quiet;
    private final Map<Path, Seen> files = new HashMap<>();

    private record State(long size, FileTime changed) {}

    private record Seen(State state, Instant since, boolean handedOn) {}

    /// @param quiet how long a file must stay as it is
    public WatchedFolder(Path folder, Duration quiet) {
        this.folder = folder;
        this.quiet = quiet;
    }

    /// The files that have come to rest since the last call, by name. To be called every second or
    /// so.
    ///
    /// @throws IOException where the folder can't be listed
    public List<Path> settled(Instant now) throws IOException {
        Map<Path, State> there = list();
        files.keySet().retainAll(there.keySet());
        List<Path> settled = new ArrayList<>();
        there.forEach((file, state) -> {
            Seen before = files.get(file);
            if (before == null || !before.state().equals(state)) {
                files.put(file, new Seen(state, now, false));
            } else if (!before.handedOn() && !now.isBefore(before.since().plus(quiet))) {
                files.put(file, new Seen(state, before.since(), true));
                settled.add(file);
            }
        });
        return settled;
    }

    private Map<Path, State> list() throws IOException {
        Map<Path, State> there = new TreeMap<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes at) {
                        return !dir.equals(folder) && hidden(dir)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes at) {
                        if (at.isRegularFile() && !hidden(file) && !unfinished(file)) {
                            there.put(file, new State(at.size(), at.lastModifiedTime()));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone)
                            throws IOException {
                        if (file.equals(folder)) {
                            throw gone;
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return there;
    }

    private static boolean hidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /// What browsers call a file that they are still writing.
    private static boolean unfinished(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot >= 0 && UNFINISHED.contains(name.substring(dot));
    }
}
