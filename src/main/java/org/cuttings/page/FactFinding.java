package org.cuttings.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Puts together what a page says of itself, each fact with where it stands.
final class FactFinding {
    private static final int MOST_KEYWORDS = 50;

    private FactFinding() {}

    /// @param text the article's text, from which its language is known
    static Facts of(Evident page, String text) {
        List<String> sites = Titles.sites(page);
        Fact<String> title = Titles.of(page, sites);
        return Facts.NONE
                .titled(title)
                .subtitled(Standfirst.of(page, title))
                .by(Bylines.of(page))
                .published(PublishingTimes.published(page))
                .modified(PublishingTimes.modified(page))
                .from(Publishers.of(page))
                .inSection(section(page))
                .in(Languages.of(page, text))
                .about(keywords(page))
                .at(CanonicalAddress.of(page))
                .pictured(LeadPicture.of(page));
    }

    private static @Nullable Fact<String> section(Evident page) {
        String told = page.ofArticle("articleSection");
        if (told != null) {
            return new Fact<>(told, "json-ld articleSection");
        }
        String meta =
                page.markup().meta("article:section", "og:section", "parsely-section", "section");
        return meta == null || meta.length() > 80 || Addresses.isWeb(meta)
                ? null
                : new Fact<>(meta, "meta section");
    }

    private static List<String> keywords(Evident page) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        JsonNode article = page.article();
        if (article != null) {
            for (JsonNode each : page.data().values(article, "keywords")) {
                String words = StructuredData.words(each);
                add(found, words);
            }
        }
        page.markup().metas("article:tag").forEach(each -> add(found, each));
        if (found.isEmpty()) {
            add(
                    found,
                    page.markup()
                            .meta("news_keywords", "keywords", "parsely-tags", "sailthru.tags"));
        }
        return new ArrayList<>(found).subList(0, Math.min(MOST_KEYWORDS, found.size()));
    }

    private static void add(LinkedHashSet<String> to, @Nullable String list) {
        if (list == null || list.length() > 4_000) {
            return;
        }
        for (String each : list.split("[,;]", -1)) {
            String word = each.strip();
            if (!word.isEmpty() && word.length() <= 80) {
                to.add(word);
            }
        }
    }
}
