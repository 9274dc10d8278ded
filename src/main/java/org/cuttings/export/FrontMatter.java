package org.cuttings.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes YAML front matter from which no value can break out: every string is double-quoted in the
/// form that YAML 1.2 shares with JSON, on one line. Keys without a value are left out.
final class FrontMatter {
    private final StringBuilder out = new StringBuilder(1024).append("---\n");
    private String indent = "";

    FrontMatter put(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.append(indent).append(key).append(": ").append(quoted(value)).append('\n');
        }
        return this;
    }

    /// A number, a date or `true`, which YAML is to read as such.
    FrontMatter plain(String key, @Nullable String value) {
        if (value != null) {
            out.append(indent).append(key).append(": ").append(value).append('\n');
        }
        return this;
    }

    FrontMatter put(String key, List<String> values) {
        Set<String> told = new HashSet<>();
        for (String value : values) {
            if (!value.isBlank() && told.add(value)) {
                if (told.size() == 1) {
                    out.append(indent).append(key).append(":\n");
                }
                out.append(indent).append("  - ").append(quoted(value)).append('\n');
            }
        }
        return this;
    }

    /// What follows stands below `key`.
    FrontMatter below(String key) {
        out.append(key).append(":\n");
        indent = "  ";
        return this;
    }

    FrontMatter top() {
        indent = "";
        return this;
    }

    /// Lines of the user's own, as they stood.
    FrontMatter asTheyAre(String lines) {
        out.append(lines);
        return this;
    }

    String text() {
        return out + "---\n";
    }

    static String quoted(String value) {
        int quiet = 0;
        while (quiet < value.length() && isQuiet(value.charAt(quiet))) {
            quiet++;
        }
        if (quiet == value.length()) {
            return '"' + value + '"';
        }
        StringBuilder out = new StringBuilder(value.length() + 8).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < value.length()
                                && Character.isLowSurrogate(value.charAt(i + 1));
                if (pair) {
                    out.append(c).append(value.charAt(++i));
                } else {
                    out.append('\ufffd');
                }
            } else if (isUnsafe(c)) {
                out.append("\\u").append(hex(c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /// What stands between quotation marks as it is.
    private static boolean isQuiet(char c) {
        return c != '"' && c != '\\' && !Character.isSurrogate(c) && !isUnsafe(c);
    }

    /// Controls, line ends of other sorts, marks that turn the direction of writing, and what YAML
    /// does not allow.
    private static boolean isUnsafe(char c) {
        return c < 0x20
                || (c >= 0x7f && c < 0xa0)
                || c == 0xad
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0x61c
                || c == 0xfeff
                || c >= 0xfffe;
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0000".substring(digits.length()) + digits;
    }
}
