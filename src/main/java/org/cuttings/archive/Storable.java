package org.cuttings.archive;

/// What SQLite can hold: text without NUL, where its C functions would end the string, and without
/// half characters, which UTF-8 can't write. Each becomes U+FFFD, so that spans stay true.
final class Storable {
    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!fits(text, i)) {
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            mended.append(fits(text, i) ? text.charAt(i) : REPLACEMENT);
        }
        return mended.toString();
    }

    private static boolean fits(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c != 0;
    }
}
