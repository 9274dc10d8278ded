package org.cuttings.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Moment;
import org.cuttings.model.Speaker;
import org.cuttings.search.Query.Naming;
import org.jspecify.annotations.Nullable;

/// Reads speakers and their quotes. Within one state of the archive.
final class SpeakersRead {
    private final Session db;

    SpeakersRead(Session db) {
        this.db = db;
    }

    private record Row(long id, String name, Speaker.Kind kind, int quotes) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                Speaker.Kind.valueOf(row.getString(3)),
                row.getInt(4));
    }

    List<KnownSpeaker> byCount(@Nullable Long after, int limit) {
        long quotes = Long.MAX_VALUE;
        long id = Long.MAX_VALUE;
        if (after != null) {
            Optional<Row> last = db.first("speaker", SpeakersRead::row, after);
            if (last.isEmpty()) {
                return List.of();
            }
            quotes = last.get().quotes();
            id = after;
        }
        return db.all("speakers-by-count", SpeakersRead::row, quotes, id, limit).stream()
                .map(this::known)
                .toList();
    }

    List<KnownSpeaker> like(String typed, int limit) {
        return new Names(db)
                .suggestions(Naming.SPEAKER, typed, limit).stream()
                        .flatMap(name -> speaker(name.id()).stream())
                        .toList();
    }

    Optional<KnownSpeaker> speaker(long id) {
        return db.first("speaker", SpeakersRead::row, id).map(this::known);
    }

    private KnownSpeaker known(Row row) {
        long id = row.id();
        List<String> names =
                Stream.concat(
                                Stream.of(row.name()),
                                db.all("speaker-names", name -> name.getString(1), id).stream())
                        .distinct()
                        .toList();
        return new KnownSpeaker(
                id,
                row.name(),
                row.kind(),
                names,
                db.first("speaker-affiliation", a -> a.getString(1), id).orElse(null),
                row.quotes(),
                (int) db.count("speaker-articles", id),
                time("speaker-first", id),
                time("speaker-last", id));
    }

    private @Nullable Moment time(String query, long id) {
        return db.first(query, row -> row.getString(1), id).map(Rows::moment).orElse(null);
    }

    List<KeptQuote> quotesOf(long speaker, @Nullable Long after, int limit) {
        long from = after == null ? 0 : db.count("place-of-quote", after);
        return db.all("quotes-of-speaker", Rows::keptQuote, speaker, from, limit);
    }
}
