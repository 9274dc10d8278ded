package org.cuttings.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cuttings.archive.ArchiveException.Reason;
import org.cuttings.model.Article;
import org.cuttings.model.Asset;
import org.cuttings.model.Capture;
import org.cuttings.model.CaptureLine;
import org.cuttings.model.Change;
import org.cuttings.model.Counts;
import org.cuttings.model.EditionLine;
import org.cuttings.model.Headline;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Said;
import org.cuttings.search.Facets;
import org.cuttings.search.Hits;
import org.cuttings.search.ListOrder;
import org.cuttings.search.Query;
import org.cuttings.search.QuoteElsewhere;
import org.cuttings.search.Shelf;
import org.cuttings.search.Suggestion;
import org.jspecify.annotations.Nullable;

/// One archive file. Any thread may call; reads run side by side and are never held up by a write;
/// writes come one after the other, each there whole or not at all, and on the disk when the call
/// returns.
///
/// Every method may throw [ArchiveException], whose message is a sentence for the reader.
public final class Archive implements AutoCloseable {
    /// Nobody waits longer for a list.
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(10);

    private final Opening opening;
    private final Clock clock;
    private final UserRecord record;
    private final boolean unclean;
    private volatile @Nullable Function<Capture, Article> reader;
    private final Connections connections;

    private Archive(Opening opening, Clock clock, Connections connections, boolean unclean) {
        this.opening = opening;
        this.clock = clock;
        this.connections = connections;
        this.unclean = unclean;
        this.record = new UserRecord(opening.file());
    }

    /// Opens an archive; with [Access#WRITE] makes it where there is none.
    ///
    /// @throws ArchiveException where the file is of a later version, is no archive, holds
    ///   something foreign, can't be read, or can't be written though it was to be. It was then not
    ///   changed.
    public static Archive open(Path file, Access access, Clock clock) {
        Opening opening = new Opening(file);
        boolean unclean = opening.wasLeftUnclean();
        Opening.Look look = opening.look();
        return switch (access) {
            case READ -> {
                if (!(look instanceof Opening.Look.Ours(int version))) {
                    throw new ArchiveException(
                            Reason.NOT_FOUND, "There is no archive at " + file + " yet.");
                }
                Session first = opening.readerOf(version);
                yield new Archive(opening, clock, Connections.reading(opening, first), unclean);
            }
            case WRITE -> {
                Connections connections = new Connections(opening, opening.writerOf(look));
                Archive archive = new Archive(opening, clock, connections, unclean);
                archive.completeRecord();
                yield archive;
            }
        };
    }

    /// A crash between a change and its line in the record, or a restored backup, leaves the record
    /// short.
    private void completeRecord() {
        List<String> missing =
                connections.read(db ->
                        record.endsWith(db.all("newest-act", row -> row.getString(1)))
                                ? List.of()
                                : new Checking(db, record).missingInRecord());
        record.append(missing);
    }

    /// Opens for writing, with the computer's clock.
    public static Archive open(Path file) {
        return open(file, Access.WRITE, Clock.systemUTC());
    }

    /// Opens for reading only; nothing is created.
    public static Archive openReadOnly(Path file) {
        return open(file, Access.READ, Clock.systemUTC());
    }

    public Path file() {
        return opening.file();
    }

    /// The record of what the reader did, beside the archive.
    public Path userRecord() {
        return record.file();
    }

    public boolean isReadOnly() {
        return connections.readOnly();
    }

    /// Whether the last writer ended without closing the archive, which is then worth a check.
    public boolean wasLeftUnclean() {
        return unclean;
    }

    // Filing

    /// The article that has a capture with these very bytes, so that they need not be parsed.
    ///
    /// @param sha256 in hexadecimal
    public Optional<Long> byBytes(String sha256) {
        return read(db -> db.first("bytes-known", row -> row.getLong(1), sha256));
    }

    /// As [#byBytes], told apart by the address that the container gives, too.
    public Optional<Long> known(Capture capture) {
        String sha256 = Digests.of(capture.bytes());
        return read(db -> db.first("capture-known", row -> row.getLong(2), sha256, capture.url()));
    }

    /// Keeps a page and what was read of it, in one transaction.
    public Filed file(Capture capture, Article article) {
        return file(Parcel.of(capture), article);
    }

    /// As [#file(Capture, Article)], of a page made ready before.
    public Filed file(Parcel parcel, Article article) {
        return file(parcel, article, clock.instant());
    }

    /// As [#file(Parcel, Article)], of a page that came in at another time, into another archive.
    public Filed file(Parcel parcel, Article article, Instant imported) {
        return write(db -> new Filing(db).file(parcel, article, imported));
    }

    // Reading

    public Counts counts() {
        return read(db -> new Shelves(db).counts());
    }

    /// How many speakers have a quote.
    public long countSpeakers() {
        return read(db -> db.count("count-speakers"));
    }

    /// How many notes and highlights there are.
    public long countNotes() {
        return read(db -> db.count("count-notes"));
    }

    /// The sources named in most entries, each with how many; the most first.
    public Map<String, Long> countSources(int limit) {
        return read(db -> new Shelves(db).counted("count-sources", limit));
    }

    /// Newest first.
    ///
    /// @param after the last article of the page before; null for the first page
    public List<Headline> headlines(Shelf shelf, @Nullable Long after, int limit) {
        return headlines(shelf, ListOrder.NEWEST, after, limit);
    }

    /// @param after the last article of the page before; null for the first page
    public List<Headline> headlines(Shelf shelf, ListOrder order, @Nullable Long after, int limit) {
        return read(db -> new Shelves(db).headlines(shelf, order, after, limit));
    }

    public long count(Shelf shelf) {
        return read(db -> new Shelves(db).count(shelf));
    }

    /// An article's line in a list.
    public Optional<Headline> headline(long article) {
        return read(db -> new Shelves(db).headline(article));
    }

    /// The article as its newest edition has it, with the reader's corrections and with all entries
    /// that earlier editions or other parts of it had.
    public Optional<KeptArticle> article(long id) {
        return read(db -> new Reading(db).article(id));
    }

    /// One edition of an article.
    public Optional<KeptArticle> edition(long article, int number) {
        return read(db -> new Reading(db).edition(article, number));
    }

    /// An article's editions, oldest first.
    public List<EditionLine> editions(long article) {
        return read(db -> new Reading(db).editions(article));
    }

    /// A picture that came with any capture of the article.
    public Optional<Asset> asset(long article, String address) {
        return read(db -> new Reading(db).asset(article, address));
    }

    /// The largest picture that came with the article's newest edition, of the kinds that every
    /// program draws.
    public Optional<Asset> largestPicture(long article) {
        return read(db -> new Reading(db).largestPicture(article));
    }

    /// An article's captures without their bytes, the oldest edition's first.
    public List<CaptureLine> captureLines(long article) {
        return read(db -> new Reading(db).captureLines(article));
    }

    /// What the reader put on the article's entries and on words of them.
    public List<Said> said(long article) {
        return read(db -> new Sayings(db).on(article));
    }

    /// What the reader put on words that the newest version of their entry no longer has, or no
    /// longer in a place that can be told. It is kept, and never put on other words.
    public List<Said> notPlaced() {
        return read(db -> new Sayings(db).notPlaced());
    }

    /// The reader's notes and highlights on all articles, entries and words, newest first.
    ///
    /// @param before the last of the page before; null for the first page
    public List<Said> notesAndHighlights(@Nullable Long before, int limit) {
        return read(db -> new Sayings(db).all(before, limit));
    }

    public Optional<Said> saying(long id) {
        return read(db -> new Sayings(db).one(id));
    }

    /// The ids of an article's captures, oldest import first.
    public List<Long> capturesOf(long article) {
        return read(db -> new Reading(db).capturesOf(article));
    }

    /// A capture's bytes and what its container told.
    public Optional<Capture> capture(long id) {
        return read(db -> new Reading(db).capture(id));
    }

    /// The article in which an entry stands.
    public Optional<Long> articleOfEntry(long entry) {
        return read(db -> db.first("article-of-entry", row -> row.getLong(1), entry));
    }

    public Optional<KeptQuote> quote(long id) {
        return read(db -> db.first("quote", Rows::keptQuote, id));
    }

    /// A speaker's quotes in the order of time.
    ///
    /// @param after the last quote of the page before; null for the first page
    public List<KeptQuote> quotesOf(long speaker, @Nullable Long after, int limit) {
        return read(db -> new SpeakersRead(db).quotesOf(speaker, after, limit));
    }

    /// Those with most quotes first.
    ///
    /// @param after the last speaker of the page before; null for the first page
    public List<KnownSpeaker> speakers(@Nullable Long after, int limit) {
        return read(db -> new SpeakersRead(db).byCount(after, limit));
    }

    /// Speakers with a name that begins as typed, or nearly so; the likest first.
    public List<KnownSpeaker> speakersLike(String typed, int limit) {
        return read(db -> new SpeakersRead(db).like(typed, limit));
    }

    public Optional<KnownSpeaker> speaker(long id) {
        return read(db -> new SpeakersRead(db).speaker(id));
    }

    // Searching

    /// @param in what is looked for, where the query does not say
    /// @param order null for the query's own, else relevance where words are searched, else newest
    /// @param next where the page begins; null for the first
    public Hits search(
            Query query,
            Query.In in,
            Query.@Nullable Order order,
            Hits.@Nullable Next next,
            int limit) {
        Query.In looked = query.in() == null ? in : query.in();
        return read(db ->
                db.within(
                        LONGEST_SEARCH,
                        () -> new Searching(db).search(query, looked, order, next, limit)));
    }

    /// Names of speakers, publishers and sources that begin as typed, or nearly so, for a search
    /// box.
    public List<Suggestion> suggest(String typed, int limit) {
        return read(db -> new Names(db).suggestions(typed, limit));
    }

    /// How a query's newest results are spread over speakers, sources, publishers and months.
    public Facets facets(Query query, Query.In in) {
        Query.In looked = query.in() == null ? in : query.in();
        return read(db -> db.within(LONGEST_SEARCH, () -> new Searching(db).facets(query, looked)));
    }

    /// The same quote in other places, in words that may differ a little; the likest first.
    public List<QuoteElsewhere> elsewhere(long quote) {
        return read(db -> new Elsewhere(db).of(quote));
    }

    /// What a later edition changed, in its order; what is gone stands where it stood.
    ///
    /// @throws ArchiveException where there is no such edition
    public List<Change> changes(long article, int earlier, int later) {
        return read(db -> new Comparing(db).changes(article, earlier, later));
    }

    /// How kept pages are read anew where the reader moves a boundary between entries. Until it is
    /// given such a word waits for the next reparse.
    public Archive reading(Function<Capture, Article> reader) {
        this.reader = reader;
        return this;
    }

    // Within the package

    Words words(Session db) {
        return new Words(db, clock, reader);
    }

    <T> T read(Function<Session, T> work) {
        return connections.read(work);
    }

    <T> T write(Function<Session, T> work) {
        return connections.write(work);
    }

    Connections connections() {
        return connections;
    }

    Instant now() {
        return clock.instant();
    }

    Clock clock() {
        return clock;
    }

    Opening opening() {
        return opening;
    }

    UserRecord record() {
        return record;
    }

    /// What the reader says and does.
    public ByHand byHand() {
        return new ByHand(this);
    }

    /// Which speakers are one.
    public WhoIsWho whoIsWho() {
        return new WhoIsWho(this);
    }

    /// Looking after the archive.
    public Upkeep upkeep() {
        return new Upkeep(this);
    }

    /// Waits for the writer.
    @Override
    public void close() {
        connections.close();
    }
}
