package org.cuttings.liveblog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14:05|14:05",
                "3.27pm BST|15:27",
                "12.50 BST|12:50",
                "11.04 Uhr|11:04",
                "20h47|20:47",
                "8 Uhr|08:00",
                "kl. 14.05|14:05",
                "12.05 a.m.|00:05",
                "20:51 (IST)|20:51",
                "Published at 14:05|14:05",
                "2d ago / 4:51 AM UTC|04:51",
                "Uhr 18.42|18:42",
            })
    void aClockIsReadAsItIsPrinted(String printed, String clock) {
        Printed read = Printed.whole(printed);
        assertNotNull(read, printed);
        assertEquals(LocalTime.parse(clock), read.clock(), printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tuesday, 6 October 2020|2020-10-06",
                "18.07.2024|2024-07-18",
                "Donnerstag, 18. 7.|2024-07-18",
                "8:04 p.m. ET, November 7, 2020|2020-11-07",
                "19:02 (IST), Oct 02|2024-10-02",
                "20.09.2024 • 14:05 Uhr|2024-09-20",
                "le 12 mars 2024|2024-03-12",
                "12 de marzo de 2024|2024-03-12",
                "lördag 6 april|2024-04-06",
                "2024-07-18|2024-07-18",
                "20/9/2016 at 13.06.53|2016-09-20",
                "18.07. 14:05|2024-07-18",
            })
    void aDayIsReadInTheYearThatIsNearest(String printed, String day) {
        Printed read = Printed.whole(printed);
        assertNotNull(read, printed);
        assertEquals(LocalDate.parse(day), read.date(LocalDate.of(2024, 7, 20)), printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4m ago|4",
                "5 minutes ago|5",
                "vor 5 Minuten|5",
                "Il y a 5 min|5",
                "hace 48 minutos|48",
                "12 minuti fa|12",
                "for 25 minutter siden|25",
                "2 uur geleden|120",
                "1 hour 20 minutes ago|80",
            })
    void anAgeIsReadInManyLanguages(String printed, long minutes) {
        Printed read = Printed.whole(printed);
        assertNotNull(read, printed);
        assertEquals(Duration.ofMinutes(minutes), read.ago(), printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We found a body at 8.20 a.m.",
                "14:05 the bridge",
                "May",
                "2020",
                "12.30 million",
                "99:99",
                "Saturday",
                "",
                "chapter 3.4.5",
            })
    void whatIsMoreOrLessThanATimeIsNone(String text) {
        assertNull(Printed.whole(text), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17.00 We are going to leave|5",
                "11.04 Uhr: Title|9",
                "+++ 14:05 Title +++|9",
                "06.10 Update: total of seven|5",
                "18.42 - Il fiume|5",
            })
    void aTimeOpensALine(String line, int end) {
        Printed read = Printed.leading(line);
        assertNotNull(read, line);
        assertEquals(end, read.end(), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.30 million people",
                "At 17.00 we left",
                "10.5 per cent",
                "17.00% of them",
                "2.1 metres of water",
            })
    void aNumberAtALinesStartOpensNothing(String line) {
        assertNull(Printed.leading(line), line);
    }

    @Test
    void anUpdatesTimeSaysSo() {
        Printed read = Printed.whole("Updated at 12.36 BST");
        assertNotNull(read);
        assertEquals(true, read.updated());
    }

    @Test
    void aZoneOfSeveralCountriesIsThePublishersOrNone() {
        assertEquals(
                ZoneOffset.ofHoursMinutes(5, 30),
                TimeWords.offset("IST", ZoneId.of("Asia/Kolkata")));
        assertEquals(ZoneOffset.ofHours(1), TimeWords.offset("IST", ZoneId.of("Europe/Dublin")));
        assertNull(TimeWords.offset("IST", null));
        assertNull(TimeWords.offset("EST", null));
        assertEquals(ZoneOffset.UTC, TimeWords.offset("GMT", null));
    }

    @Test
    void aCountryWithManyZonesLendsNone() {
        assertNull(PageClock.zoneOf("https://www.paper.com.au/live"));
        assertNull(PageClock.zoneOf("https://www.paper.com/live"));
        assertEquals(ZoneId.of("Europe/London"), PageClock.zoneOf("https://www.paper.co.uk/live"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-18T10:05:00.123Z,2024-07-18T10:05:00Z",
        "2024-07-18T10:05+0100,2024-07-18T10:05:00+01:00",
        "2024-07-18 10:05:00,2024-07-18T10:05:00",
        "1602015773212,2020-10-06T20:22:53Z",
        "1721299680,2024-07-18T10:48:00Z",
    })
    void aMachinesTimeIsReadInItsShapes(String written, String iso) {
        var read = MachineTime.read(written);
        assertNotNull(read, written);
        assertEquals(iso, read.iso());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-99-99T99:99:99Z", "1", "2024-07-18", "99999999999999", "now"})
    void whatIsNoMachinesTimeIsNone(String written) {
        assertNull(MachineTime.read(written), written);
    }
}
