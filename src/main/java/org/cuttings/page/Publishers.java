package org.cuttings.page;

import org.cuttings.model.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds who published a page, by the name that readers know.
final class Publishers {
    private Publishers() {}

    static @Nullable Fact<String> of(Evident page) {
        String site = page.markup().meta("og:site_name");
        String data = ofData(page);
        if (data != null && isName(data)) {
            return new Fact<>(data, "json-ld publisher");
        }
        if (site != null && isName(site)) {
            return new Fact<>(site, "og:site_name");
        }
        String other =
                page.markup()
                        .meta(
                                "application-name",
                                "apple-mobile-web-app-title",
                                "dc.publisher",
                                "dcterms.publisher",
                                "publisher");
        if (other != null && isName(other) && !Addresses.isWeb(other)) {
            return new Fact<>(other, "meta");
        }
        String told = page.told("publisher");
        if (told != null) {
            return new Fact<>(told, "what it came in");
        }
        String host = Addresses.host(page);
        return host.isEmpty() ? null : new Fact<>(host, "the address");
    }

    private static boolean isName(String name) {
        return name.length() >= 2 && name.length() <= 80;
    }

    /// The publisher's name in the structured data; null if there is none.
    static @Nullable String ofData(Evident page) {
        JsonNode article = page.article();
        if (article != null) {
            for (JsonNode publisher : page.data().values(article, "publisher")) {
                String name =
                        publisher.isString()
                                ? StructuredData.words(publisher)
                                : page.data().text(publisher, "name").orElse(null);
                if (name != null && !Addresses.isWeb(name)) {
                    return name;
                }
            }
        }
        for (JsonNode site : page.data().ofType("WebSite"::equals)) {
            String name = page.data().text(site, "name").orElse(null);
            if (name != null && !Addresses.isWeb(name)) {
                return name;
            }
        }
        return null;
    }
}
