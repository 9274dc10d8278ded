package org.cuttings.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// Tells a page that was saved out of a web archive by what the archive writes into it, and reads
/// from that the original address and the time of capture.
///
/// A page that merely links to an archived one is none: the archive's own script, toolbar or
/// closing comment must be there, or most addresses of the page be rewritten.
final class ArchiveMarks {
    private static final DateTimeFormatter ARCHIVED_ON =
            DateTimeFormatter.ofPattern("H:mm:ss MMM d, uuuu", Locale.ENGLISH);

    private ArchiveMarks() {}

    static Origin of(byte[] bytes, String top) {
        int tailAt = Math.max(0, bytes.length - 16 * 1024);
        String tail = new String(bytes, tailAt, bytes.length - tailAt, StandardCharsets.ISO_8859_1);
        Origin byScript = byScript(top);
        if (byScript != null) {
            return byScript;
        }
        String bookmark = today(top);
        if (bookmark != null) {
            return Wayback.archived(bookmark).map(Origin::archived).orElse(Origin.UNKNOWN);
        }
        boolean marked =
                top.contains("BEGIN WAYBACK TOOLBAR INSERT")
                        || top.contains("id=\"wm-ipp")
                        || tail.contains("FILE ARCHIVED ON");
        if (!marked && !mostlyRewritten(top)) {
            return Origin.UNKNOWN;
        }
        Wayback.Archived own = ownAddress(top);
        String named = own != null ? own.original() : toolbarAddress(top);
        Moment archived = archivedOn(tail);
        Fact<Moment> at =
                archived != null
                        ? new Fact<>(archived, "the web archive's closing comment")
                        : timeOf(own != null ? own : firstAddress(top));
        return named == null && at == null
                ? Origin.UNKNOWN
                : new Origin(named, at, "the web archive's marks", true);
    }

    private static @Nullable Fact<Moment> timeOf(Wayback.@Nullable Archived address) {
        return address == null ? null : new Fact<>(address.at(), "the web archive's address");
    }

    /// The toolbar names the page in a field of its own, and in scripts of its earlier years.
    private static @Nullable String toolbarAddress(String top) {
        int field = top.indexOf("id=\"wmtbURL\"");
        int end = field < 0 ? -1 : top.indexOf('>', field);
        if (end > 0) {
            String value =
                    Origin.attribute(top.substring(top.lastIndexOf('<', field), end + 1), "value=");
            if (value != null) {
                return Origin.address(value);
            }
        }
        String script = Origin.attribute(top, "wbCurrentUrl = ");
        return script == null ? null : Origin.address(script);
    }

    /// Whatever address of the page was rewritten first: they all carry the time of the page's
    /// capture.
    private static Wayback.@Nullable Archived firstAddress(String top) {
        for (int at = top.indexOf("/web/"); at >= 0; at = top.indexOf("/web/", at + 5)) {
            int end = at;
            while (end < top.length()
                    && end < at + 2048
                    && "\"' <>)".indexOf(top.charAt(end)) < 0) {
                end++;
            }
            Wayback.Archived found = Wayback.archived(top.substring(at, end)).orElse(null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// `__wm.wombat("http://…","20120216182711",…)`: the script by which archived pages are kept
    /// working.
    private static @Nullable Origin byScript(String top) {
        int call = top.indexOf("__wm.wombat(");
        if (call < 0) {
            return null;
        }
        String[] parts =
                top.substring(call + 12, Math.min(top.length(), call + 8192)).split("\"", 5);
        if (parts.length < 5) {
            return null;
        }
        String url = Origin.address(parts[1]);
        Moment at = parts[3].length() == 14 ? Wayback.moment(parts[3]) : null;
        return url == null || at == null
                ? null
                : new Origin(
                        url,
                        new Fact<>(at, "the web archive's script"),
                        "the web archive's script",
                        true);
    }

    /// archive.today names the address that it keeps as the page's bookmark.
    private static @Nullable String today(String top) {
        int bookmark = top.indexOf("rel=\"bookmark\"");
        int open = bookmark < 0 ? -1 : top.lastIndexOf('<', bookmark);
        int close = bookmark < 0 ? -1 : top.indexOf('>', bookmark);
        if (open < 0 || close < 0 || !top.startsWith("<link", open)) {
            return null;
        }
        String href = Origin.attribute(top.substring(open, close + 1), "href=");
        return href != null && href.contains("://archive.") ? href : null;
    }

    private static boolean mostlyRewritten(String top) {
        int addresses = 0;
        int rewritten = 0;
        for (String name : new String[] {"href=\"", "src=\""}) {
            for (int at = top.indexOf(name); at >= 0; at = top.indexOf(name, at + 6)) {
                int end = top.indexOf('"', at + name.length());
                if (end < 0) {
                    break;
                }
                addresses++;
                rewritten +=
                        Wayback.archived(
                                                top.substring(
                                                        at + name.length(),
                                                        Math.min(end, at + 2048)))
                                        .isPresent()
                                ? 1
                                : 0;
            }
        }
        return rewritten >= 4 && rewritten * 2 > addresses;
    }

    /// The page's own address in the archive: what it calls canonical, its base, or the toolbar's
    /// field.
    private static Wayback.@Nullable Archived ownAddress(String top) {
        for (String sign :
                new String[] {
                    "rel=\"canonical\"",
                    "rel='canonical'",
                    "og:url",
                    "<base ",
                    "id=\"wm-ipp-print\""
                }) {
            int at = top.indexOf(sign);
            if (at < 0) {
                continue;
            }
            int open = Math.max(top.lastIndexOf('<', at), 0);
            int close = top.indexOf('>', at);
            String tag = top.substring(open, close < 0 ? top.length() : close + 1);
            String value = Origin.attribute(tag, sign.equals("og:url") ? "content=" : "href=");
            if (sign.startsWith("id=") && close > 0) {
                int web = top.indexOf("http", close);
                int end = top.indexOf('<', close);
                value = web > 0 && web < end ? top.substring(web, end) : null;
            }
            Wayback.Archived own = Wayback.archived(value).orElse(null);
            if (own != null) {
                return own;
            }
        }
        return null;
    }

    /// `FILE ARCHIVED ON 18:27:11 Feb 16, 2012 AND RETRIEVED FROM THE`, in UTC.
    private static @Nullable Moment archivedOn(String tail) {
        int at = tail.lastIndexOf("FILE ARCHIVED ON ");
        int end = at < 0 ? -1 : tail.indexOf(" AND RETRIEVED", at);
        if (end < 0 || end > at + 60) {
            return null;
        }
        try {
            String text = tail.substring(at + 17, end).strip();
            return new Moment(
                    LocalDateTime.parse(text, ARCHIVED_ON),
                    ZoneOffset.UTC,
                    Moment.Precision.SECOND);
        } catch (DateTimeException | IllegalArgumentException noDate) {
            return null;
        }
    }
}
