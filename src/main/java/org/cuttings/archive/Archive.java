package org.cuttings.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.cuttings.model.Span;
import org.cuttings.model.SpeakerSuggestion;
import org.cuttings.search.Facets;
import org.cuttings.search.Hits;
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
        return file(capture, article, clock.instant());
    }

    /// As [#file(Capture, Article)], of a page that came in at another time, into another archive.
    public Filed file(Capture capture, Article article, Instant imported) {
        return write(db -> new Filing(db).file(capture, article, imported));
    }

    // Reading

    public Counts counts() {
        return read(db -> new Reading(db).counts());
    }

    /// Newest first.
    ///
    /// @param after the last article of the page before; null for the first page
    public List<Headline> headlines(Shelf shelf, @Nullable Long after, int limit) {
        return read(db -> new Reading(db).headlines(shelf, after, limit));
    }

    public long count(Shelf shelf) {
        return read(db -> new Reading(db).count(shelf));
    }

    /// An article's line in a list.
    public Optional<Headline> headline(long article) {
        return read(db -> new Reading(db).headline(article));
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

    /// An article's captures without their bytes, the oldest edition's first.
    public List<CaptureLine> captureLines(long article) {
        return read(db -> new Reading(db).captureLines(article));
    }

    /// What the reader put on the article's entries and on words of them.
    public List<Said> said(long article) {
        return read(db -> new Sayings(db).on(article));
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

    // The reader's word

    /// Says several things as one act, which one undo takes back.
    void say(List<Word> words) {
        List<String> lines =
                write(db -> {
                    Words said = new Words(db, clock);
                    said.say(words);
                    return said.lines();
                });
        record.append(lines);
    }

    public void read(List<Long> articles, boolean on) {
        sayOfArticles("read", articles, on ? "yes" : null);
    }

    public void star(List<Long> articles, boolean on) {
        sayOfArticles("star", articles, on ? "yes" : null);
    }

    /// Into the bin, or back. What is in the bin is not searched and not lost.
    public void bin(List<Long> articles, boolean on) {
        sayOfArticles("bin", articles, on ? clock.instant().toString() : null);
    }

    public void tag(List<Long> articles, String tag, boolean on) {
        say(
                articles.stream()
                        .map(id -> Word.ofArticle("tag", id, on ? "yes" : null).named(tag))
                        .toList());
    }

    /// @param note empty takes it away
    public void note(long article, String note) {
        sayOfArticles("note", List.of(article), note.isBlank() ? null : note);
    }

    private void sayOfArticles(String what, List<Long> articles, @Nullable String value) {
        say(articles.stream().map(id -> Word.ofArticle(what, id, value)).toList());
    }

    /// A fact of an article as the reader has it.
    public enum Fact {
        TITLE,
        SUBTITLE,
        BYLINE,
        PUBLISHER,
        PUBLISHED,
        LANGUAGE,
        ADDRESS,
        KIND
    }

    /// @param value several authors are parted by `; `, a time is ISO-8601, a kind is `live-blog`
    ///   or `article`; null takes the correction back
    public void correct(long article, Fact fact, @Nullable String value) {
        String what = fact.name().toLowerCase(java.util.Locale.ROOT);
        sayOfArticles(what, List.of(article), value);
    }

    /// The reader says when an entry was published.
    ///
    /// @param iso ISO-8601; empty for "not known"; null takes the correction back
    public void time(long entry, @Nullable String iso) {
        say(List.of(ofEntry("time", entry, iso)));
    }

    public void noteOnEntry(long entry, String note) {
        say(List.of(ofEntry("note", entry, note.isBlank() ? null : note)));
    }

    public void starEntry(long entry, boolean on) {
        say(List.of(ofEntry("star", entry, on ? "yes" : null)));
    }

    public void tagEntry(long entry, String tag, boolean on) {
        say(List.of(ofEntry("tag", entry, on ? "yes" : null).named(tag)));
    }

    /// Marks words of an entry, found again when a later edition edits it.
    ///
    /// @param span into the entry's text
    public void highlight(long entry, Span span, boolean on) {
        String text =
                read(db -> db.first("text-of-entry", row -> row.getString(1), entry))
                        .orElseThrow(() -> notFound("entry", entry));
        say(
                List.of(
                        ofEntry("highlight", entry, on ? "yes" : null)
                                .on(span.of(text), Json.anchor(Anchors.of(text, span)))));
    }

    /// The lines of the reader's record that speak of these articles, undone ones left out, oldest
    /// first; of everything for null. They name things lastingly: [#replay] says them elsewhere.
    public List<String> words(@Nullable List<Long> articles) {
        return read(db -> Transfer.wordsOn(db, articles).stream().map(Json::line).toList());
    }

    /// Says lines of a record here. Acts that are known already are passed over.
    ///
    /// @return what could not be placed, in sentences
    public List<String> replay(List<String> lines) {
        List<UserRecord.Line> read = new ArrayList<>();
        for (String line : lines) {
            UserRecord.Line one = Json.line(line);
            if (one != null) {
                read.add(one);
            }
        }
        return Transfer.replay(this, read);
    }

    private Word ofEntry(String what, long entry, @Nullable String value) {
        return read(db ->
                        db.first(
                                "article-of-entry",
                                row -> Word.ofPost(what, row.getLong(1), row.getLong(2), value),
                                entry))
                .orElseThrow(() -> notFound("entry", entry));
    }

    /// The reader says who says a quote.
    ///
    /// @param name empty: nobody known; null takes the correction back
    public void speakerOf(long quote, @Nullable String name) {
        Word word =
                read(db ->
                                db.first(
                                        "article-of-quote",
                                        row ->
                                                Word.ofPost(
                                                                "speaker",
                                                                row.getLong(1),
                                                                row.getLong(2),
                                                                name)
                                                        .on(row.getString(3), null),
                                        quote))
                        .orElseThrow(() -> notFound("quote", quote));
        say(List.of(word));
    }

    /// The reader says that two speakers are one: `speaker` is shown as `same` from now on.
    public void join(long speaker, long same) {
        long target = read(db -> new Speakers(db).standsFor(same));
        if (read(db -> new Speakers(db).standsFor(speaker)) == target) {
            return;
        }
        say(List.of(Word.ofSpeaker("join", speaker, Long.toString(target))));
    }

    /// The reader says that two speakers are not one; they are not suggested again.
    ///
    /// @param on false: that was never said
    public void apart(long speaker, long other, boolean on) {
        Word word = read(db -> new Speakers(db).apart(speaker, other, on ? "yes" : null));
        say(List.of(word));
    }

    /// Speakers of different articles who may be one, the surest first.
    public List<SpeakerSuggestion> speakerSuggestions(int limit) {
        return read(db -> new SpeakerSuggestions(db).all(limit));
    }

    /// The pairs that the reader keeps apart, the oldest first.
    public List<SpeakerSuggestion> speakersKeptApart() {
        return read(db -> new SpeakerSuggestions(db).declined());
    }

    /// Takes a speaker out of the one it was joined to.
    public void part(long speaker) {
        say(List.of(Word.ofSpeaker("join", speaker, null)));
    }

    /// @param name null: the name that pages give
    public void rename(long speaker, @Nullable String name) {
        say(List.of(Word.ofSpeaker("rename", speaker, name)));
    }

    /// The reader says that two articles are one: `article`'s editions become `same`'s.
    public void sameArticle(long article, long same) {
        if (article != same) {
            say(List.of(Word.ofArticle("same", article, Long.toString(same))));
        }
    }

    /// @param query null removes it
    public void saveSearch(String name, @Nullable String query) {
        say(List.of(new Word("search", null, null, null, null, null, name, query)));
    }

    /// Queries by name.
    public Map<String, String> savedSearches() {
        return read(db -> {
            Map<String, String> searches = new java.util.TreeMap<>();
            db.all("saved-searches", row -> searches.put(row.getString(1), row.getString(2)));
            return searches;
        });
    }

    /// What [#undo()] would take back, as a sentence's object: `the tag “iraq” of “NATO …”`.
    public Optional<String> undoable() {
        return read(db -> new Words(db, clock).lastAct().map(act -> Telling.of(db, act)));
    }

    /// Takes the reader's last act back.
    ///
    /// @return what was undone; empty where there was nothing
    public Optional<String> undo() {
        List<String> lines = new ArrayList<>();
        Optional<String> told =
                write(db -> {
                    Words words = new Words(db, clock);
                    return words.lastAct()
                            .map(act -> {
                                String what = Telling.of(db, act);
                                words.undo(act);
                                lines.addAll(words.lines());
                                return what;
                            });
                });
        record.append(lines);
        return told;
    }

    // Within the package

    <T> T read(Function<Session, T> work) {
        return connections.read(work);
    }

    <T> T write(Function<Session, T> work) {
        return connections.write(work);
    }

    Connections connections() {
        return connections;
    }

    private static ArchiveException notFound(String what, long id) {
        return new ArchiveException(
                Reason.NOT_FOUND, "There is no " + what + " with the number " + id + ".");
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
