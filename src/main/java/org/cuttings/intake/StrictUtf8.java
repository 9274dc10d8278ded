package org.cuttings.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Decodes well-formed UTF-8 in one pass. The JDK's own decoder is quick as long as all is ASCII,
/// and goes byte by byte from the first other letter on; pages in every language are markup in
/// ASCII for the most part.
final class StrictUtf8 {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long NOT_ASCII = 0x8080808080808080L;

    /// Runs of ASCII from this length on are copied as a whole.
    private static final int LONG_RUN = 24;

    private StrictUtf8() {}

    /// The text; null if the bytes are not well-formed or hold U+FFFD, which stands for what
    /// somebody else could not read.
    static @Nullable String text(byte[] bytes) {
        String narrow = new String(bytes, StandardCharsets.ISO_8859_1);
        int ascii = asciiEnd(bytes, 0);
        if (ascii == bytes.length) {
            return narrow;
        }
        char[] out = new char[bytes.length];
        int length = 0;
        int at = 0;
        while (at < bytes.length) {
            int end = at == 0 ? ascii : asciiEnd(bytes, at);
            if (end - at >= LONG_RUN) {
                narrow.getChars(at, end, out, length);
                length += end - at;
                at = end;
            }
            while (at < end) {
                out[length++] = (char) bytes[at++];
            }
            while (at < bytes.length && bytes[at] < 0) {
                int letter = letter(bytes, at);
                if (letter < 0) {
                    return null;
                }
                if (letter < 0x10000) {
                    out[length++] = (char) letter;
                    at += letter < 0x800 ? 2 : 3;
                } else {
                    out[length++] = Character.highSurrogate(letter);
                    out[length++] = Character.lowSurrogate(letter);
                    at += 4;
                }
            }
        }
        return new String(out, 0, length);
    }

    /// Where the run of ASCII that begins at `from` ends.
    private static int asciiEnd(byte[] bytes, int from) {
        int at = from;
        while (at + 8 <= bytes.length) {
            long others = (long) EIGHT.get(bytes, at) & NOT_ASCII;
            if (others != 0) {
                return at + (Long.numberOfTrailingZeros(others) >>> 3);
            }
            at += 8;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /// The character of the sequence that begins at `at` with a byte beyond ASCII, as the Unicode
    /// Standard's table 3-7 has it; negative if it is not well-formed or U+FFFD.
    private static int letter(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0xE0) {
            int second = following(bytes, at + 1);
            return first < 0xC2 || second < 0 ? -1 : (first & 0x1F) << 6 | second;
        }
        int second = following(bytes, at + 1);
        int third = following(bytes, at + 2);
        if (second < 0 || third < 0) {
            return -1;
        }
        if (first < 0xF0) {
            int letter = (first & 0x0F) << 12 | second << 6 | third;
            boolean good = letter >= 0x800 && letter != 0xFFFD;
            return good && (letter < 0xD800 || letter > 0xDFFF) ? letter : -1;
        }
        int fourth = following(bytes, at + 3);
        int letter = (first & 0x07) << 18 | second << 12 | third << 6 | fourth;
        boolean good = first < 0xF5 && fourth >= 0 && letter >= 0x10000 && letter <= 0x10FFFF;
        return good ? letter : -1;
    }

    /// The six bits of a byte that goes on with a sequence; negative for any other.
    private static int following(byte[] bytes, int at) {
        return at < bytes.length && (bytes[at] & 0xC0) == 0x80 ? bytes[at] & 0x3F : -1;
    }
}
