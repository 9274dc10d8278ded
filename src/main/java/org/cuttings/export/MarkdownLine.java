package org.cuttings.export;

import java.util.regex.Pattern;

/// Writes plain words so that Markdown reads back exactly those words.
///
/// Sources: CommonMark 0.31.2 §2.4 (backslash escapes), §4 (what a line's beginning can start), §6;
/// GitHub's, Obsidian's, Hugo's and Pandoc's pages on their Markdown for [Profile#escapes].
final class MarkdownLine {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u2028\\u2029]++");

    private MarkdownLine() {}

    /// All of `words` as one line: line ends become spaces. For names that begin a line.
    static String of(String words, Profile profile) {
        return begun(inside(words, profile), profile);
    }

    /// The same within a line that has begun.
    static String inside(String words, Profile profile) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        String line = oneLine(words);
        append(out, line, 0, line.length(), profile);
        return out.toString();
    }

    /// Words of several paragraphs.
    static String words(String words, Profile profile) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        for (String paragraph : words.split("\n\n")) {
            StringBuilder block = new StringBuilder();
            append(block, paragraph, 0, paragraph.length(), profile);
            out.append(out.isEmpty() ? "" : "\n\n").append(begun(block.toString(), profile));
        }
        return out.toString();
    }

    /// In a heading or a table's cell: no `#` may close it, no `|` part it.
    static String ofHeading(String words, Profile profile) {
        String line = inside(words, profile);
        StringBuilder out = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escaped = isEscaped(line, i);
            if ((c == '#' || c == '|') && !escaped) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isEscaped(CharSequence line, int at) {
        int slashes = 0;
        while (at - slashes > 0 && line.charAt(at - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    static String oneLine(String words) {
        return isOneLine(words) ? words : SPACES.matcher(words).replaceAll(" ").strip();
    }

    private static boolean isOneLine(String words) {
        boolean space = true;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || c == '\u2028' || c == '\u2029' || (c == ' ' && space)) {
                return false;
            }
            space = c == ' ';
        }
        return !space || words.isEmpty();
    }

    /// Appends `text[from, to)`. Line feeds become hard line breaks. What begins a line is yet to
    /// be looked at by [#begun].
    static void append(StringBuilder out, String text, int from, int to, Profile profile) {
        for (int i = from; i < to; i++) {
            int quiet = i;
            while (quiet < to && isQuiet(text.charAt(quiet))) {
                quiet++;
            }
            if (quiet > i) {
                out.append(text, i, quiet);
                i = quiet;
            }
            if (i == to) {
                return;
            }
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                out.append("\\\n");
            } else {
                i = escaped(out, text, i, profile);
            }
        }
    }

    /// What stands for itself within a line in every profile.
    private static boolean isQuiet(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == ' '
                || c == ','
                || (c >= 0xa0 && !Character.isSurrogate(c));
    }

    /// The lines of a block, none of which begins another block: the first characters that would
    /// are escaped. Spaces at a line's ends go, as they mean something there; so do empty lines.
    static String begun(String block, Profile profile) {
        if (isOneLine(block) && !block.isEmpty() && beginsBlock(block, profile) < 0) {
            return block;
        }
        StringBuilder out = new StringBuilder(block.length() + 8);
        int from = 0;
        while (from <= block.length()) {
            int feed = block.indexOf('\n', from);
            int end = feed < 0 ? block.length() : feed - 1;
            int start = from;
            while (start < end && isBlank(block.charAt(start))) {
                start++;
            }
            while (end > start && isBlank(block.charAt(end - 1))) {
                end--;
            }
            if (end > start) {
                if (!out.isEmpty()) {
                    out.append("\\\n");
                }
                begun(out, block.substring(start, end), profile);
            }
            from = feed < 0 ? block.length() + 1 : feed + 1;
        }
        return out.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static void begun(StringBuilder out, String line, Profile profile) {
        int at = beginsBlock(line, profile);
        if (at < 0) {
            out.append(line);
        } else {
            out.append(line, 0, at).append('\\').append(line, at, line.length());
        }
    }

    /// Where the character is by which a line would begin another block; -1 for none.
    private static int beginsBlock(String line, Profile profile) {
        boolean begins = "#>+-=|:~".indexOf(line.charAt(0)) >= 0;
        return begins ? 0 : listMarker(line, profile);
    }

    /// Where in a line that begins with a list marker its `.` or `)` stands; -1 for none.
    private static int listMarker(String line, Profile profile) {
        if (profile == Profile.PANDOC && line.charAt(0) == '(') {
            return 0;
        }
        int i = 0;
        while (i < line.length() && i < 10 && isMarker(line.charAt(i), profile)) {
            i++;
        }
        boolean delimited =
                i > 0 && i < line.length() && (line.charAt(i) == '.' || line.charAt(i) == ')');
        boolean ended = i + 1 >= line.length() || isBlank(line.charAt(i + 1));
        return delimited && ended ? i : -1;
    }

    private static boolean isMarker(char c, Profile profile) {
        boolean digit = c >= '0' && c <= '9';
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return digit || (profile == Profile.PANDOC && letter);
    }

    private static int escaped(StringBuilder out, String text, int at, Profile profile) {
        char c = text.charAt(at);
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        if (Character.isSurrogate(c)) {
            if (Character.isHighSurrogate(c) && Character.isLowSurrogate(after)) {
                out.append(c).append(after);
                return at + 1;
            }
            out.append('\ufffd');
            return at;
        }
        if (c == '\t') {
            out.append(' ');
            return at;
        }
        if (c < 0x20 || (c >= 0x7f && c < 0xa0)) {
            out.append('\ufffd');
            return at;
        }
        boolean asks =
                switch (c) {
                    case '\\', '`', '*', '[', ']', '<' -> true;
                    case '_' ->
                            !(Character.isLetterOrDigit(before)
                                    && Character.isLetterOrDigit(after));
                    case '&' -> isEntity(text, at);
                    default -> profile.escapes(c, before, after);
                };
        if (asks) {
            out.append('\\');
        }
        out.append(c);
        return at;
    }

    /// Whether CommonMark could read an entity or numeric reference at an ampersand.
    private static boolean isEntity(String text, int at) {
        for (int i = at + 1; i < text.length() && i < at + 40; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > at + 1;
            }
            if (c != '#' && !(c < 0x80 && Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return false;
    }
}
