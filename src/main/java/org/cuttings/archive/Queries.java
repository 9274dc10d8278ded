package org.cuttings.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The named queries of `archive/queries/*.sql`: all SQL of the archive that is not put together
/// from what a reader typed.
final class Queries {
    private static final List<String> FILES =
            List.of("filing", "threads", "speakers", "reading", "searching", "words", "safety");
    private static final Map<String, String> BY_NAME = read();

    private Queries() {}

    /// The SQL under this name.
    static String named(String name) {
        String sql = BY_NAME.get(name);
        if (sql == null) {
            throw new IllegalArgumentException("no query named " + name);
        }
        return sql;
    }

    static Map<String, String> all() {
        return BY_NAME;
    }

    private static Map<String, String> read() {
        Map<String, String> queries = new HashMap<>();
        for (String file : FILES) {
            for (String part : resource("queries/" + file + ".sql").split("(?m)^-- name: ", -1)) {
                int lineEnd = part.indexOf('\n');
                if (lineEnd < 0 || part.startsWith("--")) {
                    continue;
                }
                String name = part.substring(0, lineEnd).strip();
                if (queries.put(name, part.substring(lineEnd + 1).strip()) != null) {
                    throw new IllegalStateException("two queries are named " + name);
                }
            }
        }
        return Map.copyOf(queries);
    }

    static String resource(String path) {
        try (InputStream in =
                Objects.requireNonNull(
                        Queries.class.getResourceAsStream(path), "not built in: " + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("not built in: " + path, unreadable);
        }
    }
}
