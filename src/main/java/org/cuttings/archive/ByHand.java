package org.cuttings.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cuttings.archive.ArchiveException.Reason;
import org.cuttings.model.Entry;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// What the reader says of an archive: tags, stars, notes, highlights, corrections; who speaks is
/// [WhoIsWho]'s. It stands beside what the machine found, wins over it, and each act can be undone.
/// Every call is in the archive and in the record beside it when it returns.
public final class ByHand {
    /// So many characters tell where a new entry begins.
    private static final int SPLIT_WORDS = 80;

    private final Archive archive;

    ByHand(Archive archive) {
        this.archive = archive;
    }

    /// Says several things as one act, which one undo takes back.
    void say(List<Word> words) {
        List<String> lines =
                archive.write(db -> {
                    Words said = archive.words(db);
                    said.say(words);
                    return said.lines();
                });
        archive.record().append(lines);
    }

    public void read(List<Long> articles, boolean on) {
        sayOfArticles("read", articles, on ? "yes" : null);
    }

    public void star(List<Long> articles, boolean on) {
        sayOfArticles("star", articles, on ? "yes" : null);
    }

    /// Into the bin, or back. What is in the bin is not searched and not lost.
    public void bin(List<Long> articles, boolean on) {
        sayOfArticles("bin", articles, on ? archive.now().toString() : null);
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
        String what = fact.name().toLowerCase(Locale.ROOT);
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
    /// @param entry any version of the entry
    /// @param span into that version's text
    public void highlight(long entry, Span span, boolean on) {
        say(entry, "highlight", span, on ? "yes" : null);
    }

    public void highlightQuote(long quote, boolean on) {
        Placed placed = placed(quote);
        highlight(placed.entry(), placed.span(), on);
    }

    /// Puts a note on words of an entry, which follows them as a highlight does. Another note on
    /// the same words takes the place of the first.
    ///
    /// @param entry any version of the entry
    /// @param span into that version's text
    /// @param note empty takes it away
    public void noteOnWords(long entry, Span span, String note) {
        say(entry, "note", span, note.isBlank() ? null : note);
    }

    /// @param note empty takes it away
    public void noteOnQuote(long quote, String note) {
        Placed placed = placed(quote);
        noteOnWords(placed.entry(), placed.span(), note);
    }

    private void say(long entry, String what, Span span, @Nullable String value) {
        Word word = archive.read(db -> new Sayings(db).slot(what, entry, span, value));
        say(List.of(word));
    }

    private record Placed(long entry, Span span) {}

    private Placed placed(long quote) {
        return archive.quote(quote)
                .map(kept -> new Placed(kept.entry(), kept.quote().span()))
                .orElseThrow(() -> ArchiveException.notFound("quote", quote));
    }

    /// Changes a note wherever it is, also where its words could not be placed.
    ///
    /// @param said its number, as [Said#id()] has it
    /// @param note empty takes it away
    public void changeNote(long said, String note) {
        say(List.of(saying(said).saying(note.isBlank() ? null : note)));
    }

    /// Takes a tag, star, note or highlight away, also where its words could not be placed.
    ///
    /// @param said its number, as [Said#id()] has it
    public void takeAway(long said) {
        say(List.of(saying(said).saying(null)));
    }

    /// The same for several, as one act.
    public void takeAway(List<Long> said) {
        say(said.stream().map(one -> saying(one).saying(null)).toList());
    }

    private Word saying(long said) {
        return archive.read(db -> db.first("current-word", Words::word, said))
                .orElseThrow(() -> ArchiveException.notFound("note or highlight", said));
    }

    /// The reader says that an entry is no entry of its own: its words are joined to those of the
    /// entry before it on the page. What the reader put on it stays on its words.
    ///
    /// @throws ArchiveException where there is none before it, or the page's bytes were not kept
    public void joinToEntryBefore(long entry) {
        KeptArticle article = articleWithBytes(entry);
        int at = article.entryIds().indexOf(entry);
        if (at < 1) {
            throw new ArchiveException(
                    Reason.NOT_FOUND, "There is no entry before this one to join it to.");
        }
        String into = article.posts().get(at - 1).toString();
        long id = article.headline().id();
        Word word = Word.ofPost(Boundaries.JOINED, id, article.posts().get(at), into);
        List<Word> words = new ArrayList<>();
        for (Word earlier : boundaries(id)) {
            // What was joined to this one goes along with it.
            if (earlier.what().equals(Boundaries.JOINED)
                    && article.posts().get(at).toString().equals(earlier.value())) {
                words.add(earlier.saying(into));
            }
        }
        words.addFirst(word);
        say(words);
    }

    /// The reader says that a new entry begins within an entry.
    ///
    /// @param at where, in the entry's text: the start of a paragraph that no quote reaches over
    /// @throws ArchiveException where it can't be parted there, or the page's bytes were not kept
    public void splitEntry(long entry, int at) {
        KeptArticle article = articleWithBytes(entry);
        int index = article.entryIds().indexOf(entry);
        Entry whole = article.article().entries().get(index);
        if (!Cut.canPart(whole, at)) {
            throw new ArchiveException(
                    Reason.NOT_FOUND,
                    "An entry can be parted between two paragraphs only, and not within a quote.");
        }
        int end = Math.min(whole.text().length(), at + SPLIT_WORDS);
        Span first =
                new Span(
                        at,
                        Character.isHighSurrogate(whole.text().charAt(end - 1)) ? end - 1 : end);
        say(
                List.of(
                        Word.ofPost(
                                        Boundaries.SPLIT,
                                        article.headline().id(),
                                        article.posts().get(index),
                                        "yes")
                                .on(
                                        first.of(whole.text()),
                                        Json.anchor(Anchors.of(whole.text(), first)))));
    }

    /// An article's entries begin and end again where the program found it.
    public void boundariesAsFound(long article) {
        say(boundaries(article).stream().map(word -> word.saying(null)).toList());
    }

    private List<Word> boundaries(long article) {
        return archive.read(db -> db.all("boundary-words-of-article", Words::word, article));
    }

    private KeptArticle articleWithBytes(long entry) {
        long id =
                archive.articleOfEntry(entry)
                        .orElseThrow(() -> ArchiveException.notFound("entry", entry));
        if (archive.read(db -> db.count("editions-without-bytes", id)) > 0) {
            throw new ArchiveException(
                    Reason.NOT_FOUND,
                    "The page's bytes were not kept, so its entries stay as they are.");
        }
        return archive.article(id)
                .filter(article -> article.entryIds().contains(entry))
                .orElseThrow(() -> ArchiveException.notFound("entry", entry));
    }

    /// The lines of the reader's record that speak of these articles, undone ones left out, oldest
    /// first; of everything for null. They name things lastingly: [#replay] says them elsewhere.
    public List<String> words(@Nullable List<Long> articles) {
        return archive.read(db -> Transfer.wordsOn(db, articles).stream().map(Json::line).toList());
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
        return Transfer.replay(archive, read);
    }

    private Word ofEntry(String what, long entry, @Nullable String value) {
        return archive.read(db ->
                        db.first(
                                "article-of-entry",
                                row -> Word.ofPost(what, row.getLong(1), row.getLong(2), value),
                                entry))
                .orElseThrow(() -> ArchiveException.notFound("entry", entry));
    }

    /// The reader says that two articles are one: `article`'s editions become `same`'s.
    public void sameArticle(long article, long same) {
        if (article != same) {
            say(List.of(Word.ofArticle("same", article, Long.toString(same))));
        }
    }

    /// An article that was joined to another stands for itself again.
    public void partArticle(long article) {
        sayOfArticles("same", List.of(article), null);
    }

    /// @param query null removes it
    public void saveSearch(String name, @Nullable String query) {
        say(List.of(new Word("search", null, null, null, null, null, name, query)));
    }

    /// Queries by name.
    public Map<String, String> savedSearches() {
        return archive.read(db -> {
            Map<String, String> searches = new TreeMap<>();
            db.all("saved-searches", row -> searches.put(row.getString(1), row.getString(2)));
            return searches;
        });
    }

    /// What [#undo()] would take back, as a sentence's object: `the tag “iraq” of “NATO …”`.
    public Optional<String> undoable() {
        return archive.read(db -> archive.words(db).lastAct().map(act -> Telling.of(db, act)));
    }

    /// Takes the reader's last act back.
    ///
    /// @return what was undone; empty where there was nothing
    public Optional<String> undo() {
        List<String> lines = new ArrayList<>();
        Optional<String> told =
                archive.write(db -> {
                    Words words = archive.words(db);
                    return words.lastAct()
                            .map(act -> {
                                String what = Telling.of(db, act);
                                words.undo(act);
                                lines.addAll(words.lines());
                                return what;
                            });
                });
        archive.record().append(lines);
        return told;
    }
}
