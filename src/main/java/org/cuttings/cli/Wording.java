package org.cuttings.cli;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cuttings.model.Moment;
import org.cuttings.model.Timing;
import org.jspecify.annotations.Nullable;

/// Facts in words, as the terminal prints them for people.
final class Wording {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Wording() {}

    /// `2024-07-18 10:05 +01:00`; what the page does not tell is not shown.
    static String moment(@Nullable Moment at) {
        if (at == null) {
            return "time unknown";
        }
        if (at.precision() == Moment.Precision.DAY) {
            return at.local().toLocalDate().toString();
        }
        String zone = at.offset() == null ? "" : " " + (zone(at));
        return MINUTE.format(at.local()) + zone;
    }

    /// A time with how it is known: one that is lent by a neighbour is "about".
    static String timing(Timing timing) {
        return switch (timing) {
            case Timing.Marked(var at) -> moment(at);
            case Timing.Printed(var at) -> moment(at);
            case Timing.Inherited(var at) -> "about " + moment(at);
            case Timing.ByHand(var at) -> moment(at) + " (by hand)";
            case Timing.Unknown() -> "time unknown";
        };
    }

    /// The same, the clock alone, for the margin of a live blog.
    static String clock(Timing timing) {
        Moment at = timing.moment();
        if (at == null) {
            return "  ?  ";
        }
        if (at.precision() == Moment.Precision.DAY) {
            return at.iso();
        }
        String clock = CLOCK.format(at.local());
        return timing instanceof Timing.Inherited ? "~" + clock : clock;
    }

    static String orUntitled(@Nullable String title) {
        return title == null ? "(no title)" : title;
    }

    static String speaker(@Nullable String name) {
        return name == null ? "speaker unknown" : name;
    }

    /// `1 entry`, `2 entries`.
    static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private static String zone(Moment at) {
        String id = String.valueOf(at.offset());
        return id.equals("Z") ? "UTC" : id;
    }
}
