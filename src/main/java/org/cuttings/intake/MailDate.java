package org.cuttings.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// Dates as mails and RSS feeds write them (RFC 5322, section 3.3, with the zones' names of section
/// 4.3): `Thu, 14 Mar 2024 09:20:00 +0100 (CET)`. The weekday is not held against the date, and
/// seconds and zone may be missing.
final class MailDate {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

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
        int month =
                MONTHS.indexOf(
                                parts[1].toLowerCase(Locale.ROOT)
                                        .substring(0, Math.min(3, parts[1].length())))
                        + 1;
        try {
            int year = Integer.parseInt(parts[2]);
            boolean seconds = clock.length == 3;
            LocalDateTime local =
                    LocalDateTime.of(
                            year < 50 ? 2000 + year : year < 100 ? 1900 + year : year,
                            month,
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
