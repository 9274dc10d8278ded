package org.cuttings.desk;

import java.util.Locale;

/// What the reader may set by hand. What was set stands beside what the machine found, wins over
/// it, and can be taken back.
public enum Settable {
    TITLE,
    SUBTITLE,
    /// Names, parted by `; `.
    BYLINE,
    PUBLISHER,
    /// ISO-8601.
    PUBLISHED,
    /// Two letters.
    LANGUAGE,
    ADDRESS,
    /// `live-blog` or `article`.
    KIND,
    /// An entry's; ISO-8601.
    TIME;

    /// The word that is typed.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
