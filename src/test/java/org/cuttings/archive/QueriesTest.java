package org.cuttings.archive;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every named query fits the schema.
class QueriesTest {
    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> aNamedQueryFitsTheSchema() {
        return Queries.all().entrySet().stream()
                .map(query ->
                        DynamicTest.dynamicTest(query.getKey(), () -> prepare(query.getValue())));
    }

    private void prepare(String sql) {
        try (Archive archive = Made.archive(folder)) {
            archive.connections()
                    .alone(db -> {
                        try (PreparedStatement statement = db.connection().prepareStatement(sql)) {
                            assertFalse(statement.isClosed());
                            return sql;
                        } catch (SQLException unfit) {
                            throw new AssertionError(sql, unfit);
                        }
                    });
        }
    }
}
