package org.cuttings.export;

import java.io.IOException;
import org.cuttings.model.Capture;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// A kept capture, its bytes read only when a format wants them.
///
/// @param sha256 of the bytes, 64 lower-case hexadecimal digits
/// @param label the file as the user named it
/// @param mediaType as in [Capture]
/// @param url where it was published, as the container tells; null if it does not
/// @param captured when it was saved, and where that is known from; null if unknown
/// @param imported when it came into the archive
/// @param bytes reads the capture whole
public record Origin(
        String sha256,
        String label,
        String mediaType,
        @Nullable String url,
        @Nullable Fact<Moment> captured,
        Moment imported,
        Whole bytes) {
    /// Reads a capture with its bytes and assets.
    @FunctionalInterface
    public interface Whole {
        Capture read() throws IOException;
    }
}
