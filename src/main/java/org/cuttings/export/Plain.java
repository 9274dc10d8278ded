package org.cuttings.export;

/// Plain characters, for formats that have no way to escape others.
final class Plain {
    private Plain() {}

    /// Without control characters other than line feed and tab, and without halves of surrogate
    /// pairs: each becomes U+FFFD.
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c) || Character.isSurrogate(c) || c >= 0xfffe) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    boolean half = c >= 0xd800 && c < 0xe000;
                    boolean none = (c & 0xfffe) == 0xfffe;
                    boolean control = c < 0xa0 && isControl((char) c);
                    out.appendCodePoint(half || none || control ? 0xfffd : c);
                });
        return out.toString();
    }

    private static boolean isControl(char c) {
        return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
    }

    /// The same on one line.
    static String line(String text) {
        return of(MarkdownLine.oneLine(text));
    }
}
