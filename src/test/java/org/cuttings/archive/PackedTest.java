package org.cuttings.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A page's bytes as they are kept.
class PackedTest {
    private static byte[] random(int length, int kinds) {
        Random random = new Random(length);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt(kinds);
        }
        return bytes;
    }

    @Test
    void whatGoesInComesOutHoweverWellItPacks() {
        for (int kinds : new int[] {1, 2, 8, 64, 200, 256}) {
            for (int length : new int[] {0, 1, 63, 64, 257, 5_000, 300_000}) {
                byte[] plain = random(length, kinds);
                Packed packed = Packed.of(plain);
                assertArrayEquals(plain, packed.plain());
                assertTrue(packed.bytes().length <= length);
                assertEquals(
                        packed.bytes().length < length ? "deflate" : "identity", packed.coding());
            }
        }
    }

    @Test
    void textIsPackedAndNoiseIsNot() {
        byte[] text = "The harbour board met. ".repeat(500).getBytes(StandardCharsets.UTF_8);
        assertTrue(Packed.of(text).bytes().length < text.length / 20);
        assertEquals("identity", Packed.of(random(10_000, 256)).coding());
    }
}
