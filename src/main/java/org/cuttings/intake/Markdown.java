package org.cuttings.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Notices Markdown, and reads the front matter that clippers write.
final class Markdown {
    private Markdown() {}

    /// How many kinds of Markdown's marks a text has: front matter, headings, links, emphasis,
    /// lists, quotations.
    static int marks(String text) {
        boolean heading = false;
        boolean list = false;
        boolean quotation = false;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, Math.min(end, at + 80)).strip();
            heading |= line.startsWith("# ") || line.startsWith("## ") || line.startsWith("### ");
            list |= line.startsWith("* ") || line.startsWith("- [");
            quotation |= line.startsWith("> ");
            at = end + 1;
        }
        int marks = frontMatter(text).isEmpty() ? 0 : 2;
        marks += heading ? 1 : 0;
        marks += list ? 1 : 0;
        marks += quotation ? 1 : 0;
        marks += text.contains("](http") ? 1 : 0;
        marks += text.contains("**") ? 1 : 0;
        return marks;
    }

    /// The plain `key: value` lines between two lines of `---` at the top, keys in small letters;
    /// empty if there are none.
    static Map<String, String> frontMatter(String text) {
        List<String> lines = text.lines().limit(200).toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            return Map.of();
        }
        Map<String, String> told = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.strip().equals("---") || line.strip().equals("...")) {
                return Collections.unmodifiableMap(told);
            }
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                String value = unquoted(line.substring(colon + 1).strip());
                if (!value.isEmpty()) {
                    told.putIfAbsent(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
                }
            }
        }
        return Map.of();
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() >= 2
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
    }
}
