package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cuttings.model.Moment;
import org.cuttings.model.Timing;
import org.junit.jupiter.api.Test;

class OneClockTest {
    private static final String WORDS = "The gate stays open until the last boat is in";

    private static Timing at(int hour, int minute, int offset) {
        return new Timing.Marked(
                Moment.minute(
                        Invented.DAY, LocalTime.of(hour, minute), ZoneOffset.ofHours(offset)));
    }

    @Test
    void entriesOfTwoZonesStandInTheOrderInWhichTheyHappened() {
        OneClock clock =
                OneClock.of(
                        List.of(
                                Invented.blog(
                                        Invented.plain(at(10, 5, 1), "One"),
                                        Invented.plain(at(10, 30, 1), "Three")),
                                Invented.blog(Invented.plain(at(9, 10, 0), "Two"))));
        assertEquals(
                List.of("One", "Two", "Three"),
                clock.rows().stream().map(row -> clock.entryOf(row).text()).toList());
    }

    @Test
    void whoHadAQuoteFirstIsTold() {
        OneClock clock =
                OneClock.of(
                        List.of(
                                Invented.blog(Invented.quoting(at(10, 30, 1), WORDS)),
                                Invented.blog(Invented.quoting(at(9, 10, 0), WORDS + "!"))));
        OneClock.Row first = clock.rows().getFirst();
        assertEquals(1, first.blog());
        assertEquals(20, first.firsts().getFirst().apart().toMinutes());
        assertEquals(1, clock.rows().getLast().laters().getFirst().blog());
        assertTrue(clock.rows().getLast().firsts().isEmpty());
    }

    @Test
    void aClockWithoutAZoneIsNotSetAgainstOthers() {
        Timing noZone = new Timing.Printed(Moment.minute(Invented.DAY, LocalTime.of(9, 0), null));
        OneClock clock =
                OneClock.of(
                        List.of(
                                Invented.blog(Invented.plain(noZone, "When?")),
                                Invented.blog(
                                        Invented.plain(at(9, 0, 0), "Then"),
                                        Invented.plain(new Timing.Unknown(), "Ever"))));
        assertEquals(1, clock.rows().size());
        assertEquals(2, clock.unplaced());
    }

    @Test
    void shortQuotesAndThoseOfOneBlogAreNotCompared() {
        OneClock clock =
                OneClock.of(
                        List.of(
                                Invented.blog(
                                        Invented.quoting(at(9, 0, 0), WORDS),
                                        Invented.quoting(at(9, 5, 0), WORDS)),
                                Invented.blog(Invented.quoting(at(9, 1, 0), "I do not know"))));
        assertTrue(
                clock.rows().stream()
                        .allMatch(row -> row.firsts().isEmpty() && row.laters().isEmpty()));
    }
}
