package org.cuttings.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds what encoding a page's own `meta` or XML declaration names, on the bytes, as the HTML
/// standard's "prescan a byte stream to determine its encoding" does (section 13.2.3.3).
///
/// A browser looks at 1,024 bytes and reads the page anew if a `meta` comes later; here the later
/// one is looked for at once.
final class Prescan {
    /// Where nearly all pages have said it; looked at first.
    private static final int NEAR = 4 * 1024;

    /// A `meta` after this is no declaration but page content.
    private static final int FAR = 256 * 1024;

    private final String head;
    private int at;

    private Prescan(String head) {
        this.head = head;
    }

    /// The label as it stands in the page; null where the page names none.
    static @Nullable String label(byte[] bytes) {
        if (bytes.length > NEAR) {
            Prescan near = new Prescan(new String(bytes, 0, NEAR, StandardCharsets.ISO_8859_1));
            String found = near.find();
            if (found != null && near.at < NEAR) { // else a value could be cut off
                return found;
            }
        }
        int length = Math.min(bytes.length, FAR);
        return new Prescan(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)).find();
    }

    /// The page's language as its `html` element gives it; null where it does not.
    static @Nullable String language(byte[] bytes) {
        int length = Math.min(bytes.length, 8 * 1024);
        Prescan scan = new Prescan(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        int open = indexOfIgnoringCase(scan.head, "<html");
        if (open < 0) {
            return null;
        }
        scan.at = open + 5;
        for (Attribute a = scan.attribute(); a != null; a = scan.attribute()) {
            if (a.name.equals("lang") || a.name.equals("xml:lang")) {
                return a.value.toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private @Nullable String find() {
        if (head.startsWith("<?xml")) {
            String declared = ofXml();
            if (declared != null) {
                return declared;
            }
        }
        while (true) {
            at = head.indexOf('<', at);
            if (at < 0) {
                return null;
            }
            if (head.startsWith("<!--", at)) {
                int end = head.indexOf("-->", at + 2);
                if (end < 0) {
                    return null;
                }
                at = end + 3;
            } else if (head.regionMatches(true, at, "<meta", 0, 5)
                    && at + 5 < head.length()
                    && (isSpace(head.charAt(at + 5)) || head.charAt(at + 5) == '/')) {
                at += 5;
                String label = ofMeta();
                if (label != null) {
                    return label;
                }
            } else if (head.regionMatches(true, at, "<script", 0, 7)
                    || head.regionMatches(true, at, "<style", 0, 6)) {
                // Beyond the standard's prescan: SingleFile puts long style sheets before, and a
                // script's text may hold a "<meta".
                String closing =
                        head.regionMatches(true, at, "<script", 0, 7) ? "</script" : "</style";
                int end = indexOfIgnoringCase(head, closing, at + 6);
                if (end < 0) {
                    return null;
                }
                at = end;
                at++;
            } else if (at + 1 < head.length() && isTagStart(head.charAt(at + 1))) {
                at++;
                while (at < head.length() && !isSpace(head.charAt(at)) && head.charAt(at) != '>') {
                    at++;
                }
                while (attribute() != null) {
                    // Attributes of other elements are read only to be stepped over.
                }
            } else {
                at++;
            }
        }
    }

    private @Nullable String ofXml() {
        int end = head.indexOf('>');
        int named = head.indexOf("encoding");
        if (end < 0 || named < 0 || named > end) {
            return null;
        }
        int equals = head.indexOf('=', named);
        if (equals < 0 || equals > end) {
            return null;
        }
        String value = head.substring(equals + 1, end).strip();
        if (value.isEmpty() || (value.charAt(0) != '"' && value.charAt(0) != '\'')) {
            return null;
        }
        int close = value.indexOf(value.charAt(0), 1);
        return close < 0 ? null : value.substring(1, close);
    }

    private @Nullable String ofMeta() {
        boolean pragma = false;
        String charset = null;
        String content = null;
        for (Attribute a = attribute(); a != null; a = attribute()) {
            switch (a.name) {
                case "http-equiv" -> pragma = a.value.equalsIgnoreCase("content-type");
                case "content" -> content = charsetOf(a.value);
                case "charset" -> charset = a.value;
                default -> {}
            }
        }
        if (charset != null && Encodings.labelled(charset) != null) {
            return charset;
        }
        return pragma && content != null && Encodings.labelled(content) != null ? content : null;
    }

    /// The charset within a content type such as `text/html; charset="utf-8"`; null if it has none.
    static @Nullable String charsetOf(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        int from = 0;
        while (true) {
            int found = indexOfIgnoringCase(contentType, "charset", from);
            if (found < 0) {
                return null;
            }
            int i = found + 7;
            while (i < contentType.length() && isSpace(contentType.charAt(i))) {
                i++;
            }
            if (i >= contentType.length() || contentType.charAt(i) != '=') {
                from = found + 7;
                continue;
            }
            i++;
            while (i < contentType.length() && isSpace(contentType.charAt(i))) {
                i++;
            }
            if (i >= contentType.length()) {
                return null;
            }
            char mark = contentType.charAt(i);
            if (mark == '"' || mark == '\'') {
                int close = contentType.indexOf(mark, i + 1);
                return close < 0 ? null : contentType.substring(i + 1, close).strip();
            }
            int end = i;
            while (end < contentType.length()
                    && !isSpace(contentType.charAt(end))
                    && contentType.charAt(end) != ';'
                    && contentType.charAt(end) != ',') {
                end++;
            }
            return contentType.substring(i, end);
        }
    }

    private record Attribute(String name, String value) {}

    /// The standard's "get an attribute": null at the tag's end.
    private @Nullable Attribute attribute() {
        while (at < head.length() && (isSpace(head.charAt(at)) || head.charAt(at) == '/')) {
            at++;
        }
        if (at >= head.length() || head.charAt(at) == '>') {
            return null;
        }
        int start = at;
        while (at < head.length()
                && !isSpace(head.charAt(at))
                && "=/>".indexOf(head.charAt(at)) < 0) {
            at++;
        }
        String name = head.substring(start, at).toLowerCase(Locale.ROOT);
        int back = at;
        while (at < head.length() && isSpace(head.charAt(at))) {
            at++;
        }
        if (at >= head.length() || head.charAt(at) != '=') {
            at = Math.max(back, start + 1);
            return new Attribute(name, "");
        }
        at++;
        while (at < head.length() && isSpace(head.charAt(at))) {
            at++;
        }
        if (at >= head.length()) {
            return null;
        }
        char mark = head.charAt(at);
        if (mark == '"' || mark == '\'') {
            int close = head.indexOf(mark, at + 1);
            String value = head.substring(at + 1, close < 0 ? head.length() : close);
            at = close < 0 ? head.length() : close + 1;
            return new Attribute(name, value);
        }
        start = at;
        while (at < head.length() && !isSpace(head.charAt(at)) && head.charAt(at) != '>') {
            at++;
        }
        return new Attribute(name, head.substring(start, at));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    private static boolean isTagStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/';
    }

    private static int indexOfIgnoringCase(String in, String what) {
        return indexOfIgnoringCase(in, what, 0);
    }

    private static int indexOfIgnoringCase(String in, String what, int from) {
        int last = in.length() - what.length();
        char first = what.charAt(0);
        char other = Character.toUpperCase(first);
        for (int i = from; i <= last; i++) {
            char c = in.charAt(i);
            if ((c == first || c == other) && in.regionMatches(true, i, what, 0, what.length())) {
                return i;
            }
        }
        return -1;
    }
}
