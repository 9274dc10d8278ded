package org.cuttings.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// Dates as mails and RSS feeds write them (RFC 5322, section 3.3, with the zones' names of section
/// 4.3): `Thu, 14 Mar 2024 09:20:00 +0100 (CET)`. The weekday is not held against the date, and
/// seconds and zone may be missing.
final class MailDate {
    /// Hours from UTC. Other names (`CET`, `IST`) mean different things in different places, and
    /// are unknown.
    private static final Map<String, Integer> ZONES =
            Map.ofEntries(
                    Map.entry("GMT", 0),
                    Map.entry("UT", 0),
                    Map.entry("UTC", 0),
                    Map.entry("Z", 0),
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7));

    private MailDate() {}

    /// Null for what is none.
    static @Nullable Moment of(@Nullable String text) {
        if (text == null || text.length() > 200) {
            return null;
        }
        int comment = text.indexOf('(');
        int comma = text.indexOf(',');
        String plain =
                (comment < 0 ? text : text.substring(0, comment)).substring(comma + 1).strip();
        String[] parts = plain.split("[\\s-]++", 4);
        if (parts.length < 4) {
            return null;
        }
        String[] clockAndZone = parts[3].strip().split("\\s++", 2);
        String[] clock = clockAndZone[0].split(":", 3);
        try {
            int year = Integer.parseInt(parts[2]);
            boolean seconds = clock.length == 3;
            LocalDateTime local =
                    LocalDateTime.of(
                            year < 50 ? 2000 + year : year < 100 ? 1900 + year : year,
                            month(parts[1]),
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(clock[0]),
                            clock.length > 1 ? Integer.parseInt(clock[1]) : 0,
                            seconds ? Integer.parseInt(clock[2]) : 0);
            return new Moment(
                    local,
                    clockAndZone.length < 2 ? null : offset(clockAndZone[1].strip()),
                    seconds ? Moment.Precision.SECOND : Moment.Precision.MINUTE);
        } catch (DateTimeException | IllegalArgumentException noDate) {
            return null;
        }
    }

    /// The month that begins with a word's first three letters, as the standard abbreviates it and
    /// some writers do not; 0 for none.
    private static int month(String word) {
        String three = word.substring(0, Math.min(3, word.length())).toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (three.length() == 3 && month.name().toLowerCase(Locale.ROOT).startsWith(three)) {
                return month.getValue();
            }
        }
        return 0;
    }

    /// Null for a zone that does not say what it is.
    private static @Nullable ZoneOffset offset(String zone) {
        Integer hours = ZONES.get(zone.toUpperCase(Locale.ROOT));
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        boolean signed = zone.startsWith("+") || zone.startsWith("-");
        return signed ? ZoneOffset.of(zone) : null;
    }
}
