package org.cuttings.page;

import java.util.List;
import java.util.Locale;
import org.cuttings.model.Block;
import org.cuttings.model.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Posts, videos and documents of another place that stand in a page.
final class Embeds {
    /// Block quotations that are posts of a social network before its script has run.
    private static final List<String> POSTS =
            List.of(
                    "twitter-tweet",
                    "twitter-video",
                    "instagram-media",
                    "tiktok-embed",
                    "bluesky-embed",
                    "mastodon-embed",
                    "reddit-card",
                    "reddit-embed-bq",
                    "text-post-media");

    private static final List<String> VIDEO =
            List.of(
                    "youtube",
                    "youtu.be",
                    "vimeo",
                    "dailymotion",
                    "jwplayer",
                    "jwplatform",
                    "brightcove",
                    "kaltura",
                    "player.",
                    "/video",
                    "video.");
    private static final List<String> AUDIO =
            List.of("soundcloud", "spotify", "podcast", "/audio", "acast", "megaphone");
    private static final List<String> POST =
            List.of(
                    "twitter.com",
                    "x.com/",
                    "instagram.com",
                    "facebook.com/plugins/post",
                    "tiktok.com",
                    "bsky.app",
                    "threads.net",
                    "truthsocial",
                    "t.me/");
    private static final List<String> DOCUMENT =
            List.of("documentcloud", "scribd", "docs.google", "issuu", ".pdf");

    /// Who posted what where.
    record Post(@Nullable String address, @Nullable String author, @Nullable String handle) {}

    private Embeds() {}

    static boolean isPost(Element element) {
        if (!element.normalName().equals("blockquote") || !element.hasAttr("class")) {
            return false;
        }
        for (String name : POSTS) {
            if (ClassWords.hasClass(element, name)) {
                return true;
            }
        }
        return false;
    }

    /// Reads a post's signature: `— Name (@handle)` followed by a link that is its date.
    static Post post(Element quotation) {
        String address = null;
        for (String attribute : List.of("cite", "data-instgrm-permalink", "data-bluesky-uri")) {
            String found = Addresses.absolute(quotation, quotation.attr(attribute).strip());
            address = address == null ? found : address;
        }
        for (Element link : quotation.getElementsByTag("a")) {
            String target = link.attr("href");
            if (target.contains("/status/") || target.contains("/statuses/")) {
                address = target;
            } else if (address == null && isSignature(link)) {
                address = Addresses.target(link);
            }
        }
        for (int i = quotation.childNodeSize() - 1; i >= 0; i--) {
            if (quotation.childNode(i) instanceof TextNode own && !own.isBlank()) {
                return signed(address, ProseWriter.line(own.text()));
            }
        }
        String handle = quotation.attr("data-author");
        return new Post(address, null, handle.isBlank() ? null : ProseWriter.line(handle));
    }

    private static Post signed(@Nullable String address, String line) {
        String name = line;
        while (!name.isEmpty() && "—–-―".indexOf(name.charAt(0)) >= 0) {
            name = name.substring(1).strip();
        }
        int at = name.lastIndexOf("(@");
        int end = at < 0 ? -1 : name.indexOf(')', at);
        if (end > at) {
            String author = name.substring(0, at).strip();
            return new Post(address, author.isEmpty() ? null : author, name.substring(at + 1, end));
        }
        boolean plausible = !name.isEmpty() && name.length() <= 80 && !name.equals(line);
        return new Post(address, plausible ? name : null, null);
    }

    static Block block(Span words, Post post) {
        return new Block.Embed(words, "post", "", post.address, post.author, post.handle);
    }

    /// Whether the element is a post's signature line and not part of its words: the link that is
    /// its date, standing directly in the quotation.
    static boolean isSignature(Element link) {
        Element parent = link.parent();
        return parent != null && isPost(parent) && link.normalName().equals("a");
    }

    /// A frame, player or object as a block without words; null for what counts visits or holds
    /// nothing.
    static @Nullable Block frame(Element element, Span place) {
        String name = element.normalName();
        String address = null;
        for (String attribute : List.of("src", "data-src", "data-lazy-src", "data-url", "data")) {
            String found = Addresses.absolute(element, element.attr(attribute).strip());
            address = address == null ? found : address;
        }
        if (address == null && element.childNodeSize() <= 20) {
            for (Element source : element.children()) {
                String found = Addresses.absolute(source, source.attr("src").strip());
                address = address == null ? found : address;
            }
        }
        boolean frame = name.equals("iframe");
        if (frame && (address == null || Pictures.isTooSmall(element))) {
            return null;
        }
        String label = element.attr("title");
        label = ProseWriter.line(label.isEmpty() ? element.attr("aria-label") : label);
        return new Block.Embed(place, frame ? kind(address) : name, label, address, null, null);
    }

    private static String kind(@Nullable String address) {
        String lower = address == null ? "" : address.toLowerCase(Locale.ROOT);
        if (POST.stream().anyMatch(lower::contains)) {
            return "post";
        }
        if (DOCUMENT.stream().anyMatch(lower::contains)) {
            return "document";
        }
        if (AUDIO.stream().anyMatch(lower::contains)) {
            return "audio";
        }
        return VIDEO.stream().anyMatch(lower::contains) ? "video" : "other";
    }
}
