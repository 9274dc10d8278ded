package org.cuttings.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names what a word is about so that another archive made of the same pages finds it: the article
/// by its address or content, the entry by the publisher's id, time and first words, the speaker by
/// key. Numbers are only this file's.
final class Targets {
    private Targets() {}

    /// JSON, an object of texts.
    static String of(Session db, Word word) {
        Map<String, String> target = new LinkedHashMap<>();
        if (word.article() != null) {
            put(target, "article", identity(db, word.article()));
        }
        if (word.post() != null) {
            post(db, word.post(), List.of("entry", "time", "text"), target);
        }
        if (word.what().equals(Boundaries.JOINED) && word.value() != null) {
            long to = Long.parseLong(word.value());
            post(db, to, List.of("toEntry", "toTime", "toText"), target);
        }
        if (word.speaker() != null) {
            speaker(db, word.speaker(), "speaker", target);
        }
        if (word.what().equals("join") && word.value() != null) {
            speaker(db, Long.parseLong(word.value()), "to", target);
        }
        if (word.what().equals("same") && word.value() != null) {
            put(target, "to", identity(db, Long.parseLong(word.value())));
        }
        return Json.map(target);
    }

    private static void post(
            Session db, long post, List<String> names, Map<String, String> target) {
        db.first(
                "post-names",
                row -> {
                    for (int i = 0; i < names.size(); i++) {
                        put(target, names.get(i), row.getString(i + 1));
                    }
                    return row;
                },
                post);
    }

    private static @Nullable String identity(Session db, long article) {
        return db.first("article-identity", row -> row.getString(1), article).orElse(null);
    }

    private static void speaker(Session db, long id, String as, Map<String, String> target) {
        db.first(
                "speaker-key",
                row -> {
                    put(target, as, row.getString(1));
                    put(target, as + "Name", row.getString(2));
                    put(target, as + "Kind", row.getString(3));
                    return row;
                },
                id);
    }

    private static void put(Map<String, String> target, String key, @Nullable String value) {
        if (value != null) {
            target.put(key, Objects.requireNonNull(value));
        }
    }

    /// The word that a line of a record says, put on this archive's numbers; empty where what it is
    /// about is not here.
    static Optional<Word> find(Session db, UserRecord.Line line) {
        Map<String, String> target = line.target() == null ? Map.of() : line.target();
        String what = line.what() == null ? "" : line.what();
        Long article = null;
        Long post = null;
        Long speaker = null;
        String value = line.value();
        if (target.containsKey("article")) {
            article = db.number("article-by-identity-shown", target.get("article"));
            if (what.equals("same")) {
                article = db.number("article-by-identity", target.get("article"));
            }
            if (article == null) {
                return Optional.empty();
            }
        }
        if (target.containsKey("text") && article != null) {
            post = post(db, article, target);
            if (post == null) {
                return Optional.empty();
            }
        }
        if (value != null && what.equals(Boundaries.JOINED) && article != null) {
            Map<String, String> to = new LinkedHashMap<>();
            put(to, "entry", target.get("toEntry"));
            put(to, "time", target.get("toTime"));
            put(to, "text", target.get("toText"));
            Long into = post(db, article, to);
            if (into == null) {
                return Optional.empty();
            }
            value = into.toString();
        }
        if (target.containsKey("speaker")) {
            speaker = db.number("speaker-by-key", target.get("speaker"));
            if (speaker == null) {
                return Optional.empty();
            }
        }
        if (value != null && what.equals("join")) {
            Long to = db.number("speaker-by-key", target.get("to"));
            if (to == null) {
                return Optional.empty();
            }
            value = to.toString();
        }
        if (value != null && what.equals("same")) {
            Long to = db.number("article-by-identity-shown", target.get("to"));
            if (to == null) {
                return Optional.empty();
            }
            value = to.toString();
        }
        return Optional.of(
                new Word(
                        what,
                        article,
                        post,
                        speaker,
                        line.exact(),
                        line.anchor(),
                        line.name() == null ? "" : line.name(),
                        value));
    }

    private static @Nullable Long post(Session db, long article, Map<String, String> target) {
        if (target.containsKey("entry")) {
            Long byKey = db.number("post-by-key", article, target.get("entry"));
            if (byKey != null) {
                return byKey;
            }
        }
        Long byText = db.number("post-by-text", article, target.get("text"), target.get("time"));
        if (byText != null) {
            return byText;
        }
        if (target.containsKey("time")) {
            Long byTime = db.number("post-by-time", article, target.get("time"));
            if (byTime != null) {
                return byTime;
            }
        }
        return db.number("only-post", article);
    }
}
