package org.cuttings.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A page's bytes out of streams of all sorts.
class ReadingTest {
    private static final int MOST = 100_000;

    private final Reading reading = new Reading(Limits.USUAL, 0, brought -> {});

    /// Gives its bytes in pieces, says what it likes of how many there are, and may break.
    private static final class Odd extends InputStream {
        private final byte[] bytes;
        private final int piece;
        private final int told;
        private final boolean breaks;
        private int at;

        Odd(byte[] bytes, int piece, int told, boolean breaks) {
            this.bytes = bytes;
            this.piece = piece;
            this.told = told;
            this.breaks = breaks;
        }

        @Override
        public int read() throws IOException {
            if (at < bytes.length) {
                return bytes[at++] & 0xff;
            }
            return end();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (at == bytes.length) {
                return end();
            }
            int n = Math.min(Math.min(length, piece), bytes.length - at);
            System.arraycopy(bytes, at, into, from, n);
            at += n;
            return n;
        }

        private int end() throws IOException {
            if (breaks) {
                throw new IOException("broken");
            }
            return -1;
        }

        @Override
        public int available() {
            return told;
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void allBytesAreReadWhateverTheStreamSaysOfTheirNumber() throws IOException {
        for (int length : new int[] {0, 1, 16_383, 16_384, 16_385, 40_000, MOST - 1, MOST}) {
            for (int told : new int[] {-1, 0, length, length + 1, Integer.MAX_VALUE}) {
                for (int piece : new int[] {999, Integer.MAX_VALUE}) {
                    Reading.Content content =
                            reading.content(new Odd(bytes(length), piece, told, false), MOST);
                    assertArrayEquals(bytes(length), content.bytes());
                    assertNull(content.damage());
                }
            }
        }
    }

    @Test
    void oneByteTooManyIsTooMuch() {
        for (int told : new int[] {0, MOST, MOST + 1}) {
            Odd stream = new Odd(bytes(MOST + 1), Integer.MAX_VALUE, told, false);
            assertThrows(TooMuch.class, () -> reading.content(stream, MOST));
        }
    }

    @Test
    void whatCameBeforeABreakIsKeptAndCalledDamaged() throws IOException {
        for (int length : new int[] {1, 16_384, 20_000}) {
            for (int told : new int[] {0, length, MOST}) {
                Reading.Content content =
                        reading.content(new Odd(bytes(length), 7_000, told, true), MOST);
                assertArrayEquals(bytes(length), content.bytes());
                assertEquals(Reading.CUT_SHORT, content.damage());
            }
        }
        assertThrows(IOException.class, () -> reading.content(new Odd(bytes(0), 1, 5, true), MOST));
    }

    @Test
    void thePagesOwnLimitMayBeSmallerThanTheFirstRoom() throws IOException {
        assertEquals(10, reading.content(new ByteArrayInputStream(bytes(10)), 10).bytes().length);
        assertThrows(TooMuch.class, () -> reading.content(new ByteArrayInputStream(bytes(11)), 10));
    }
}
