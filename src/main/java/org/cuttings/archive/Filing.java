package org.cuttings.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.cuttings.model.Article;
import org.cuttings.model.Asset;
import org.cuttings.model.Block;
import org.cuttings.model.Capture;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.cuttings.search.Folding;
import org.jspecify.annotations.Nullable;

/// Writes a page into the archive. Always inside the caller's transaction.
final class Filing {
    private final Session db;
    private final Speakers people;
    private final Refresh refresh;

    Filing(Session db) {
        this(db, new Refresh(db));
    }

    Filing(Session db, Refresh refresh) {
        this.db = db;
        this.refresh = refresh;
        this.people = refresh.people();
    }

    /// @param parcel null where there are no bytes to keep
    Filed file(@Nullable Parcel parcel, Article article, Instant now) {
        Capture capture = parcel == null ? null : parcel.capture();
        if (parcel != null) {
            Optional<Long> known =
                    db.first(
                            "capture-known",
                            row -> row.getLong(2),
                            parcel.page().sha256(),
                            parcel.capture().url());
            if (known.isPresent()) {
                return new Filed.Unchanged(known.get());
            }
        }
        String content = Digests.of(article);
        String identity = identity(article, content);
        Optional<Long> there = db.first("article-by-identity", row -> row.getLong(1), identity);
        Long captureId = parcel == null ? null : keep(parcel, now);
        if (there.isPresent()) {
            Long edition = db.number("edition-with-content", there.get(), content);
            if (edition != null) {
                if (captureId != null) {
                    db.change("capture-shows", edition, captureId);
                }
                return new Filed.Same(db.count("article-stands-for", there.get()));
            }
        }
        long found =
                there.isPresent()
                        ? there.get()
                        : db.insert(
                                "add-article",
                                identity,
                                article.kind().word(),
                                Places.second(now),
                                now.toString());
        long shownAs = db.count("article-stands-for", found);
        int number = (int) db.count("next-edition-number", shownAs);
        long edition =
                db.insert(
                        "add-edition",
                        shownAs,
                        found,
                        captureId,
                        number,
                        content,
                        taken(capture, article, now),
                        article.kind().word(),
                        Json.facts(article.facts()),
                        Json.doubts(article.doubts()));
        if (captureId != null) {
            db.change("capture-shows", edition, captureId);
        }
        write(article, edition, shownAs, identity, Set.of());
        refresh.all(shownAs);
        int entries = article.entries().size();
        int quotes = article.entries().stream().mapToInt(e -> e.quotes().size()).sum();
        return there.isEmpty()
                ? new Filed.Anew(shownAs, entries, quotes)
                : new Filed.Edition(shownAs, number, entries, quotes);
    }

    static String identity(Article article, String content) {
        String url = Facts.value(article.facts().url());
        return url == null || url.isBlank() ? "content " + content : url;
    }

    private long keep(Parcel parcel, Instant now) {
        Capture capture = parcel.capture();
        keepBytes(parcel.page());
        Fact<Moment> captured = capture.captured();
        long id =
                db.insert(
                        "add-capture",
                        parcel.page().sha256(),
                        capture.label(),
                        capture.mediaType(),
                        capture.charset(),
                        capture.url(),
                        captured == null ? null : captured.value().iso(),
                        captured == null ? null : captured.from(),
                        now.toString(),
                        Json.map(capture.told()),
                        Json.doubts(capture.doubts()));
        int position = 0;
        for (Asset asset : capture.assets()) {
            Parcel.Piece piece = parcel.assets().get(position);
            keepBytes(piece);
            db.change(
                    "add-asset",
                    id,
                    position++,
                    asset.address(),
                    asset.mediaType(),
                    piece.sha256());
        }
        return id;
    }

    private void keepBytes(Parcel.Piece piece) {
        Packed packed = piece.packed();
        db.change("add-payload", piece.sha256(), packed.length(), packed.coding(), packed.bytes());
    }

    /// When the page looked like this, in seconds, as well as we know: what orders editions.
    private static long taken(@Nullable Capture capture, Article article, Instant now) {
        if (capture != null && capture.captured() != null) {
            return Places.second(capture.captured().value());
        }
        Moment modified = Facts.value(article.facts().modified());
        if (modified != null) {
            return Places.second(modified);
        }
        return article.entries().stream()
                .map(entry -> entry.timing().moment())
                .filter(Objects::nonNull)
                .map(Places::second)
                .max(Comparator.naturalOrder())
                .orElse(Places.second(now));
    }

    /// Writes what was read of an edition; the edition's own row is there.
    ///
    /// @param rewritable entries that no edition shows any more and that take a new reading in
    ///   place, without quotes; those taken are removed from it
    void write(Article read, long edition, long articleId, String identity, Set<Long> rewritable) {
        Boundaries.Set set = new Boundaries(db, articleId).on(read);
        Article article = set.article();
        int position = 0;
        for (LeftOut leftOut : article.leftOut()) {
            db.change("add-left-out", edition, position++, leftOut.text(), leftOut.why());
        }
        Map<Speaker, Long> speakers = speakers(article, edition, identity);
        List<Threads.@Nullable Version> olds =
                Threads.match(
                        article,
                        Threads.versions(db, articleId, rewritable.isEmpty() ? edition : 0),
                        set.posts());
        boolean newest =
                db.first("newest-edition", row -> row.getLong(1), articleId)
                        .filter(current -> current == edition)
                        .isPresent();
        for (int i = 0; i < article.entries().size(); i++) {
            Entry entry = article.entries().get(i);
            Threads.Version old = olds.get(i);
            String hash = Digests.of(entry);
            long id;
            if (old != null && rewritable.contains(old.id())) {
                rewritable.remove(old.id());
                id = rewrite(entry, edition, i, old.id(), hash);
                addQuotes(entry, id, speakers);
            } else if (old != null && old.contentHash().equals(hash)) {
                // Unchanged: stored once, shown by both editions. Who speaks in it may be known
                // better by now, from what the page says elsewhere.
                id = old.id();
                if (newest) {
                    Taking.quotesOut(db, id);
                    addQuotes(entry, id, speakers);
                }
            } else {
                id = add(entry, edition, i, old, hash);
                addQuotes(entry, id, speakers);
            }
            db.change("add-edition-entry", edition, i, id);
        }
        Threads.succeed(db, articleId);
    }

    private Map<Speaker, Long> speakers(Article article, long edition, String identity) {
        Map<Speaker, Long> speakers = new LinkedHashMap<>();
        for (Speaker speaker : article.speakers()) {
            speakers.computeIfAbsent(speaker, s -> people.of(s, identity));
        }
        for (Entry entry : article.entries()) {
            for (Quote quote : entry.quotes()) {
                if (quote.speaker() != null) {
                    speakers.computeIfAbsent(quote.speaker(), s -> people.of(s, identity));
                }
            }
        }
        int position = 0;
        for (Map.Entry<Speaker, Long> one : speakers.entrySet()) {
            Speaker speaker = one.getKey();
            db.change(
                    "add-edition-speaker",
                    edition,
                    position++,
                    one.getValue(),
                    speaker.name(),
                    speaker.kind().name(),
                    Json.texts(speaker.names()),
                    speaker.affiliation());
        }
        return speakers;
    }

    private long add(
            Entry entry, long edition, int position, Threads.@Nullable Version old, String hash) {
        Moment at = entry.timing().moment();
        String time = at == null ? null : at.iso();
        String source = entry.timing().source();
        return db.insert(
                "add-entry",
                edition,
                position,
                old == null ? null : old.post(),
                entry.key(),
                time,
                source,
                time,
                source,
                entry.updated() == null ? null : entry.updated().iso(),
                entry.title(),
                Json.texts(entry.bylines()),
                flags(entry),
                entry.text(),
                more(entry),
                ProseJson.blocks(entry.prose().blocks()),
                ProseJson.marks(entry.prose().marks()),
                Json.evidence(entry.evidence()),
                hash);
    }

    private long rewrite(Entry entry, long edition, int position, long id, String hash) {
        Moment at = entry.timing().moment();
        String time = at == null ? null : at.iso();
        String source = entry.timing().source();
        db.change(
                "rewrite-entry",
                entry.key(),
                time,
                source,
                time,
                source,
                entry.updated() == null ? null : entry.updated().iso(),
                entry.title(),
                Json.texts(entry.bylines()),
                flags(entry),
                entry.text(),
                more(entry),
                ProseJson.blocks(entry.prose().blocks()),
                ProseJson.marks(entry.prose().marks()),
                Json.evidence(entry.evidence()),
                hash,
                edition,
                position,
                id);
        return id;
    }

    private static String flags(Entry entry) {
        StringJoiner flags = new StringJoiner(" ");
        for (Entry.Flag flag : Entry.Flag.values()) {
            if (entry.is(flag)) {
                flags.add(flag.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        return flags.toString();
    }

    private void addQuotes(Entry entry, long id, Map<Speaker, Long> speakers) {
        int position = 0;
        for (Quote quote : entry.quotes()) {
            Span cue = quote.cue();
            Span mention = quote.mention();
            db.change(
                    "add-quote",
                    id,
                    position++,
                    quote.span().start(),
                    quote.span().end(),
                    quote.span().of(entry.text()),
                    quote.kind().name().toLowerCase(Locale.ROOT),
                    Json.spans(quote.marked()),
                    cue == null ? null : cue.start(),
                    cue == null ? null : cue.end(),
                    quote.speaker() == null ? null : speakers.get(quote.speaker()),
                    mention == null ? null : mention.start(),
                    mention == null ? null : mention.end(),
                    quote.confidence(),
                    quote.reason());
        }
        position = 0;
        for (Source source : entry.sources()) {
            Span span = source.span();
            db.change(
                    "add-entry-source",
                    id,
                    position++,
                    source(source.name()),
                    source.name(),
                    source.kind().name(),
                    source.url(),
                    span == null ? null : span.start(),
                    span == null ? null : span.end());
        }
    }

    private long source(String name) {
        String folded = Folding.fold(name);
        String key = folded.isEmpty() ? name : folded;
        Long known = db.number("source-by-name", key);
        return known != null ? known : db.insert("add-source", name, key);
    }

    /// The words that stand on an entry's blocks and not in its text: searched with it.
    private static String more(Entry entry) {
        List<String> more = new ArrayList<>();
        for (Block block : entry.prose().blocks()) {
            switch (block) {
                case Block.Image(var span, var address, var alternative, var caption, var credit) ->
                        more.addAll(List.of(caption, alternative, credit));
                case Block.Embed embed -> {
                    more.add(embed.label());
                    more.add(embed.author() == null ? "" : embed.author());
                    more.add(embed.handle() == null ? "" : embed.handle());
                }
                case Block.Paragraph p -> {}
                case Block.Heading h -> {}
                case Block.ListItem li -> {}
                case Block.BlockQuote bq -> {}
                case Block.Preformatted pre -> {}
                case Block.Table table -> {}
            }
        }
        more.removeIf(String::isBlank);
        return String.join("\n", more);
    }
}
