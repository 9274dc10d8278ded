package org.cuttings.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// The addresses that web archives give to what they hold: the Wayback Machine's
/// `https://web.archive.org/web/20120216182711im_/http://…`, and those of others that run the same
/// software or write the same way.
public final class Wayback {
    private static final int DIGITS = 14;

    private Wayback() {}

    /// An address taken apart.
    ///
    /// @param at when it was archived, UTC
    /// @param original the address that was archived
    public record Archived(Moment at, String original) {}

    /// The address that an archive's address stands for; any other comes back as it is.
    public static String original(String address) {
        return archived(address).map(Archived::original).orElse(address);
    }

    /// Empty for an address that is no archive's.
    public static Optional<Archived> archived(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        int slash = address.indexOf("/http");
        while (slash > 0) {
            int stamp = stampBefore(address, slash);
            if (stamp > 0) {
                Moment at = moment(address.substring(stamp, stamp + DIGITS));
                return at == null
                        ? Optional.empty()
                        : Optional.of(
                                new Archived(at, withTwoSlashes(address.substring(slash + 1))));
            }
            slash = address.indexOf("/http", slash + 1);
        }
        return Optional.empty();
    }

    /// Where the 14 digits before a slash begin, `im_` and the like between; -1 if there are none.
    private static int stampBefore(String address, int slash) {
        int end = slash;
        if (end >= 3 && address.charAt(end - 1) == '_') {
            end -= 3;
        }
        int start = end - DIGITS;
        if (start < 1 || address.charAt(start - 1) != '/') {
            return -1;
        }
        for (int i = start; i < end; i++) {
            if (address.charAt(i) < '0' || address.charAt(i) > '9') {
                return -1;
            }
        }
        return start;
    }

    /// `http:/x`, as some browsers shorten it, is `http://x`.
    private static String withTwoSlashes(String original) {
        int colon = original.indexOf(":/");
        boolean one = colon > 0 && colon < 6 && !original.startsWith("://", colon);
        return one
                ? original.substring(0, colon) + "://" + original.substring(colon + 2)
                : original;
    }

    /// A time written as 14 digits, UTC; null if it is none.
    static @Nullable Moment moment(String digits) {
        try {
            return new Moment(
                    LocalDateTime.of(
                            Integer.parseInt(digits, 0, 4, 10),
                            Integer.parseInt(digits, 4, 6, 10),
                            Integer.parseInt(digits, 6, 8, 10),
                            Integer.parseInt(digits, 8, 10, 10),
                            Integer.parseInt(digits, 10, 12, 10),
                            Integer.parseInt(digits, 12, 14, 10)),
                    ZoneOffset.UTC,
                    Moment.Precision.SECOND);
        } catch (DateTimeException | IllegalArgumentException noTime) {
            return null;
        }
    }
}
