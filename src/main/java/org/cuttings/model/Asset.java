package org.cuttings.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A file that came with a page: a picture, mostly. Told apart by its bytes.
///
/// @param address as the page's container names it: an address, `cid:` and an id, or a path beside
///   the page such as `page_files/a.jpg`
/// @param mediaType told by content
/// @param bytes never changed after
public record Asset(String address, String mediaType, byte[] bytes) {
    /// Whether a page means this file by an address of its own, such as an image block's. A path
    /// beside the page is meant by every address that ends in it, whatever the base.
    public boolean isAt(@Nullable String named) {
        if (named == null || named.startsWith("data:")) {
            return false;
        }
        if (named.equals(address)) {
            return true;
        }
        if (address.indexOf(':') >= 0) {
            return withoutFragment(named).equals(withoutFragment(address));
        }
        String path = plain(withoutQuery(named));
        String own = plain(address);
        return path.equals(own) || path.endsWith("/" + own);
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    private static String withoutQuery(String address) {
        String whole = withoutFragment(address);
        int query = whole.indexOf('?');
        return query < 0 ? whole : whole.substring(0, query);
    }

    private static String plain(String path) {
        String own = path.startsWith("./") ? path.substring(2) : path;
        if (own.indexOf('%') < 0) {
            return own;
        }
        try {
            return URLDecoder.decode(own.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return own;
        }
    }
}
