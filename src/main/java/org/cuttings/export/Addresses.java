package org.cuttings.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Addresses as they may stand in an export: nothing that a reader's program would run.
final class Addresses {
    private static final int LONGEST = 8000;

    private Addresses() {}

    /// Whether an export may link there: the web, mail, and this program itself.
    static boolean isLink(String address) {
        if (address.isBlank() || address.length() > LONGEST) {
            return false;
        }
        String start = address.substring(0, Math.min(9, address.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://")
                || start.startsWith("https://")
                || start.startsWith("mailto:")
                || start.startsWith("cuttings:");
    }

    /// The same address in characters that need no care in Markdown, HTML or BibTeX: everything
    /// else percent-encoded (RFC 3986).
    static String encoded(String address) {
        int kept = 0;
        while (kept < address.length() && isKept(address.charAt(kept))) {
            kept++;
        }
        if (kept == address.length()) {
            return address;
        }
        StringBuilder out = new StringBuilder(address.length() + 8);
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isKept(c)) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    private static boolean isKept(char c) {
        return c > 0x20 && c < 0x7f && "\"<>\\^`{|}()*[]'".indexOf(c) < 0;
    }

    /// A link's target as it may stand in an export; null where there is none to link to.
    static @Nullable String target(@Nullable String address) {
        return address != null && isLink(address) ? encoded(address) : null;
    }

    /// The last words of an address's path as a name for it: `example.org`.
    static String host(String address) {
        int from = address.indexOf("://");
        if (from < 0) {
            return address;
        }
        int to = from + 3;
        while (to < address.length() && "/?#:".indexOf(address.charAt(to)) < 0) {
            to++;
        }
        String host = address.substring(from + 3, to);
        int user = host.lastIndexOf('@');
        host = host.substring(user + 1);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
