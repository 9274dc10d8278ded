package org.cuttings.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A point in time as a page tells it: a wall clock, the offset if the page tells one, and how
/// exactly it is known. The computer's own zone is never lent to a page that names none.
///
/// @param local the wall clock at the place of publishing; midnight where only the day is known;
///   between the years 1000 and 9998
/// @param offset the offset from UTC as published, or null where the page does not tell it
/// @param precision the smallest unit that the page really gave
public record Moment(LocalDateTime local, @Nullable ZoneOffset offset, Precision precision) {
    /// How exactly a time is known.
    public enum Precision {
        SECOND,
        MINUTE,
        DAY
    }

    private static final DateTimeFormatter TO_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    public Moment {
        if (local.getYear() < 1000 || local.getYear() > 9998) {
            throw new IllegalArgumentException("no year of a news page: " + local);
        }
        local =
                switch (precision) {
                    case SECOND -> local.truncatedTo(ChronoUnit.SECONDS);
                    case MINUTE -> local.truncatedTo(ChronoUnit.MINUTES);
                    case DAY -> local.truncatedTo(ChronoUnit.DAYS);
                };
    }

    public static Moment day(LocalDate day) {
        return new Moment(day.atStartOfDay(), null, Precision.DAY);
    }

    public static Moment minute(LocalDate day, LocalTime clock, @Nullable ZoneOffset offset) {
        return new Moment(day.atTime(clock), offset, Precision.MINUTE);
    }

    public static Moment utc(Instant instant) {
        return new Moment(
                LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC, Precision.SECOND);
    }

    /// Reads what [#iso()] writes, and ISO-8601 date-times without seconds; empty for anything
    /// else.
    public static Optional<Moment> ofIso(String text) {
        try {
            if (text.length() == 10) {
                return Optional.of(day(LocalDate.parse(text)));
            }
            boolean seconds = text.length() >= 19 && text.charAt(16) == ':';
            Precision precision = seconds ? Precision.SECOND : Precision.MINUTE;
            boolean zoned =
                    text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
            if (zoned) {
                OffsetDateTime at = OffsetDateTime.parse(text);
                return Optional.of(new Moment(at.toLocalDateTime(), at.getOffset(), precision));
            }
            return Optional.of(new Moment(LocalDateTime.parse(text), null, precision));
        } catch (DateTimeException | IllegalArgumentException notIso) {
            return Optional.empty();
        }
    }

    /// ISO-8601: `2024-07-18T10:05:00+01:00` with an offset, `2024-07-18T10:05:00` without,
    /// `2024-07-18` where only the day is known.
    public String iso() {
        if (precision == Precision.DAY) {
            return local.toLocalDate().toString();
        }
        String clock = TO_SECOND.format(local);
        return offset == null ? clock : clock + offset.getId();
    }

    /// The instant, or empty where the offset or the clock is not known.
    public Optional<Instant> instant() {
        return offset == null || precision == Precision.DAY
                ? Optional.empty()
                : Optional.of(local.toInstant(offset));
    }

    /// For ordering moments of one page among each other, where some lack the offset: the instant
    /// in milliseconds, an unknown offset taken as UTC.
    public long sortKey() {
        ZoneOffset known = offset == null ? ZoneOffset.UTC : offset;
        return local.toInstant(known).toEpochMilli();
    }
}
