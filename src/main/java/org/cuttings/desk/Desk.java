package org.cuttings.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cuttings.model.Asset;
import org.cuttings.model.Counts;
import org.cuttings.model.Headline;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.search.Hits;
import org.jspecify.annotations.Nullable;

/// What window and terminal both do with one archive. Every call blocks until it is done; calls may
/// come from several threads.
public final class Desk implements AutoCloseable {
    /// Which articles a list shows.
    public sealed interface Shelf {
        record All() implements Shelf {}

        record LiveBlogs() implements Shelf {}

        record Unread() implements Shelf {}

        record Starred() implements Shelf {}

        record Bin() implements Shelf {}

        record Publisher(String name) implements Shelf {}

        record Tag(String name) implements Shelf {}
    }

    /// Opens the archive for reading and writing, and makes it where there is none. One that may
    /// not be written is opened for reading.
    ///
    /// @throws CannotDo where it can't be opened; the message is a sentence for the reader
    public static Desk open(Path archive) {
        throw new CannotDo("There is no archive yet.");
    }

    public boolean readOnly() {
        throw new CannotDo("There is no archive yet.");
    }

    /// Brings in all pages below `paths`. Each is durable before `progress` hears of it.
    public ImportReport bring(List<Path> paths, Progress progress) {
        throw new CannotDo("There is no archive yet.");
    }

    /// Brings in a page that was pasted.
    ///
    /// @param label what the reader calls it
    public ImportResult bringText(String htmlOrText, String label) {
        throw new CannotDo("There is no archive yet.");
    }

    /// Brings in the sample that comes with Cuttings.
    public ImportReport bringSample(Progress progress) {
        throw new CannotDo("There is no archive yet.");
    }

    public Counts counts() {
        throw new CannotDo("There is no archive yet.");
    }

    /// Newest first.
    ///
    /// @param after the last line of the page before; null for the first page
    public List<Headline> headlines(Shelf shelf, @Nullable Headline after, int limit) {
        throw new CannotDo("There is no archive yet.");
    }

    public long count(Shelf shelf) {
        throw new CannotDo("There is no archive yet.");
    }

    /// The newest edition.
    public Optional<KeptArticle> article(long id) {
        throw new CannotDo("There is no archive yet.");
    }

    public Optional<Asset> asset(long article, String address) {
        throw new CannotDo("There is no archive yet.");
    }

    /// Looks for entries; for quotes where the query asks for a speaker, a kind of quote, or says
    /// `in:quotes`.
    public Hits search(String typed, int limit) {
        throw new CannotDo("There is no archive yet.");
    }

    public Hits searchEntries(String typed, int limit) {
        throw new CannotDo("There is no archive yet.");
    }

    public Hits searchQuotes(String typed, int limit) {
        throw new CannotDo("There is no archive yet.");
    }

    /// @param typed part of a name; empty for all, those with most quotes first
    public List<KnownSpeaker> speakers(String typed, int limit) {
        throw new CannotDo("There is no archive yet.");
    }

    /// In the order of time.
    public List<KeptQuote> quotesOf(long speaker, int limit) {
        throw new CannotDo("There is no archive yet.");
    }

    public void read(long article, boolean read) {
        throw new CannotDo("There is no archive yet.");
    }

    public void star(long article, boolean starred) {
        throw new CannotDo("There is no archive yet.");
    }

    public void bin(long article, boolean binned) {
        throw new CannotDo("There is no archive yet.");
    }

    public void tag(long article, String tag, boolean on) {
        tag(article, null, tag, on);
    }

    /// @param entry null for the article as a whole
    public void tag(long article, @Nullable Long entry, String tag, boolean on) {
        throw new CannotDo("There is no archive yet.");
    }

    public void note(long article, String note) {
        note(article, null, note);
    }

    /// @param entry null for the article as a whole
    /// @param note empty takes it away
    public void note(long article, @Nullable Long entry, String note) {
        throw new CannotDo("There is no archive yet.");
    }

    /// The reader says who says a quote.
    ///
    /// @param name null: nobody known
    public void speakerOf(long quote, @Nullable String name) {
        throw new CannotDo("There is no archive yet.");
    }

    /// The reader says that two speakers are one.
    public void join(long speaker, long same) {
        throw new CannotDo("There is no archive yet.");
    }

    /// A speaker stands for itself again.
    public void part(long speaker) {
        throw new CannotDo("There is no archive yet.");
    }

    /// @param entry null for the article as a whole; given for a time alone
    /// @param value null goes back to what was found
    public void set(long article, @Nullable Long entry, Settable what, @Nullable String value) {
        throw new CannotDo("There is no archive yet.");
    }

    /// @param name empty goes back to the name found
    public void rename(long speaker, String name) {
        throw new CannotDo("There is no archive yet.");
    }

    /// What [#undo()] would undo, as a sentence; empty where there is nothing.
    public Optional<String> undoable() {
        throw new CannotDo("There is no archive yet.");
    }

    /// Takes the last change back.
    ///
    /// @return what was undone, as a sentence; empty where there was nothing
    public Optional<String> undo() {
        throw new CannotDo("There is no archive yet.");
    }

    /// The words of the export formats.
    public static List<String> formats() {
        return List.of("markdown");
    }

    /// Writes files; each appears whole or not at all.
    ///
    /// @throws IOException with a sentence where they can't be written
    public List<Exported> export(ExportOrder order, Progress progress) throws IOException {
        throw new CannotDo("There is no archive yet.");
    }

    /// A quote with its citation, for the clipboard.
    public String quoteAsMarkdown(long quote) {
        throw new CannotDo("There is no archive yet.");
    }

    /// One sentence for each fault; empty where the archive is whole.
    public List<String> check() {
        throw new CannotDo("There is no archive yet.");
    }

    @Override
    public void close() {}
}
