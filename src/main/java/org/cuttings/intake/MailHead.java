package org.cuttings.intake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The names of the header lines with which a text begins, to tell a mail or an MHTML file from
/// prose that opens with a word and a colon.
record MailHead(Set<String> names) {
    static MailHead of(String text, int from) {
        Set<String> names = new HashSet<>();
        int at = from;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            if (line.isBlank()) {
                break;
            }
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            if (!folded) {
                int colon = line.indexOf(':');
                if (colon <= 0 || !isName(line, colon)) {
                    return new MailHead(Set.of());
                }
                names.add(line.substring(0, colon).toLowerCase(Locale.ROOT));
            }
            if (end < 0) {
                break;
            }
            at = end + 1;
        }
        return new MailHead(names);
    }

    private static boolean isName(String line, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            boolean fits =
                    c >= 'a' && c <= 'z'
                            || c >= 'A' && c <= 'Z'
                            || c >= '0' && c <= '9'
                            || c == '-'
                            || c == '_';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    boolean isMail() {
        boolean letter =
                names.contains("from") && (names.contains("date") || names.contains("subject"));
        return names.size() >= 2
                && (letter
                        || names.contains("mime-version")
                        || names.contains("content-type")
                        || names.contains("message-id")
                        || names.contains("snapshot-content-location"));
    }
}
