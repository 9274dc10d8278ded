package org.cuttings.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cuttings.archive.Archive;
import org.cuttings.archive.ArchiveException;
import org.cuttings.export.Exporters;
import org.cuttings.model.Article;
import org.cuttings.model.Asset;
import org.cuttings.model.Capture;
import org.cuttings.model.Change;
import org.cuttings.model.Counts;
import org.cuttings.model.EditionLine;
import org.cuttings.model.Headline;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Said;
import org.cuttings.model.Span;
import org.cuttings.search.Facets;
import org.cuttings.search.Hits;
import org.cuttings.search.ListOrder;
import org.cuttings.search.Query;
import org.cuttings.search.QuoteElsewhere;
import org.cuttings.search.Shelf;
import org.cuttings.search.Suggestion;
import org.jspecify.annotations.Nullable;

/// What window and terminal both do with one archive. Every call blocks until it is done; calls may
/// come from several threads. What can't be done is a [CannotDo] with a sentence for the reader.
public final class Desk implements AutoCloseable {
    private final Archive archive;

    private Desk(Archive archive) {
        this.archive = archive;
    }

    /// Opens the archive for reading and writing, and makes it where there is none. One that may
    /// not be written, or holds something foreign, is opened for reading.
    public static Desk open(Path archive) {
        try {
            return new Desk(Archive.open(archive).reading(Desk::read));
        } catch (ArchiveException cannot) {
            return switch (cannot.reason()) {
                case READ_ONLY, FOREIGN -> openToRead(archive);
                case FULL, LOCKED, GONE, DAMAGED, LATER, NOT_AN_ARCHIVE, NOT_FOUND, STOPPED ->
                        throw cannot(cannot);
            };
        }
    }

    /// Opens the archive for reading; nothing is made or changed.
    public static Desk openToRead(Path archive) {
        return ask(() -> new Desk(Archive.openReadOnly(archive)));
    }

    private static Article read(Capture capture) {
        return ReadingRoom.onDeepStack(() -> ArticleReader.readOrBare(capture));
    }

    public Path file() {
        return archive.file();
    }

    public boolean readOnly() {
        return archive.isReadOnly();
    }

    /// Whether the last program that wrote ended without closing the archive: worth a [#check()].
    public boolean wasLeftUnclean() {
        return archive.wasLeftUnclean();
    }

    // Bringing in

    /// Brings in all pages below `paths`. Each is durable before `progress` hears of it.
    public ImportReport bring(List<Path> paths, Progress progress) {
        return ask(() -> new Importing(archive, progress).bring(Given.paths(paths)));
    }

    /// The same, by what was typed: a path, or an `http` or `https` address, which is fetched.
    public ImportReport bringTyped(List<String> typed, Progress progress) {
        List<Given> given = typed.stream().map(Given::typed).toList();
        return ask(() -> new Importing(archive, progress).bring(given));
    }

    /// Brings in a page that was pasted.
    ///
    /// @param html as the clipboard holds it; null where it holds none
    /// @param text the same as text; null where it holds none
    public ImportResult bringPasted(@Nullable String html, @Nullable String text) {
        return only(Given.pasted(html, text));
    }

    /// Brings in words that were pasted, HTML or plain.
    ///
    /// @param label what the reader calls it
    public ImportResult bringText(String htmlOrText, String label) {
        return only(Given.bytes(label, htmlOrText.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportResult only(Given given) {
        ImportReport report =
                ask(() -> new Importing(archive, Progress.SILENT).bring(List.of(given)));
        return report.results().isEmpty()
                ? new ImportResult.Unreadable(given.label(), "There is nothing in it to read.")
                : report.results().getFirst();
    }

    /// Brings in the sample that comes with Cuttings.
    public ImportReport bringSample(Progress progress) {
        return ask(() -> new Importing(archive, progress).bring(SamplePages.all()));
    }

    // Looking up

    public Counts counts() {
        return ask(archive::counts);
    }

    /// How many speakers have a quote.
    public long countSpeakers() {
        return ask(archive::countSpeakers);
    }

    /// How many notes and highlights there are.
    public long countNotes() {
        return ask(archive::countNotes);
    }

    /// An article's line in a list.
    public Optional<Headline> headline(long article) {
        return ask(() -> archive.headline(article));
    }

    /// What is done to several things at once.
    public Several several() {
        return new Several(archive);
    }

    /// The sources named in most entries, each with how many; the most first.
    public Map<String, Long> countSources(int limit) {
        return ask(() -> archive.countSources(limit));
    }

    /// Newest first.
    ///
    /// @param after the last line of the page before; null for the first page
    public List<Headline> headlines(Shelf shelf, @Nullable Headline after, int limit) {
        return ask(() -> archive.headlines(shelf, after == null ? null : after.id(), limit));
    }

    /// @param after the last line of the page before; null for the first page
    public List<Headline> headlines(
            Shelf shelf, ListOrder order, @Nullable Headline after, int limit) {
        return ask(() -> archive.headlines(shelf, order, after == null ? null : after.id(), limit));
    }

    public long count(Shelf shelf) {
        return ask(() -> archive.count(shelf));
    }

    /// The newest edition, with all entries that earlier ones had.
    public Optional<KeptArticle> article(long id) {
        return ask(() -> archive.article(id));
    }

    public Optional<KeptArticle> edition(long article, int number) {
        return ask(() -> archive.edition(article, number));
    }

    /// Oldest first.
    public List<EditionLine> editions(long article) {
        return ask(() -> archive.editions(article));
    }

    /// A picture that came with a page of the article.
    public Optional<Asset> asset(long article, String address) {
        return ask(() -> archive.asset(article, address));
    }

    /// The picture that stands for an article in a list: the one that the page names, else the
    /// largest; of those that came along with it.
    public Optional<Asset> pictureOf(Headline line) {
        return ask(() ->
                Optional.ofNullable(line.leadImage())
                        .flatMap(address -> archive.asset(line.id(), address))
                        .or(() -> archive.largestPicture(line.id())));
    }

    public Hits searchEntries(String typed, int limit) {
        return search(Query.parse(typed), Query.In.ENTRIES, limit);
    }

    public Hits searchQuotes(String typed, int limit) {
        return search(Query.parse(typed), Query.In.QUOTES, limit);
    }

    /// Looks for entries; for quotes where the query asks for a speaker, a kind of quote, or says
    /// `in:quotes`.
    public Hits search(String typed, int limit) {
        Query query = Query.parse(typed);
        return search(query, ofQuotes(query) ? Query.In.QUOTES : Query.In.ENTRIES, limit);
    }

    private Hits search(Query query, Query.In in, int limit) {
        return ask(() -> archive.search(query, in, null, null, limit));
    }

    static boolean ofQuotes(Query query) {
        return query.clauses().stream()
                .flatMap(clause -> clause.anyOf().stream())
                .anyMatch(Desk::ofQuotes);
    }

    private static boolean ofQuotes(Query.Term term) {
        return switch (term) {
            case Query.Term.Named named -> named.of() == Query.Naming.SPEAKER && !named.without();
            case Query.Term.Kind(var word, var without) ->
                    !without
                            && (word.equals("direct")
                                    || word.equals("indirect")
                                    || word.equals("mixed"));
            case Query.Term.Words words -> false;
            case Query.Term.Days days -> false;
            case Query.Term.Tag tag -> false;
            case Query.Term.Being being -> false;
            case Query.Term.Article article -> false;
            case Query.Term.Language language -> false;
        };
    }

    /// @param typed the beginning of a name, or nearly so; empty for all, most quoted first
    public List<KnownSpeaker> speakers(String typed, int limit) {
        return ask(() ->
                typed.isBlank()
                        ? archive.speakers(null, limit)
                        : archive.speakersLike(typed, limit));
    }

    /// Names that may be meant by what is typed, with the filter that asks for them.
    public List<Suggestion> suggest(String typed, int limit) {
        return ask(() -> archive.suggest(typed, limit));
    }

    /// Finds the reader's notes by their words, newest first; all of them where nothing is typed.
    public Hits searchNotes(String typed, int limit) {
        return search(Query.parse(typed), Query.In.NOTES, limit);
    }

    /// The reader's saved searches: queries by name.
    public Map<String, String> savedSearches() {
        return ask(() -> archive.byHand().savedSearches());
    }

    /// @param query null takes the saved search away
    public void saveSearch(String name, @Nullable String query) {
        run(() -> archive.byHand().saveSearch(name, query));
    }

    /// What the reader put on an article's entries and on words of them.
    public List<Said> said(long article) {
        return ask(() -> archive.said(article));
    }

    /// Notes and highlights whose words the newest version of their entry no longer has, or no
    /// longer in a place that can be told: kept, and never put on other words.
    public List<Said> notPlaced() {
        return ask(archive::notPlaced);
    }

    /// Notes and highlights on all articles, entries and words, newest first.
    ///
    /// @param before the last line of the page before; null for the first page
    public List<Said> notesAndHighlights(@Nullable Said before, int limit) {
        return ask(() -> archive.notesAndHighlights(before == null ? null : before.id(), limit));
    }

    /// In the order of time.
    public List<KeptQuote> quotesOf(long speaker, int limit) {
        return ask(() -> archive.quotesOf(speaker, null, limit));
    }

    // The reader's word

    public void read(long article, boolean read) {
        run(() -> archive.byHand().read(List.of(article), read));
    }

    public void star(long article, boolean starred) {
        run(() -> archive.byHand().star(List.of(article), starred));
    }

    /// Into the bin, or back.
    public void bin(long article, boolean binned) {
        run(() -> archive.byHand().bin(List.of(article), binned));
    }

    public void tag(long article, String tag, boolean on) {
        tag(article, null, tag, on);
    }

    /// @param entry null for the article as a whole
    public void tag(long article, @Nullable Long entry, String tag, boolean on) {
        run(() -> {
            if (entry == null) {
                archive.byHand().tag(List.of(article), tag, on);
            } else {
                archive.byHand().tagEntry(entry, tag, on);
            }
        });
    }

    public void note(long article, String note) {
        note(article, null, note);
    }

    /// @param entry null for the article as a whole
    /// @param note empty takes it away
    public void note(long article, @Nullable Long entry, String note) {
        run(() -> {
            if (entry == null) {
                archive.byHand().note(article, note);
            } else {
                archive.byHand().noteOnEntry(entry, note);
            }
        });
    }

    /// Marks words of an entry, found again when a later edition edits it.
    ///
    /// @param span into the entry's text
    public void highlight(long entry, Span span, boolean on) {
        run(() -> archive.byHand().highlight(entry, span, on));
    }

    public void highlightQuote(long quote, boolean on) {
        run(() -> archive.byHand().highlightQuote(quote, on));
    }

    /// Puts a note on words of an entry; it follows them as a highlight does.
    ///
    /// @param entry any version of the entry
    /// @param span into that version's text
    /// @param note empty takes it away
    public void noteOnWords(long entry, Span span, String note) {
        run(() -> archive.byHand().noteOnWords(entry, span, note));
    }

    /// @param note empty takes it away
    public void noteOnQuote(long quote, String note) {
        run(() -> archive.byHand().noteOnQuote(quote, note));
    }

    /// Changes a note wherever it is, also where its words could not be placed.
    ///
    /// @param said its number, as [Said#id()] has it
    /// @param note empty takes it away
    public void changeNote(long said, String note) {
        run(() -> archive.byHand().changeNote(said, note));
    }

    /// Takes a tag, star, note or highlight away, also where its words could not be placed.
    ///
    /// @param said its number, as [Said#id()] has it
    public void takeAway(long said) {
        run(() -> archive.byHand().takeAway(said));
    }

    /// What the reader says is otherwise than it was found.
    public Corrections corrections() {
        return new Corrections(archive);
    }

    /// Who says a quote, and which speakers are one.
    public Speakers whoIsWho() {
        return new Speakers(archive);
    }

    /// What [#undo()] would undo, as a sentence; empty where there is nothing.
    public Optional<String> undoable() {
        return ask(archive.byHand()::undoable);
    }

    /// Takes the last change back.
    ///
    /// @return what was undone, as a sentence; empty where there was nothing
    public Optional<String> undo() {
        return ask(archive.byHand()::undo);
    }

    // Looking after

    /// Checks, copies, mends, reads again, parts and joins.
    public Care care() {
        return new Care(archive);
    }

    /// What changed from one edition of an article to a later one, entry by entry.
    public List<Change> changes(long article, int earlier, int later) {
        return ask(() -> archive.changes(article, earlier, later));
    }

    /// How a query's results are spread over speakers, sources, publishers and months.
    public Facets facets(String typed) {
        Query query = Query.parse(typed);
        return ask(
                () -> archive.facets(query, ofQuotes(query) ? Query.In.QUOTES : Query.In.ENTRIES));
    }

    /// Where else nearly the same was said, the likest first.
    public List<QuoteElsewhere> elsewhere(long quote) {
        return ask(() -> archive.elsewhere(quote));
    }

    // Taking away

    /// The words of the export formats.
    public static List<String> formats() {
        return Exporters.names();
    }

    /// Writes files; each appears whole or not at all.
    ///
    /// @throws IOException with a sentence where they can't be written
    public ExportReport export(ExportOrder order, Progress progress) throws IOException {
        try {
            return new Exporting(archive, order, progress).run();
        } catch (ArchiveException failure) {
            throw cannot(failure);
        }
    }

    /// Words with their citation, for the clipboard.
    public Clippings clippings() {
        return new Clippings(archive);
    }

    @Override
    public void close() {
        archive.close();
    }

    static <T> T ask(Supplier<T> work) {
        try {
            return work.get();
        } catch (ArchiveException failure) {
            throw cannot(failure);
        }
    }

    static void run(Runnable work) {
        try {
            work.run();
        } catch (ArchiveException failure) {
            throw cannot(failure);
        }
    }

    private static CannotDo cannot(ArchiveException failure) {
        return new CannotDo(String.valueOf(failure.getMessage()), failure);
    }
}
