package org.cuttings.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.archive.ArchiveException.Reason;

/// Copies of an archive that were opened and looked through before they count as copies.
final class Backups {
    /// One a day on days of change: a week of work to go back through.
    static final int KEPT = 7;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private Backups() {}

    /// The folder of the automatic backups: `NAME.backups` beside the archive.
    static Path folder(Path archive) {
        return archive.resolveSibling(stem(archive) + ".backups");
    }

    private static String stem(Path archive) {
        String name = String.valueOf(archive.getFileName());
        return name.endsWith(".cuttings")
                ? name.substring(0, name.length() - ".cuttings".length())
                : name;
    }

    /// Copies the archive while it is in use. The copy appears under its name only after it was
    /// found whole.
    static void backup(Opening opening, Path to) {
        if (Files.exists(to)) {
            throw new ArchiveException(
                    Reason.READ_ONLY, "There is a file at " + to + " already; name another.");
        }
        if (to.toString().contains("?")) {
            throw new ArchiveException(
                    Reason.NOT_AN_ARCHIVE, "A backup can't have a question mark in its name.");
        }
        Path part = to.resolveSibling(to.getFileName() + ".unfinished");
        try {
            Path folder = to.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.deleteIfExists(part);
            List<Long> counts;
            try (Session db = opening.caretaker()) {
                counts = counts(db);
                db.changeBy("VACUUM INTO ?", part.toString());
            }
            verify(part, counts);
            force(part);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new ArchiveException(
                    Reason.READ_ONLY, "The backup " + to + " can't be written.", failure);
        } finally {
            remove(part);
        }
    }

    private static List<Long> counts(Session db) {
        return db.first(
                        "count-table-rows",
                        row ->
                                List.of(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5)))
                .orElseThrow();
    }

    /// @param atLeast rows that were there when the copy began
    private static void verify(Path copy, List<Long> atLeast) {
        Opening opening = new Opening(copy);
        if (!(opening.look() instanceof Opening.Look.Ours(int version))) {
            throw opening.failures().notAnArchive();
        }
        try (Session db = opening.reader()) {
            opening.requireOurSchema(db, version, true);
            List<String> told = db.rows("PRAGMA integrity_check(1)", row -> row.getString(1));
            List<Long> counts =
                    version == Migrations.latest() && !atLeast.isEmpty() ? counts(db) : atLeast;
            boolean whole = told.equals(List.of("ok"));
            for (int i = 0; i < atLeast.size(); i++) {
                whole &= counts.get(i) >= atLeast.get(i);
            }
            if (!whole) {
                throw new ArchiveException(
                        Reason.DAMAGED, "The copy " + copy.getFileName() + " is not whole.");
            }
        }
    }

    /// A backup of today, where the archive changed since the newest; older ones than the last
    /// [#KEPT] go.
    static Optional<Path> daily(Opening opening, Clock clock) {
        Path archive = opening.file();
        List<Path> there = list(archive);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        String name = stem(archive) + "-" + today + ".cuttings";
        Path to = folder(archive).resolve(name);
        try {
            if (Files.exists(to)
                    || !there.isEmpty()
                            && changed(archive)
                                            .compareTo(Files.getLastModifiedTime(there.getLast()))
                                    <= 0) {
                return Optional.empty();
            }
            backup(opening, to);
            List<Path> now = list(archive);
            for (int i = 0; i < now.size() - KEPT; i++) {
                Files.deleteIfExists(now.get(i));
            }
            return Optional.of(to);
        } catch (IOException failure) {
            throw new ArchiveException(
                    Reason.READ_ONLY,
                    "The folder of backups " + folder(archive) + " can't be written.",
                    failure);
        }
    }

    /// Before a migration, once for the version it leads to.
    static void beforeMigration(Opening opening, int to) {
        Path copy =
                folder(opening.file())
                        .resolve(stem(opening.file()) + ".before-format-" + to + ".cuttings");
        if (!Files.exists(copy)) {
            backup(opening, copy);
        }
    }

    private static FileTime changed(Path archive) throws IOException {
        FileTime changed = Files.getLastModifiedTime(archive);
        Path log = archive.resolveSibling(archive.getFileName() + "-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            FileTime logged = Files.getLastModifiedTime(log);
            return logged.compareTo(changed) > 0 ? logged : changed;
        }
        return changed;
    }

    /// The automatic daily backups, oldest first.
    static List<Path> list(Path archive) {
        Path folder = folder(archive);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String start = stem(archive) + "-";
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> {
                                String name = String.valueOf(file.getFileName());
                                return name.startsWith(start) && name.endsWith(".cuttings");
                            })
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// Puts a backup in the place of an archive that nobody has open. What was there is kept beside
    /// it, with its record.
    ///
    /// @return the files kept
    static List<Path> restore(Path backup, Path archive, Clock clock) {
        verify(backup, List.of());
        Path part = archive.resolveSibling(archive.getFileName() + ".unfinished");
        List<Path> kept = new ArrayList<>();
        try {
            Path folder = archive.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
            force(part);
            String stamp =
                    STAMP.format(clock.instant().atZone(ZoneId.systemDefault()).toLocalDateTime());
            String aside = stem(archive) + ".replaced-" + stamp;
            for (String end : List.of("", "-wal")) {
                Path was = archive.resolveSibling(archive.getFileName() + end);
                if (Files.exists(was)) {
                    Path to = archive.resolveSibling(aside + ".cuttings" + end);
                    Files.move(was, to);
                    kept.add(to);
                }
            }
            Files.deleteIfExists(archive.resolveSibling(archive.getFileName() + "-shm"));
            Path record = UserRecord.beside(archive);
            if (Files.exists(record)) {
                Path to = archive.resolveSibling(aside + ".user.jsonl");
                Files.move(record, to);
                kept.add(to);
            }
            Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (IOException failure) {
            throw new ArchiveException(
                    Reason.READ_ONLY,
                    "The backup can't be put in the place of "
                            + archive
                            + "; what was there is in "
                            + (kept.isEmpty() ? archive : kept.getFirst())
                            + ".",
                    failure);
        } finally {
            remove(part);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + "-journal"));
        } catch (IOException stays) {
            // It bears a name that says what it is, and the next backup takes it away.
            org.slf4j.LoggerFactory.getLogger(Backups.class)
                    .warn("{} stays: {}", part.getFileName(), stays.getMessage());
        }
    }
}
