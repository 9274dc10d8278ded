package org.cuttings.liveblog;

import java.util.List;

/// The WordPress Liveblog plugin (Automattic), in its three shapes: before 1.8 with
/// `data-timestamp`, since then built by React, and on AMP pages. The site's ordinary comments look
/// much the same and are never entries. Fixtures: liveblog/wordpress-liveblog.
final class WordPressLiveblog implements Splitter {
    private static final Markup MARKUP =
            Markup.of(
                            "wordpress-liveblog",
                            ".liveblog-entry",
                            ".liveblog-entry:not(#liveblog-key-events *)")
                    .key("@id")
                    .time(
                            "@data-timestamp",
                            "@data-sort-time",
                            ".liveblog-time-update .time",
                            ".liveblog-meta-time span",
                            ".liveblog-entry-header-time time@datetime",
                            "time@datetime")
                    .byline(".liveblog-meta-author-name", ".liveblog-author-name")
                    .title(".liveblog-entry-header h2", ".liveblog-entry-title")
                    .body(".liveblog-entry-text", ".liveblog-entry-content")
                    .skip(".liveblog-meta, .liveblog-meta-time, .liveblog-entry-tools")
                    .keyEvent(".is-key-event, .type-key");

    @Override
    public String name() {
        return MARKUP.name();
    }

    @Override
    public boolean recognises(Traces traces) {
        return MARKUP.recognises(traces);
    }

    @Override
    public List<Post> split(Sheet sheet) {
        return MARKUP.split(sheet).stream()
                .map(post -> {
                    String key = post.entry().key();
                    if (key == null) {
                        return post;
                    }
                    String bare = key.substring(key.lastIndexOf('-') + 1);
                    return post.with(
                            post.entry().keyed(bare.startsWith("id_") ? bare.substring(3) : bare));
                })
                .toList();
    }
}
