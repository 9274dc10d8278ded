package org.cuttings.ui;

/// Reads how large a picture says it is, before anything is decoded: a file of a few hundred bytes
/// can ask for gigabytes of pixels.
///
/// The layouts are those of PNG (IHDR), GIF (logical screen), BMP (DIB header), JPEG (SOFn) and
/// WebP (RFC 9649: VP8, VP8L, VP8X).
final class PictureSize {
    private static final long MOST_PIXELS = 60_000_000;

    private PictureSize() {}

    /// Whether the bytes are a picture of a kind that can be drawn, and of a size that fits in
    /// memory.
    static boolean drawable(byte[] bytes) {
        long pixels = pixels(bytes);
        return pixels > 0 && pixels <= MOST_PIXELS;
    }

    /// -1 where the bytes are none of the five kinds, or cut short.
    static long pixels(byte[] b) {
        if (b.length > 24 && at(b, 0) == 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G') {
            return four(b, 16) * four(b, 20);
        }
        if (b.length > 10 && b[0] == 'G' && b[1] == 'I' && b[2] == 'F') {
            return (long) (at(b, 6) | at(b, 7) << 8) * (at(b, 8) | at(b, 9) << 8);
        }
        if (b.length > 26 && b[0] == 'B' && b[1] == 'M') {
            return Math.abs((long) little(b, 18)) * Math.abs((long) little(b, 22));
        }
        if (b.length > 4 && at(b, 0) == 0xFF && at(b, 1) == 0xD8) {
            return jpeg(b);
        }
        return isWebP(b) ? webP(b) : -1;
    }

    static boolean isWebP(byte[] b) {
        return b.length >= 32
                && b[0] == 'R'
                && b[1] == 'I'
                && b[2] == 'F'
                && b[3] == 'F'
                && b[8] == 'W'
                && b[9] == 'E'
                && b[10] == 'B'
                && b[11] == 'P';
    }

    /// The first chunk tells the size; an animation's is that of its canvas.
    private static long webP(byte[] b) {
        if (b[12] != 'V' || b[13] != 'P' || b[14] != '8') {
            return -1;
        }
        return switch (b[15]) {
            case ' ' -> (little(b, 26) & 0x3FFFL) * (little(b, 28) & 0x3FFFL);
            case 'L' -> ((little(b, 21) & 0x3FFFL) + 1) * ((little(b, 21) >>> 14 & 0x3FFFL) + 1);
            case 'X' -> ((little(b, 24) & 0xFFFFFFL) + 1) * ((little(b, 27) & 0xFFFFFFL) + 1);
            default -> -1;
        };
    }

    private static long jpeg(byte[] b) {
        int i = 2;
        while (i + 8 < b.length) {
            if (at(b, i) != 0xFF) {
                return -1;
            }
            int marker = at(b, i + 1);
            boolean frame =
                    marker >= 0xC0
                            && marker <= 0xCF
                            && marker != 0xC4
                            && marker != 0xC8
                            && marker != 0xCC;
            if (frame) {
                return (long) two(b, i + 5) * two(b, i + 7);
            }
            i += marker == 0xFF ? 1 : 2 + Math.max(2, two(b, i + 2));
        }
        return -1;
    }

    private static int at(byte[] b, int i) {
        return b[i] & 0xFF;
    }

    private static int two(byte[] b, int i) {
        return i + 1 < b.length ? at(b, i) << 8 | at(b, i + 1) : 0;
    }

    private static long four(byte[] b, int i) {
        return (long) two(b, i) << 16 | two(b, i + 2);
    }

    private static int little(byte[] b, int i) {
        return at(b, i) | at(b, i + 1) << 8 | at(b, i + 2) << 16 | at(b, i + 3) << 24;
    }
}
