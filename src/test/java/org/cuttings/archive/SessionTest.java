package org.cuttings.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteConfig;

class SessionTest {
    private final Logger log = Logger.getLogger(Failures.class.getName());
    private final List<String> logged = new ArrayList<>();
    private final Handler keeper =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    logged.add(line.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    private Session session;

    @BeforeEach
    void open() throws SQLException {
        session =
                new Session(
                        new SQLiteConfig().createConnection("jdbc:sqlite::memory:"),
                        new Failures(Path.of("pom.xml")),
                        new HeldNames());
        session.run("CREATE TABLE marks (id INTEGER PRIMARY KEY)");
        log.addHandler(keeper);
    }

    @AfterEach
    void close() {
        log.removeHandler(keeper);
        session.close();
    }

    @Test
    void workThatSqliteRolledBackItselfIsNotComplainedOfTwice() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        session.atOnce(() -> {
                            session.run("INSERT INTO marks VALUES (1)");
                            session.run("INSERT OR ROLLBACK INTO marks VALUES (1)");
                            return null;
                        }));
        assertEquals(List.of(), logged);
        assertEquals(0, rows());
    }

    @Test
    void workThatFailsIsRolledBackAndTheNextOneIsWhole() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        session.atOnce(() -> {
                            session.run("INSERT INTO marks VALUES (1)");
                            throw new IllegalArgumentException("our own fault");
                        }));
        assertEquals(0, rows());
        session.atOnce(() -> session.changeBy("INSERT INTO marks VALUES (?)", 2));
        assertEquals(1, rows());
        assertTrue(logged.isEmpty(), logged::toString);
    }

    @Test
    void aRollbackThatFailsOtherwiseIsLogged() {
        session.close();
        session.rollBack();
        assertEquals(1, logged.size());
    }

    private long rows() {
        return session.rows("SELECT count(*) FROM marks", row -> row.getLong(1)).getFirst();
    }
}
