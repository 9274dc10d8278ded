package org.cuttings.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Evidence;
import org.cuttings.model.Fact;
import org.cuttings.model.Headline;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.cuttings.model.Timing;
import org.jspecify.annotations.Nullable;

/// Rows become records.
final class Rows {
    private Rows() {}

    static @Nullable Moment moment(@Nullable String iso) {
        return iso == null ? null : Moment.ofIso(iso).orElse(null);
    }

    static Timing timing(ResultSet row) throws SQLException {
        return Timing.of(moment(row.getString("time")), row.getString("time_source"));
    }

    static @Nullable Fact<Moment> captured(ResultSet row) throws SQLException {
        Moment at = moment(row.getString("captured"));
        String from = row.getString("captured_from");
        return at == null ? null : new Fact<>(at, from == null ? "" : from);
    }

    static Article.Kind kind(String word) {
        return word.equals("live-blog") ? Article.Kind.LIVE_BLOG : Article.Kind.ARTICLE;
    }

    static Headline headline(ResultSet row) throws SQLException {
        String tags = row.getString("tags");
        return new Headline(
                row.getLong("id"),
                kind(row.getString("kind")),
                row.getString("title"),
                row.getString("publisher"),
                moment(row.getString("published")),
                Instant.parse(row.getString("imported")),
                row.getInt("entry_count"),
                row.getInt("quote_count"),
                row.getInt("edition_count"),
                row.getString("lead_image"),
                row.getInt("read") == 0,
                row.getInt("starred") == 1,
                row.getString("binned") != null,
                tags == null ? List.of() : Arrays.stream(tags.split("\n")).sorted().toList());
    }

    static @Nullable Span span(ResultSet row, String starts, String ends) throws SQLException {
        Long start = Session.longOrNull(row, starts);
        Long end = Session.longOrNull(row, ends);
        return start == null || end == null ? null : new Span(start.intValue(), end.intValue());
    }

    static Quote quote(ResultSet row, @Nullable Speaker speaker) throws SQLException {
        return new Quote(
                new Span(row.getInt("starts"), row.getInt("ends")),
                Quote.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Json.spans(row.getString("marked")),
                span(row, "cue_starts", "cue_ends"),
                speaker,
                span(row, "mention_starts", "mention_ends"),
                row.getDouble("confidence"),
                row.getString("reason"));
    }

    static KeptQuote keptQuote(ResultSet row) throws SQLException {
        String name = row.getString("speaker_name");
        Speaker speaker =
                name == null
                        ? null
                        : Speaker.of(name, Speaker.Kind.valueOf(row.getString("speaker_kind")));
        return new KeptQuote(
                row.getLong("id"),
                row.getLong("article"),
                row.getLong("entry"),
                row.getInt("position"),
                quote(row, speaker),
                row.getString("text"),
                Session.longOrNull(row, "speaker"),
                name,
                row.getString("title"),
                row.getString("publisher"),
                timing(row));
    }

    /// @param evidence reads the column of that name: the same for most entries of an article
    static Entry entry(ResultSet row, Function<String, List<Evidence>> evidence)
            throws SQLException {
        return Entry.of(
                        timing(row),
                        ProseJson.prose(
                                row.getString("text"),
                                row.getString("blocks"),
                                row.getString("marks")))
                .keyed(row.getString("key"))
                .updated(moment(row.getString("updated")))
                .titled(row.getString("title"))
                .by(Json.texts(row.getString("bylines")))
                .flagged(flags(row.getString("flags")))
                .because(evidence.apply(row.getString("evidence")));
    }

    private static Set<Entry.Flag> flags(String words) {
        Set<Entry.Flag> flags = EnumSet.noneOf(Entry.Flag.class);
        if (words.isEmpty()) {
            return flags;
        }
        for (Entry.Flag flag : Entry.Flag.values()) {
            String word = flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if ((" " + words + " ").contains(" " + word + " ")) {
                flags.add(flag);
            }
        }
        return flags;
    }

    static Optional<Packed> packed(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("bytes");
        return bytes == null
                ? Optional.empty()
                : Optional.of(new Packed(row.getString("coding"), row.getInt("length"), bytes));
    }
}
