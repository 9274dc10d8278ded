package org.cuttings.archive;

import static org.cuttings.archive.Made.blog;
import static org.cuttings.archive.Made.entry;
import static org.cuttings.archive.Made.page;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.cuttings.archive.ArchiveException.Reason;
import org.cuttings.search.Query;
import org.cuttings.search.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// An archive from elsewhere, or one that something has happened to, is refused or read, and not a
/// row of it is changed.
@Timeout(60)
class HostileArchiveTest {
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void fill() {
        try (Archive archive = Made.archive(folder)) {
            file = archive.file();
            archive.file(
                    page("<p>one</p>"),
                    blog(
                            "https://a.example/1",
                            "Gate",
                            entry("p", "2031-03-01T09:00:00Z", "Open")));
        }
    }

    private void sql(String... statements) {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            for (String one : statements) {
                statement.executeUpdate(one);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Reason refusal() {
        return assertThrows(ArchiveException.class, () -> Archive.open(file).close()).reason();
    }

    /// Opening it for writing is refused, and not a byte changes.
    private void refusedUntouched(Reason reason) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertEquals(reason, refusal());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aForeignTriggerIsNeverRun() throws IOException {
        sql("CREATE TRIGGER t AFTER INSERT ON articles BEGIN DELETE FROM captures; END");
        refusedUntouched(Reason.FOREIGN);
        try (Archive archive = Archive.openReadOnly(file)) {
            assertEquals(1, archive.count(new Shelf.All()));
            assertThrows(ArchiveException.class, () -> archive.byHand().star(List.of(1L), true));
        }
    }

    @Test
    void aForeignViewIsNotWrittenTo() throws IOException {
        sql("CREATE VIEW v AS SELECT 1");
        refusedUntouched(Reason.FOREIGN);
    }

    @Test
    void anEndlessViewInTheNameOfATableIsNotRead() throws IOException {
        sql(
                "DROP VIEW quotes_searched",
                "CREATE VIEW quotes_searched AS WITH RECURSIVE n(place, text, tokens) AS (SELECT"
                        + " 1, '', '' UNION ALL SELECT place + 1, '', '' FROM n) SELECT * FROM n");
        refusedUntouched(Reason.FOREIGN);
        assertEquals(
                Reason.FOREIGN,
                assertThrows(ArchiveException.class, () -> Archive.openReadOnly(file)).reason());
    }

    @Test
    void anEndlessStatementIsCalledOff() {
        try (Archive archive = Archive.openReadOnly(file)) {
            ArchiveException stopped =
                    assertThrows(
                            ArchiveException.class,
                            () ->
                                    archive.read(db ->
                                            db.within(
                                                    Duration.ofMillis(200),
                                                    () ->
                                                            db.rows(
                                                                    "WITH RECURSIVE n(i) AS"
                                                                            + " (SELECT 1 UNION"
                                                                            + " ALL SELECT i +"
                                                                            + " 1 FROM n)"
                                                                            + " SELECT sum(i)"
                                                                            + " FROM n",
                                                                    r -> r.getLong(1)))));
            assertEquals(Reason.STOPPED, stopped.reason());
            assertEquals(1, archive.count(new Shelf.All()), "the connection goes on");
        }
    }

    @Test
    void anArchiveOfALaterVersionIsLeftAlone() throws IOException {
        sql("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file);
        ArchiveException refused = assertThrows(ArchiveException.class, () -> Archive.open(file));
        assertEquals(Reason.LATER, refused.reason());
        assertTrue(refused.getMessage().contains("99"), refused.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void anArchiveWhoseSchemaIsInItsLogAloneIsAnArchive() throws IOException {
        Path killed = folder.resolve("killed.cuttings");
        Opening opening = new Opening(killed);
        try (Session session = opening.writer()) {
            session.run("PRAGMA wal_autocheckpoint = 0");
            session.atOnce(() -> {
                Migrations.bring(session, 0);
                return 0;
            });
            // A program that is killed leaves file and log as they are now.
            Path copy = folder.resolve("copy.cuttings");
            Files.copy(killed, copy);
            Files.copy(folder.resolve("killed.cuttings-wal"), folder.resolve("copy.cuttings-wal"));
            try (Archive archive = Archive.openReadOnly(copy)) {
                assertEquals(0, archive.count(new Shelf.All()));
            }
            try (Archive archive = Archive.open(copy)) {
                assertEquals(List.of(), archive.upkeep().check());
            }
        }
    }

    @Test
    void aTextFileIsNoArchive() throws IOException {
        Files.writeString(file, "Dear archive,\n".repeat(50));
        refusedUntouched(Reason.NOT_AN_ARCHIVE);
    }

    @Test
    void anotherProgramsDatabaseIsNoArchive() throws IOException {
        Files.delete(file);
        sql("PRAGMA application_id = 7", "CREATE TABLE t(x)");
        assertEquals(Reason.NOT_AN_ARCHIVE, refusal());
    }

    @Test
    void anUnnamedDatabaseOfAnotherProgramIsNotTakenForABegunArchive() throws IOException {
        Files.delete(file);
        sql("CREATE TABLE t(x)", "INSERT INTO t VALUES (1)");
        assertEquals(Reason.NOT_AN_ARCHIVE, refusal());
    }

    @Test
    void aDamagedPageIsSaidInASentence() throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 4096; at < raw.length(); at += 4096) {
                raw.seek(at);
                raw.write(new byte[4096]);
            }
        }
        ArchiveException damaged =
                assertThrows(
                        ArchiveException.class,
                        () -> {
                            try (Archive archive = Archive.openReadOnly(file)) {
                                archive.headlines(new Shelf.All(), null, 10);
                            }
                        });
        assertEquals(Reason.DAMAGED, damaged.reason());
        refusedUntouched(Reason.DAMAGED);
    }

    @Test
    void aWriteThatMeetsADamagedPageChangesNoRow() throws IOException {
        try (Archive archive = Archive.open(file)) {
            for (int i = 0; i < 40; i++) {
                archive.file(
                        page("<p>" + i + "</p>"),
                        blog(
                                "https://a.example/n" + i,
                                "Number " + i,
                                entry(
                                        "p" + i,
                                        "2031-03-01T09:00:00Z",
                                        ("word" + i + " ").repeat(60))));
            }
        }
        long root = root("captures_once");
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(4096 * (root - 1));
            raw.write(new byte[4096]);
        }
        byte[] before = Files.readAllBytes(file);
        ArchiveException damaged =
                assertThrows(
                        ArchiveException.class,
                        () -> {
                            try (Archive archive = Archive.open(file)) {
                                archive.file(
                                        page("<p>new</p>"),
                                        blog(
                                                "https://a.example/new",
                                                "New",
                                                entry("q", "2031-03-01T09:00:00Z", "New")));
                            }
                        });
        assertEquals(Reason.DAMAGED, damaged.reason());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private long root(String name) {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'")) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void aQuestionMarkInTheNameIsRefused() {
        Path trick = folder.resolve("a?enable_load_extension=true");
        assertEquals(
                Reason.NOT_AN_ARCHIVE,
                assertThrows(ArchiveException.class, () -> Archive.open(trick)).reason());
    }

    @Test
    void aFullDiskIsSaidAndNothingIsHalfThere() {
        try (Archive archive = Archive.open(file)) {
            archive.connections()
                    .alone(db ->
                            db.rows(
                                    "PRAGMA max_page_count = "
                                            + (file.toFile().length() / 4096 + 8),
                                    row -> row.getLong(1)));
            ArchiveException full =
                    assertThrows(
                            ArchiveException.class,
                            () -> {
                                for (int i = 2; i < 60; i++) {
                                    archive.file(
                                            page(noise(i)),
                                            blog(
                                                    "https://a.example/" + i,
                                                    "Gate " + i,
                                                    entry("p", "2031-03-01T09:00:00Z", noise(i))));
                                }
                            });
            assertEquals(Reason.FULL, full.reason());
            assertEquals(List.of(), archive.upkeep().check());
            long articles = archive.count(new Shelf.All());
            assertEquals(articles, archive.counts().entries());
        }
    }

    private static String noise(int seed) {
        java.util.Random random = new java.util.Random(seed);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            noise.append(Long.toHexString(random.nextLong())).append(' ');
        }
        return noise.toString();
    }

    @Test
    void aFileThatMayNotBeWrittenIsRead() {
        assertTrue(file.toFile().setReadOnly());
        try (Archive archive = Archive.openReadOnly(file)) {
            assertEquals(
                    1,
                    archive.search(Query.parse("open"), Query.In.ENTRIES, null, null, 5).total());
        }
    }

    @Test
    void everyConnectionIsSetAsTheDesignSays() {
        try (Archive archive = Archive.open(file)) {
            archive.connections()
                    .alone(db -> {
                        assertEquals("2", pragma(db, "synchronous"), "FULL");
                        assertEquals("wal", pragma(db, "journal_mode"));
                        assertEquals("1", pragma(db, "foreign_keys"));
                        assertEquals("0", pragma(db, "trusted_schema"));
                        assertEquals("1", pragma(db, "cell_size_check"));
                        return db;
                    });
            archive.read(db -> {
                assertEquals("1", pragma(db, "foreign_keys"));
                assertEquals("0", pragma(db, "trusted_schema"));
                assertEquals("1", pragma(db, "query_only"));
                return db;
            });
        }
    }

    private static String pragma(Session db, String name) {
        return db.rows("PRAGMA " + name, row -> row.getString(1)).getFirst();
    }
}
