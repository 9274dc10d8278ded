package org.cuttings.intake;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Pictures, told by how their bytes begin.
final class Pictures {
    private Pictures() {}

    /// The media type; null if it is no picture that pages show.
    static @Nullable String mediaType(byte[] head) {
        if (head.length < 12) {
            return null;
        }
        String start = new String(head, 0, 12, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return "image/png";
        }
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return "image/gif";
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (start.startsWith("ftypavif", 4) || start.startsWith("ftypavis", 4)) {
            return "image/avif";
        }
        if (start.startsWith("BM") && head[5] == 0 && head[6] == 0 && head[7] == 0) {
            return "image/bmp";
        }
        return start.startsWith("\0\0\u0001\0") ? "image/x-icon" : null;
    }
}
