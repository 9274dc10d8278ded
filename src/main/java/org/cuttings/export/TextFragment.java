package org.cuttings.export;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Addresses that lead a browser to words on a page (W3C WICG, *URL Fragment Text Directives*).
final class TextFragment {
    private static final int WHOLE = 120;
    private static final int WORDS_AT_AN_END = 5;

    private TextFragment() {}

    /// The address of `words` on the page at `url`; null where there is no web address or no words.
    static @Nullable String of(@Nullable String url, String words) {
        String line = MarkdownLine.oneLine(words);
        boolean web = url != null && (url.startsWith("http://") || url.startsWith("https://"));
        if (url == null || !web || line.isEmpty()) {
            return null;
        }
        String directive = (url.indexOf('#') < 0 ? "#" : "") + ":~:text=";
        // A match may not run over the end of a block: long or broken words are given by their
        // ends.
        boolean whole = line.length() <= WHOLE && words.strip().indexOf('\n') < 0;
        return url
                + directive
                + (whole ? encoded(line) : encoded(first(line)) + "," + encoded(last(line)));
    }

    private static String first(String line) {
        int end = 0;
        for (int i = 0; i < WORDS_AT_AN_END && end >= 0; i++) {
            end = line.indexOf(' ', end + 1);
        }
        return end < 0 ? line : line.substring(0, end);
    }

    private static String last(String line) {
        int start = line.length();
        for (int i = 0; i < WORDS_AT_AN_END && start > 0; i++) {
            start = line.lastIndexOf(' ', start - 1);
        }
        return start < 0 ? line : line.substring(start + 1);
    }

    private static String encoded(String words) {
        StringBuilder out = new StringBuilder(words.length() * 2);
        for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || c == '.'
                            || c == '_';
            if (plain) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
