package org.cuttings.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A capture in the archive, without its bytes.
///
/// @param id in the archive
/// @param edition the number of the edition that it shows
/// @param file as the reader named it on import
/// @param sha256 digest of the bytes, in hexadecimal
/// @param bytes how many
/// @param url as its container tells; null if it does not
/// @param captured when it was saved, and where that is known from; null if unknown
/// @param imported when it came in
public record CaptureLine(
        long id,
        int edition,
        String file,
        String sha256,
        long bytes,
        String mediaType,
        @Nullable String charset,
        @Nullable String url,
        @Nullable Fact<Moment> captured,
        Instant imported) {}
