package org.cuttings.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.jspecify.annotations.Nullable;

/// Reads an article's kept bytes again with today's rules. Entries keep their numbers where they
/// are the same posts, so that all the reader said stays where it was said. Inside the caller's
/// transaction.
final class Reparse {
    private final Session db;
    private final Function<Capture, Article> reader;

    Reparse(Session db, Function<Capture, Article> reader) {
        this.db = db;
        this.reader = reader;
    }

    private record Edition(long id, @Nullable Long capture, String identity, long foundArticle) {}

    /// @throws ArchiveException where the bytes are damaged; the caller rolls back
    Upkeep.Reparsed article(long article) {
        List<Edition> editions =
                db.all(
                        "reparse-editions",
                        row ->
                                new Edition(
                                        row.getLong(1),
                                        Session.longOrNull(row, "capture_id"),
                                        row.getString(3),
                                        row.getLong(4)),
                        article);
        Upkeep.Reparsed.State before = state(article);
        List<Told> quotesBefore = quotes(article);
        if (editions.stream().anyMatch(e -> e.capture() == null)) {
            // Without its bytes an edition stays as it is, and with it the article.
            return new Upkeep.Reparsed(article, before, before, List.of());
        }
        Taking.out(db, article);
        Set<Long> rewritable = new HashSet<>();
        for (Threads.Version version : Threads.versions(db, article, 0)) {
            rewritable.add(version.id());
        }
        for (Edition edition : editions) {
            db.change("reparse-clear-edition-entries", edition.id());
            db.change("reparse-clear-left-out", edition.id());
            db.change("reparse-clear-speakers", edition.id());
        }
        Refresh refresh = new Refresh(db);
        Filing filing = new Filing(db, refresh);
        for (Edition edition : editions) {
            Long capture = edition.capture();
            if (capture != null) {
                write(filing, edition, capture, article, rewritable);
            }
        }
        clearAway(article);
        Threads.succeed(db, article);
        refresh.all(article);
        return new Upkeep.Reparsed(
                article, before, state(article), differing(quotesBefore, quotes(article)));
    }

    /// A quote and whom the machine found to say it.
    private record Told(long post, String words, @Nullable String speaker) {}

    private List<Told> quotes(long article) {
        return db.all(
                "article-quotes-told",
                row -> new Told(row.getLong(1), row.getString(2), row.getString(3)),
                article);
    }

    private static List<Upkeep.Reparsed.Requoted> differing(List<Told> before, List<Told> after) {
        Map<Told, Integer> same = new HashMap<>();
        after.forEach(told -> same.merge(told, 1, Integer::sum));
        List<Told> gone = new ArrayList<>();
        for (Told told : before) {
            if (same.merge(told, -1, Integer::sum) < 0) {
                gone.add(told);
            }
        }
        List<Told> fresh = new ArrayList<>();
        for (Told told : after) {
            if (same.getOrDefault(told, 0) > 0) {
                same.merge(told, -1, Integer::sum);
                fresh.add(told);
            }
        }
        List<Upkeep.Reparsed.Requoted> quotes = new ArrayList<>();
        for (Told was : gone) {
            Told now = null;
            for (Told one : fresh) {
                boolean alike = one.post() == was.post() && one.words().equals(was.words());
                now = now == null && alike ? one : now;
            }
            fresh.remove(now);
            quotes.add(
                    new Upkeep.Reparsed.Requoted(
                            was.words(),
                            true,
                            now != null,
                            was.speaker(),
                            now == null ? null : now.speaker()));
        }
        for (Told now : fresh) {
            quotes.add(new Upkeep.Reparsed.Requoted(now.words(), false, true, null, now.speaker()));
        }
        return quotes;
    }

    private void write(
            Filing filing, Edition edition, long bytes, long article, Set<Long> rewritable) {
        Capture capture = new Reading(db).capture(bytes).orElseThrow();
        Article read = reader.apply(capture);
        String content = Digests.of(read);
        db.change(
                "reparse-edition",
                content,
                read.kind().word(),
                Json.facts(read.facts()),
                Json.doubts(read.doubts()),
                edition.id());
        String identity = Filing.identity(read, content);
        if (!identity.equals(edition.identity())
                && db.count("article-identity-free", identity) == 0) {
            db.change("set-article-identity", identity, edition.foundArticle());
            renameKeys(edition.identity(), identity);
        }
        filing.write(read, edition.id(), article, identity, rewritable);
    }

    /// Speakers that belong to an article go with it, and so does what the reader said of them.
    private void renameKeys(String identity, String anew) {
        String was = " @ " + identity;
        db.change("rename-speaker-keys", was, " @ " + anew);
        db.change("rename-keys-kept-apart", was, " @ " + anew);
    }

    /// Entries that today's rules no longer find. One that gave its number to a post stays hidden
    /// behind the post's newest version.
    private void clearAway(long article) {
        record Left(long id, long post, boolean others, boolean spokenOf) {}
        for (Left left :
                db.all(
                        "unshown-entries",
                        row ->
                                new Left(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getInt(3) == 1,
                                        row.getInt(4) == 1),
                        article)) {
            if (left.others() && left.id() == left.post()) {
                db.change("hide-behind-newest", left.id());
            } else if (left.spokenOf()) {
                // What the reader put there keeps its place for the day when the entry is found
                // again.
                db.change("hide-entry", left.id());
            } else {
                db.change("forget-successor", left.id());
                db.change("delete-entry", left.id());
            }
        }
    }

    private Upkeep.Reparsed.State state(long article) {
        return db.first(
                        "article-state",
                        row ->
                                new Upkeep.Reparsed.State(
                                        row.getString(1),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getInt(5)),
                        article)
                .orElse(new Upkeep.Reparsed.State(null, 0, 0, 0, 0));
    }
}
