package org.cuttings.ui;

import java.text.Bidi;

/// Keeps text that runs from the right on lines of its own making, and text that only pretends to
/// from pretending.
///
/// JavaFX (26.0.2, Linux) fails with an index out of bounds when a run from right to left has to be
/// wrapped, and the pane is then not laid out. So such text gets its line ends from us, short
/// enough for the narrowest pane.
final class RightToLeft {
    /// A word joiner: as wide as nothing, and without a direction.
    private static final char NOTHING = '\u2060';

    /// Characters of a line of an article, and of a row of a list, that fit in the narrowest pane.
    static final int LINE = 28;

    static final int ROW = 18;

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

    /// The same, and where a part runs from the right, with line ends in the place of spaces; as
    /// long as before.
    ///
    /// @param most characters a line, where words are short enough
    static String wrapped(String text, int most) {
        String plain = plain(text);
        if (!in(plain)) {
            return plain;
        }
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
