package org.cuttings.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Entry;
import org.cuttings.search.Query;
import org.cuttings.search.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive of an earlier version takes the steps it lacks when it is opened.
class MigrationsTest {
    @TempDir private Path folder;
    private Path file;

    /// As the first version left it.
    @BeforeEach
    void anArchiveOfTheFirstVersion() throws SQLException {
        try (Archive archive = Made.archive(folder)) {
            archive.file(
                    Made.page("blog"),
                    Made.blog(
                            "https://tideway.example/live",
                            "Live",
                            Made.entry("p1", "2031-03-01T09:40:00Z", "The quay floods.")
                                    .flagged(Set.of(Entry.Flag.PINNED)),
                            Made.entry("p2", "2031-03-01T09:45:00Z", "The ferry is late.")));
            file = archive.file();
        }
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = db.createStatement()) {
            statement.execute("DROP INDEX entries_flagged");
            statement.execute("DROP INDEX entries_timed_by_hand");
            statement.execute("DROP INDEX quotes_by_hand");
            statement.execute("PRAGMA user_version = 1");
        }
    }

    @Test
    void itIsBroughtUpWithItsContentsAndABackupIsMadeBefore() throws SQLException {
        try (Archive archive = Archive.open(file)) {
            assertEquals(List.of(), archive.upkeep().check());
            assertEquals(
                    1,
                    archive.search(Query.parse("is:pinned"), Query.In.ENTRIES, null, null, 20)
                            .hits()
                            .size());
        }
        assertEquals(Migrations.latest(), version());
        Path before = Backups.folder(file).resolve("news.before-format-2.cuttings");
        assertTrue(Files.exists(before), before.toString());
    }

    @Test
    void itIsRebuiltAsItIs() {
        Path whole = folder.resolve("whole.cuttings");
        Upkeep.rebuild(
                file,
                whole,
                capture ->
                        Made.blog(
                                "https://tideway.example/live",
                                "Live",
                                Made.entry("p1", "2031-03-01T09:40:00Z", "The quay floods."),
                                Made.entry("p2", "2031-03-01T09:45:00Z", "The ferry is late.")),
                Clock.fixed(Made.NOW, ZoneOffset.UTC),
                Upkeep.Watch.NONE);
        try (Archive archive = Archive.open(whole)) {
            assertEquals(List.of(), archive.upkeep().check());
            assertEquals(1, archive.count(new Shelf.All()));
        }
    }

    private int version() throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = db.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }
}
