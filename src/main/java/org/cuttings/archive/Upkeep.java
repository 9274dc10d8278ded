package org.cuttings.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.cuttings.archive.ArchiveException.Reason;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.search.Query;
import org.jspecify.annotations.Nullable;

/// Looks after an archive: checks, copies, mends, reads it anew, parts and joins it. Where a page
/// has to be read, the caller brings the reader: the archive knows no HTML.
public final class Upkeep {
    private final Archive archive;

    Upkeep(Archive archive) {
        this.archive = archive;
    }

    /// Told of progress, and asked whether to go on.
    public interface Watch {
        Watch NONE = (done, of) -> true;

        /// @param of 0 where it is not known
        /// @return false to stop here; what was done so far stays
        boolean goOn(int done, int of);
    }

    /// Something that a check found.
    ///
    /// @param mendable whether [#mend()] can mend it without losing anything
    public record Finding(boolean mendable, String sentence) {}

    /// What came out of a merge, split or rebuild.
    ///
    /// @param captures how many came over
    /// @param lost what could not be read or placed, in sentences
    public record Brought(int captures, List<String> lost) {
        public Brought {
            lost = List.copyOf(lost);
        }
    }

    /// What a reparse changed of one article.
    ///
    /// @param quotes those that are gone, new, or somebody else's, in the page's order, the gone
    ///   ones first
    public record Reparsed(long article, State before, State after, List<Requoted> quotes) {
        public Reparsed {
            quotes = List.copyOf(quotes);
        }

        /// @param timed entries with a time of their own
        /// @param spoken quotes with a speaker
        public record State(
                @Nullable String title, int entries, int quotes, int timed, int spoken) {}

        /// A quote that a reparse changed.
        ///
        /// @param before, after whether it was, and is found
        /// @param speakerBefore, speakerAfter whom the machine found; null where nobody
        public record Requoted(
                String words,
                boolean before,
                boolean after,
                @Nullable String speakerBefore,
                @Nullable String speakerAfter) {}

        public boolean changed() {
            return !before.equals(after) || !quotes.isEmpty();
        }
    }

    /// Looks through the whole file: its structure, what refers to what, the indexes against what
    /// they index, every kept byte against its digest, and the record of the reader's changes.
    ///
    /// @return nothing where all is well
    public List<Finding> check() {
        if (archive.isReadOnly()) {
            return archive.read(db -> new Checking(db, archive.record()).checkWithoutWriting());
        }
        return archive.connections().alone(db -> new Checking(db, archive.record()).check());
    }

    /// Mends what can be made anew from the rest.
    ///
    /// @return what was done, in sentences
    public List<String> mend() {
        return archive.connections().alone(db -> Checking.mend(db, archive.record()));
    }

    /// A copy of the archive, made while it is in use and looked through before it gets its name.
    public void backup(Path to) {
        Backups.backup(archive.opening(), to);
    }

    /// Today's automatic backup, where the archive changed since the last; seven are kept in
    /// `NAME.backups` beside it.
    ///
    /// @return the new backup, if one was made
    public Optional<Path> dailyBackup() {
        return Backups.daily(archive.opening(), archive.clock());
    }

    /// The automatic backups of an archive, oldest first.
    public static List<Path> backupsOf(Path archive) {
        return Backups.list(archive.toAbsolutePath().normalize());
    }

    /// Puts a backup in the place of an archive that nobody has open; what was there, and the
    /// record beside it, is kept under other names.
    ///
    /// @return the files kept
    public static List<Path> restore(Path backup, Path archive, Clock clock) {
        return Backups.restore(
                backup.toAbsolutePath().normalize(), archive.toAbsolutePath().normalize(), clock);
    }

    /// Makes a new archive of every capture of another that can still be read, and of all that the
    /// reader did there, by the record beside it and by the archive itself.
    ///
    /// @param from may be damaged or hold foreign things; it is only read
    /// @param to must not be there yet
    public static Brought rebuild(
            Path from, Path to, Function<Capture, Article> reader, Clock clock, Watch watch) {
        if (Files.exists(to)) {
            throw new ArchiveException(
                    Reason.READ_ONLY, "There is a file at " + to + " already; name another.");
        }
        Opening opening = new Opening(from);
        opening.look();
        try (Session source = opening.reader();
                Archive target = Archive.open(to, Access.WRITE, clock)) {
            opening.requireOurTables(source);
            Transfer transfer = new Transfer(source, target, reader, watch);
            transfer.allCaptures();
            transfer.say(Transfer.words(source, opening.file()));
            return transfer.done();
        }
    }

    /// Brings in another archive: its pages once each, and what its reader said of them.
    public Brought merge(Path other, Function<Capture, Article> reader, Watch watch) {
        Opening opening = new Opening(other);
        if (!(opening.look() instanceof Opening.Look.Ours(int version))) {
            throw new ArchiveException(Reason.NOT_FOUND, "There is no archive at " + other + ".");
        }
        try (Session source = opening.readerOf(version)) {
            Transfer transfer = new Transfer(source, archive, reader, watch);
            transfer.allCaptures();
            transfer.say(Transfer.words(source, opening.file()));
            return transfer.done();
        }
    }

    /// Makes an archive of what a query finds, to give away: without the folders that files came
    /// from, and without notes unless asked for.
    ///
    /// @param to must not be there yet
    public Brought split(
            Query query,
            Path to,
            boolean withNotes,
            Function<Capture, Article> reader,
            Watch watch) {
        if (Files.exists(to)) {
            throw new ArchiveException(
                    Reason.READ_ONLY, "There is a file at " + to + " already; name another.");
        }
        try (Archive target = Archive.open(to, Access.WRITE, archive.clock())) {
            return archive.read(db -> {
                List<Long> articles = new Searching(db).articles(query);
                Transfer transfer = new Transfer(db, target, reader, watch);
                Set<Long> captures = Transfer.capturesOf(db, articles);
                transfer.captures(captures, Upkeep::nameOnly);
                if (withNotes) {
                    transfer.say(Transfer.wordsOn(db, articles));
                }
                return transfer.done();
            });
        }
    }

    private static String nameOnly(String label) {
        int slash = Math.max(label.lastIndexOf('/'), label.lastIndexOf('\\'));
        return label.substring(slash + 1);
    }

    /// Reads the kept bytes again with today's rules; what the reader said stays.
    ///
    /// @param articles null for all
    /// @param preview true to tell what would change and change nothing
    /// @return the articles that changed, or would
    public List<Reparsed> reparse(
            @Nullable List<Long> articles,
            boolean preview,
            Function<Capture, Article> reader,
            Watch watch) {
        List<Long> ids = articles == null ? all() : articles;
        List<Reparsed> changed = new ArrayList<>();
        int done = 0;
        for (Long id : ids) {
            if (!watch.goOn(done++, ids.size())) {
                break;
            }
            Reparsed reparsed =
                    preview
                            ? archive.connections().tried(db -> new Reparse(db, reader).article(id))
                            : archive.write(db -> new Reparse(db, reader).article(id));
            if (reparsed.changed()) {
                changed.add(reparsed);
            }
        }
        return changed;
    }

    private List<Long> all() {
        List<Long> ids = new ArrayList<>();
        long last = 0;
        while (true) {
            long from = last;
            List<Long> some =
                    archive.read(db -> db.all("all-article-ids", row -> row.getLong(1), from));
            if (some.isEmpty()) {
                return ids;
            }
            ids.addAll(some);
            last = some.getLast();
        }
    }

    /// Deletes what is in the bin: bytes, entries, and what the reader said of it, here and in the
    /// record beside the archive. It can't be undone. Backups made before still hold it.
    ///
    /// @return how many articles went
    public int purge() {
        List<Long> binned = archive.read(db -> db.all("binned-articles", row -> row.getLong(1)));
        Set<String> identities = new HashSet<>();
        for (Long article : binned) {
            archive.write(db -> {
                identities.addAll(Purge.identities(db, article));
                Purge.article(db, article);
                return article;
            });
        }
        archive.write(db -> {
            db.change("purge-payloads");
            return db.change("purge-speakers");
        });
        archive.record().forget(identities);
        return binned.size();
    }

    /// Brings the search indexes into few pieces, a small step at a time, so that neither readers
    /// nor writers wait. Each import leaves pieces behind, and a phrase is looked for in each of
    /// them.
    ///
    /// @param most no step begins after so long; what is left is done another time
    public void tidy(Duration most) {
        long until = System.nanoTime() + most.toNanos();
        for (String index : List.of("quotes_index", "entries_index")) {
            boolean more = true;
            while (more && System.nanoTime() < until) {
                more = archive.write(db -> Indexes.tidied(db, index));
            }
        }
    }

    /// Gives the space of what was deleted back to the disk, and tidies the indexes.
    ///
    /// @return bytes before and after
    public long[] compact() {
        try {
            long before = Files.size(archive.file());
            archive.connections()
                    .alone(db -> {
                        db.run("INSERT INTO entries_index(entries_index) VALUES ('optimize')");
                        db.run("INSERT INTO quotes_index(quotes_index) VALUES ('optimize')");
                        return db;
                    });
            try (Session caretaker = archive.opening().caretaker()) {
                caretaker.run("VACUUM");
                caretaker.run("PRAGMA optimize");
                caretaker.rows("PRAGMA wal_checkpoint(TRUNCATE)", row -> row);
            }
            return new long[] {before, Files.size(archive.file())};
        } catch (IOException gone) {
            throw new ArchiveException(
                    Reason.GONE, "The archive can't be read from its drive.", gone);
        }
    }

    /// Bytes on the disk by what they hold: `pages`, `entries`, `quotes`, `search`, `other`.
    public Map<String, Long> sizes() {
        return archive.read(db -> {
            Map<String, Long> sizes = new TreeMap<>();
            db.rows(
                    "SELECT name, sum(pgsize) FROM dbstat WHERE aggregate = TRUE GROUP BY"
                            + " name",
                    row -> sizes.merge(kind(row.getString(1)), row.getLong(2), Long::sum));
            return sizes;
        });
    }

    private static String kind(String table) {
        if (table.contains("_index_")) {
            return "search";
        }
        if (table.startsWith("payloads") || table.contains("_payloads_")) {
            return "pages";
        }
        if (table.startsWith("entries") || table.startsWith("edition_entries")) {
            return "entries";
        }
        return table.startsWith("quotes") ? "quotes" : "other";
    }
}
