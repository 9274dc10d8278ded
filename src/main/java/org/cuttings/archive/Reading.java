package org.cuttings.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.model.Article;
import org.cuttings.model.Asset;
import org.cuttings.model.Capture;
import org.cuttings.model.CaptureLine;
import org.cuttings.model.Doubt;
import org.cuttings.model.EditionLine;
import org.cuttings.model.Entry;
import org.cuttings.model.Evidence;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.Headline;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Speaker;
import org.jspecify.annotations.Nullable;

/// Reads articles, editions and captures. Within one state of the archive.
final class Reading {
    private static final String BY_HAND = "by hand";

    /// The doubt of a page that says it is one of several of a live blog: what it does not show is
    /// elsewhere, not gone.
    private static final String PART_OF_LIVE_BLOG = "part-of-live-blog";

    private final Session db;

    Reading(Session db) {
        this.db = db;
    }

    private record Shown(
            long id,
            Article.Kind kind,
            Facts facts,
            List<Doubt> doubts,
            int number,
            @Nullable String file,
            @Nullable Fact<Moment> captured) {}

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getLong("id"),
                Rows.kind(row.getString("kind")),
                Json.facts(row.getString("facts")),
                Json.doubts(row.getString("doubts")),
                row.getInt("number"),
                row.getString("label"),
                Rows.captured(row));
    }

    /// The newest edition, and all entries that it no longer shows.
    Optional<KeptArticle> article(long id) {
        return db.first("article-edition", Reading::shown, id)
                .flatMap(edition -> kept(id, edition, true));
    }

    /// One edition as it was, with the reader's corrections.
    Optional<KeptArticle> edition(long article, int number) {
        return db.first("edition", Reading::shown, article, number)
                .flatMap(edition -> kept(article, edition, false));
    }

    private record EntryAt(long id, long post, int position, Entry entry, boolean gone) {}

    private Optional<KeptArticle> kept(long id, Shown edition, boolean withGone) {
        Headline headline = new Shelves(db).headline(id).orElse(null);
        if (headline == null) {
            return Optional.empty();
        }
        Map<String, List<Evidence>> known = new HashMap<>();
        Function<String, List<Evidence>> evidence =
                json -> known.computeIfAbsent(json, Json::evidence);
        List<EntryAt> entries =
                new ArrayList<>(
                        db.all(
                                "entries-of-edition",
                                row -> entryAt(row, evidence, false),
                                edition.id()));
        if (withGone) {
            List<EntryAt> others =
                    db.all(
                            "entries-not-in-edition",
                            row -> entryAt(row, evidence, true),
                            id,
                            edition.id());
            entries = Timeline.merged(entries, others, EntryAt::position, e -> e.entry().timing());
        }
        boolean partial =
                edition.doubts().stream().anyMatch(d -> d.code().equals(PART_OF_LIVE_BLOG));
        Map<Long, Speaker> ofPages = speakers(id);
        Map<Long, Speaker> speakers = new HashMap<>();
        Map<Long, List<Long>> quoteIds = new HashMap<>();
        Map<Long, List<Quote>> quotes = new HashMap<>();
        Set<Speaker> speaking = new LinkedHashSet<>();
        db.all(
                "quotes-of-article",
                row -> {
                    long entry = row.getLong("entry_id");
                    quoteIds.computeIfAbsent(entry, e -> new ArrayList<>()).add(row.getLong("id"));
                    return quotes.computeIfAbsent(entry, e -> new ArrayList<>())
                            .add(Rows.quote(row, speaker(row, ofPages, speakers)));
                },
                id);
        Map<Long, List<Source>> sources = new HashMap<>();
        db.all(
                "sources-of-article",
                row ->
                        sources.computeIfAbsent(row.getLong("entry_id"), e -> new ArrayList<>())
                                .add(
                                        new Source(
                                                row.getString("name"),
                                                Source.Kind.valueOf(row.getString("kind")),
                                                row.getString("url"),
                                                Rows.span(row, "starts", "ends"))),
                id);
        List<Entry> complete = new ArrayList<>();
        for (EntryAt at : entries) {
            List<Quote> said = quotes.getOrDefault(at.id(), List.of());
            complete.add(at.entry().saying(said, sources.getOrDefault(at.id(), List.of())));
            said.stream().map(Quote::speaker).filter(s -> s != null).forEach(speaking::add);
        }
        Article article =
                new Article(
                        headline.kind(),
                        corrected(id, edition.facts()),
                        complete,
                        List.copyOf(speaking),
                        db.all(
                                "left-out-of-edition",
                                row -> new LeftOut(row.getString(1), row.getString(2)),
                                edition.id()),
                        edition.doubts());
        return Optional.of(
                new KeptArticle(
                        headline,
                        article,
                        entries.stream().map(EntryAt::id).toList(),
                        entries.stream()
                                .map(e -> quoteIds.getOrDefault(e.id(), List.of()))
                                .toList(),
                        edition.number(),
                        edition.file() == null ? "" : edition.file(),
                        edition.captured(),
                        db.first("note-of-article", row -> row.getString(1), id).orElse(null),
                        entries.stream()
                                .filter(e -> e.gone() && !partial)
                                .map(EntryAt::id)
                                .collect(Collectors.toSet()),
                        entries.stream().map(EntryAt::post).toList()));
    }

    private static EntryAt entryAt(
            ResultSet row, Function<String, List<Evidence>> evidence, boolean gone)
            throws SQLException {
        return new EntryAt(
                row.getLong("id"),
                row.getLong("post_id"),
                row.getInt("position"),
                Rows.entry(row, evidence),
                gone);
    }

    /// What the article's pages tell of each speaker.
    private Map<Long, Speaker> speakers(long article) {
        Map<Long, Speaker> speakers = new HashMap<>();
        db.all(
                "speakers-of-article",
                row -> {
                    List<String> names = Json.texts(row.getString("names"));
                    return speakers.put(
                            row.getLong("speaker_id"),
                            new Speaker(
                                    names.getFirst(),
                                    Speaker.Kind.PERSON,
                                    names,
                                    row.getString("affiliation")));
                },
                article);
        return speakers;
    }

    /// The archive's name, then the page's names.
    ///
    /// @param known those of the quotes before, by the archive's id
    private static @Nullable Speaker speaker(
            ResultSet row, Map<Long, Speaker> ofPages, Map<Long, Speaker> known)
            throws SQLException {
        long id = row.getLong("speaker_id");
        Speaker before = row.wasNull() ? null : known.get(id);
        if (before != null) {
            return before;
        }
        String name = row.getString("speaker_name");
        if (name == null) {
            return null;
        }
        Speaker onPage = ofPages.get(id);
        List<String> names =
                Stream.concat(
                                Stream.of(name),
                                onPage == null ? Stream.of() : onPage.names().stream())
                        .distinct()
                        .toList();
        Speaker speaker =
                new Speaker(
                        name,
                        Speaker.Kind.valueOf(row.getString("speaker_kind")),
                        names,
                        onPage == null ? null : onPage.affiliation());
        known.put(id, speaker);
        return speaker;
    }

    /// The facts with the reader's words over them.
    private Facts corrected(long article, Facts facts) {
        Map<String, String> said = new HashMap<>();
        db.all("words-on-facts", row -> said.put(row.getString(1), row.getString(2)), article);
        Facts corrected = facts;
        for (var word : said.entrySet()) {
            String value = word.getValue();
            Fact<String> fact = new Fact<>(value, BY_HAND);
            corrected =
                    switch (word.getKey()) {
                        case "title" -> corrected.titled(fact);
                        case "subtitle" -> corrected.subtitled(fact);
                        case "publisher" -> corrected.from(fact);
                        case "language" -> corrected.in(fact);
                        case "address" -> corrected.at(fact);
                        case "byline" ->
                                corrected.by(new Fact<>(List.of(value.split("; ", -1)), BY_HAND));
                        case "published" -> {
                            Moment at = Rows.moment(value);
                            yield at == null
                                    ? corrected
                                    : corrected.published(new Fact<>(at, BY_HAND));
                        }
                        default -> corrected;
                    };
        }
        return corrected;
    }

    List<EditionLine> editions(long article) {
        return db.all(
                "editions-of-article",
                row -> {
                    String imported = row.getString("imported");
                    String label = row.getString("label");
                    String sha256 = row.getString("sha256");
                    return new EditionLine(
                            row.getInt("number"),
                            Session.longOrNull(row, "capture_id"),
                            label == null ? "" : label,
                            Rows.captured(row),
                            imported == null ? null : Instant.parse(imported),
                            sha256 == null ? "" : sha256,
                            row.getInt("captures"),
                            row.getInt("current") == 1);
                },
                article);
    }

    Optional<Asset> asset(long article, String address) {
        return db.first("asset-of-article", Reading::asset, article, address);
    }

    Optional<Asset> largestPicture(long article) {
        return db.first("largest-picture-of-article", Reading::asset, article);
    }

    private static Asset asset(ResultSet row) throws SQLException {
        return new Asset(
                row.getString("address"),
                row.getString("media_type"),
                Rows.packed(row).orElseThrow().plain());
    }

    /// A capture as it was brought in, to be parsed anew or exported.
    ///
    /// @throws ArchiveException where its bytes are damaged
    Optional<Capture> capture(long id) {
        List<Asset> assets = db.all("assets-of-capture", Reading::asset, id);
        return db.first(
                "capture",
                row ->
                        new Capture(
                                row.getString("label"),
                                Rows.packed(row).orElseThrow().plain(),
                                row.getString("media_type"),
                                row.getString("charset"),
                                row.getString("url"),
                                Rows.captured(row),
                                Json.map(row.getString("told")),
                                assets,
                                Json.doubts(row.getString("doubts"))),
                id);
    }

    List<CaptureLine> captureLines(long article) {
        return db.all(
                "capture-lines",
                row ->
                        new CaptureLine(
                                row.getLong("id"),
                                row.getInt("number"),
                                row.getString("label"),
                                row.getString("sha256"),
                                row.getLong("length"),
                                row.getString("media_type"),
                                row.getString("charset"),
                                row.getString("url"),
                                Rows.captured(row),
                                Instant.parse(row.getString("imported"))),
                article);
    }

    List<Long> capturesOf(long article) {
        return db.all("captures-of-article", row -> row.getLong(1), article);
    }
}
