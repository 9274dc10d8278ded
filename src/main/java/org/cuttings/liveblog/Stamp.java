package org.cuttings.liveblog;

import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// A post's time as it was read, before it is joined with a day and a zone.
///
/// @param exact the machine-readable time; null if the post has none
/// @param printed the time printed for people; null if the post has none
/// @param from where the exact time, or else the printed one, was read
record Stamp(@Nullable Moment exact, @Nullable Printed printed, String from) {
    static final Stamp NONE = new Stamp(null, null, "");

    static Stamp exact(@Nullable Moment at, String from) {
        return at == null ? NONE : new Stamp(at, null, from);
    }

    static Stamp printed(@Nullable Printed printed, String from) {
        return printed == null ? NONE : new Stamp(null, printed, from);
    }

    /// This stamp's exact time beside another's printed one.
    Stamp beside(@Nullable Printed alsoPrinted) {
        return alsoPrinted == null || printed != null ? this : new Stamp(exact, alsoPrinted, from);
    }

    boolean isNone() {
        return exact == null && printed == null;
    }
}
