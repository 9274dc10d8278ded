package org.cuttings.desk;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The archives that were opened last, newest first, kept in the folder of the program's state.
public final class RecentArchives {
    private static final int MOST = 10;

    private final LineFile file;

    /// @param state the folder that remembers them
    public RecentArchives(Path state) {
        file = new LineFile(state.resolve("recent-archives"));
    }

    /// Those that are still there.
    public List<Path> list() {
        List<Path> recent = new ArrayList<>();
        for (String line : file.read()) {
            try {
                Path archive = Path.of(line);
                if (Files.isRegularFile(archive)) {
                    recent.add(archive);
                }
            } catch (InvalidPathException ofAnotherSystem) {
                continue;
            }
        }
        return recent;
    }

    /// An archive was opened.
    public void opened(Path archive) {
        String now = archive.toAbsolutePath().normalize().toString();
        List<String> lines = new ArrayList<>(file.read());
        lines.remove(now);
        // A line end in a name can't be told from the next name.
        if (now.lines().count() == 1) {
            lines.addFirst(now);
        }
        file.write(lines.subList(0, Math.min(MOST, lines.size())));
    }

    /// Takes an archive off the list; the archive itself is not touched.
    public void forget(Path archive) {
        List<String> lines = new ArrayList<>(file.read());
        if (lines.remove(archive.toAbsolutePath().normalize().toString())) {
            file.write(lines);
        }
    }
}
