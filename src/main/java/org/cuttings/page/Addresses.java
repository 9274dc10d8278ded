package org.cuttings.page;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Addresses as they stand in attributes.
final class Addresses {
    private Addresses() {}

    /// The address on the web that an attribute's value means there, or null if it is none: only
    /// `http` and `https`.
    static @Nullable String absolute(Element at, String value) {
        String found = resolved(at, value);
        return found != null && isWeb(found) ? found : null;
    }

    /// A link's target: `http`, `https` or `mailto`, else null.
    static @Nullable String target(Element link) {
        String value = link.attr("href").strip();
        if (value.isEmpty() || value.length() > 8_000) {
            return null;
        }
        if (value.regionMatches(true, 0, "mailto:", 0, 7)) {
            return value;
        }
        return absolute(link, value);
    }

    private static @Nullable String resolved(Element at, String value) {
        if (isWeb(value)) {
            return value;
        }
        String base = at.baseUri();
        if (base.isEmpty()) {
            return value.startsWith("//") ? "https:" + value : null;
        }
        String found = org.jsoup.internal.StringUtil.resolve(base, value);
        return found.isEmpty() ? null : found;
    }

    static boolean isWeb(String address) {
        String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    /// The host of the page's address without `www.`, in small letters; empty if unknown.
    static String host(Evident page) {
        String canonical = page.markup().canonical();
        String shared = page.markup().meta("og:url");
        for (String address : new String[] {canonical, shared, page.capture().url()}) {
            String host = address == null ? "" : host(address);
            if (!host.isEmpty()) {
                return host;
            }
        }
        return "";
    }

    /// The host of an address without `www.`, in small letters; empty if it has none.
    static String host(String address) {
        if (!isWeb(address)) {
            return "";
        }
        int from = address.indexOf("//") + 2;
        int end = from;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String authority = address.substring(from, end).toLowerCase(Locale.ROOT);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':');
        host = port < 0 ? host : host.substring(0, port);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
