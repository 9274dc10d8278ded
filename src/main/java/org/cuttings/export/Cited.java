package org.cuttings.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// What a bibliography says of an article, or of one entry of a live blog.
///
/// @param key a citation key, lasting and unlike any other of the archive
/// @param isPost whether it is an entry of a live blog, or a whole live blog
/// @param title as cited
/// @param authors names as printed, never taken apart: an agency is no family name
/// @param publisher null if unknown
/// @param issued the day; null if unknown
/// @param accessed when it was saved, or brought in
/// @param url null if unknown
/// @param language null if unknown
/// @param tags the user's
/// @param notes the user's
/// @param link opens it in this program
record Cited(
        String key,
        boolean isPost,
        String title,
        List<String> authors,
        @Nullable String publisher,
        @Nullable LocalDate issued,
        LocalDate accessed,
        @Nullable String url,
        @Nullable String language,
        List<String> tags,
        List<String> notes,
        String link) {
    static Cited article(Clipping clipping) {
        Facts facts = clipping.facts();
        return new Cited(
                key(clipping),
                clipping.kind() == Article.Kind.LIVE_BLOG,
                MarkdownPage.titleOf(clipping),
                facts.authors(),
                Facts.value(facts.publisher()),
                day(Facts.value(facts.published())),
                MarkdownHead.created(clipping.origin()).local().toLocalDate(),
                address(facts),
                Facts.value(facts.language()),
                clipping.mine().tags(),
                clipping.mine().notes(),
                clipping.link());
    }

    static Cited entry(Clipping clipping, ClippedEntry shown) {
        Entry entry = shown.entry();
        Facts facts = clipping.facts();
        LocalDate day = day(entry.timing().moment());
        return new Cited(
                key(clipping) + "-" + shown.id(),
                true,
                MarkdownPage.titleOf(clipping, shown),
                entry.bylines().isEmpty() ? facts.authors() : entry.bylines(),
                Facts.value(facts.publisher()),
                day == null ? day(Facts.value(facts.published())) : day,
                MarkdownHead.created(clipping.origin()).local().toLocalDate(),
                address(facts),
                Facts.value(facts.language()),
                shown.mine().tags(),
                shown.mine().notes(),
                clipping.link(shown));
    }

    private static @Nullable String address(Facts facts) {
        return Addresses.target(Facts.value(facts.url()));
    }

    private static @Nullable LocalDate day(@Nullable Moment moment) {
        return moment == null ? null : moment.local().toLocalDate();
    }

    /// `examplepost2031-12`: publisher, year, the archive's id.
    static String key(Clipping clipping) {
        StringBuilder key = new StringBuilder();
        String publisher = Facts.value(clipping.facts().publisher());
        String name = publisher == null ? "" : publisher.toLowerCase(Locale.ROOT);
        for (int i = 0; i < name.length() && key.length() < 24; i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z') {
                key.append(c);
            }
        }
        Moment published = Facts.value(clipping.facts().published());
        String year = published == null ? "" : String.valueOf(published.local().getYear());
        return (key.isEmpty() ? "cutting" : key) + year + "-" + clipping.id();
    }
}
