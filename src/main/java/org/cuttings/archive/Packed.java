package org.cuttings.archive;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.cuttings.archive.ArchiveException.Reason;

/// Bytes as they lie in the archive: deflated (RFC 1950) where that makes them smaller.
record Packed(String coding, int length, byte[] bytes) {
    static Packed of(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] packed = new byte[plain.length / 4 + 64];
            int length = deflater.deflate(packed);
            while (!deflater.finished() && length < plain.length) {
                packed = Arrays.copyOf(packed, 2 * length);
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return length < plain.length
                    ? new Packed("deflate", plain.length, Arrays.copyOf(packed, length))
                    : new Packed("identity", plain.length, plain);
        } finally {
            deflater.end();
        }
    }

    /// @throws ArchiveException where the bytes are not what was stored
    byte[] plain() {
        if (coding.equals("identity")) {
            return bytes;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            byte[] plain = new byte[length];
            int filled = 0;
            while (filled < length) {
                int more = inflater.inflate(plain, filled, length - filled);
                if (more == 0) {
                    throw damaged(null);
                }
                filled += more;
            }
            return plain;
        } catch (DataFormatException broken) {
            throw damaged(broken);
        } finally {
            inflater.end();
        }
    }

    private static ArchiveException damaged(
            @org.jspecify.annotations.Nullable DataFormatException cause) {
        return new ArchiveException(Reason.DAMAGED, "The kept bytes of a page are damaged.", cause);
    }
}
