package org.cuttings.archive;

import java.util.ArrayList;
import java.util.List;

/// The schema's numbered steps. A step and its number are committed together; a file that is n
/// steps old takes the rest in order.
final class Migrations {
    /// Only ever appended to: archives of every released version are on people's disks.
    static final List<String> STEPS = List.of("001-first", "002-rare");

    /// "Cutt" in ASCII: tells our files from other people's SQLite files.
    static final int APPLICATION_ID = 0x43757474;

    private Migrations() {}

    static int latest() {
        return STEPS.size();
    }

    /// Takes the steps that `version` lacks, inside the caller's transaction.
    static void bring(Session session, int version) {
        for (int step = version; step < STEPS.size(); step++) {
            statementsOf(STEPS.get(step)).forEach(session::run);
        }
        session.run("PRAGMA application_id = " + APPLICATION_ID);
        session.run("PRAGMA user_version = " + STEPS.size());
    }

    /// The statements of the first `version` steps.
    static List<String> upTo(int version) {
        List<String> statements = new ArrayList<>();
        for (int step = 0; step < version; step++) {
            statements.addAll(statementsOf(STEPS.get(step)));
        }
        return statements;
    }

    /// Steps hold no semicolon but at the end of a statement's last line.
    private static List<String> statementsOf(String step) {
        List<String> statements = new ArrayList<>();
        for (String part : Queries.resource("migrations/" + step + ".sql").split(";\\n", -1)) {
            String statement = withoutComments(part);
            if (!statement.isEmpty()) {
                statements.add(statement);
            }
        }
        return statements;
    }

    private static String withoutComments(String part) {
        StringBuilder lines = new StringBuilder();
        for (String line : part.split("\\n", -1)) {
            if (!line.startsWith("--")) {
                lines.append(line).append('\n');
            }
        }
        return lines.toString().strip();
    }
}
