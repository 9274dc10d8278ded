package org.cuttings.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cuttings.archive.ArchiveException.Reason;
import org.cuttings.model.Said;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Reads what the reader put on entries and on words of them, placed in the newest text.
final class Sayings {
    private final Session db;

    Sayings(Session db) {
        this.db = db;
    }

    /// On an article's entries, in the order in which it was said.
    List<Said> on(long article) {
        return db.all("words-on-posts", this::said, article);
    }

    /// What could not be placed in the newest version of its entry, in all articles.
    List<Said> notPlaced() {
        return db.all("words-perhaps-not-placed", this::said).stream()
                .filter(Said::couldNotBePlaced)
                .toList();
    }

    /// Notes and highlights of all articles, newest first.
    List<Said> all(@Nullable Long before, int limit) {
        return db.all(
                "all-notes-and-highlights",
                this::said,
                before == null ? Long.MAX_VALUE : before,
                limit);
    }

    Optional<Said> one(long id) {
        return db.first("word-on-post", this::said, id);
    }

    private Said said(ResultSet row) throws SQLException {
        String exact = row.getString("exact");
        Long entry = Session.longOrNull(row, "entry");
        Span span =
                exact == null || entry == null
                        ? null
                        : place(row.getString("text"), exact, row.getString("anchor"));
        return new Said(
                row.getLong("id"),
                row.getLong("article"),
                Session.longOrNull(row, "post_id"),
                row.getString("what"),
                row.getString("name"),
                row.getString("value"),
                exact,
                span,
                entry,
                span == null || entry == null ? null : quoteAt(entry, span),
                Instant.parse(row.getString("at")));
    }

    private static @Nullable Span place(String text, String exact, @Nullable String anchor) {
        Anchors anchors = anchor == null ? Anchors.NONE : Json.anchor(anchor);
        return anchors.place(text, exact);
    }

    private @Nullable Long quoteAt(long entry, Span span) {
        return db.number("quote-at", entry, span.start(), span.end());
    }

    /// The slot for these words of an entry: the one that the reader used already where its words
    /// are placed just there, so that changing a note does not make a second one.
    ///
    /// @param entry any version of the entry; `span` is into its text
    Word slot(String what, long entry, Span span, @Nullable String value) {
        record Stands(long article, long post, String text) {}
        Stands stands =
                db.first(
                                "entry-stands",
                                row -> new Stands(row.getLong(1), row.getLong(2), row.getString(3)),
                                entry)
                        .orElseThrow(() -> ArchiveException.notFound("entry", entry));
        if (span.end() > stands.text().length() || span.start() == span.end()) {
            throw new ArchiveException(
                    Reason.NOT_FOUND, "There are no such words in the entry " + entry + ".");
        }
        Word bare = Word.ofPost(what, stands.article(), stands.post(), value);
        return db.all("words-of-post", Words::word, stands.post(), what).stream()
                .filter(word -> {
                    String exact = word.exact();
                    return exact != null && span.equals(place(stands.text(), exact, word.anchor()));
                })
                .findFirst()
                .map(word -> word.saying(value))
                .orElseGet(() ->
                        bare.on(
                                span.of(stands.text()),
                                Json.anchor(Anchors.of(stands.text(), span))));
    }
}
