package org.cuttings.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cuttings.archive.Archive;
import org.cuttings.archive.Upkeep;
import org.cuttings.search.Query;
import org.jspecify.annotations.Nullable;

/// Looking after an archive. Where pages are read again, that happens one by one on a thread with
/// the reading room's stack, so that a page ends here as it does there.
public final class Care {
    private final Upkeep upkeep;

    Care(Archive archive) {
        this.upkeep = archive.upkeep();
    }

    /// Something that a check found.
    ///
    /// @param mendable whether [#mend()] can mend it without losing anything
    public record Finding(boolean mendable, String sentence) {}

    /// What came out of a merge, a split or a rebuild.
    ///
    /// @param pages how many came over
    /// @param lost what could not be read or placed, in sentences
    public record Moved(int pages, List<String> lost) {
        public Moved {
            lost = List.copyOf(lost);
        }
    }

    /// What reading an article again with today's rules changes.
    ///
    /// @param entriesBefore, entriesAfter how many
    /// @param quotesBefore, quotesAfter how many
    /// @param spokenBefore, spokenAfter quotes with a speaker
    /// @param quotes each that is gone, new, or somebody else's
    public record Reread(
            long article,
            String title,
            int entriesBefore,
            int entriesAfter,
            int quotesBefore,
            int quotesAfter,
            int spokenBefore,
            int spokenAfter,
            List<Requoted> quotes) {
        public Reread {
            quotes = List.copyOf(quotes);
        }

        /// A quote that changes.
        ///
        /// @param before, after whether it was, and is found
        /// @param speakerBefore, speakerAfter whom the machine found; null where nobody
        public record Requoted(
                String words,
                boolean before,
                boolean after,
                @Nullable String speakerBefore,
                @Nullable String speakerAfter) {}
    }

    /// Structure, references, indexes, every kept byte against its digest. Empty where all is well.
    public List<Finding> check() {
        return Desk.ask(upkeep::check).stream()
                .map(found -> new Finding(found.mendable(), found.sentence()))
                .toList();
    }

    /// Makes anew what can be made from the rest.
    ///
    /// @return what was done, in sentences
    public List<String> mend() {
        return Desk.ask(upkeep::mend);
    }

    /// A copy, made while the archive is in use, and looked through before it gets its name.
    public void backup(Path to) {
        Desk.ask(() -> {
            upkeep.backup(to);
            return to;
        });
    }

    /// Today's automatic backup, where the archive changed since the last.
    public Optional<Path> dailyBackup() {
        return Desk.ask(upkeep::dailyBackup);
    }

    /// The automatic backups of an archive, oldest first.
    public static List<Path> backupsOf(Path archive) {
        return Desk.ask(() -> Upkeep.backupsOf(archive));
    }

    /// Puts a backup in the place of an archive that nobody has open.
    ///
    /// @return what was there, under its new names
    public static List<Path> restore(Path backup, Path archive) {
        return Desk.ask(() -> Upkeep.restore(backup, archive, Clock.systemUTC()));
    }

    /// Makes a new archive of every page of another that can still be read, and of all that the
    /// reader did there.
    ///
    /// @param from may be damaged; it is only read
    /// @param to must not be there yet
    public static Moved rebuild(Path from, Path to, Progress progress) {
        return moved(() ->
                Upkeep.rebuild(
                        from, to, ArticleReader::readOrBare, Clock.systemUTC(), watch(progress)));
    }

    /// Brings in another archive: its pages once each, and what its reader said of them.
    public Moved merge(Path other, Progress progress) {
        return moved(() -> upkeep.merge(other, ArticleReader::readOrBare, watch(progress)));
    }

    /// Makes an archive of what a query finds, to give away: without the folders that files came
    /// from.
    ///
    /// @param to must not be there yet
    /// @param withNotes whether the reader's own words go along
    public Moved split(String query, Path to, boolean withNotes, Progress progress) {
        return moved(() ->
                upkeep.split(
                        Query.parse(query),
                        to,
                        withNotes,
                        ArticleReader::readOrBare,
                        watch(progress)));
    }

    /// Reads the kept pages again with today's rules; what the reader said stays.
    ///
    /// @param articles empty for all
    /// @param preview tells what would change and changes nothing
    /// @return the articles that changed, or would
    public List<Reread> reparse(List<Long> articles, boolean preview, Progress progress) {
        List<Long> which = articles.isEmpty() ? null : articles;
        return Desk.ask(() ->
                        ReadingRoom.onDeepStack(() ->
                                upkeep.reparse(
                                        which,
                                        preview,
                                        ArticleReader::readOrBare,
                                        watch(progress))))
                .stream()
                .map(Care::reread)
                .toList();
    }

    /// Deletes what is in the bin, bytes and all. It can't be undone.
    ///
    /// @return how many articles went
    public int purge() {
        return Desk.ask(upkeep::purge);
    }

    /// Gives the space of what was deleted back to the disk.
    ///
    /// @return bytes given back; negative where tidying took some
    public long compact() {
        long[] beforeAndAfter = Desk.ask(upkeep::compact);
        return beforeAndAfter[0] - beforeAndAfter[1];
    }

    /// Bytes on the disk by what they hold.
    public Map<String, Long> sizes() {
        return Desk.ask(upkeep::sizes);
    }

    private static Moved moved(Supplier<Upkeep.Brought> work) {
        Upkeep.Brought brought = Desk.ask(() -> ReadingRoom.onDeepStack(work));
        return new Moved(brought.captures(), brought.lost());
    }

    private static Reread reread(Upkeep.Reparsed of) {
        String title = of.after().title();
        return new Reread(
                of.article(),
                title == null ? "" : title,
                of.before().entries(),
                of.after().entries(),
                of.before().quotes(),
                of.after().quotes(),
                of.before().spoken(),
                of.after().spoken(),
                of.quotes().stream()
                        .map(quote ->
                                new Reread.Requoted(
                                        quote.words(),
                                        quote.before(),
                                        quote.after(),
                                        quote.speakerBefore(),
                                        quote.speakerAfter()))
                        .toList());
    }

    private static Upkeep.Watch watch(Progress progress) {
        return (done, of) -> {
            if (done > 0) {
                progress.piece(done, of == 0 ? -1 : of, "");
            }
            return !progress.stopped();
        };
    }
}
