package org.cuttings.liveblog;

import java.util.List;

/// The publisher's own id of a post, without what markup puts before it.
final class Keys {
    private static final List<String> BEFORE =
            List.of("block-", "liveblog-entry-", "id_", "post-", "entry-", "live-", "update-");

    private Keys() {}

    static String bare(String written) {
        for (String before : BEFORE) {
            if (written.startsWith(before) && written.length() > before.length()) {
                return written.substring(before.length());
            }
        }
        return written;
    }
}
