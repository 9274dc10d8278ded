package org.cuttings.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

    /// How long what [#iso()] writes is without its offset.
    private static final int TO_SECOND = 19;

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
            LocalDateTime written = written(text);
            if (written != null) {
                ZoneOffset offset =
                        text.length() == TO_SECOND
                                ? null
                                : ZoneOffset.of(text.substring(TO_SECOND));
                return Optional.of(new Moment(written, offset, Precision.SECOND));
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

    /// The clock of what [#iso()] wrote, which the formatter of the JDK takes ten times as long to
    /// read; null for what looks otherwise.
    private static @Nullable LocalDateTime written(String text) {
        int length = text.length();
        boolean ended =
                length == TO_SECOND
                        || (length == TO_SECOND + 1 && text.charAt(TO_SECOND) == 'Z')
                        || (length == TO_SECOND + 6 && text.charAt(TO_SECOND + 3) == ':');
        if (!ended
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        boolean digits = (year | month | day | hour | minute | second) >= 0;
        return digits ? LocalDateTime.of(year, month, day, hour, minute, second) : null;
    }

    /// -1 for anything but digits.
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /// ISO-8601: `2024-07-18T10:05:00+01:00` with an offset, `2024-07-18T10:05:00` without,
    /// `2024-07-18` where only the day is known.
    public String iso() {
        if (precision == Precision.DAY) {
            return local.toLocalDate().toString();
        }
        StringBuilder out = new StringBuilder(TO_SECOND + 6).append(local.toLocalDate());
        two(out.append('T'), local.getHour());
        two(out.append(':'), local.getMinute());
        two(out.append(':'), local.getSecond());
        return out.append(offset == null ? "" : offset.getId()).toString();
    }

    private static void two(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
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
