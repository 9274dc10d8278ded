package org.cuttings.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
            db.first(
                    "post-names",
                    row -> {
                        put(target, "entry", row.getString(1));
                        put(target, "time", row.getString(2));
                        put(target, "text", row.getString(3));
                        return row;
                    },
                    word.post());
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
}
