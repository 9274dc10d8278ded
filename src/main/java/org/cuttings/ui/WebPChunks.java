package org.cuttings.ui;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A WebP file (RFC 9649) cut down to what draws it: colour profiles, Exif and XMP can name sizes
/// of gigabytes, and a picture in a page needs none of them.
final class WebPChunks {
    private static final int ALPHA = 0x10;
    private static final int ANIMATION = 0x02;

    private WebPChunks() {}

    /// The file with its image alone; null where it is cut short, moves, or is larger within than
    /// it says outside.
    static byte @Nullable [] plain(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(12);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        boolean image = false;
        while (in.remaining() >= 8 && !image) {
            byte[] name = new byte[4];
            in.get(name);
            int size = in.getInt();
            if (size < 0 || size > in.remaining()) {
                return null;
            }
            byte[] chunk = new byte[size];
            in.get(chunk);
            if (size % 2 == 1 && in.hasRemaining()) {
                in.get();
            }
            switch (new String(name, StandardCharsets.ISO_8859_1)) {
                case "VP8X" -> {
                    if (size < 10 || (chunk[0] & ANIMATION) != 0) {
                        return null;
                    }
                    chunk[0] &= ALPHA;
                    put(kept, name, chunk);
                }
                case "ALPH" -> put(kept, name, chunk);
                case "VP8 ", "VP8L" -> {
                    image = true;
                    put(kept, name, chunk);
                }
                default -> {}
            }
        }
        return image ? riff(kept.toByteArray()) : null;
    }

    private static void put(ByteArrayOutputStream out, byte[] name, byte[] chunk) {
        out.writeBytes(name);
        out.writeBytes(little(chunk.length));
        out.writeBytes(chunk);
        if (chunk.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] riff(byte[] chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(chunks.length + 12);
        out.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(little(chunks.length + 4));
        out.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(chunks);
        return out.toByteArray();
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }
}
