package org.cuttings.liveblog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Entry;
import org.cuttings.model.Moment;
import org.cuttings.model.Timing;
import org.jspecify.annotations.Nullable;

/// Joins the clocks of a live blog's posts with their days and zones. Only what the page tells is
/// used: a clock without any day stays unknown.
///
/// A clock that jumps up by more than an hour on the way down a newest-first page has passed
/// midnight; oldest first, one that jumps down.
final class Dating {
    /// Posts written out of order within this time do not mean another day.
    private static final Duration OUT_OF_ORDER = Duration.ofMinutes(60);

    private final PageClock clock;
    private final List<Post> posts;
    private final int size;

    /// Wall clock and day of each post, null where not (yet) known.
    private final @Nullable LocalTime[] clocks;

    private final @Nullable LocalDate[] days;
    private final boolean[] apart;
    private final boolean newestFirst;

    private Dating(List<Post> posts, PageClock clock) {
        this.clock = clock;
        this.posts = posts;
        this.size = posts.size();
        this.clocks = new LocalTime[size];
        this.days = new LocalDate[size];
        this.apart = new boolean[size];
        readPrinted();
        this.newestFirst = fallsMoreOftenThanRises();
    }

    /// The posts as entries, each at its time as far as the page tells it.
    static List<Entry> date(List<Post> posts, PageClock clock) {
        return new Dating(LocalTimeBehindZ.corrected(posts, clock), clock).entries();
    }

    private void readPrinted() {
        LocalDate near = clock.latestDay();
        Printed heading = null;
        for (int i = 0; i < size; i++) {
            Post post = posts.get(i);
            // a day heading dates the first clock below it; the next ones may run past midnight
            Printed fresh = post.day() == null || post.day().equals(heading) ? null : post.day();
            Stamp stamp = post.stamp();
            apart[i] = post.entry().is(Entry.Flag.PINNED) && i < 3;
            if (stamp.exact() != null) {
                LocalDateTime home = clock.atHome(stamp.exact());
                clocks[i] = home.toLocalTime();
                days[i] = home.toLocalDate();
            } else if (stamp.printed() != null) {
                Printed printed = stamp.printed();
                clocks[i] = printed.clock();
                days[i] = dayOf(printed, fresh, near);
            }
            if (clocks[i] != null) {
                heading = post.day();
            }
            if (days[i] != null && !apart[i]) {
                near = days[i];
            }
        }
    }

    private @Nullable LocalDate dayOf(
            Printed printed, @Nullable Printed heading, @Nullable LocalDate near) {
        if (printed.hasDay()) {
            return printed.date(near);
        }
        if (printed.dayShift() != null) {
            return clock.captured() == null
                    ? null
                    : printed.date(clock.atHome(clock.captured()).toLocalDate());
        }
        if (heading == null) {
            return null;
        }
        return heading.dayShift() != null && clock.captured() == null ? null : heading.date(near);
    }

    private boolean fallsMoreOftenThanRises() {
        int balance = 0;
        LocalDateTime before = null;
        for (int i = 0; i < size; i++) {
            LocalTime time = clocks[i];
            if (time == null || apart[i]) {
                continue;
            }
            LocalDate day = days[i];
            LocalDateTime now = (day == null ? LocalDate.EPOCH : day).atTime(time);
            if (before != null && (day == null) == before.toLocalDate().equals(LocalDate.EPOCH)) {
                balance += Integer.signum(before.compareTo(now));
            }
            before = now;
        }
        return balance >= 0;
    }

    private List<Entry> entries() {
        giveDays();
        List<Entry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Post post = posts.get(i);
            entries.add(post.entry().timed(timing(post.stamp(), i)));
        }
        return entries;
    }

    private Timing timing(Stamp stamp, int i) {
        if (stamp.exact() != null) {
            return new Timing.Marked(stamp.exact());
        }
        Printed printed = stamp.printed();
        if (printed == null) {
            return new Timing.Unknown();
        }
        LocalDate day = days[i];
        if (printed.clock() != null && day != null) {
            LocalDateTime local = day.atTime(printed.clock());
            return new Timing.Printed(
                    new Moment(local, clock.offset(local, printed), printed.precision()));
        }
        if (printed.clock() == null && printed.ago() != null) {
            return ago(printed.ago(), printed.unit());
        }
        return day != null && printed.clock() == null
                ? new Timing.Printed(Moment.day(day))
                : new Timing.Unknown();
    }

    /// "4m ago" is a time only where it is known when the page was looked at.
    private Timing ago(Duration ago, @Nullable ChronoUnit unit) {
        Moment captured = clock.captured();
        if (captured == null || captured.precision() == Moment.Precision.DAY) {
            return new Timing.Unknown();
        }
        LocalDateTime then = captured.local().minus(ago);
        boolean fine = unit == ChronoUnit.MINUTES || unit == ChronoUnit.SECONDS;
        return new Timing.Printed(
                new Moment(
                        then,
                        captured.offset(),
                        fine ? Moment.Precision.MINUTE : Moment.Precision.DAY));
    }

    /// Gives each clock without a day the day of its neighbours, or else the page's.
    private void giveDays() {
        int[] shift = new int[size]; // days since the first post, by the clocks' passing midnight
        int last = -1;
        boolean anyMissing = false;
        for (int i = 0; i < size; i++) {
            if (clocks[i] == null || apart[i]) {
                shift[i] = last < 0 ? 0 : shift[last];
                continue;
            }
            shift[i] = last < 0 ? 0 : shift[last] + passed(last, i);
            anyMissing |= days[i] == null;
            last = i;
        }
        if (last >= 0 && anyMissing) {
            spread(shift);
        }
        giveApartDays();
    }

    private int passed(int before, int now) {
        LocalDate dayBefore = days[before];
        LocalDate dayNow = days[now];
        if (dayBefore != null && dayNow != null) {
            return (int) ChronoUnit.DAYS.between(dayBefore, dayNow);
        }
        LocalTime clockBefore = clocks[before];
        LocalTime clockNow = clocks[now];
        if (clockBefore == null || clockNow == null) {
            return 0;
        }
        Duration step = Duration.between(clockBefore, clockNow);
        if (newestFirst) {
            return step.compareTo(OUT_OF_ORDER) > 0 ? -1 : 0;
        }
        return step.negated().compareTo(OUT_OF_ORDER) > 0 ? 1 : 0;
    }

    private void spread(int[] shift) {
        Integer anchor = null;
        for (int i = 0; i < size && anchor == null; i++) {
            anchor = days[i] != null && !apart[i] && clocks[i] != null ? i : null;
        }
        LocalDate first;
        if (anchor != null) {
            LocalDate known = days[anchor];
            first = known == null ? null : known.minusDays(shift[anchor]);
        } else {
            first = dayOfFirst(shift);
        }
        for (int i = 0; i < size; i++) {
            LocalDate day = days[i];
            if (apart[i] || clocks[i] == null) {
                continue;
            }
            if (day != null) {
                first = day.minusDays(shift[i]);
            } else if (first != null) {
                days[i] = first.plusDays(shift[i]);
            }
        }
    }

    /// The day of the page's first post, from when the page was published and last changed.
    private @Nullable LocalDate dayOfFirst(int[] shift) {
        int top = -1;
        int bottom = -1;
        for (int i = 0; i < size; i++) {
            if (clocks[i] != null && !apart[i]) {
                top = top < 0 ? i : top;
                bottom = i;
            }
        }
        int newest = newestFirst ? top : bottom;
        int oldest = newestFirst ? bottom : top;
        LocalTime newestClock = clocks[newest];
        LocalTime oldestClock = clocks[oldest];
        if (newestClock == null || oldestClock == null) {
            return null;
        }
        Moment published = clock.published();
        Moment modified = clock.modified();
        if (published == null && modified == null) {
            return null;
        }
        boolean byOldest;
        if (published == null) {
            byOldest = false;
        } else if (modified == null) {
            byOldest =
                    shift[newest] == shift[oldest]
                            || published.precision() == Moment.Precision.DAY
                            || near(clock.atHome(published).toLocalTime(), oldestClock);
        } else {
            long days =
                    ChronoUnit.DAYS.between(
                            clock.atHome(published).toLocalDate(),
                            clock.atHome(modified).toLocalDate());
            // a page is not changed before its newest post is written
            byOldest =
                    days >= shift[newest] - shift[oldest]
                            && belongsToItsStart(published, modified, newestClock, oldestClock);
        }
        Moment told = byOldest || modified == null ? published : modified;
        if (told == null) {
            return null;
        }
        return clock.atHome(told).toLocalDate().minusDays(shift[byOldest ? oldest : newest]);
    }

    private boolean belongsToItsStart(
            Moment published, Moment modified, LocalTime newest, LocalTime oldest) {
        LocalDateTime start = clock.atHome(published);
        LocalDateTime stop = clock.atHome(modified);
        if (start.toLocalDate().equals(stop.toLocalDate())
                || (published.precision() != Moment.Precision.DAY
                        && near(start.toLocalTime(), oldest))) {
            return true;
        }
        if (modified.precision() != Moment.Precision.DAY && near(newest, stop.toLocalTime())) {
            return false;
        }
        return ChronoUnit.DAYS.between(start.toLocalDate(), stop.toLocalDate()) <= 1;
    }

    /// Whether `later` follows `earlier` within two hours, or precedes it by a few minutes.
    private static boolean near(LocalTime earlier, LocalTime later) {
        long minutes = Duration.between(earlier, later).toMinutes();
        return minutes >= -15 && minutes <= 120;
    }

    /// A pinned post stands out of the order of time: it is of the newest post's day, or of the day
    /// before where its clock is later than the newest's.
    private void giveApartDays() {
        int newest = -1;
        for (int i = 0; i < size; i++) {
            if (days[i] != null && !apart[i] && clocks[i] != null && (newest < 0 || !newestFirst)) {
                newest = i;
            }
        }
        if (newest < 0) {
            return;
        }
        LocalDate day = days[newest];
        LocalTime latest = clocks[newest];
        for (int i = 0; i < size; i++) {
            LocalTime own = clocks[i];
            if (apart[i] && days[i] == null && own != null && day != null && latest != null) {
                days[i] = own.isAfter(latest) ? day.minusDays(1) : day;
            }
        }
    }

    /// The offset at which a page's own printed clocks run; for [LocalTimeBehindZ].
    static @Nullable ZoneOffset printedOffset(Post post, PageClock clock) {
        Moment exact = post.stamp().exact();
        Printed printed = post.stamp().printed();
        return exact == null || printed == null || printed.zone() == null
                ? null
                : clock.offset(exact.local(), printed);
    }
}
