package org.cuttings.liveblog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// Times written for machines: ISO-8601 in its shapes, epochs, HTTP dates.
final class MachineTime {
    /// 1995-01-01 and 2100-01-01 in seconds: no epoch outside is a news page's.
    private static final long EARLIEST = 788_918_400L;

    private static final long LATEST = 4_102_444_800L;

    private MachineTime() {}

    /// Reads an attribute's or a JSON value's time.
    ///
    /// @return null for what is no time, or only a day
    static @Nullable Moment read(String written) {
        String text = written.strip();
        if (text.length() < 10 || text.length() > 40) {
            return null;
        }
        if (allDigits(text)) {
            return epoch(text);
        }
        if (Character.isLetter(text.charAt(0))) {
            return httpDate(text);
        }
        return iso(text);
    }

    /// Ten digits are seconds, thirteen milliseconds, sixteen microseconds.
    static @Nullable Moment epoch(String digits) {
        if (!allDigits(digits)) {
            return null;
        }
        long value;
        switch (digits.length()) {
            case 9, 10 -> value = Long.parseLong(digits);
            case 13 -> value = Long.parseLong(digits) / 1000;
            case 16 -> value = Long.parseLong(digits) / 1_000_000;
            default -> {
                return null;
            }
        }
        return value < EARLIEST || value >= LATEST
                ? null
                : Moment.utc(Instant.ofEpochSecond(value));
    }

    /// A day written for machines, `2024-07-18`; null for anything else.
    static @Nullable LocalDate day(String written) {
        String text = written.strip();
        return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-'
                ? date(text)
                : null;
    }

    private static @Nullable Moment iso(String text) {
        LocalDate day = text.length() < 16 || text.charAt(4) != '-' ? null : date(text);
        if (day == null) {
            return null;
        }
        int at = 10;
        char between = text.charAt(at);
        if (between != 'T' && between != 't' && between != ' ') {
            return null;
        }
        at++;
        int hour = twoDigits(text, at);
        if (hour < 0 || hour > 24 || at + 2 >= text.length() || text.charAt(at + 2) != ':') {
            return null;
        }
        int minute = twoDigits(text, at + 3);
        if (minute < 0 || minute > 59) {
            return null;
        }
        at += 5;
        int second = 0;
        boolean seconds = false;
        if (at < text.length() && text.charAt(at) == ':') {
            second = twoDigits(text, at + 1);
            if (second < 0 || second > 60) {
                return null;
            }
            second = Math.min(second, 59);
            seconds = true;
            at += 3;
            if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
                at++;
                while (at < text.length() && Character.isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }
        String rest = text.substring(at).strip();
        ZoneOffset offset = rest.isEmpty() ? null : offset(rest);
        if (!rest.isEmpty() && offset == null) {
            return null;
        }
        LocalDateTime local = LocalDateTime.of(day, LocalTime.of(hour % 24, minute, second));
        return new Moment(
                hour == 24 ? local.plusDays(1) : local,
                offset,
                seconds ? Moment.Precision.SECOND : Moment.Precision.MINUTE);
    }

    private static @Nullable LocalDate date(String text) {
        if (!allDigits(text.substring(0, 4)) || text.charAt(7) != '-') {
            return null;
        }
        int year = Integer.parseInt(text.substring(0, 4));
        return Printed.valid(year, twoDigits(text, 5), twoDigits(text, 8));
    }

    private static @Nullable ZoneOffset offset(String rest) {
        if (rest.equalsIgnoreCase("z") || rest.equals("UTC") || rest.equals("GMT")) {
            return ZoneOffset.UTC;
        }
        char sign = rest.charAt(0);
        if (sign != '+' && sign != '-' && sign != '\u2212') {
            return null;
        }
        int hours = twoDigits(rest, 1);
        int at = rest.length() > 3 && rest.charAt(3) == ':' ? 4 : 3;
        int minutes = rest.length() > at ? twoDigits(rest, at) : 0;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return null;
        }
        int total = Math.min(18 * 3600, hours * 3600 + minutes * 60);
        return ZoneOffset.ofTotalSeconds(sign == '+' ? total : -total);
    }

    private static @Nullable Moment httpDate(String text) {
        try {
            var at = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).parse(text);
            return new Moment(LocalDateTime.from(at), ZoneOffset.from(at), Moment.Precision.SECOND);
        } catch (DateTimeException | IllegalArgumentException noDate) {
            return null;
        }
    }

    private static int twoDigits(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
