package org.cuttings.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cuttings.model.Moment;

/// A place orders entries and quotes by time: the second in its upper bits, a running number in its
/// lower ones. It is the row id in the full-text indexes, so that the newest hits of a common word
/// are the index's last, found without sorting, and a range of days is a range of row ids.
final class Places {
    /// So that the year 1000 is above zero.
    private static final long FROM_YEAR_1000 = 30_610_224_000L;

    private static final int RUNNING_BITS = 22;

    private Places() {}

    /// The first place of a second.
    static long of(long second) {
        return (second + FROM_YEAR_1000) << RUNNING_BITS;
    }

    static long second(long place) {
        return (place >> RUNNING_BITS) - FROM_YEAR_1000;
    }

    /// Seconds since 1970; a time without an offset is taken as UTC.
    static long second(Moment at) {
        return Math.floorDiv(at.sortKey(), 1000L);
    }

    static long second(Instant at) {
        return at.getEpochSecond();
    }

    /// A place before all of a day in any zone.
    static long beforeAny(LocalDate day) {
        return of(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() - 18 * 3600L);
    }

    /// A place after all of a day in any zone.
    static long afterAny(LocalDate day) {
        return of(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() + 18 * 3600L);
    }
}
