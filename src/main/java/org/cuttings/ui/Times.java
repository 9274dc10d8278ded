package org.cuttings.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.cuttings.model.Moment;
import org.cuttings.model.Timing;
import org.jspecify.annotations.Nullable;

/// Times in words, as the publisher's clock showed them or as the reader's does. A page's clock
/// without an offset is never moved: nobody knows where it hung.
///
/// @param zone the reader's zone, or null to keep the publisher's clock
/// @param locale how dates are written
record Times(@Nullable ZoneId zone, Locale locale) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ROOT);

    /// Hour and minute; empty where only the day is known.
    String clock(Moment at) {
        return at.precision() == Moment.Precision.DAY
                ? ""
                : CLOCK.withLocale(locale).format(local(at));
    }

    /// The day, with its weekday.
    String day(Moment at) {
        return DAY.withLocale(locale).format(local(at));
    }

    /// The day as short as the list needs it.
    String shortDay(Moment at, LocalDate today) {
        LocalDate day = local(at).toLocalDate();
        String pattern = day.getYear() == today.getYear() ? "d MMM" : "d MMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    String dayAndClock(Moment at) {
        String clock = clock(at);
        return clock.isEmpty() ? day(at) : day(at) + ", " + clock + " " + offset(at);
    }

    /// `UTC+1`, `your time`, or that the page tells no zone.
    String offset(Moment at) {
        if (at.precision() == Moment.Precision.DAY) {
            return "";
        }
        ZoneOffset offset = at.offset();
        if (offset == null) {
            return Words.of("time.no-zone");
        }
        if (zone != null) {
            return Words.of("time.yours");
        }
        return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + shorter(offset.getId());
    }

    /// An entry's time with how it is known, in plain words.
    String withProvenance(Timing timing) {
        Moment at = timing.moment();
        if (at == null) {
            return Words.of("time.unknown");
        }
        String when = at.precision() == Moment.Precision.DAY ? day(at) : clockAndDay(at);
        return switch (timing) {
            case Timing.Marked marked -> when;
            case Timing.Printed printed -> Words.of("time.printed", when);
            case Timing.Inherited inherited -> Words.of("time.inherited", when);
            case Timing.ByHand byHand -> Words.of("time.by-hand", when);
            case Timing.Unknown unknown -> Words.of("time.unknown");
        };
    }

    /// How the time is known, as a sentence for whoever asks.
    static String provenance(Timing timing) {
        return Words.of("time.why." + timing.source());
    }

    private String clockAndDay(Moment at) {
        return Words.of("time.clock-and-day", clock(at), offset(at), day(at));
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /// When something was done on this computer, by its own clock.
    String dateAndTime(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(at);
    }

    LocalDateTime local(Moment at) {
        ZoneId reader = zone;
        return reader == null
                ? at.local()
                : at.instant()
                        .map(then -> LocalDateTime.ofInstant(then, reader))
                        .orElse(at.local());
    }

    /// `+01:00` as `+1`, `+05:30` as it is.
    private static String shorter(String offset) {
        String whole = offset.endsWith(":00") ? offset.substring(0, offset.length() - 3) : offset;
        return whole.length() == 3 && whole.charAt(1) == '0'
                ? whole.charAt(0) + whole.substring(2)
                : whole;
    }
}
