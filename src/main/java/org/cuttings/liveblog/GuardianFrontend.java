package org.cuttings.liveblog;

import java.util.List;

/// The Guardian from 2013 to 2021: `div.block[itemprop=liveBlogUpdate]`, its time printed once
/// short and once in full, "Updated at" in a paragraph of its own. Fixture:
/// liveblog/guardian-frontend.
final class GuardianFrontend implements Splitter {
    private static final Markup MARKUP =
            Markup.of("guardian-frontend", ".block-time", "div.block[id^=block-]:not(.is-epic)")
                    .orTrace(".block-elements")
                    .key("@id")
                    .time(".published-time time@datetime", ".published-time time")
                    .updated(".updated-time time@datetime")
                    .title(".block-title")
                    .byline(".block-contributor", ".byline")
                    .body(".block-elements")
                    .skip(".block-time, .block-share, .rich-link")
                    .keyEvent(".is-key-event")
                    .summary(".is-summary");

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
                    return key == null || !key.startsWith("block-")
                            ? post
                            : post.with(post.entry().keyed(key.substring(6)));
                })
                .toList();
    }
}
