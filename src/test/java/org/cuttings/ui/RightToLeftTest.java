package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
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

    /// JavaFX (26.0.2) would draw the full stop before its word.
    @Test
    void whatIsNotALetterIsAPieceOfItsOwn() {
        assertEquals(
                List.of("«", "הנמל", "»", " ", "עם", ".", " ", "and", " ", "12"),
                RightToLeft.pieces("«הנמל» עם. and 12"));
        assertEquals(List.of("שָׁלוֹם", "!"), RightToLeft.pieces("שָׁלוֹם!"));
    }

    @Test
    void aWordWiderThanAFlowIsPartedAndNoCharacterIsLost() {
        String wide = "ב".repeat(40) + "😀 צפון";
        List<String> pieces = RightToLeft.pieces(wide);
        assertEquals(wide, String.join("", pieces));
        assertTrue(pieces.size() > 5, () -> "" + pieces);
        assertTrue(pieces.stream().noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0))));
        assertEquals("צפון", pieces.getLast());
    }

    /// JavaFX (26.0.2) fails with an index out of bounds where a line has to end within a word.
    @Test
    void noWordEndsTheLayingOutOfAFlow() {
        List<String> words =
                List.of(
                        "والاستراتيجيات",
                        "ש".repeat(16),
                        "ص".repeat(16),
                        "\uFDFA".repeat(14),
                        "\uFDFD\uFDFD",
                        "א\u05B8".repeat(30),
                        "«הנמל»");
        for (String word : words) {
            for (FontWeight weight : List.of(FontWeight.NORMAL, FontWeight.BOLD)) {
                for (double em : new double[] {14, 29, 58}) {
                    for (double ems = RightToLeft.ROOM_EM; ems < 40; ems += 0.25) {
                        TextFlow flow = new TextFlow();
                        MarkedText.add(flow, word + " " + word);
                        for (Node node : flow.getChildren()) {
                            ((Text) node).setFont(Font.font("Serif", weight, em));
                        }
                        assertTrue(flow.prefHeight(ems * em) > 0);
                    }
                }
            }
        }
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
