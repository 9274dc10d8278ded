package org.cuttings.ui;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Keeps text that runs from the right from ending the window, and text that only pretends to from
/// pretending.
///
/// JavaFX (26.0.2, Linux) fails with an index out of bounds when a line has to end within a run of
/// text from right to left, and what holds the text is then not laid out. A run ends where its text
/// node ends: so in a flow each word is a node of its own ([#pieces]), and a label, which is one
/// node, gets its line ends from us and is never wrapped ([#show]). That no line has to end within
/// a word, a flow is never narrower than [#ROOM_EM] and no word is as wide.
///
/// Of a run whose characters are not all in one face it draws those of the other face at the wrong
/// end: a full stop before its word. So what is not a letter from the right is a node of its own
/// too.
final class RightToLeft {
    /// A word joiner: as wide as nothing, and without a direction.
    private static final char NOTHING = '\u2060';

    /// Characters of a label's line that fit in the narrowest row.
    private static final int ROW = 18;

    /// What a flow has room for at least, in sizes of its text.
    static final double ROOM_EM = 7;

    /// The widest a word may be, in sizes of its text, by a bold face: some are wider than others.
    private static final double WIDEST_WORD_EM = 6;

    /// Of a word that is wider, which hardly any language has, so many characters stay together.
    private static final int PART = 8;

    private static final double RULER_PIXELS = 20;

    private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    private RightToLeft() {}

    /// Whether a part of the text runs from the right.
    static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0590') {
                return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
            }
        }
        return false;
    }

    /// The text without the marks that turn its direction, which can show words in another order
    /// than they stand; as long as before.
    static String plain(String text) {
        char[] plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069') {
                plain = plain == null ? text.toCharArray() : plain;
                plain[i] = NOTHING;
            }
        }
        return plain == null ? text : new String(plain);
    }

    /// The text in pieces, each to be a text node of a flow: one piece, or its words and what
    /// stands between and beside their letters where a part runs from the right. Joined they are
    /// the text.
    static List<String> pieces(String text) {
        if (!in(text)) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        for (String word : WORD_ENDS.split(text)) {
            if (word.isBlank() || !in(word)) {
                pieces.add(word);
            } else {
                letters(word, pieces);
            }
        }
        return pieces;
    }

    /// Parts a word where letters from the right end or begin.
    private static void letters(String word, List<String> pieces) {
        int from = 0;
        while (from < word.length()) {
            boolean right = isFromRight(word.codePointAt(from));
            int to = from;
            while (to < word.length() && staysWith(right, word.codePointAt(to))) {
                to += Character.charCount(word.codePointAt(to));
            }
            String run = word.substring(from, to);
            if (!right || fits(run)) {
                pieces.add(run);
            } else {
                part(run, pieces);
            }
            from = to;
        }
    }

    private static boolean isFromRight(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// A mark over or under a letter stays with it.
    private static boolean staysWith(boolean right, int character) {
        return Character.getDirectionality(character) == Character.DIRECTIONALITY_NONSPACING_MARK
                || isFromRight(character) == right;
    }

    private static boolean fits(String word) {
        Text text = new Text(word);
        text.setFont(Font.font(null, FontWeight.BOLD, RULER_PIXELS));
        return text.getLayoutBounds().getWidth() <= WIDEST_WORD_EM * RULER_PIXELS;
    }

    private static void part(String word, List<String> pieces) {
        int from = 0;
        while (from < word.length()) {
            int to = Math.min(from + PART, word.length());
            if (to < word.length() && Character.isLowSurrogate(word.charAt(to))) {
                to++;
            }
            String part = word.substring(from, to);
            if (fits(part)) {
                pieces.add(part);
            } else {
                part.codePoints().mapToObj(Character::toString).forEach(pieces::add);
            }
            from = to;
        }
    }

    /// Puts a text on a label that wraps, or that has line ends of ours where a part of the text
    /// runs from the right.
    static void show(Label label, String text) {
        String plain = plain(text);
        boolean turned = in(plain);
        label.setWrapText(!turned);
        label.setText(turned ? wrapped(plain, ROW) : plain);
    }

    /// With line ends in the place of spaces; as long as before.
    ///
    /// @param most characters a line, where words are short enough
    static String wrapped(String plain, int most) {
        StringBuilder lines = new StringBuilder(plain);
        int begin = 0;
        int space = -1;
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '\n') {
                begin = i + 1;
                space = -1;
            } else if (c == ' ') {
                space = i;
            }
            if (i - begin >= most && space > begin) {
                lines.setCharAt(space, '\n');
                begin = space + 1;
                space = -1;
            }
        }
        return lines.toString();
    }
}
