package org.cuttings.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Plain UTF-8 reads as the JDK decodes it, whatever the reader's pieces are; all other bytes are
/// known for what they are.
class Utf8ReaderTest {
    private static final List<String> PIECES =
            List.of(
                    "<p class=\"lead\">The ferry was late again",
                    "a",
                    "é",
                    "Ж",
                    "€",
                    "漢字",
                    "𠮷",
                    "👩‍🚒",
                    "\uFFFE",
                    "\u007F",
                    "\u0080",
                    "\u07FF",
                    "\u0800",
                    "\uD7FF",
                    "\uE000",
                    "\t\r\n ");

    @Test
    void readsWhatWasWrittenInPiecesOfAnyLength() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            StringBuilder written = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                written.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            byte[] bytes = written.toString().getBytes(StandardCharsets.UTF_8);
            assertTrue(Utf8Reader.isPlain(bytes), written.toString());
            assertEquals(written.toString(), read(new Utf8Reader(bytes), 1 + random.nextInt(70)));
        }
    }

    @Test
    void plainIsWhatDecodesStrictlyAndHoldsNothingOdd() {
        Random random = new Random(8);
        byte[] first =
                "Twelve crossings, <b>é漢𠮷</b> and a ledger of them. "
                        .getBytes(StandardCharsets.UTF_8);
        byte[] edges = {
            0,
            0x1B,
            0x1A,
            0x1C,
            1,
            0x7F,
            (byte) 0x80,
            (byte) 0xBF,
            (byte) 0xC0,
            (byte) 0xC1,
            (byte) 0xC2,
            (byte) 0xE0,
            (byte) 0x9F,
            (byte) 0xA0,
            (byte) 0xED,
            (byte) 0xEF,
            (byte) 0xBD,
            (byte) 0xF0,
            (byte) 0x8F,
            (byte) 0x90,
            (byte) 0xF4,
            (byte) 0xF5
        };
        int plain = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = Arrays.copyOf(first, 1 + random.nextInt(first.length));
            for (int i = random.nextInt(4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = edges[random.nextInt(edges.length)];
            }
            boolean expected = isPlain(bytes);
            plain += expected ? 1 : 0;
            assertEquals(expected, Utf8Reader.isPlain(bytes), () -> Arrays.toString(bytes));
        }
        assertTrue(plain > 1_000 && plain < 19_000, "both kinds were tried: " + plain);
    }

    @Test
    void whatStandsForUnreadableBytesIsNotPlain() {
        assertFalse(Utf8Reader.isPlain("a \uFFFD b".getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isPlain(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\uFFFD') < 0 && text.indexOf(0x1B) < 0 && text.indexOf(0) < 0;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static String read(Reader reader, int piece) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] buffer = new char[piece + 3];
        for (int n = reader.read(buffer, 3, piece); n >= 0; n = reader.read(buffer, 3, piece)) {
            all.append(buffer, 3, n);
        }
        return all.toString();
    }
}
