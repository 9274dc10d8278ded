package org.cuttings.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names and words as they are compared: without case and diacritics.
public final class Folding {
    private Folding() {}

    /// Letters and digits in lower case without diacritics, words parted by one space.
    public static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(apart.length());
        boolean gap = false;
        for (int i = 0; i < apart.length(); ) {
            int c = apart.codePointAt(i);
            i += Character.charCount(c);
            if (isDiacritic(c)) {
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                // O'Neill and al-Sadr: an apostrophe joins, a hyphen parts.
                gap |= c != '\'' && c != '’' && c != 'ʼ' && c != '‘';
                continue;
            }
            if (gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            gap = false;
            switch (c) {
                case 'ł' -> folded.append('l');
                case 'ø' -> folded.append('o');
                case 'đ', 'ð' -> folded.append('d');
                case 'ı' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'þ' -> folded.append("th");
                default -> folded.appendCodePoint(c);
            }
        }
        return folded.toString();
    }

    /// The words of [#fold].
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    static boolean isDiacritic(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /// The words as the full-text index parts them: at everything that is no letter, digit or mark.
    public static List<String> indexWords(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean inside = isOfWord(c);
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(text.substring(from, i));
                from = -1;
            }
            i += Character.charCount(c);
        }
        if (from >= 0) {
            words.add(text.substring(from));
        }
        return words;
    }

    /// Whether the full-text index (SQLite's `unicode61`) takes a character as part of a word.
    public static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || isDiacritic(c)
                || Character.getType(c) == Character.OTHER_NUMBER
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.PRIVATE_USE;
    }
}
