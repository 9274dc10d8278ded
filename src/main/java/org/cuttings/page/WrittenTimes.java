package org.cuttings.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.model.Moment;
import org.cuttings.model.Moment.Precision;
import org.jspecify.annotations.Nullable;

/// Reads times as programs and people write them into pages: ISO 8601 and its slips, mail dates,
/// Java's own, seconds and milliseconds since 1970, and printed dates with month names. What can be
/// read two ways is not read.
final class WrittenTimes {
    private static final Pattern ISO =
            pattern(
                    """
                    (\\d{4}) [-/.] (\\d{1,2}) [-/.] (\\d{1,2})
                    (?: [Tt\\s,]{1,3}+ (\\d{1,2}) : (\\d{2}) (?: : (\\d{2}) )? (?: [.,] \\d{1,9} )?
                        \\s? (?<zone> [A-Za-z]{1,5}+ | [+-] \\d{1,2} :? \\d{0,2} )? )?
                    .{0,12}+
                    """);

    private static final Pattern CLOCK =
            pattern(
                    """
                    (?<! [\\d.:] ) (\\d{1,2}) [:.h] (\\d{2}) (?: : (\\d{2}) )? (?! [\\d.] )
                    \\s? (?<half> [AaPp] \\.? [Mm] \\b )?
                    \\s? (?: Uhr \\s? )? (?<zone> \\(? [A-Z]{1,5}+ \\b | [+-] \\d{2} :? \\d{2} )?
                    """);

    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?!\\d)");

    private static final Pattern CJK =
            Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final Pattern CJK_CLOCK =
            Pattern.compile("(\\d{1,2})\\s?[時时시]\\s?(\\d{1,2})\\s?[分분]");

    private static final Pattern DAY_MONTH =
            pattern(
                    """
                    (?<! \\d ) (\\d{1,2}) (?: st | nd | rd | th | er | º | \\. | , )?
                    \\s{0,2}+ (?: de\\s | d' )? (\\p{L}{3,14}+) \\.? ,?
                    \\s{0,2}+ (?: de\\s | del\\s | г\\.?\\s )? (\\d{4}) (?! \\d )
                    """);
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(\\p{L}{3,14}+)\\.?\\s{1,2}+(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}+(\\d{4})(?!\\d)");

    /// `Fri Apr 28 19:20:36 CEST 2023`
    private static final Pattern JAVA =
            Pattern.compile(
                    "\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2}) (\\S{1,9})"
                            + " (\\d{4})");

    /// `Z`, and what names of several countries mean on news pages; [ZoneNames] has the others.
    private static final Map<String, ZoneOffset> USUALLY =
            Map.of(
                    "Z", ZoneOffset.of("+00:00"),
                    "BST", ZoneOffset.of("+01:00"),
                    "IST", ZoneOffset.of("+05:30"),
                    "EST", ZoneOffset.of("-05:00"),
                    "CST", ZoneOffset.of("-06:00"),
                    "MST", ZoneOffset.of("-07:00"));

    /// Month names of the languages in which news is printed with them, by their first letters.
    private static final class Months {
        static final Map<String, Integer> BY_NAME = new HashMap<>();

        static {
            String[] languages =
                    ("en de fr es it pt nl pl cs sk sv da nb fi tr ru uk hr sl ro hu el lt lv et id"
                                    + " ms sw af bg ca gl is")
                            .split(" ", -1);
            for (String language : languages) {
                Locale locale = Locale.forLanguageTag(language);
                for (java.time.Month month : java.time.Month.values()) {
                    for (java.time.format.TextStyle style :
                            new java.time.format.TextStyle[] {
                                java.time.format.TextStyle.FULL,
                                java.time.format.TextStyle.FULL_STANDALONE,
                                java.time.format.TextStyle.SHORT,
                                java.time.format.TextStyle.SHORT_STANDALONE
                            }) {
                        String name =
                                month.getDisplayName(style, locale)
                                        .toLowerCase(Locale.ROOT)
                                        .replace(".", "");
                        if (name.length() >= 3 && Character.isLetter(name.charAt(0))) {
                            BY_NAME.merge(
                                    name,
                                    month.getValue(),
                                    (a, b) -> a.equals(b) ? a : Integer.valueOf(0));
                        }
                    }
                }
            }
            BY_NAME.put("sept", 9);
            BY_NAME.put("jänner", 1);
            BY_NAME.put("feber", 2);
        }

        private Months() {}
    }

    /// Years that a printed date of a saved web page has; other numbers are no dates.
    private static final int OLDEST = 1990;

    private static final int NEWEST = 2099;

    private WrittenTimes() {}

    /// A pattern in which white space is only there to be read.
    private static Pattern pattern(String spaced) {
        return Pattern.compile(spaced, Pattern.COMMENTS);
    }

    /// A time as a program wrote it into an attribute or a JSON value; null if it is none, or one
    /// that can't be.
    static @Nullable Moment read(String raw) {
        String text = raw.strip();
        if (text.isEmpty() || text.length() > 80) {
            return null;
        }
        try {
            if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return ofDigits(text);
            }
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return ofIso(iso);
            }
            Matcher java = JAVA.matcher(text);
            if (java.matches()) {
                LocalDate day = day(java.group(7), month(java.group(1)), java.group(2));
                LocalTime at = clock(java.group(3), java.group(4), java.group(5), null);
                return day == null ? null : moment(day, at, true, zone(java.group(6)));
            }
            return printed(text);
        } catch (DateTimeException | IllegalArgumentException impossible) {
            return null;
        }
    }

    /// A time as people print it: a date with a month's name, a dotted one, one in Chinese
    /// characters, with or without a clock; null where the text holds none.
    static @Nullable Moment printed(String text) {
        if (text.length() > 300 || text.codePoints().noneMatch(Character::isDigit)) {
            return null;
        }
        try {
            LocalDate day = null;
            int end = 0;
            int start = 0;
            for (Pattern pattern : new Pattern[] {CJK, DAY_MONTH, MONTH_DAY, NUMERIC, ISO_DAY}) {
                Matcher found = pattern.matcher(text);
                while (day == null && found.find()) {
                    day = dayOf(pattern, found);
                    start = found.start();
                    end = found.end();
                }
            }
            if (day == null || day.getYear() < OLDEST || day.getYear() > NEWEST) {
                return null;
            }
            String rest = text.substring(end);
            Moment after = withClock(day, rest);
            return after != null
                    ? after
                    : java.util.Objects.requireNonNullElse(
                            withClock(day, text.substring(0, start)), Moment.day(day));
        } catch (DateTimeException | IllegalArgumentException impossible) {
            return null;
        }
    }

    private static final Pattern ISO_DAY =
            Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");

    private static @Nullable LocalDate dayOf(Pattern pattern, Matcher found) {
        if (pattern == CJK || pattern == ISO_DAY) {
            return day(found.group(1), Integer.parseInt(found.group(2)), found.group(3));
        }
        if (pattern == DAY_MONTH) {
            return day(found.group(3), month(found.group(2)), found.group(1));
        }
        if (pattern == MONTH_DAY) {
            return day(found.group(3), month(found.group(1)), found.group(2));
        }
        int one = Integer.parseInt(found.group(1));
        int two = Integer.parseInt(found.group(3));
        boolean dayFirst = found.group(2).equals(".") || one > 12 || one == two;
        if (!dayFirst && two <= 12) {
            return null; // 03/04/2024 is April's in London and March's in New York
        }
        String year = found.group(4).length() == 2 ? "20" + found.group(4) : found.group(4);
        return dayFirst ? day(year, two, found.group(1)) : day(year, one, found.group(3));
    }

    private static @Nullable Moment withClock(LocalDate day, String text) {
        Matcher cjk = CJK_CLOCK.matcher(text);
        if (cjk.find()) {
            return moment(day, clock(cjk.group(1), cjk.group(2), null, null), false, null);
        }
        Matcher found = CLOCK.matcher(text);
        if (!found.find()) {
            return null;
        }
        LocalTime at = clock(found.group(1), found.group(2), found.group(3), found.group("half"));
        return moment(day, at, found.group(3) != null, zone(found.group("zone")));
    }

    private static @Nullable Moment ofDigits(String digits) {
        if (digits.length() == 8) {
            return moment(
                    LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6))),
                    null,
                    false,
                    null);
        }
        long since = digits.length() > 13 ? -1 : Long.parseLong(digits);
        boolean seconds = digits.length() == 10;
        return seconds || digits.length() == 13
                ? Moment.utc(Instant.ofEpochMilli(seconds ? since * 1_000 : since))
                : null;
    }

    private static @Nullable Moment ofIso(Matcher iso) {
        LocalDate day = day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        if (day == null) {
            return null;
        }
        LocalTime at =
                iso.group(4) == null ? null : clock(iso.group(4), iso.group(5), iso.group(6), null);
        return moment(day, at, iso.group(6) != null, zone(iso.group("zone")));
    }

    private static Moment moment(
            LocalDate day, @Nullable LocalTime at, boolean seconds, @Nullable ZoneOffset zone) {
        if (at == null) {
            return Moment.day(day);
        }
        return new Moment(day.atTime(at), zone, seconds ? Precision.SECOND : Precision.MINUTE);
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        return month == 0
                ? null
                : LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Months.BY_NAME.getOrDefault(lower, 0);
    }

    private static LocalTime clock(
            String hour, String minute, @Nullable String second, @Nullable String half) {
        int hours = Integer.parseInt(hour);
        if (half != null) {
            boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
            hours = hours % 12 + (afternoon ? 12 : 0);
        }
        int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
        return LocalTime.of(hours == 24 ? 0 : hours, Integer.parseInt(minute), seconds);
    }

    private static @Nullable ZoneOffset zone(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String name = written.startsWith("(") ? written.substring(1) : written;
        if (name.startsWith("+") || name.startsWith("-")) {
            String digits = name.substring(1).replace(":", "");
            if (digits.isEmpty() || digits.length() == 3) {
                return null;
            }
            int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
            int minutes = digits.length() == 4 ? Integer.parseInt(digits.substring(2)) : 0;
            int sign = name.startsWith("-") ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        }
        String capitals = name.toUpperCase(Locale.ROOT);
        ZoneOffset one = ZoneNames.offset(capitals);
        return one != null ? one : USUALLY.get(capitals);
    }
}
