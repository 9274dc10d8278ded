package org.cuttings.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuttings.model.Said;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Reads what the reader put on entries and on words of them, placed in the newest text.
final class Sayings {
    private final Session db;

    Sayings(Session db) {
        this.db = db;
    }

    List<Said> on(long article) {
        record Row(
                String what,
                long post,
                @Nullable String exact,
                @Nullable String anchor,
                String name,
                String value,
                Instant at) {}
        List<Said> said = new ArrayList<>();
        for (Row row :
                db.all(
                        "words-on-posts",
                        r ->
                                new Row(
                                        r.getString("what"),
                                        r.getLong("post_id"),
                                        r.getString("exact"),
                                        r.getString("anchor"),
                                        r.getString("name"),
                                        r.getString("value"),
                                        Instant.parse(r.getString("at"))),
                        article)) {
            Span span = null;
            String exact = row.exact();
            if (exact != null) {
                String anchor = row.anchor();
                Anchors anchors = anchor == null ? new Anchors(0, "", "") : Json.anchor(anchor);
                span = text(row.post()).map(t -> anchors.place(t, exact)).orElse(null);
            }
            said.add(
                    new Said(
                            row.post(),
                            row.what(),
                            row.name(),
                            row.value(),
                            exact,
                            span,
                            row.at()));
        }
        return said;
    }

    private Optional<String> text(long post) {
        return db.first("newest-text-of-post", row -> row.getString(1), post);
    }
}
