package org.cuttings.liveblog;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// Finds out publishers whose machine-readable times put a `Z` behind the local clock: `14:05Z`
/// beside a printed "14:05 BST" is 14:05 in London, not an hour later.
final class LocalTimeBehindZ {
    private LocalTimeBehindZ() {}

    /// The posts with their true offsets; as given unless nearly all of a page's posts agree.
    static List<Post> corrected(List<Post> posts, PageClock clock) {
        int slips = 0;
        int compared = 0;
        for (Post post : posts) {
            ZoneOffset printed = Dating.printedOffset(post, clock);
            if (printed != null && printed.getTotalSeconds() != 0 && endsInZ(post)) {
                compared++;
                slips += sameClock(post) ? 1 : 0;
            }
        }
        if (slips < 2 || slips * 10 < compared * 8) {
            return posts;
        }
        return posts.stream().map(post -> corrected(post, clock)).toList();
    }

    private static Post corrected(Post post, PageClock clock) {
        Moment exact = post.stamp().exact();
        ZoneOffset printed = Dating.printedOffset(post, clock);
        if (exact == null || printed == null || !endsInZ(post) || !sameClock(post)) {
            return post;
        }
        Stamp stamp =
                new Stamp(
                        new Moment(exact.local(), printed, exact.precision()),
                        post.stamp().printed(),
                        post.stamp().from());
        return post.stamped(stamp)
                .because(
                        "time",
                        "local-time-behind-z",
                        "the printed clock reads the same as the"
                                + " machine-readable one, in another zone");
    }

    private static boolean endsInZ(Post post) {
        Moment exact = post.stamp().exact();
        return exact != null && ZoneOffset.UTC.equals(exact.offset());
    }

    private static boolean sameClock(Post post) {
        Moment exact = post.stamp().exact();
        @Nullable LocalTime clock =
                post.stamp().printed() == null ? null : post.stamp().printed().clock();
        return exact != null
                && clock != null
                && exact.local().getHour() == clock.getHour()
                && exact.local().getMinute() == clock.getMinute();
    }
}
