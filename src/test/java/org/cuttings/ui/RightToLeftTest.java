package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightToLeftTest {
    private static final String HARBOUR =
            "فتح الميناء أبوابه صباح يوم الاثنين أمام المئات من سكان الضفة الشمالية.";

    @Test
    void longLinesOfALabelGetEndsAndNoCharacterMoves() {
        String wrapped = RightToLeft.wrapped(HARBOUR, 22);
        assertEquals(HARBOUR, wrapped.replace('\n', ' '));
        assertTrue(Arrays.stream(wrapped.split("\n")).allMatch(line -> line.length() <= 22));
    }

    @Test
    void eachWordOfAFlowIsAPieceAndNoCharacterIsLost() {
        List<String> pieces = RightToLeft.pieces(HARBOUR);
        assertEquals(HARBOUR, String.join("", pieces));
        assertTrue(pieces.stream().allMatch(piece -> piece.isBlank() || !piece.contains(" ")));
        assertTrue(pieces.contains("الاثنين"));
    }

    @Test
    void aWordThatNoLanguageHasIsPartedIntoItsCharacters() {
        List<String> pieces = RightToLeft.pieces("ב".repeat(40) + "😀 צפון");
        assertEquals(43, pieces.size());
        assertEquals("😀", pieces.get(40));
        assertEquals("צפון", pieces.getLast());
    }

    @Test
    void whatRunsFromTheLeftIsOnePiece() {
        String plain = "“The gate stays open,” she said, and left for the north bank in the rain.";
        assertFalse(RightToLeft.in(plain));
        assertEquals(List.of(plain), RightToLeft.pieces(plain));
    }

    @Test
    void marksThatTurnWordsRoundAreTakenOut() {
        String turned = "\u202Egnp.gate\u202C";
        assertEquals("\u2060gnp.gate\u2060", RightToLeft.plain(turned));
        assertFalse(RightToLeft.in(RightToLeft.plain(turned)));
    }
}
