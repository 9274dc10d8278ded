package org.cuttings.archive;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.KeptArticle;
import org.jspecify.annotations.Nullable;

/// What the reader says: written down, made to hold, and taken back. Inside the caller's
/// transaction; the caller appends [#lines] to the record beside the archive once it is committed.
final class Words {
    private final Session db;
    private final Clock clock;
    private final @Nullable Function<Capture, Article> reader;
    private final Refresh refresh;
    private final Speakers people;
    private final List<String> lines = new ArrayList<>();

    /// @param reader reads kept pages anew where entries' boundaries change; null leaves that to
    ///   the next reparse
    Words(Session db, Clock clock, @Nullable Function<Capture, Article> reader) {
        this.db = db;
        this.clock = clock;
        this.reader = reader;
        this.refresh = new Refresh(db);
        this.people = refresh.people();
    }

    /// The lines that the changes so far add to the record.
    List<String> lines() {
        return lines;
    }

    /// All of these as one act, undone together. Words that change nothing are passed over.
    ///
    /// @throws ArchiveException where an article or a speaker that they name is not there; nothing
    ///   of the act is then said
    void say(List<Word> words) {
        words.forEach(this::requireThere);
        String act = UUID.randomUUID().toString();
        String at = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        say(act, at, words);
    }

    void say(String act, String at, List<Word> words) {
        List<Word> changing =
                words.stream().filter(w -> !Objects.equals(now(w), w.value())).toList();
        for (Word word : changing) {
            String target = Targets.of(db, word);
            String slot = word.slot();
            db.change("unindex-note", slot);
            db.change("slot-not-current", slot);
            db.insert(
                    "say",
                    act,
                    at,
                    word.what(),
                    word.article(),
                    word.post(),
                    word.speaker(),
                    word.exact(),
                    word.anchor(),
                    word.name(),
                    word.value(),
                    target,
                    slot);
            db.change("index-note", slot);
            lines.add(UserRecord.line(act, at, word, target));
        }
        hold(changing);
    }

    private void requireThere(Word word) {
        require("article-identity", "article", word.article());
        require("speaker-key", "speaker", word.speaker());
        String value = word.value();
        if (value != null && word.what().equals("same")) {
            require("article-identity", "article", Long.valueOf(value));
        }
        if (value != null && word.what().equals("join")) {
            require("speaker-key", "speaker", Long.valueOf(value));
        }
    }

    private void require(String query, String what, @Nullable Long id) {
        if (id != null && db.first(query, row -> row.getString(1), id).isEmpty()) {
            throw ArchiveException.notFound(what, id);
        }
    }

    private @Nullable String now(Word word) {
        return db.first("slot-value", row -> Optional.ofNullable(row.getString(1)), word.slot())
                .flatMap(value -> value)
                .orElse(null);
    }

    /// One act as it stands in the archive.
    record Act(String id, List<Word> words) {}

    Optional<Act> lastAct() {
        return db.first("last-act", row -> row.getString(1)).map(this::act);
    }

    private Act act(String id) {
        return new Act(id, db.all("words-of-act", Words::word, id));
    }

    static Word word(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Word(
                row.getString("what"),
                Session.longOrNull(row, "article_id"),
                Session.longOrNull(row, "post_id"),
                Session.longOrNull(row, "speaker_id"),
                row.getString("exact"),
                row.getString("anchor"),
                row.getString("name"),
                row.getString("value"));
    }

    /// Takes an act back: what was said before of the same holds again.
    void undo(Act act) {
        for (Word word : act.words()) {
            db.change("unindex-note", word.slot());
        }
        db.change("undo-act", act.id());
        for (Word word : act.words()) {
            db.change("slot-not-current", word.slot());
            db.change("slot-restore", word.slot());
            db.change("index-note", word.slot());
        }
        lines.add(
                UserRecord.undoLine(
                        act.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS).toString()));
        hold(act.words());
    }

    /// Works the words' slots, as they now are, into what is shown.
    private void hold(List<Word> words) {
        Set<Long> articles = new LinkedHashSet<>();
        Set<Long> anew = new LinkedHashSet<>();
        for (Word word : words) {
            switch (word.what()) {
                case Boundaries.JOINED, Boundaries.SPLIT ->
                        anew.add(
                                db.count(
                                        "article-stands-for",
                                        Objects.requireNonNull(word.article())));
                case "note", "highlight", "search" -> {}
                case "apart" -> articles.addAll(people.regroup(apart(word)));
                case "tag", "star", "read" -> {
                    if (word.article() != null && word.post() == null) {
                        refresh.facts(word.article());
                    }
                }
                case "join" ->
                        articles.addAll(
                                people.regroup(List.of(Objects.requireNonNull(word.speaker()))));
                case "rename" -> people.showName(Objects.requireNonNull(word.speaker()));
                case "same" -> same(Objects.requireNonNull(word.article()), now(word), articles);
                default -> {
                    if (word.article() != null) {
                        articles.add(word.article());
                    }
                }
            }
        }
        if (reader != null) {
            anew.forEach(article -> new Reparse(db, reader).article(article));
        }
        for (Long article : articles) {
            long shownAs = db.count("article-stands-for", article);
            refresh.all(shownAs);
        }
    }

    private List<Long> apart(Word word) {
        List<Long> both = new ArrayList<>(List.of(Objects.requireNonNull(word.speaker())));
        Long other = db.number("speaker-by-key", word.name());
        if (other != null) {
            both.add(other);
        }
        return both;
    }

    /// Makes the posts that both articles have one post each, so that their timeline has no
    /// doubles.
    private void thread(KeptArticle own, List<Threads.Version> theirs, long article) {
        List<Threads.@Nullable Version> matched = Threads.match(own.article(), theirs, Map.of());
        for (int i = 0; i < matched.size(); i++) {
            Threads.Version version = matched.get(i);
            if (version != null) {
                db.change("thread-to", own.posts().get(i), version.post(), article);
            }
        }
    }

    /// Shows an article's editions as another's, or gives them back.
    private void same(long article, @Nullable String as, Set<Long> articles) {
        long target = as == null ? article : Long.parseLong(as);
        long before = db.count("article-stands-for", article);
        db.change("own-threads", article);
        KeptArticle own = as == null ? null : new Reading(db).article(article).orElse(null);
        List<Threads.Version> theirs = as == null ? List.of() : Threads.versions(db, target, 0);
        db.change("article-same-as", as == null ? null : target, article);
        for (Long edition : db.all("editions-found-of", row -> row.getLong(1), article)) {
            db.change("edition-number", target, db.count("next-edition-number", target), edition);
        }
        if (own != null) {
            thread(own, theirs, article);
        }
        Threads.succeed(db, target);
        if (before != target) {
            Threads.succeed(db, before);
            articles.add(before);
        }
        articles.add(target);
    }
}
