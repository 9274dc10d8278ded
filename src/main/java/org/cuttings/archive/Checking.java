package org.cuttings.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.archive.ArchiveException.Reason;

/// Looks an archive through, and mends what can be made anew from the rest of it.
final class Checking {
    private static final List<String> INDEXES =
            List.of("entries_index", "quotes_index", "notes_index");

    private final Session db;
    private final UserRecord record;
    private final List<Upkeep.Finding> findings = new ArrayList<>();

    Checking(Session db, UserRecord record) {
        this.db = db;
        this.record = record;
    }

    List<Upkeep.Finding> check() {
        structure();
        if (findings.isEmpty()) {
            INDEXES.forEach(this::index);
        }
        return theRest();
    }

    /// The indexes can't be looked through without a right to write.
    List<Upkeep.Finding> checkWithoutWriting() {
        structure();
        return theRest();
    }

    private void structure() {
        find("The file's structure is damaged: ", "PRAGMA integrity_check(20)", "ok");
        find("A row refers to one that is not there, in ", "PRAGMA foreign_key_check", "");
    }

    private List<Upkeep.Finding> theRest() {
        bytes();
        long miscounted = db.count("miscounted-speakers");
        if (miscounted > 0) {
            findings.add(
                    new Upkeep.Finding(
                            true, "The quotes of " + miscounted + " speakers are miscounted."));
        }
        record();
        return findings;
    }

    private void find(String sentence, String pragma, String well) {
        for (String told : db.rows(pragma, row -> "" + row.getString(1))) {
            if (!told.equals(well)) {
                findings.add(new Upkeep.Finding(false, sentence + told + "."));
            }
        }
    }

    private void index(String index) {
        try {
            db.run("INSERT INTO " + index + "(" + index + ", rank) VALUES ('integrity-check', 1)");
        } catch (ArchiveException differs) {
            if (differs.reason() != Reason.DAMAGED) {
                throw differs;
            }
            findings.add(
                    new Upkeep.Finding(
                            true,
                            "The search index "
                                    + index.replace("_index", "")
                                    + " does not agree with what is kept."));
        }
    }

    /// Every kept byte against its digest.
    private void bytes() {
        int bad = 0;
        long from = 0;
        List<Long> rows = db.all("payload-rowids", row -> row.getLong(1), from);
        while (!rows.isEmpty()) {
            for (Long row : rows) {
                bad += isWhole(row) ? 0 : 1;
            }
            rows = db.all("payload-rowids", row -> row.getLong(1), rows.getLast());
        }
        if (bad > 0) {
            findings.add(
                    new Upkeep.Finding(
                            false,
                            "The kept bytes of "
                                    + bad
                                    + (bad == 1 ? " file are" : " files are")
                                    + " damaged; what was read of them is still there."));
        }
    }

    private boolean isWhole(long row) {
        try {
            return db.first(
                            "payload-by-rowid",
                            r ->
                                    Digests.of(Rows.packed(r).orElseThrow().plain())
                                            .equals(r.getString("sha256")),
                            row)
                    .orElse(true);
        } catch (ArchiveException damaged) {
            return false;
        }
    }

    private void record() {
        int missing = missingInRecord().size();
        if (missing > 0) {
            findings.add(
                    new Upkeep.Finding(
                            true,
                            "The record "
                                    + record.file().getFileName()
                                    + " lacks "
                                    + missing
                                    + " of your changes."));
        }
    }

    /// Lines of the record that are in the archive only.
    List<String> missingInRecord() {
        Set<String> words =
                record.read().stream()
                        .filter(line -> line.undo() == null)
                        .map(UserRecord.Line::act)
                        .collect(Collectors.toSet());
        Set<String> undone =
                record.read().stream()
                        .filter(line -> line.undo() != null)
                        .map(UserRecord.Line::act)
                        .collect(Collectors.toCollection(HashSet::new));
        List<String> missing = new ArrayList<>();
        for (Kept kept : Kept.all(db)) {
            if (!words.contains(kept.act())) {
                missing.add(UserRecord.line(kept.act(), kept.at(), kept.word(), kept.target()));
            }
            if (kept.undone() && undone.add(kept.act())) {
                missing.add(UserRecord.undoLine(kept.act(), kept.at()));
            }
        }
        return missing;
    }

    /// @return what was done
    static List<String> mend(Session db, UserRecord record) {
        List<String> done = new ArrayList<>();
        db.atOnce(() -> {
            for (String index : INDEXES) {
                db.run("INSERT INTO " + index + "(" + index + ") VALUES ('rebuild')");
            }
            return db.change("recount-speakers");
        });
        done.add("The search indexes were made anew.");
        done.add("The quotes of all speakers were counted anew.");
        List<String> missing = new Checking(db, record).missingInRecord();
        if (!missing.isEmpty()) {
            record.append(missing);
            done.add(missing.size() + " changes were added to the record of your changes.");
        }
        return done;
    }

    /// A word as it lies in the archive.
    record Kept(String act, String at, Word word, String target, boolean undone) {
        static List<Kept> all(Session db) {
            List<Kept> all = new ArrayList<>();
            long[] last = {0};
            List<Kept> some;
            do {
                some =
                        db.all(
                                "all-words",
                                row -> {
                                    last[0] = row.getLong("id");
                                    return new Kept(
                                            row.getString("act"),
                                            row.getString("at"),
                                            Words.word(row),
                                            row.getString("target"),
                                            row.getInt("undone") == 1);
                                },
                                last[0]);
                all.addAll(some);
            } while (!some.isEmpty());
            return all;
        }
    }
}
