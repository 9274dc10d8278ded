package org.cuttings.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An edition's line in the list of an article's editions.
///
/// @param number counts the article's editions from 1 in the order of import
/// @param capture its first capture's id in the archive; null where no bytes were kept
/// @param file as the reader named it on import; empty where no bytes were kept
/// @param captured when the page was saved, and where that is known from; null if unknown
/// @param imported when it came in; null where no bytes were kept
/// @param sha256 digest of the bytes, in hexadecimal; empty where no bytes were kept
/// @param captures how many files showed this very content
/// @param current whether it is the newest: what the article is shown as
public record EditionLine(
        int number,
        @Nullable Long capture,
        String file,
        @Nullable Fact<Moment> captured,
        @Nullable Instant imported,
        String sha256,
        int captures,
        boolean current) {}
