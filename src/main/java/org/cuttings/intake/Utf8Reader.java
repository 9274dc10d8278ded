package org.cuttings.intake;

import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads well-formed UTF-8 from memory. A parser that reads from it needs no copy of the page as a
/// string; runs of ASCII, the markup in pages of every language, are taken eight bytes at a time.
final class Utf8Reader extends Reader {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long NOT_ASCII = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long ESCAPES = 0x1B1B1B1B1B1B1B1BL;

    private final byte[] bytes;
    private int at;

    /// The second half of a character whose first half was the last that there was room for; 0 if
    /// there is none.
    private char half;

    /// @param bytes as [#isPlain(byte[])] has them
    Utf8Reader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Whether the bytes are well-formed UTF-8 in which nothing is to be looked at: no NUL, no
    /// escape sequence of another encoding, no U+FFFD, which stands for what somebody else could
    /// not read.
    static boolean isPlain(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            if (at + 8 <= bytes.length) {
                long word = (long) EIGHT.get(bytes, at);
                if ((word & NOT_ASCII) == 0) {
                    long escapes = word ^ ESCAPES;
                    // borrows into a byte's highest bit where the byte is zero
                    long found = (word - ONES) & ~word | (escapes - ONES) & ~escapes;
                    if ((found & NOT_ASCII) != 0) {
                        return false;
                    }
                    at += 8;
                    continue;
                }
            }
            byte first = bytes[at];
            if (first >= 0) {
                if (first == 0 || first == 0x1B) {
                    return false;
                }
                at++;
            } else {
                int letter = letter(at, bytes);
                if (letter < 0 || letter == 0xFFFD) {
                    return false;
                }
                at += length(letter);
            }
        }
        return true;
    }

    @Override
    public int read(char[] into, int from, int count) {
        int end = from + count;
        int to = from;
        if (half != 0 && to < end) {
            into[to++] = half;
            half = 0;
        }
        while (to < end && at < bytes.length) {
            int run = asciiEnd(Math.min(bytes.length, at + end - to)) - at;
            for (int i = 0; i < run; i++) {
                into[to + i] = (char) bytes[at + i];
            }
            to += run;
            at += run;
            while (to < end && at < bytes.length && bytes[at] < 0) {
                int letter = letter(at, bytes);
                at += length(letter);
                if (letter < 0x10000) {
                    into[to++] = (char) letter;
                } else {
                    into[to++] = Character.highSurrogate(letter);
                    half = Character.lowSurrogate(letter);
                    if (to < end) {
                        into[to++] = half;
                        half = 0;
                    }
                }
            }
        }
        return to > from || count == 0 ? to - from : -1;
    }

    @Override
    public void close() {
        // It holds nothing but memory.
    }

    /// Where the run of ASCII from here on ends, `limit` at the latest.
    private int asciiEnd(int limit) {
        int i = at;
        while (i + 8 <= limit) {
            long others = (long) EIGHT.get(bytes, i) & NOT_ASCII;
            if (others != 0) {
                return i + (Long.numberOfTrailingZeros(others) >>> 3);
            }
            i += 8;
        }
        while (i < limit && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /// How many bytes a letter beyond ASCII takes.
    private static int length(int letter) {
        return letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    }

    /// The character of the sequence that begins at `at` with a byte beyond ASCII, as the Unicode
    /// Standard's table 3-7 has it; negative if it is not well-formed.
    private static int letter(int at, byte[] bytes) {
        int first = bytes[at] & 0xFF;
        int second = following(bytes, at + 1);
        if (first < 0xE0) {
            return first < 0xC2 || second < 0 ? -1 : (first & 0x1F) << 6 | second;
        }
        int third = following(bytes, at + 2);
        if (second < 0 || third < 0) {
            return -1;
        }
        if (first < 0xF0) {
            int letter = (first & 0x0F) << 12 | second << 6 | third;
            boolean surrogate = letter >= 0xD800 && letter <= 0xDFFF;
            return letter >= 0x800 && !surrogate ? letter : -1;
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
