package org.cuttings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page says of itself. Null or an empty list means that it does not tell.
///
/// @param title headline without the site's name
/// @param subtitle standfirst
/// @param bylines persons' and agencies' names as printed, without "By"
/// @param published first published
/// @param modified last changed
/// @param publisher as readers call it
/// @param section the publisher's own
/// @param language ISO 639, two letters where there are two, found from the text itself
/// @param keywords the publisher's own
/// @param url the canonical address
/// @param leadImage address of the picture that stands for the article
public record Facts(
        @Nullable Fact<String> title,
        @Nullable Fact<String> subtitle,
        @Nullable Fact<List<String>> bylines,
        @Nullable Fact<Moment> published,
        @Nullable Fact<Moment> modified,
        @Nullable Fact<String> publisher,
        @Nullable Fact<String> section,
        @Nullable Fact<String> language,
        List<String> keywords,
        @Nullable Fact<String> url,
        @Nullable Fact<String> leadImage) {

    public static final Facts NONE =
            new Facts(null, null, null, null, null, null, null, null, List.of(), null, null);

    public Facts {
        keywords = List.copyOf(keywords);
    }

    public Facts titled(@Nullable Fact<String> title) {
        return new Facts(
                title, subtitle, bylines, published, modified, publisher, section, language,
                keywords, url, leadImage);
    }

    public Facts subtitled(@Nullable Fact<String> subtitle) {
        return new Facts(
                title, subtitle, bylines, published, modified, publisher, section, language,
                keywords, url, leadImage);
    }

    public Facts by(@Nullable Fact<List<String>> bylines) {
        return new Facts(
                title, subtitle, bylines, published, modified, publisher, section, language,
                keywords, url, leadImage);
    }

    public Facts published(@Nullable Fact<Moment> published) {
        return new Facts(
                title, subtitle, bylines, published, modified, publisher, section, language,
                keywords, url, leadImage);
    }

    public Facts modified(@Nullable Fact<Moment> modified) {
        return new Facts(
                title, subtitle, bylines, published, modified, publisher, section, language,
                keywords, url, leadImage);
    }

    public Facts from(@Nullable Fact<String> publisher) {
        return new Facts(
                title, subtitle, bylines, published, modified, publisher, section, language,
                keywords, url, leadImage);
    }

    public Facts inSection(@Nullable Fact<String> section) {
        return new Facts(
                title, subtitle, bylines, published, modified, publisher, section, language,
                keywords, url, leadImage);
    }

    public Facts in(@Nullable Fact<String> language) {
        return new Facts(
                title, subtitle, bylines, published, modified, publisher, section, language,
                keywords, url, leadImage);
    }

    public Facts about(List<String> keywords) {
        return new Facts(
                title, subtitle, bylines, published, modified, publisher, section, language,
                keywords, url, leadImage);
    }

    public Facts at(@Nullable Fact<String> url) {
        return new Facts(
                title, subtitle, bylines, published, modified, publisher, section, language,
                keywords, url, leadImage);
    }

    public Facts pictured(@Nullable Fact<String> leadImage) {
        return new Facts(
                title, subtitle, bylines, published, modified, publisher, section, language,
                keywords, url, leadImage);
    }

    /// The value of a fact, or null where the page does not tell.
    public static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }

    public List<String> authors() {
        return bylines == null ? List.of() : bylines.value();
    }
}
