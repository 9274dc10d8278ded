package org.cuttings.liveblog;

import java.util.List;

/// Publishers whose markup we know from other people's readers, not from a page: tried after the
/// known ones, and only believed where the posts have words and times. Fixtures say "from hearsay".
final class HearsayMarkups {
    private HearsayMarkups() {}

    static final List<Markup> ROWS =
            List.of(
                    Markup.of("bbc-lx", ".lx-stream-post", "article.lx-stream-post")
                            .key("@id")
                            .time("time@datetime", ".qa-post-auto-meta", "time")
                            .title(".lx-stream-post__header-text", ".lx-stream-post__header-title")
                            .byline(".qa-contributor-name")
                            .body(".lx-stream-post-body")
                            .skip("header, .lx-share-tools")
                            .keyEvent(".lx-stream-post--breaking"),
                    Markup.of(
                                    "bbc-content-post",
                                    "[data-testid=content-post]",
                                    "article[data-testid=content-post]")
                            .key("@id")
                            .time(
                                    "time@datetime",
                                    "[data-testid=accessible-timestamp]",
                                    "[class*=Timestamp]")
                            .title("h3", "h2")
                            .byline("[class*=Contributor] strong", "[class*=ContributorName]")
                            .skip("header, [class*=Timestamp], [class*=Share]"),
                    Markup.of("cnn-live-story", ".live-story-post", "article.live-story-post")
                            .key("@data-post-id")
                            .time("time@datetime", "@data-last-updated")
                            .title(".live-story-post__headline")
                            .byline(".live-story-post__byline")
                            .body(".live-story-post__content")
                            .skip("header, .live-story-post__share"),
                    Markup.of("cnn-2018", "[data-type]", "article[id^=h_]")
                            .key("@id")
                            .time("span[data-type=timestamp]")
                            .title("h2", "h3")
                            .byline("[data-type=byline-area]", "p[data-type=byline]")
                            .skip("[data-type=timestamp], [data-type=byline-area]"),
                    Markup.of(
                                    "nyt-live-feed",
                                    "#live-feed-items",
                                    "#live-feed-items [role=article]")
                            .key("@id")
                            .time("time@datetime")
                            .title("h2", "h3")
                            .byline("[data-testid=live-blog-byline]", "[itemprop=name]")
                            .skip(
                                    "time, [data-testid=live-blog-byline],"
                                            + " [data-testid=share-tools], figcaption"),
                    Markup.of("ap-liveblog-post", "bsp-liveblog-post", "bsp-liveblog-post")
                            .orTrace(".LiveBlogPost")
                            .key("@data-post-id", "@id")
                            .time(
                                    "@data-posted-date-timestamp",
                                    "[data-posted-date-timestamp]@data-posted-date-timestamp")
                            .title(".LiveBlogPost-headline")
                            .byline(".LiveBlogPost-byline", ".LiveBlogPost-author")
                            .body(".LiveBlogPost-body"),
                    Markup.of("norkon", ".ncpost-list-post", ".ncpost-list-post")
                            .orTrace(".ncpost-container")
                            .key("[data-ncpost-id]@data-ncpost-id", "@data-ncpost-id")
                            .time("time@datetime", ".ncpost-timestamp")
                            .title(".ncpost-title")
                            .byline(".ncpost-byline")
                            .body(".ncpost-content")
                            .skip(".ncpost-share-links, .ncpost-user-comment"),
                    Markup.of(
                                    "le-monde-post",
                                    ".post__live-container",
                                    "section.post__live-container")
                            .key("@id", "@data-post-id")
                            .time("span.date", "time@datetime")
                            .title(".post__live-container--title")
                            .byline(".post__live-container--author")
                            .body(".content--live")
                            .summary("[data-post-essential], .post__live-container--essential"),
                    Markup.of("tickaroo", ".tik3-event-item", ".tik3-event-item, .tik4-event-item")
                            .orTrace(".tik4-event-item")
                            .key("@id", "@data-id")
                            .time("time@datetime", "time")
                            .title("h2", "h3")
                            .byline(".tik4-author__name", ".tik3-author__name")
                            .body(".tik4-rich-text", ".tik3-rich-text")
                            .skip(".tik4-sharing, .tik4-link-list, .tik3-sharing"),
                    Markup.of("scribblelive", ".live-item-text", "li.live-item-text")
                            .orTrace(".scrbbl-post")
                            .key("@id")
                            .time("time@datetime", ".Meta")
                            .byline(".Meta")
                            .body(".Content")
                            .skip(".Meta, .scrbbl-post-embed"));
}
