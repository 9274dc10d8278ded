package org.cuttings.liveblog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// A time as printed for people, each part only where it is printed: "11.04 Uhr", "8:04 p.m. ET,
/// November 7, 2020", "Donnerstag, 18. 7.", "vor 5 Minuten".
///
/// @param clock the wall clock, null if none is printed
/// @param seconds whether the clock has seconds
/// @param zone the zone word behind the clock, `BST`; null if none
/// @param offset a numeric offset behind the clock, `+05:30`; null if none
/// @param year, month, day 0 where not printed
/// @param swapped whether month and day might also be meant the other way round (`3/4/2020`)
/// @param dayShift 0 for "today", -1 for "yesterday"; null if no such word
/// @param ago how long before it was looked at; null if not printed so
/// @param unit the unit of `ago`, which is its precision
/// @param updated whether it says of itself that it is the time of a later change
/// @param end one past its last character in the text it was read from
record Printed(
        @Nullable LocalTime clock,
        boolean seconds,
        @Nullable String zone,
        @Nullable ZoneOffset offset,
        int year,
        int month,
        int day,
        boolean swapped,
        @Nullable Integer dayShift,
        @Nullable Duration ago,
        @Nullable ChronoUnit unit,
        boolean updated,
        int end) {

    /// No printed time is longer; what is asked about longer texts is answered from their start.
    static final int LONGEST = 90;

    /// Reads a text that is a time and nothing else; null for any other.
    static @Nullable Printed whole(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return null;
        }
        PrintedScan scan = new PrintedScan(trimmed);
        Printed found = scan.read();
        return found != null && scan.restIsEmpty() ? found : null;
    }

    /// Reads the time at the start of a text that goes on with something else, or ends there; null
    /// where it does not begin with a clock that opens an entry: "At 17.00 we" and "12.30 million"
    /// do not.
    static @Nullable Printed leading(String text) {
        int from = 0;
        while (from < text.length() && (isSpace(text.charAt(from)) || text.charAt(from) == '+')) {
            from++;
        }
        if (from == text.length()
                || !(Character.isDigit(text.charAt(from)) || text.charAt(from) == '(')) {
            return null;
        }
        String head = text.substring(from, Math.min(text.length(), from + LONGEST));
        PrintedScan scan = new PrintedScan(head);
        Printed found = scan.read();
        if (found == null || found.clock == null || !opens(head, found)) {
            return null;
        }
        return found.endingAt(from + found.end);
    }

    private static boolean opens(String head, Printed found) {
        int end = found.end;
        if (end >= head.length()) {
            return true;
        }
        char next = head.charAt(end);
        boolean marked =
                found.zone != null
                        || found.offset != null
                        || found.day > 0
                        || head.substring(0, end).indexOf(':') > 0
                        || Character.isLetter(head.charAt(end - 1))
                        || head.charAt(end - 1) == '.';
        if (next == '%' || next == '€' || next == '°') {
            return false;
        }
        int at = end;
        while (at < head.length() && isSeparator(head.charAt(at))) {
            at++;
        }
        if (at == head.length()) {
            return true;
        }
        if (at == end && !isSpace(next)) {
            return false;
        }
        int first = head.codePointAt(at);
        return marked ? !isUnitSign(first) : !Character.isLowerCase(first) && !isUnitSign(first);
    }

    private static boolean isUnitSign(int c) {
        return c == '%' || c == '°' || c == '€' || c == '$' || c == '£';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b';
    }

    /// Between the parts of a printed time, and between it and what follows.
    static boolean isSeparator(char c) {
        return isSpace(c) || ",|•·-–—/():;.+@[]~".indexOf(c) >= 0;
    }

    /// Whether a whole day is printed, with or without its year.
    boolean hasDay() {
        return day > 0 && month > 0;
    }

    /// The date in the year that is printed, or in the one that brings it nearest to `near`.
    ///
    /// @return null where no day is printed, or no year and nothing to be near to
    @Nullable LocalDate date(@Nullable LocalDate near) {
        if (dayShift != null) {
            return near == null ? null : near.plusDays(dayShift);
        }
        if (!hasDay()) {
            return null;
        }
        LocalDate asPrinted = dateOf(month, day, near);
        if (!swapped) {
            return asPrinted;
        }
        LocalDate other = dateOf(day, month, near);
        if (asPrinted == null || other == null || near == null) {
            return asPrinted == null ? other : other == null ? asPrinted : null;
        }
        return distance(other, near) < distance(asPrinted, near) ? other : asPrinted;
    }

    private @Nullable LocalDate dateOf(int m, int d, @Nullable LocalDate near) {
        if (year > 0) {
            return valid(year, m, d);
        }
        if (near == null) {
            return null;
        }
        LocalDate best = null;
        for (int y = near.getYear() - 1; y <= near.getYear() + 1; y++) {
            LocalDate candidate = valid(y, m, d);
            if (candidate != null
                    && (best == null || distance(candidate, near) < distance(best, near))) {
                best = candidate;
            }
        }
        return best;
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    static @Nullable LocalDate valid(int year, int month, int day) {
        if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day <= java.time.YearMonth.of(year, month).lengthOfMonth()
                ? LocalDate.of(year, month, day)
                : null;
    }

    Moment.Precision precision() {
        return seconds ? Moment.Precision.SECOND : Moment.Precision.MINUTE;
    }

    private Printed endingAt(int end) {
        return new Printed(
                clock, seconds, zone, offset, year, month, day, swapped, dayShift, ago, unit,
                updated, end);
    }
}
