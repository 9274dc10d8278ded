package org.cuttings.liveblog;

import java.util.List;

/// Publishers and plugins whose posts are plain containers, read from their pages or templates.
/// Each row has a fixture folder of its name under `liveblog/`.
final class KnownMarkups {
    private KnownMarkups() {}

    static final List<Markup> ROWS =
            List.of(
                    // The Guardian from 2013 to 2021; "Updated at" in a paragraph of its own
                    Markup.of(
                                    "guardian-frontend",
                                    ".block-elements",
                                    "div.block[id^=block-]:not(.is-epic)")
                            .key("@id")
                            .time(".published-time time@datetime", ".published-time time")
                            .updated(".updated-time time@datetime")
                            .title(".block-title")
                            .byline(".block-contributor", ".byline")
                            .body(".block-elements")
                            .skip(".block-time, .block-share, .rich-link")
                            .keyEvent(".is-key-event")
                            .summary(".is-summary"),
                    // Reach plc; a key event's mark says "KEY EVENT" where others have the author
                    Markup.of(
                                    "reach-events",
                                    ".live-event-entry",
                                    "div.live-event-entry[data-post-time]")
                            .key("@id")
                            .time("@data-post-time", ".entry-info time")
                            .title(".entry-content > h3", ".entry-content h3")
                            .byline(".entry-info mark")
                            .body(".entry-content")
                            .skip(".entry-info, .key-bubble")
                            .keyEvent("[data-type=key-event], .key-bubble"),
                    // express.co.uk; the printed clock has the entry's age in a span before it
                    Markup.of(
                                    "express-events",
                                    ".live-events__entry",
                                    "div.live-events__entry[data-sort-time]")
                            .key("@id")
                            .time("@data-sort-time", "time@data-time")
                            .title(".live-events__entry-head")
                            .byline(".live-events__entry-author")
                            .body(".live-events__entry-text")
                            .skip(".newsCaption"),
                    // NBC News; the printed clock is in the saver's zone, structured data has more
                    Markup.of("nbc-cards", ".live-blog-card", ".live-blog-card")
                            .key("@id")
                            .time("time@datetime", "[data-testid=timestamp]")
                            .title("[data-testid=headline]")
                            .byline("[data-testid=byline-name]")
                            .skip(
                                    "[data-testid=timestamp], [data-testid=byline],"
                                            + " [data-testid=share-list], .share-list")
                            .pinned(".pinned, [data-pinned=true]"),
                    // Financial Times x-live-blog-post
                    Markup.of("ft-live-blog-post", ".x-live-blog-post", ".x-live-blog-post")
                            .key("@id")
                            .time(
                                    ".x-live-blog-post__timestamp@datetime",
                                    "[itemprop=datePublished]@datetime",
                                    "time@datetime")
                            .title(".x-live-blog-post__title")
                            .byline(".x-live-blog-post__byline")
                            .body(".x-live-blog-post__body")
                            .skip(".x-live-blog-post__controls, .x-live-blog-post__breaking-news"),
                    // Sourcefabric Live Blog: printed dates can be plain wrong, the attribute is
                    // not
                    Markup.of("sourcefabric", ".lb-post", "article.lb-post[data-post-id]")
                            .key("@data-post-id")
                            .time(
                                    ".lb-post-date@data-js-timestamp",
                                    "@data-sort-time",
                                    ".lb-post-date time@datetime")
                            .updated(".lb-post-updated-time@data-js-timestamp")
                            .byline(".lb-author__name")
                            .body(".items-container")
                            .skip(".lb-post-bottom, .lb-post-actions, .lb-post-updated, .item--ad")
                            .pinned("[data-post-sticky=true], .lb-sticky-top-post"),
                    // The WordPress Liveblog plugin, before 1.8, since then, and on AMP pages
                    Markup.of(
                                    "wordpress-liveblog",
                                    ".liveblog-entry",
                                    ".liveblog-entry:not(#liveblog-key-events *)")
                            .key("@id")
                            .time(
                                    "@data-timestamp",
                                    "@data-sort-time",
                                    ".liveblog-time-update",
                                    ".liveblog-meta-time span + span",
                                    "time@datetime",
                                    ".liveblog-meta-time span")
                            .title(".liveblog-entry-title", ".liveblog-entry-header h2")
                            .byline(".liveblog-meta-author-name", ".liveblog-author-name")
                            .body(".liveblog-entry-text", ".liveblog-entry-content")
                            .skip(".liveblog-meta, .liveblog-meta-time, .liveblog-entry-tools")
                            .keyEvent(".is-key-event, .type-key"),
                    // AMP live lists: the sort time is an order, mostly but not always the epoch
                    Markup.of(
                                    "amp-live-list",
                                    "amp-live-list",
                                    "amp-live-list [items] > [id]:not([data-tombstone])")
                            .key("@id")
                            .time(
                                    "amp-timeago@datetime",
                                    "time@datetime",
                                    "time",
                                    "@data-sort-time")
                            .title("h2", "h3", ".headline")
                            .byline(".author", ".byline")
                            .skip("amp-timeago, time, [update], [pagination], amp-social-share"));
}
