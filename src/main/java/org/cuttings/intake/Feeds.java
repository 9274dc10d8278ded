package org.cuttings.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.model.Capture;
import org.cuttings.model.Moment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// RSS 0.9 to 2.0 and Atom 1.0: each item that carries its text is a page. An item with a summary
/// only is none, for a summary is not the article.
///
/// jsoup's XML parser resolves no entities, so that nothing can grow and nothing is fetched.
final class Feeds {
    /// A description shorter than this, or three times this where it has no paragraphs, is taken
    /// for a summary; characters.
    private static final int SUMMARY = 600;

    private Feeds() {}

    static void read(String label, Reading.Content content, Reading reading) throws TooMuch {
        String text = Decoding.of(content.bytes(), null, true).text();
        Document feed = Jsoup.parse(text, "", Parser.xmlParser());
        Element channel = feed.selectFirst("channel, feed");
        String publisher = channel == null ? null : child(channel, "title");
        String language = channel == null ? null : language(channel);
        List<Element> items = feed.select("item, entry");
        int number = 0;
        int summaries = 0;
        for (Element item : items) {
            reading.member();
            number++;
            Capture page = page(label + "!" + number, item);
            if (page == null) {
                summaries++;
                continue;
            }
            Map<String, String> told = new HashMap<>(page.told());
            SavedPage.tell(told, "publisher", publisher);
            SavedPage.tell(told, "language", language);
            Capture whole = page.telling(told);
            reading.page(
                    content.damage() == null ? whole : whole.doubting(List.of(content.damage())));
        }
        if (items.isEmpty()) {
            reading.refuse(label, "There is no item in this feed.");
        } else if (summaries > 0) {
            reading.refuse(
                    label,
                    summaries == items.size()
                            ? "The feed's items carry no text, only titles or summaries."
                            : "%,d of the feed's %,d items carry no text, only a title or a summary."
                                    .formatted(summaries, items.size()));
        }
    }

    private static @Nullable Capture page(String label, Element item) {
        String html = text(item);
        if (html == null || html.isBlank()) {
            return null;
        }
        Map<String, String> told = new HashMap<>();
        SavedPage.tell(told, "title", plain(child(item, "title")));
        SavedPage.tell(told, "author", author(item));
        SavedPage.tell(
                told, "published", iso(first(item, "pubDate", "published", "dc:date", "date")));
        String link = link(item);
        SavedPage.tell(told, "urlFrom", link == null ? null : "the feed's link");
        return Capture.of(label, html.getBytes(StandardCharsets.UTF_8), "text/html")
                .declared("utf-8")
                .from(link)
                .telling(told);
    }

    /// The item's text as HTML; null if it carries a summary only.
    private static @Nullable String text(Element item) {
        Element encoded = named(item, "content:encoded");
        if (encoded != null && !encoded.wholeText().isBlank()) {
            return encoded.wholeText();
        }
        Element content = named(item, "content");
        if (content != null && !content.hasAttr("src")) {
            String type = content.attr("type");
            if (type.equals("xhtml")) {
                return content.html();
            }
            return type.isEmpty() || type.equals("text")
                    ? escaped(content.wholeText())
                    : content.wholeText();
        }
        Element description = named(item, "description");
        String html = description == null ? "" : description.wholeText();
        boolean whole =
                html.contains("<p") ? html.length() >= SUMMARY : html.length() >= 3 * SUMMARY;
        return whole ? html : null;
    }

    private static String escaped(String text) {
        return "<pre>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    }

    private static @Nullable String link(Element item) {
        for (Element link : item.children()) {
            if (link.tagName().equals("link")) {
                String rel = link.attr("rel");
                String address = link.hasAttr("href") ? link.attr("href") : link.wholeText();
                if ((rel.isEmpty() || rel.equals("alternate")) && isWeb(address.strip())) {
                    return address.strip();
                }
            }
        }
        Element guid = named(item, "guid");
        boolean permanent =
                guid != null
                        && !guid.attr("isPermaLink").equals("false")
                        && isWeb(guid.wholeText().strip());
        return permanent && guid != null ? guid.wholeText().strip() : null;
    }

    private static boolean isWeb(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    private static @Nullable String author(Element item) {
        Element author = named(item, "author");
        String name = author == null ? null : child(author, "name");
        if (name != null) {
            return name;
        }
        String creator = child(item, "dc:creator");
        if (creator != null) {
            return creator;
        }
        // RSS wants a mail address here, with the name in brackets.
        String mail = author == null ? "" : author.wholeText().strip();
        int open = mail.indexOf('(');
        int close = mail.indexOf(')', Math.max(open, 0));
        if (open >= 0 && close > open) {
            return mail.substring(open + 1, close).strip();
        }
        return mail.isEmpty() || mail.contains("@") ? null : mail;
    }

    private static @Nullable String language(Element channel) {
        String language = child(channel, "language");
        return language != null
                ? language
                : channel.hasAttr("xml:lang") ? channel.attr("xml:lang") : null;
    }

    private static @Nullable Element named(Element parent, String name) {
        for (Element child : parent.children()) {
            if (child.tagName().equalsIgnoreCase(name)) {
                return child;
            }
        }
        return null;
    }

    private static @Nullable String child(Element parent, String name) {
        Element child = named(parent, name);
        String text = child == null ? "" : child.wholeText().strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String first(Element item, String... names) {
        for (String name : names) {
            String text = child(item, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /// A title's own markup and doubled escapes are undone.
    private static @Nullable String plain(@Nullable String title) {
        return title == null || title.indexOf('<') < 0 && title.indexOf('&') < 0
                ? title
                : Jsoup.parseBodyFragment(title).text();
    }

    /// RSS writes dates as mails do, Atom and Dublin Core as ISO 8601.
    private static @Nullable String iso(@Nullable String date) {
        if (date == null) {
            return null;
        }
        Moment moment = MailDate.of(date);
        return moment != null
                ? moment.iso()
                : Moment.ofIso(date.toUpperCase(Locale.ROOT)).map(Moment::iso).orElse(null);
    }
}
