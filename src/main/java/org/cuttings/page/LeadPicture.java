package org.cuttings.page;

import java.util.Locale;
import org.cuttings.model.Fact;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds the picture that stands for an article.
final class LeadPicture {
    /// How many lines above the headline a picture may stand.
    private static final int ABOVE = 5;

    private static final int NO_LEAD =
            Furniture.NAVIGATION.bit()
                    | Furniture.SHARING.bit()
                    | Furniture.RELATED.bit()
                    | Furniture.ADVERTISING.bit()
                    | Furniture.AUTHOR.bit()
                    | Furniture.COMMENTS.bit()
                    | Furniture.NEWSLETTER.bit()
                    | Furniture.OVERLAY.bit();

    private static final String[] NO_PICTURE = {
        ".svg",
        "logo",
        "avatar",
        "icon",
        "placeholder",
        "blank.",
        "spacer",
        "pixel",
        "/ads/",
        "author",
        "profile",
        "sprite",
        "banner",
        "gravatar",
        "1x1"
    };

    private LeadPicture() {}

    /// The picture printed with the headline; else the one that the page hands to social networks,
    /// often the same in another cut.
    static @Nullable Fact<String> of(Evident page) {
        Fact<String> printed = printed(page);
        return printed != null ? printed : told(page);
    }

    /// The first picture from a little above the headline down to the second paragraph.
    private static @Nullable Fact<String> printed(Evident page) {
        Outline outline = page.outline();
        int title = -1;
        for (int i = 0; i < outline.lines().size() && title < 0; i++) {
            boolean heading = outline.line(i).heading() == 1 && outline.line(i).length() > 15;
            title = heading ? i : -1;
        }
        if (title < 0) {
            return null;
        }
        int from = Math.max(0, title - ABOVE);
        int to = title;
        for (int prose = 0; to < outline.lines().size() && prose < 2; to++) {
            Line line = outline.line(to);
            prose += line.isProse() && line.figure() == null && line.links() < 0.3 ? 1 : 0;
        }
        for (int number = 0; number < outline.size(); number++) {
            if (outline.from(number) < from || outline.from(number) > to) {
                continue;
            }
            if ((outline.furniture(number) & NO_LEAD) != 0
                    && outline.to(number) - outline.from(number) < 12
                    && outline.prose(number) < 200) {
                number = outline.end(number) - 1;
            } else if (outline.element(number).normalName().equals("img")) {
                String address = large(outline.element(number));
                if (address != null) {
                    return new Fact<>(address, "picture above the text");
                }
            }
        }
        return null;
    }

    private static @Nullable String large(Element image) {
        String address = Pictures.address(image);
        if (address == null || Pictures.isTooSmall(image) || !hasRoom(image)) {
            return null;
        }
        String name = address.toLowerCase(Locale.ROOT);
        for (String odd : NO_PICTURE) {
            if (name.contains(odd)) {
                return null;
            }
        }
        return address;
    }

    /// Whether no attribute says that the picture is a portrait, a flag or an icon.
    private static boolean hasRoom(Element image) {
        for (String side : new String[] {"width", "height"}) {
            String size = image.attr(side);
            boolean small =
                    !size.isEmpty()
                            && size.length() <= 3
                            && size.chars().allMatch(Character::isDigit)
                            && Integer.parseInt(size) < 130;
            if (small) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Fact<String> told(Evident page) {
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
