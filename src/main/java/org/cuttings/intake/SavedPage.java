package org.cuttings.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.intake.Reading.Content;
import org.cuttings.model.Asset;
import org.cuttings.model.Capture;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// One page that lies in a file of its own: HTML by whatever tool it was saved, plain text,
/// Markdown.
final class SavedPage {
    private SavedPage() {}

    static Capture html(String label, Content content, List<Asset> assets) {
        Capture capture = Capture.of(label, content.bytes(), "text/html").with(assets);
        if (content.damage() != null) {
            capture = capture.doubting(List.of(content.damage()));
        }
        return withOrigin(capture, Origin.of(content.bytes()));
    }

    /// Adds what a tool wrote into the page to what is known from outside; the outside wins.
    static Capture withOrigin(Capture capture, Origin origin) {
        if (origin.from() == null) {
            return capture;
        }
        Map<String, String> told = new HashMap<>(capture.told());
        if (origin.archive()) {
            told.put("archive", "wayback");
        }
        Capture known = capture;
        if (capture.url() == null && origin.url() != null) {
            told.put("urlFrom", origin.from());
            known = known.from(origin.url());
        }
        if (capture.captured() == null) {
            known = known.captured(origin.captured());
        }
        return known.telling(told);
    }

    static Capture text(String label, Content content, boolean markdown) {
        Capture capture =
                Capture.of(label, content.bytes(), markdown ? "text/markdown" : "text/plain");
        if (content.damage() != null) {
            capture = capture.doubting(List.of(content.damage()));
        }
        return markdown ? withFrontMatter(capture) : capture;
    }

    private static Capture withFrontMatter(Capture capture) {
        Map<String, String> front =
                Markdown.frontMatter(Decoding.of(capture.bytes(), null, false).text());
        if (front.isEmpty()) {
            return capture;
        }
        Map<String, String> told = new HashMap<>();
        tell(told, "title", first(front, "title"));
        tell(told, "author", first(front, "author", "authors", "byline"));
        tell(told, "publisher", first(front, "publisher", "publication", "site", "site_name"));
        tell(told, "language", first(front, "language", "lang"));
        tell(
                told,
                "published",
                iso(first(front, "published", "date", "pubdate", "date_published")));
        String url = first(front, "url", "source", "link", "source_url", "original");
        String address = url == null ? null : Origin.address(url);
        tell(told, "urlFrom", address == null ? null : "front matter");
        Moment saved = moment(first(front, "created", "saved", "clipped", "captured", "accessed"));
        return capture.telling(told)
                .from(address)
                .captured(saved == null ? null : new Fact<>(saved, "front matter"));
    }

    private static @Nullable String first(Map<String, String> front, String... keys) {
        for (String key : keys) {
            if (front.containsKey(key)) {
                return front.get(key);
            }
        }
        return null;
    }

    private static @Nullable String iso(@Nullable String text) {
        Moment moment = moment(text);
        return moment == null ? null : moment.iso();
    }

    private static @Nullable Moment moment(@Nullable String text) {
        return text == null ? null : Moment.ofIso(text.strip().replace(' ', 'T')).orElse(null);
    }

    static void tell(Map<String, String> told, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            told.put(key, value.strip());
        }
    }
}
