package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RightToLeftTest {
    private static final String HARBOUR =
            "فتح الميناء أبوابه صباح يوم الاثنين أمام المئات من سكان الضفة الشمالية.";

    @Test
    void longLinesGetEndsAndNoCharacterMoves() {
        String wrapped = RightToLeft.wrapped(HARBOUR, 22);
        assertEquals(HARBOUR, wrapped.replace('\n', ' '));
        assertTrue(Arrays.stream(wrapped.split("\n")).allMatch(line -> line.length() <= 22));
    }

    @Test
    void whatRunsFromTheLeftIsLeftAlone() {
        String plain = "“The gate stays open,” she said, and left for the north bank in the rain.";
        assertFalse(RightToLeft.in(plain));
        assertSame(plain, RightToLeft.wrapped(plain, 22));
    }

    @Test
    void marksThatTurnWordsRoundAreTakenOut() {
        String turned = "\u202Egnp.gate\u202C";
        assertEquals("\u2060gnp.gate\u2060", RightToLeft.plain(turned));
        assertFalse(RightToLeft.in(RightToLeft.plain(turned)));
    }
}
