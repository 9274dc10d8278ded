package org.cuttings.liveblog;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.cuttings.model.Capture;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// What a page tells about the day and the zone of the clocks that are printed on it.
///
/// @param home the publisher's zone where its country has one; null if not certain
/// @param lent the offset with which the page writes its own dates; null if it writes none, or UTC
/// @param published, modified, captured null where the page does not tell
record PageClock(
        @Nullable ZoneId home,
        @Nullable ZoneOffset lent,
        @Nullable Moment published,
        @Nullable Moment modified,
        @Nullable Moment captured) {

    static final PageClock UNKNOWN = new PageClock(null, null, null, null, null);

    /// Countries that live by one clock. Those with several (.us, .ca, .au, .br, .ru, .mx, .id) are
    /// left out, and those whose name is sold to all the world (.co, .io, .tv): their pages' clocks
    /// stay without an offset.
    private static final Map<String, String> COUNTRIES =
            Map.ofEntries(
                    Map.entry("uk", "Europe/London"),
                    Map.entry("ie", "Europe/Dublin"),
                    Map.entry("de", "Europe/Berlin"),
                    Map.entry("at", "Europe/Vienna"),
                    Map.entry("ch", "Europe/Zurich"),
                    Map.entry("fr", "Europe/Paris"),
                    Map.entry("be", "Europe/Brussels"),
                    Map.entry("nl", "Europe/Amsterdam"),
                    Map.entry("lu", "Europe/Luxembourg"),
                    Map.entry("it", "Europe/Rome"),
                    Map.entry("es", "Europe/Madrid"),
                    Map.entry("dk", "Europe/Copenhagen"),
                    Map.entry("se", "Europe/Stockholm"),
                    Map.entry("no", "Europe/Oslo"),
                    Map.entry("fi", "Europe/Helsinki"),
                    Map.entry("pl", "Europe/Warsaw"),
                    Map.entry("cz", "Europe/Prague"),
                    Map.entry("sk", "Europe/Bratislava"),
                    Map.entry("hu", "Europe/Budapest"),
                    Map.entry("ro", "Europe/Bucharest"),
                    Map.entry("bg", "Europe/Sofia"),
                    Map.entry("gr", "Europe/Athens"),
                    Map.entry("mt", "Europe/Malta"),
                    Map.entry("si", "Europe/Ljubljana"),
                    Map.entry("hr", "Europe/Zagreb"),
                    Map.entry("rs", "Europe/Belgrade"),
                    Map.entry("ee", "Europe/Tallinn"),
                    Map.entry("lv", "Europe/Riga"),
                    Map.entry("lt", "Europe/Vilnius"),
                    Map.entry("ua", "Europe/Kyiv"),
                    Map.entry("tr", "Europe/Istanbul"),
                    Map.entry("il", "Asia/Jerusalem"),
                    Map.entry("ae", "Asia/Dubai"),
                    Map.entry("qa", "Asia/Qatar"),
                    Map.entry("in", "Asia/Kolkata"),
                    Map.entry("pk", "Asia/Karachi"),
                    Map.entry("bd", "Asia/Dhaka"),
                    Map.entry("lk", "Asia/Colombo"),
                    Map.entry("np", "Asia/Kathmandu"),
                    Map.entry("sg", "Asia/Singapore"),
                    Map.entry("my", "Asia/Kuala_Lumpur"),
                    Map.entry("ph", "Asia/Manila"),
                    Map.entry("hk", "Asia/Hong_Kong"),
                    Map.entry("tw", "Asia/Taipei"),
                    Map.entry("jp", "Asia/Tokyo"),
                    Map.entry("kr", "Asia/Seoul"),
                    Map.entry("za", "Africa/Johannesburg"),
                    Map.entry("ng", "Africa/Lagos"),
                    Map.entry("ke", "Africa/Nairobi"),
                    Map.entry("gh", "Africa/Accra"),
                    Map.entry("eg", "Africa/Cairo"),
                    Map.entry("ar", "America/Argentina/Buenos_Aires"),
                    Map.entry("uy", "America/Montevideo"),
                    Map.entry("pe", "America/Lima"));

    /// Publishers under `.com` and the like whose country is no secret.
    private static final Map<String, String> PUBLISHERS =
            Map.ofEntries(
                    Map.entry("theguardian.com", "Europe/London"),
                    Map.entry("bbc.com", "Europe/London"),
                    Map.entry("ft.com", "Europe/London"),
                    Map.entry("sky.com", "Europe/London"),
                    Map.entry("skynews.com", "Europe/London"),
                    Map.entry("thesun.com", "Europe/London"),
                    Map.entry("ndtv.com", "Asia/Kolkata"),
                    Map.entry("indiatimes.com", "Asia/Kolkata"),
                    Map.entry("hindustantimes.com", "Asia/Kolkata"),
                    Map.entry("thehindu.com", "Asia/Kolkata"),
                    Map.entry("indianexpress.com", "Asia/Kolkata"),
                    Map.entry("livemint.com", "Asia/Kolkata"),
                    Map.entry("news18.com", "Asia/Kolkata"),
                    Map.entry("firstpost.com", "Asia/Kolkata"),
                    Map.entry("moneycontrol.com", "Asia/Kolkata"),
                    Map.entry("timesofmalta.com", "Europe/Malta"),
                    Map.entry("irishtimes.com", "Europe/Dublin"),
                    Map.entry("dawn.com", "Asia/Karachi"),
                    Map.entry("elpais.com", "Europe/Madrid"),
                    Map.entry("elmundo.es", "Europe/Madrid"),
                    Map.entry("lavanguardia.com", "Europe/Madrid"),
                    Map.entry("20minutos.es", "Europe/Madrid"),
                    Map.entry("francetvinfo.fr", "Europe/Paris"),
                    Map.entry("bfmtv.com", "Europe/Paris"),
                    Map.entry("straitstimes.com", "Asia/Singapore"),
                    Map.entry("channelnewsasia.com", "Asia/Singapore"),
                    Map.entry("scmp.com", "Asia/Hong_Kong"));

    static PageClock of(Facts facts, Capture capture) {
        Fact<String> url = facts.url();
        String address = url != null ? url.value() : capture.url() == null ? "" : capture.url();
        Moment published = Facts.value(facts.published());
        Moment modified = Facts.value(facts.modified());
        Moment captured = Facts.value(capture.captured());
        if (published == null) {
            published = dayInAddress(address);
        }
        ZoneId home = zoneOf(address);
        ZoneOffset lent = lentBy(published);
        return new PageClock(
                home, lent == null ? lentBy(modified) : lent, published, modified, captured);
    }

    private static @Nullable ZoneOffset lentBy(@Nullable Moment moment) {
        return moment == null || moment.offset() == null || moment.offset().equals(ZoneOffset.UTC)
                ? null
                : moment.offset();
    }

    /// The zone of an address's host: a known publisher's, or its country's.
    static @Nullable ZoneId zoneOf(String address) {
        String host;
        try {
            String parsed = new URI(address.strip()).getHost();
            host = parsed == null ? "" : parsed.toLowerCase(Locale.ROOT);
        } catch (java.net.URISyntaxException odd) {
            return null;
        }
        String rest = host;
        while (rest.indexOf('.') > 0) {
            String zone = PUBLISHERS.get(rest);
            if (zone != null) {
                return ZoneId.of(zone);
            }
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        String country = COUNTRIES.get(rest);
        return country == null ? null : ZoneId.of(country);
    }

    /// `/2024/07/18/` and `/2024/jul/18/` in an address.
    static @Nullable Moment dayInAddress(String address) {
        String[] parts = address.split("/", 40);
        for (int i = 0; i + 2 < parts.length; i++) {
            if (parts[i].length() == 4 && MachineTime.allDigits(parts[i])) {
                Integer month =
                        MachineTime.allDigits(parts[i + 1]) && parts[i + 1].length() <= 2
                                ? Integer.valueOf(parts[i + 1])
                                : TimeWords.month(TimeWords.folded(parts[i + 1]));
                String day = parts[i + 2].substring(0, Math.min(2, parts[i + 2].length()));
                if (month != null && MachineTime.allDigits(day)) {
                    LocalDate date =
                            Printed.valid(Integer.parseInt(parts[i]), month, Integer.parseInt(day));
                    if (date != null) {
                        return Moment.day(date);
                    }
                }
            }
        }
        return null;
    }

    /// The offset of a wall clock on this page.
    ///
    /// @param printed gives the zone where it is printed
    /// @return null where neither the print nor the publisher tells
    @Nullable ZoneOffset offset(LocalDateTime local, @Nullable Printed printed) {
        if (printed != null && printed.offset() != null) {
            return printed.offset();
        }
        if (printed != null && printed.zone() != null) {
            ZoneId seasonal = TimeWords.seasonal(printed.zone());
            return seasonal != null
                    ? seasonal.getRules().getOffset(local)
                    : TimeWords.offset(printed.zone(), home);
        }
        return home != null ? home.getRules().getOffset(local) : lent;
    }

    /// A moment as its wall clock at the publisher's.
    LocalDateTime atHome(Moment moment) {
        if (moment.offset() == null || moment.precision() == Moment.Precision.DAY) {
            return moment.local();
        }
        ZoneOffset there =
                home != null
                        ? home.getRules().getOffset(moment.local().toInstant(moment.offset()))
                        : lent;
        return there == null
                ? moment.local()
                : moment.local()
                        .plusSeconds(there.getTotalSeconds() - moment.offset().getTotalSeconds());
    }

    /// The day to which a date without a year is nearest: when the page was last changed or saved.
    @Nullable LocalDate latestDay() {
        Moment latest = modified != null ? modified : captured != null ? captured : published;
        return latest == null ? null : atHome(latest).toLocalDate();
    }

    @Nullable LocalDate publishedDay() {
        return published == null ? null : atHome(published).toLocalDate();
    }
}
