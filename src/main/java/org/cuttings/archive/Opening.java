package org.cuttings.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.archive.ArchiveException.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// Opens connections to one file, after it was looked at without being touched.
///
/// An archive may come from anybody: what is in its schema is compared with ours before the first
/// write, because a foreign trigger or view runs with our own statements.
final class Opening {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BUSY_MILLISECONDS = 5_000;

    /// 16 MB of write-ahead log, in pages of 4 KB. A page that many transactions change is copied
    /// into the archive once for all of them; with SQLite's own 1,000 it is once for eight imported
    /// pages. What is committed is on the disk either way.
    private static final int PAGES_BEFORE_CHECKPOINT = 4_000;

    private final Path file;
    private final Failures failures;
    private final HeldNames names = new HeldNames();

    Opening(Path file) {
        this.file = file.toAbsolutePath().normalize();
        this.failures = new Failures(this.file);
        // sqlite-jdbc takes what follows as settings, among them one that loads native code.
        if (this.file.toString().contains("?")) {
            throw new ArchiveException(
                    Reason.NOT_AN_ARCHIVE,
                    "An archive's file or folder can't have a question mark in its name: "
                            + this.file);
        }
    }

    Path file() {
        return file;
    }

    Failures failures() {
        return failures;
    }

    /// What the file's first bytes tell, read without SQLite, which might change a file by opening
    /// it.
    sealed interface Look {
        record Absent() implements Look {}

        /// Nothing in it yet: a program that was to create it ended too soon.
        record Begun() implements Look {}

        record Ours(int version) implements Look {}
    }

    Look look() {
        if (!Files.exists(file)) {
            return new Look.Absent();
        }
        if (!Files.isRegularFile(file)) {
            throw failures.notAnArchive();
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(100);
        } catch (IOException unreadable) {
            throw new ArchiveException(
                    Reason.GONE, "The archive " + file + " can't be read.", unreadable);
        }
        if (head.length == 0) {
            return new Look.Begun();
        }
        if (head.length < 100 || !startsWith(head, MAGIC)) {
            throw failures.notAnArchive();
        }
        ByteBuffer numbers = ByteBuffer.wrap(head);
        Look look = ours(numbers.getInt(68), numbers.getInt(60));
        return wasLeftUnclean() ? withItsLog() : look;
    }

    /// After an unclean end the newest state, be it the schema itself, may lie in the log alone.
    private Look withItsLog() {
        try (Session careful = reader()) {
            return ours(number(careful, "application_id"), number(careful, "user_version"));
        }
    }

    private static int number(Session session, String pragma) {
        return session.rows("PRAGMA " + pragma, row -> row.getInt(1)).getFirst();
    }

    private Look ours(int application, int version) {
        if (application == Migrations.APPLICATION_ID) {
            if (version > Migrations.latest()) {
                throw new ArchiveException(
                        Reason.LATER,
                        "The archive "
                                + file.getFileName()
                                + " is of a later version of Cuttings (its format is "
                                + version
                                + ", this program knows "
                                + Migrations.latest()
                                + "). Open it with that version; nothing was changed.");
            }
            return new Look.Ours(version);
        }
        // Switching a new file to WAL writes its first page before there is a schema in it.
        if (application == 0 && version == 0) {
            return new Look.Begun();
        }
        throw failures.notAnArchive();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private boolean holdsAnything() {
        try {
            return Files.size(file) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /// Whether the last writer ended without closing: its log still lies beside the file.
    boolean wasLeftUnclean() {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        try {
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /// For an archive opened for reading: an older one is read only as far as its columns go, so it
    /// has to be of this version.
    Session readerOf(int version) {
        if (version < Migrations.latest()) {
            throw new ArchiveException(
                    Reason.READ_ONLY,
                    "The archive "
                            + file.getFileName()
                            + " is of an earlier version of Cuttings. Open it once for writing, or"
                            + " a copy of it, to bring it up to date.");
        }
        Session session = reader();
        try {
            requireOurSchema(session, version, false);
            return session;
        } catch (RuntimeException foreign) {
            session.close();
            throw foreign;
        }
    }

    /// Makes or brings up to date what is there, after a look at its schema without a right to
    /// write.
    Session writerOf(Look look) {
        if (look instanceof Look.Ours(int version)) {
            try (Session careful = reader()) {
                requireOurSchema(careful, version, true);
            }
        }
        if (look instanceof Look.Begun && holdsAnything()) {
            try (Session careful = reader()) {
                if (!schemaOf(careful).isEmpty()) {
                    throw failures.notAnArchive();
                }
            }
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw failures.readOnly(null);
        }
        Path folder = file.getParent();
        if (look instanceof Look.Absent && folder != null) {
            try {
                Files.createDirectories(folder);
            } catch (IOException failure) {
                throw new ArchiveException(
                        Reason.READ_ONLY, "The folder " + folder + " can't be made.", failure);
            }
        }
        Session session = writer();
        try {
            int version = session.rows("PRAGMA user_version", row -> row.getInt(1)).getFirst();
            if (version > 0 && version < Migrations.latest()) {
                Backups.beforeMigration(this, Migrations.latest());
            }
            if (version < Migrations.latest()) {
                session.atOnce(() -> {
                    // Another program may have been quicker.
                    int now = session.rows("PRAGMA user_version", row -> row.getInt(1)).getFirst();
                    Migrations.bring(session, now);
                    return now;
                });
            }
            return session;
        } catch (RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    Session reader() {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        try {
            return watched(session(config, file.toString()));
        } catch (ArchiveException notSo) {
            if (notSo.reason() == Reason.GONE && Files.isReadable(file) && !wasLeftUnclean()) {
                // A folder that may not be written: WAL wants a file beside. Nobody else writes
                // there, so the file may be read as it stands.
                return watched(
                        session(config, "file:" + escaped(file.toString()) + "?immutable=1"));
            }
            throw notSo;
        }
    }

    private Session watched(Session session) {
        try {
            session.run("PRAGMA query_only = ON");
            session.watch();
            return session;
        } catch (SQLException failure) {
            session.close();
            throw failures.of(failure);
        }
    }

    Session writer() {
        SQLiteConfig config = common();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        Session session = session(config, file.toString());
        session.run("PRAGMA wal_autocheckpoint = " + PAGES_BEFORE_CHECKPOINT);
        return session;
    }

    /// For copying and compacting, for which SQLite attaches files of its own.
    Session caretaker() {
        SQLiteConfig config = common();
        config.setSynchronous(SynchronousMode.FULL);
        return session(config, file.toString(), 2);
    }

    private SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.enableLoadExtension(false);
        // The driver would ask for the new row's id after each statement that writes; a session
        // asks for it where it is wanted.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private Session session(SQLiteConfig config, String name) {
        return session(config, name, 0);
    }

    private Session session(SQLiteConfig config, String name, int attached) {
        Connection connection;
        try {
            connection = config.createConnection("jdbc:sqlite:" + name);
        } catch (SQLException failure) {
            throw failures.of(failure);
        }
        Session session = new Session(connection, failures, names);
        try {
            session.run("PRAGMA trusted_schema = OFF");
            session.run("PRAGMA cell_size_check = ON");
            session.run("PRAGMA mmap_size = 0");
            session.run("PRAGMA cache_size = -32768");
            session.run("PRAGMA temp_store = MEMORY");
            ((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, attached);
            session.rows("SELECT count(*) FROM sqlite_schema", row -> row.getLong(1));
            return session;
        } catch (SQLException failure) {
            session.close();
            throw failures.of(failure);
        } catch (RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    /// For SQLite's own file addresses.
    private static String escaped(String path) {
        return path.replace("%", "%25").replace("#", "%23");
    }

    /// Compares what is in the file with what the first `version` steps make.
    ///
    /// @param forWriting whether things that are not ours are refused, too: a trigger runs with our
    ///   own statements
    /// @throws ArchiveException naming the first thing that is foreign or lacking
    void requireOurSchema(Session session, int version, boolean forWriting) {
        Map<String, String> ours = knownSchema(version);
        Map<String, String> theirs = schemaOf(session);
        for (var thing : theirs.entrySet()) {
            String known = ours.get(thing.getKey());
            if (known == null && !forWriting) {
                // Nothing of ours runs it while reading.
                continue;
            }
            if (known == null || !known.equals(thing.getValue())) {
                throw new ArchiveException(
                        Reason.FOREIGN,
                        "The archive "
                                + file.getFileName()
                                + " holds something that is not of Cuttings ("
                                + thing.getKey()
                                + "), so it is not written to. It can be opened for reading, or"
                                + " rebuilt into a new file.");
            }
        }
        for (String name : ours.keySet()) {
            if (!theirs.containsKey(name)) {
                throw new ArchiveException(
                        Reason.DAMAGED,
                        "The archive "
                                + file.getFileName()
                                + " lacks a part ("
                                + name
                                + "). Restore a backup, or rebuild it into a new file.");
            }
        }
    }

    /// For reading what is left of an archive that may be damaged or foreign: the tables that are
    /// read have to be tables, since a view of that name could be anything.
    void requireOurTables(Session session) {
        for (String table : List.of("captures", "payloads", "assets", "user_changes")) {
            List<String> type =
                    session.rows(
                            "SELECT type FROM sqlite_schema WHERE name = ?",
                            row -> row.getString(1),
                            table);
            if (!type.equals(List.of("table"))) {
                throw new ArchiveException(
                        Reason.FOREIGN,
                        "The archive "
                                + file.getFileName()
                                + " has no table of "
                                + table.replace('_', ' ')
                                + "; nothing can be read from it.");
            }
        }
    }

    private static Map<String, String> knownSchema(int version) {
        Failures none = new Failures(Path.of(""));
        try (Session memory =
                new Session(
                        new SQLiteConfig().createConnection("jdbc:sqlite::memory:"),
                        none,
                        new HeldNames())) {
            Migrations.upTo(version).forEach(memory::run);
            return schemaOf(memory);
        } catch (SQLException impossible) {
            throw new IllegalStateException("no database in memory", impossible);
        }
    }

    private static Map<String, String> schemaOf(Session session) {
        Map<String, String> schema = new TreeMap<>();
        session.rows(
                "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema",
                row -> {
                    String name = row.getString(2);
                    // ANALYZE's own tables hold numbers only.
                    if (!name.startsWith("sqlite_stat")) {
                        schema.put(
                                row.getString(1) + " " + name,
                                row.getString(3)
                                        + ": "
                                        + row.getString(4).replaceAll("\\s++", " "));
                    }
                    return name;
                });
        return schema;
    }
}
