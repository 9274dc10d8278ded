package org.cuttings.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a file is, told by how it begins.
enum Format {
    HTML,
    TEXT,
    MARKDOWN,
    FEED,
    MAIL,
    MAILBOX,
    GZIP,
    ZIP,
    WARC,
    SAFARI_ARCHIVE,
    EMPTY("The file is empty."),
    BLANK("The file holds only blanks."),
    BINARY("The file holds no text that could be read."),
    PICTURE("This is a picture, no saved page."),
    SOUND("This is a sound or film file, no saved page."),
    FONT("This is a font, no saved page."),
    PDF("This is a PDF, no saved web page."),
    OFFICE("This is a document of an office program, no saved web page. Save it as HTML or text."),
    PROGRAM("This is a program, no saved page."),
    DATABASE("This is a database, no saved page."),
    PACKED("This is packed in a way that can't be opened here. Unpack it and import the folder."),
    SHORTCUT("This is a shortcut to an address, not the page itself. Import the address instead."),
    DATA("This is data for programs, no saved page."),
    FEED_LIST("This is a list of feeds, no saved page."),
    OTHER_XML("This is XML of a kind that holds no page.");

    /// How much of a file is looked at.
    static final int HEAD = 16 * 1024;

    private final @Nullable String refusal;

    Format() {
        this.refusal = null;
    }

    Format(String refusal) {
        this.refusal = refusal;
    }

    /// Why nothing is read of it; null for what is read.
    @Nullable String refusal() {
        return refusal;
    }

    private record Magic(String hex, int at, Format format) {}

    private static final List<Magic> MAGIC =
            List.of(
                    new Magic("1f8b", 0, GZIP),
                    new Magic("504b0304", 0, ZIP),
                    new Magic("504b0506", 0, ZIP),
                    new Magic("62706c697374", 0, SAFARI_ARCHIVE),
                    new Magic("25504446", 0, PDF),
                    new Magic("7f454c46", 0, PROGRAM),
                    new Magic("cafebabe", 0, PROGRAM),
                    new Magic("53514c69746520666f726d61742033", 0, DATABASE),
                    new Magic("d0cf11e0a1b11ae1", 0, OFFICE),
                    new Magic("7b5c727466", 0, OFFICE),
                    new Magic("fd377a585a00", 0, PACKED),
                    new Magic("425a68", 0, PACKED),
                    new Magic("377abcaf271c", 0, PACKED),
                    new Magic("526172211a07", 0, PACKED),
                    new Magic("28b52ffd", 0, PACKED),
                    new Magic("7573746172", 257, PACKED),
                    new Magic("494433", 0, SOUND),
                    new Magic("4f676753", 0, SOUND),
                    new Magic("1a45dfa3", 0, SOUND),
                    new Magic("664c6143", 0, SOUND),
                    new Magic("774f4646", 0, FONT),
                    new Magic("774f4632", 0, FONT),
                    new Magic("4f54544f", 0, FONT),
                    new Magic("0001000000", 0, FONT));

    private static final List<String> HTML_STARTS =
            List.of(
                    "html",
                    "head",
                    "body",
                    "title",
                    "meta",
                    "link",
                    "style",
                    "script",
                    "base",
                    "div",
                    "p",
                    "article",
                    "main",
                    "section",
                    "header",
                    "h1",
                    "h2",
                    "h3",
                    "table",
                    "span",
                    "a",
                    "b",
                    "i",
                    "br",
                    "img",
                    "ul",
                    "ol",
                    "center",
                    "font",
                    "iframe",
                    "noscript",
                    "nav",
                    "blockquote",
                    "form",
                    "strong",
                    "em",
                    "figure",
                    "hr",
                    "pre");

    /// @param head the first bytes of the file, [#HEAD] of them if there are so many
    /// @param name the file's name: only a hint where the content says two things
    static Format of(byte[] head, String name) {
        if (head.length == 0) {
            return EMPTY;
        }
        for (Magic magic : MAGIC) {
            if (matches(head, magic)) {
                return magic.format();
            }
        }
        if (Pictures.mediaType(head) != null) {
            return PICTURE;
        }
        if (isFilm(head)) {
            return SOUND;
        }
        String text = legible(head);
        int start = afterBlanks(text, 0);
        if (start == text.length()) {
            return text.chars().allMatch(c -> c == 0) ? BINARY : BLANK;
        }
        Format told = ofText(text, start, name);
        if (told == null) {
            return isBinary(text)
                    ? head[0] == 'M' && head[1] == 'Z' ? PROGRAM : BINARY
                    : ofProse(text, name);
        }
        return told;
    }

    private static @Nullable Format ofText(String text, int start, String name) {
        if (text.startsWith("WARC/", start) || text.startsWith("filedesc:", start)) {
            return WARC;
        }
        if (text.startsWith("[InternetShortcut]", start)) {
            return SHORTCUT;
        }
        Format markup = text.charAt(start) == '<' ? ofMarkup(text, start) : null;
        if (markup != null) {
            return markup;
        }
        if (text.startsWith("From ", start) && MailHead.of(text, lineAfter(text, start)).isMail()) {
            return MAILBOX;
        }
        if (MailHead.of(text, start).isMail()) {
            return MAIL;
        }
        String small = text.toLowerCase(Locale.ROOT);
        if (small.contains("<!doctype html")
                || small.contains("<html")
                || small.contains("<body")) {
            return HTML;
        }
        boolean data =
                text.startsWith("{\"", start)
                        || text.startsWith("[{", start)
                        || text.startsWith("[[", start);
        return data && !name.endsWith(".md") ? DATA : null;
    }

    private static @Nullable Format ofMarkup(String text, int start) {
        boolean xml = text.startsWith("<?xml", start);
        int at = start;
        while (at < text.length() && text.charAt(at) == '<') {
            int end;
            if (text.startsWith("<!--", at)) {
                end = text.indexOf("-->", at + 4);
                end = end < 0 ? -1 : end + 3;
            } else if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
                return HTML;
            } else if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
                end = afterDoctype(text, at);
            } else if (text.startsWith("<?", at)) {
                end = text.indexOf("?>", at + 2);
                end = end < 0 ? -1 : end + 2;
            } else {
                break;
            }
            if (end < 0) {
                return xml ? OTHER_XML : HTML;
            }
            at = afterBlanks(text, end);
        }
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        String root =
                at < text.length()
                        ? text.substring(Math.min(at + 1, end), end).toLowerCase(Locale.ROOT)
                        : "";
        return switch (root) {
            case "rss", "feed", "rdf:rdf" -> FEED;
            case "opml" -> FEED_LIST;
            case "svg" -> PICTURE;
            case "plist" -> SHORTCUT;
            default ->
                    HTML_STARTS.contains(root)
                            ? HTML
                            : xml ? OTHER_XML : isMarkup(text) ? HTML : null;
        };
    }

    /// The end of a document type with, perhaps, an internal subset in brackets; -1 if it has none
    /// here.
    private static int afterDoctype(String text, int at) {
        int close = text.indexOf('>', at);
        int bracket = text.indexOf('[', at);
        if (bracket >= 0 && bracket < close) {
            int end = text.indexOf("]>", bracket);
            return end < 0 ? -1 : end + 2;
        }
        return close < 0 ? -1 : close + 1;
    }

    private static Format ofProse(String text, String name) {
        boolean marked = Markdown.marks(text) >= (isNamedMarkdown(name) ? 0 : 2);
        if (marked && (isNamedMarkdown(name) || !isMarkup(text))) {
            return MARKDOWN;
        }
        return isMarkup(text) ? HTML : TEXT;
    }

    private static boolean isNamedMarkdown(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".md") || small.endsWith(".markdown");
    }

    /// Several closing tags of HTML: a page that begins with words.
    private static boolean isMarkup(String text) {
        int tags = 0;
        for (int at = text.indexOf("</"); at >= 0 && tags < 3; at = text.indexOf("</", at + 2)) {
            int end = text.indexOf('>', at);
            if (end > at + 2
                    && end < at + 14
                    && HTML_STARTS.contains(text.substring(at + 2, end).toLowerCase(Locale.ROOT))) {
                tags++;
            }
        }
        return tags >= 3;
    }

    private static boolean isBinary(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B) {
                odd++;
            }
        }
        return odd * 20 > text.length();
    }

    /// The head as ASCII at least, whatever the encoding: UTF-16 is made narrow.
    private static String legible(byte[] head) {
        boolean mark = head.length >= 2 && (head[0] & head[1] & 0xFE) == 0xFE && head[0] != head[1];
        boolean wide = mark || Decoding.isWide(head);
        String text =
                wide
                        ? Decoding.of(head, null, true).text()
                        : new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    }

    private static boolean matches(byte[] head, Magic magic) {
        int length = magic.hex().length() / 2;
        if (head.length < magic.at() + length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int wanted = Integer.parseInt(magic.hex(), 2 * i, 2 * i + 2, 16);
            if ((head[magic.at() + i] & 0xFF) != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFilm(byte[] head) {
        if (head.length < 12) {
            return false;
        }
        String start = new String(head, 0, 12, StandardCharsets.ISO_8859_1);
        return start.startsWith("ftyp", 4) || start.startsWith("RIFF");
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length()
                && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')
                && text.charAt(at) != 0x1B) {
            at++;
        }
        return at;
    }

    private static int lineAfter(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
