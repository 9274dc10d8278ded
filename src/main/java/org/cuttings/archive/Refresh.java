package org.cuttings.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.cuttings.search.Folding;
import org.jspecify.annotations.Nullable;

/// Works out what is shown and searched of an article from what the machine found and what the
/// reader said, and writes the difference. The one place where the two come together: filing,
/// correcting, joining, binning and undoing all end here.
final class Refresh {
    private final Session db;
    private final Speakers people;

    Refresh(Session db) {
        this.db = db;
        this.people = new Speakers(db);
    }

    Speakers people() {
        return people;
    }

    /// An article as a whole, and the entries of others in which somebody is somebody else since
    /// its speakers came.
    void all(long article) {
        Set<Long> others = new LinkedHashSet<>(people.settle());
        facts(article);
        article(article);
        others.addAll(people.settle());
        for (Long other : others) {
            long shownAs = db.count("article-stands-for", other);
            if (shownAs != article) {
                article(shownAs);
            }
        }
    }

    /// A word of the reader's about an article or one of its posts.
    record Word(
            String what,
            @Nullable Long post,
            @Nullable Long speaker,
            @Nullable String exact,
            String value,
            String name) {}

    private List<Word> words(long article) {
        return db.all(
                "words-of-article",
                row ->
                        new Word(
                                row.getString("what"),
                                Session.longOrNull(row, "post_id"),
                                Session.longOrNull(row, "speaker_id"),
                                row.getString("exact"),
                                row.getString("value"),
                                row.getString("name")),
                article);
    }

    /// The article's own row: the facts of its newest edition under the reader's words.
    void facts(long article) {
        record Current(long id, String kind, Facts facts) {}
        Current current =
                db.first(
                                "current-edition",
                                row ->
                                        new Current(
                                                row.getLong(1),
                                                row.getString(2),
                                                Json.facts(row.getString(3))),
                                article)
                        .orElse(null);
        if (current == null) {
            return;
        }
        Map<String, String> said = new HashMap<>();
        for (Word word : words(article)) {
            if (word.post() == null) {
                said.put(word.what(), word.value());
            }
        }
        Facts facts = current.facts();
        String publisher = said.getOrDefault("publisher", Facts.value(facts.publisher()));
        String published = said.getOrDefault("published", iso(Facts.value(facts.published())));
        String modified = iso(Facts.value(facts.modified()));
        String bylines = said.get("byline");
        db.change(
                "set-article-facts",
                current.id(),
                said.getOrDefault("address", Facts.value(facts.url())),
                said.getOrDefault("kind", current.kind()),
                said.getOrDefault("title", Facts.value(facts.title())),
                said.getOrDefault("subtitle", Facts.value(facts.subtitle())),
                bylines == null
                        ? Json.texts(facts.authors())
                        : Json.texts(List.of(bylines.split("; ", -1))),
                publisher == null ? null : publisher(publisher),
                Facts.value(facts.section()),
                said.getOrDefault("language", Facts.value(facts.language())),
                Facts.value(facts.leadImage()),
                published,
                modified,
                sort(article, published, modified),
                said.containsKey("read"),
                said.containsKey("star"),
                said.get("bin"),
                article);
    }

    /// Where the article stands in lists by time.
    private long sort(long article, @Nullable String published, @Nullable String modified) {
        String first =
                db.first("first-entry-time", row -> row.getString(1) + "", article).orElse("null");
        for (String at : new String[] {published, first, modified}) {
            if (at != null && !at.equals("null")) {
                Long second = second(at);
                if (second != null) {
                    return second;
                }
            }
        }
        return db.first("article-imported", row -> row.getString(1), article)
                .map(imported -> Places.second(Instant.parse(imported)))
                .orElse(0L);
    }

    private long publisher(String name) {
        Long known = db.number("publisher-by-name", name);
        return known != null ? known : db.insert("add-publisher", name, Folding.fold(name));
    }

    private static @Nullable String iso(@Nullable Moment at) {
        return at == null ? null : at.iso();
    }

    static @Nullable Long second(@Nullable String iso) {
        return iso == null ? null : Moment.ofIso(iso).map(Places::second).orElse(null);
    }

    record Head(
            long id,
            @Nullable Long publisher,
            String kind,
            @Nullable String language,
            List<String> bylines,
            boolean shown,
            long second) {}

    private static Head head(ResultSet row) throws SQLException {
        Long second = second(row.getString("published"));
        if (second == null) {
            second = second(row.getString("modified"));
        }
        if (second == null) {
            second = Places.second(Instant.parse(row.getString("imported")));
        }
        return new Head(
                row.getLong("id"),
                Session.longOrNull(row, "publisher_id"),
                row.getString("kind"),
                row.getString("language"),
                Json.texts(row.getString("bylines")),
                row.getString("binned") == null && row.getObject("same_as") == null,
                second);
    }

    record EntryNow(
            long id,
            long post,
            int position,
            @Nullable String time,
            String timeSource,
            @Nullable String foundTime,
            String foundTimeSource,
            @Nullable String title,
            String text,
            String more,
            List<String> bylines,
            String tokens,
            @Nullable Long place,
            boolean latest) {}

    private static EntryNow entry(ResultSet row) throws SQLException {
        return new EntryNow(
                row.getLong("id"),
                row.getLong("post_id"),
                row.getInt("position"),
                row.getString("time"),
                row.getString("time_source"),
                row.getString("found_time"),
                row.getString("found_time_source"),
                row.getString("title"),
                row.getString("text"),
                row.getString("more"),
                Json.texts(row.getString("bylines")),
                row.getString("tokens"),
                Session.longOrNull(row, "place"),
                row.getObject("succeeded_by") == null);
    }

    record QuoteNow(
            long id,
            String text,
            String kind,
            @Nullable Long speaker,
            @Nullable Long found,
            boolean byHand,
            String tokens,
            @Nullable Long place) {}

    private static QuoteNow quote(ResultSet row) throws SQLException {
        return new QuoteNow(
                row.getLong("id"),
                row.getString("text"),
                row.getString("kind"),
                Session.longOrNull(row, "speaker_id"),
                Session.longOrNull(row, "found_speaker_id"),
                row.getInt("by_hand") == 1,
                row.getString("tokens"),
                Session.longOrNull(row, "place"));
    }

    /// The article's entries and quotes: times, speakers, index rows, counts.
    void article(long article) {
        Head head = db.first("refresh-article", Refresh::head, article).orElse(null);
        if (head == null) {
            return;
        }
        List<EntryNow> entries = db.all("refresh-entries", Refresh::entry, article);
        Map<Long, List<QuoteNow>> quotes = new HashMap<>();
        db.all(
                "refresh-quotes",
                row ->
                        quotes.computeIfAbsent(row.getLong("entry_id"), id -> new ArrayList<>())
                                .add(quote(row)),
                article);
        Map<Long, Set<Long>> sources = new HashMap<>();
        db.all(
                "refresh-sources",
                row ->
                        sources.computeIfAbsent(row.getLong(1), id -> new LinkedHashSet<>())
                                .add(row.getLong(2)),
                article);
        List<Word> words = words(article);
        new Showing(db, people, head, words, quotes, sources).write(inTimeOrder(entries));
    }

    /// So that of several entries at one second the later ones get the later places: pages run
    /// newest first or oldest first.
    private static List<EntryNow> inTimeOrder(List<EntryNow> entries) {
        List<EntryNow> timed = entries.stream().filter(e -> e.time() != null).toList();
        boolean newestFirst =
                timed.size() > 1
                        && Objects.requireNonNullElse(second(timed.getFirst().time()), 0L)
                                > Objects.requireNonNullElse(second(timed.getLast().time()), 0L);
        List<EntryNow> ordered = new ArrayList<>(entries);
        Comparator<EntryNow> byPosition = Comparator.comparingInt(EntryNow::position);
        ordered.sort(newestFirst ? byPosition.reversed() : byPosition);
        return ordered;
    }
}
