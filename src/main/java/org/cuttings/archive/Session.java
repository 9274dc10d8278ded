package org.cuttings.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/// One connection and its prepared statements. Used by one thread at a time.
final class Session implements AutoCloseable {
    /// Statements put together from typed queries come in many forms; the named ones all fit.
    private static final int KEPT = 250;

    /// Some tens of microseconds of SQLite's work.
    private static final int STEPS_BETWEEN_LOOKS = 20_000;

    /// SQLite has no code of its own for it, and the driver no way to ask beforehand.
    private static final String ALREADY_OVER = "no transaction is active";

    /// Makes a record of the row the cursor stands on.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Failures failures;
    private final HeldNames names;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(64, 0.75f, true);

    private volatile long deadline;
    private volatile boolean limited;

    Session(Connection connection, Failures failures, HeldNames names) {
        this.connection = connection;
        this.failures = failures;
        this.names = names;
    }

    /// Shared by all connections to one archive.
    HeldNames names() {
        return names;
    }

    /// Lets work be called off: JDBC's own time limit does not stop a statement that SQLite is busy
    /// with, this does.
    void watch() throws SQLException {
        ProgressHandler.setHandler(
                connection,
                STEPS_BETWEEN_LOOKS,
                new ProgressHandler() {
                    @Override
                    protected int progress() {
                        boolean late = limited && System.nanoTime() - deadline > 0;
                        return late || Thread.currentThread().isInterrupted() ? 1 : 0;
                    }
                });
    }

    /// @throws ArchiveException with reason `STOPPED` where the work takes longer
    <T> T within(Duration most, Supplier<T> work) {
        deadline = System.nanoTime() + most.toNanos();
        limited = true;
        try {
            return work.get();
        } finally {
            limited = false;
        }
    }

    Connection connection() {
        return connection;
    }

    Failures failures() {
        return failures;
    }

    <T> List<T> all(String query, Row<T> row, @Nullable Object... values) {
        return rows(Queries.named(query), row, values);
    }

    <T> Optional<T> first(String query, Row<T> row, @Nullable Object... values) {
        List<T> found = all(query, row, values);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /// The first column of the first row; null where there is no row or it is null.
    @Nullable Long number(String query, @Nullable Object... values) {
        List<Optional<Long>> found =
                all(query, row -> Optional.ofNullable(longOrNull(row, 1)), values);
        return found.isEmpty() ? null : found.getFirst().orElse(null);
    }

    /// A count, or another number that is never absent.
    long count(String query, @Nullable Object... values) {
        Long number = number(query, values);
        return number == null ? 0 : number;
    }

    int change(String query, @Nullable Object... values) {
        return changeBy(Queries.named(query), values);
    }

    /// As [#change], with SQL put together by us.
    int changeBy(String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException failure) {
            forget(sql);
            throw failures.of(failure);
        }
    }

    /// A statement that failed is not used again: the driver may think that it still runs.
    private void forget(String sql) {
        PreparedStatement failed = prepared.remove(sql);
        try {
            if (failed != null) {
                failed.close();
            }
        } catch (SQLException worse) {
            failures.note(worse);
        }
    }

    /// Runs an `INSERT` and gives the new row's id.
    long insert(String query, @Nullable Object... values) {
        change(query, values);
        return lastId();
    }

    private long lastId() {
        List<Long> id = rows("SELECT last_insert_rowid()", row -> row.getLong(1));
        return id.getFirst();
    }

    /// Rows of SQL put together by us; values only ever as `?`.
    <T> List<T> rows(String sql, Row<T> row, @Nullable Object... values) {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException failure) {
            forget(sql);
            throw failures.of(failure);
        }
    }

    /// Statements without values: schema steps, pragmas.
    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw failures.of(failure);
        }
    }

    /// Does all of the work or none of it; on return it is on the disk.
    <T> T atOnce(Supplier<T> work) {
        run("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T answer = work.get();
            run("COMMIT");
            done = true;
            names.changed();
            return answer;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    /// Reads one state of the archive, whatever is written meanwhile.
    <T> T inOneState(Supplier<T> work) {
        run("BEGIN");
        try {
            return work.get();
        } finally {
            rollBack();
        }
    }

    void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("ROLLBACK");
        } catch (SQLException failure) {
            // Upon a full disk or a damaged page SQLite rolls back by itself, and says here that
            // there is nothing left to roll back; the failure that brought us here is the one to
            // tell.
            if (!String.valueOf(failure.getMessage()).contains(ALREADY_OVER)) {
                failures.note(failure);
            }
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
            if (prepared.size() > KEPT) {
                var eldest = prepared.entrySet().iterator();
                eldest.next().getValue().close();
                eldest.remove();
            }
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            switch (value) {
                case null -> statement.setObject(i + 1, null);
                case String text -> statement.setString(i + 1, Storable.text(text));
                case Boolean flag -> statement.setInt(i + 1, flag ? 1 : 0);
                case Integer number -> statement.setInt(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                case Double number -> statement.setDouble(i + 1, number);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default -> throw new IllegalArgumentException("no column takes " + value);
            }
        }
        return statement;
    }

    static @Nullable Long longOrNull(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException failure) {
            failures.note(failure);
        }
    }
}
