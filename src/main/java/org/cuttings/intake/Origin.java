package org.cuttings.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// Where a saved HTML page came from and when, as the tool that saved it wrote into it.
///
/// @param url null where no tool tells
/// @param captured null where no tool tells
/// @param from the tool, in words; null if none wrote anything
/// @param archive whether the page is a web archive's, with its toolbar and rewritten links
record Origin(
        @Nullable String url,
        @Nullable Fact<Moment> captured,
        @Nullable String from,
        boolean archive) {
    static final Origin UNKNOWN = new Origin(null, null, null, false);

    /// Tools write at the top; a page's own words come later.
    private static final int TOP = 64 * 1024;

    private static final int LONGEST_ADDRESS = 8 * 1024;

    private static final DateTimeFormatter SCRIPT_DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd yyyy HH:mm:ss 'GMT'xx", Locale.ENGLISH);

    static Origin of(byte[] bytes) {
        String top = new String(bytes, 0, Math.min(bytes.length, TOP), StandardCharsets.ISO_8859_1);
        Origin told = byTool(top);
        Wayback.Archived archived = Wayback.archived(told.url()).orElse(null);
        if (archived != null) {
            return archived(archived);
        }
        Origin kept = ArchiveMarks.of(bytes, top);
        return kept.from() == null ? told : kept;
    }

    static Origin archived(Wayback.Archived archived) {
        return new Origin(
                archived.original(),
                new Fact<>(archived.at(), "the web archive's address"),
                "the web archive's address",
                true);
    }

    private static Origin byTool(String top) {
        int single = top.indexOf("Page saved with SingleFile");
        single = single < 0 ? top.indexOf("Archive processed by SingleFile") : single;
        if (single >= 0) {
            return singleFile(top.substring(single, endOfComment(top, single)));
        }
        int saved = top.indexOf("<!-- saved from url=(");
        if (saved >= 0) {
            return savedFrom(top, saved + 21);
        }
        int monolith = top.indexOf("<!-- Saved from ");
        if (monolith >= 0) {
            return monolith(top.substring(monolith + 16, endOfComment(top, monolith)));
        }
        String savePage = content(top, "savepage-url");
        if (savePage != null) {
            return told(savePage, scriptDate(content(top, "savepage-date")), "Save Page WE");
        }
        String scrapBook = attribute(top, "data-scrapbook-source=");
        if (scrapBook != null) {
            String stamp = attribute(top, "data-scrapbook-create=");
            Moment at =
                    stamp == null || stamp.length() < 14
                            ? null
                            : Wayback.moment(stamp.substring(0, 14));
            return told(scrapBook, at, "WebScrapBook");
        }
        return UNKNOWN;
    }

    private static Origin singleFile(String comment) {
        String url = null;
        Moment at = null;
        for (String line : comment.split("\n", -1)) {
            String plain = line.strip();
            if (plain.startsWith("url: ")) {
                url = plain.substring(5).strip();
            } else if (plain.startsWith("saved date: ")) {
                at = scriptDate(plain.substring(12));
            }
        }
        return told(url, at, "SingleFile");
    }

    /// The number in brackets is the address's length: an address may hold `-->`.
    private static Origin savedFrom(String top, int digits) {
        int close = top.indexOf(')', digits);
        if (close < 0 || close > digits + 6) {
            return UNKNOWN;
        }
        int start = close + 1;
        int end = endOfComment(top, start);
        try {
            int length = Integer.parseInt(top.substring(digits, close));
            int told = start + length;
            if (told <= top.length() && (told == top.length() || top.charAt(told) == ' ')) {
                end = told;
            }
        } catch (NumberFormatException noNumber) {
            // Then the comment's end is the address's end.
        }
        return told(top.substring(start, end).strip(), null, "the browser's “saved from”");
    }

    private static Origin monolith(String comment) {
        int at = comment.indexOf(" at ");
        int using = comment.indexOf(" using monolith");
        if (at < 0 || using < at) {
            return UNKNOWN;
        }
        Moment moment = Moment.ofIso(comment.substring(at + 4, using).strip()).orElse(null);
        return told(comment.substring(0, at).strip(), moment, "monolith");
    }

    private static Origin told(@Nullable String url, @Nullable Moment at, String tool) {
        String address = url == null ? null : address(url);
        return address == null && at == null
                ? UNKNOWN
                : new Origin(address, at == null ? null : new Fact<>(at, tool), tool, false);
    }

    /// An address of the Web; null if it is none (`about:internet`, `file:`).
    ///
    /// @param told its characters perhaps bytes of UTF-8, one each
    static @Nullable String address(String told) {
        boolean bytes = told.chars().allMatch(c -> c < 0x100);
        byte[] utf8 = told.getBytes(StandardCharsets.ISO_8859_1);
        String text =
                bytes && Utf8.of(utf8).pure() ? new String(utf8, StandardCharsets.UTF_8) : told;
        String url = text.strip().replace("&amp;", "&");
        boolean web =
                url.regionMatches(true, 0, "http://", 0, 7)
                        || url.regionMatches(true, 0, "https://", 0, 8);
        return web
                        && url.length() < LONGEST_ADDRESS
                        && url.indexOf(' ') < 0
                        && url.indexOf('\n') < 0
                ? url
                : null;
    }

    /// `Mon Nov 23 2026 23:30:11 GMT+0000 (Coordinated Universal Time)`: what a script's `Date`
    /// prints.
    private static @Nullable Moment scriptDate(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int bracket = text.indexOf('(');
        String plain = (bracket < 0 ? text : text.substring(0, bracket)).strip();
        try {
            OffsetDateTime at = OffsetDateTime.parse(plain, SCRIPT_DATE);
            return new Moment(at.toLocalDateTime(), at.getOffset(), Moment.Precision.SECOND);
        } catch (DateTimeException | IllegalArgumentException noDate) {
            return Moment.ofIso(plain).orElse(null);
        }
    }

    private static int endOfComment(String top, int from) {
        int end = top.indexOf("-->", from);
        return end < 0 ? Math.min(top.length(), from + LONGEST_ADDRESS) : end;
    }

    /// The content of a `meta` by its name, whichever attribute comes first.
    static @Nullable String content(String top, String name) {
        int named = top.indexOf(name);
        if (named < 0) {
            return null;
        }
        int open = top.lastIndexOf('<', named);
        int close = top.indexOf('>', named);
        if (open < 0 || close < 0 || !top.regionMatches(true, open, "<meta", 0, 5)) {
            return null;
        }
        return attribute(top.substring(open, close + 1), "content=");
    }

    /// The value after `name=`, in quotation marks or bare; null if it is not there.
    static @Nullable String attribute(String text, String name) {
        int at = text.indexOf(name);
        if (at < 0 || at + name.length() >= text.length()) {
            return null;
        }
        int start = at + name.length();
        char mark = text.charAt(start);
        if (mark == '"' || mark == '\'') {
            int end = text.indexOf(mark, start + 1);
            return end < 0 ? null : text.substring(start + 1, end);
        }
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '>') {
            end++;
        }
        return text.substring(start, end);
    }
}
