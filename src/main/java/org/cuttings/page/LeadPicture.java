package org.cuttings.page;

import java.util.Locale;
import org.cuttings.model.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds the picture that stands for an article.
final class LeadPicture {
    private LeadPicture() {}

    static @Nullable Fact<String> of(Evident page) {
        Fact<String> shared =
                fact(page, page.markup().meta("og:image", "og:image:url"), "og:image");
        JsonNode article = page.article();
        if (article != null && shared == null) {
            for (JsonNode image : page.data().values(article, "image")) {
                String address =
                        image.isString()
                                ? image.stringValue()
                                : page.data()
                                        .text(image, "url")
                                        .orElse(page.data().text(image, "contentUrl").orElse(null));
                Fact<String> found = fact(page, address, "json-ld image");
                if (found != null) {
                    return found;
                }
            }
        }
        if (shared != null) {
            return shared;
        }
        String other = page.markup().meta("twitter:image", "twitter:image:src", "thumbnailurl");
        return fact(page, other, "twitter:image");
    }

    private static @Nullable Fact<String> fact(
            Evident page, @Nullable String address, String from) {
        if (address == null || address.isBlank() || address.length() > 4_000) {
            return null;
        }
        String absolute = Addresses.absolute(page.dom(), address.strip());
        boolean logo =
                absolute != null
                        && absolute.substring(absolute.lastIndexOf('/') + 1)
                                .toLowerCase(Locale.ROOT)
                                .contains("logo");
        return absolute == null || logo ? null : new Fact<>(absolute, from);
    }
}
