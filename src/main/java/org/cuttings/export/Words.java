package org.cuttings.export;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Timing;
import org.jspecify.annotations.Nullable;

/// The English words that exports of all formats share. Dates are written so that no reader takes
/// day and month for each other.
final class Words {
    private Words() {}

    /// `2014-09-04 10:14 (UTC+01:00)`; without the clock or the offset where they are not known.
    static String time(Moment at) {
        String day = at.local().toLocalDate().toString();
        if (at.precision() == Moment.Precision.DAY) {
            return day;
        }
        return day + " " + clock(at) + zone(at.offset());
    }

    static String clock(Moment at) {
        int hour = at.local().getHour();
        int minute = at.local().getMinute();
        return (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
    }

    private static String zone(@Nullable ZoneOffset offset) {
        if (offset == null) {
            return "";
        }
        return offset.equals(ZoneOffset.UTC) ? " (UTC)" : " (UTC" + offset.getId() + ")";
    }

    /// How a time is known.
    static String provenance(Timing timing) {
        return switch (timing) {
            case Timing.Marked marked -> "time from the page’s markup";
            case Timing.Printed printed -> "time as printed on the page";
            case Timing.Inherited inherited -> "time taken from a neighbour or the article";
            case Timing.ByHand byHand -> "time set by hand";
            case Timing.Unknown unknown -> "time unknown";
        };
    }

    /// The time and how it is known, in one phrase.
    static String timed(Timing timing) {
        Moment at = timing.moment();
        return at == null ? "Time unknown" : time(at) + ", " + provenance(timing);
    }

    /// A picture's caption with its credit, either of which may be blank.
    static String credited(String caption, String credit) {
        String by = credit.strip();
        return by.isEmpty() || caption.contains(by)
                ? caption.strip()
                : caption.isBlank() ? by : caption.strip() + " (" + by + ")";
    }

    static String ofEmbed(String kind) {
        return switch (kind) {
            case "post" -> "Post";
            case "video" -> "Video";
            case "audio" -> "Audio";
            case "document" -> "Document";
            default -> "Embedded content";
        };
    }

    static String word(Quote.Kind kind) {
        return switch (kind) {
            case DIRECT -> "direct";
            case INDIRECT -> "indirect";
            case MIXED -> "mixed";
        };
    }

    static String word(Source.Kind kind) {
        return switch (kind) {
            case AGENCY -> "agency";
            case PUBLISHER -> "publisher";
            case DOCUMENT -> "document";
            case BROADCAST -> "broadcast";
            case SOCIAL -> "social";
            case PERSON -> "person";
            case OTHER -> "other";
        };
    }

    /// What is not blank, parted by `by`.
    static String joined(String by, @Nullable String... parts) {
        List<String> told = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                told.add(part);
            }
        }
        return String.join(by, told);
    }
}
