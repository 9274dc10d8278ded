package org.cuttings.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.model.Fact;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds who wrote an article: names, without "By" and without what else stands in a byline.
final class Bylines {
    /// What a byline begins with.
    private static final Pattern BY =
            Pattern.compile(
                    """
                    ^ (?: (?: written | story | reported | reporting | posted | words | text
                            | photographs | analysis | opinion | article ) \\s )?
                    (?: by | von | vom | par | por | di | door | av | af | tekst | text | autor
                        | autorin | autoren | author | authors | auteur | redacción | penulis | oleh
                        | автор | текст | от )
                    [\\s:] \\s?
                    """,
                    Pattern.COMMENTS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BETWEEN =
            Pattern.compile(
                    "\\s?[,;|/•·、]\\s?|\\s(?:and|und|et|y|e|en|og|och|ja|i|a|&|with|mit|avec|con)\\s",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> NO_NAME =
            Set.of(
                    "admin",
                    "administrator",
                    "editor",
                    "webmaster",
                    "author",
                    "authors",
                    "null",
                    "undefined",
                    "none",
                    "unknown",
                    "anonymous",
                    "view all posts",
                    "updated",
                    "published",
                    "follow",
                    "share");

    private Bylines() {}

    static @Nullable Fact<List<String>> of(Evident page) {
        Fact<List<String>> found = fact(ofData(page), "json-ld author");
        found = found != null ? found : fact(ofMeta(page), "meta author");
        found = found != null ? found : fact(ofProperties(page), "itemprop author");
        found = found != null ? found : fact(ofLinks(page), "rel author");
        found = found != null ? found : fact(ofPrinted(page), "printed above the text");
        return found != null ? found : fact(names(page.told("author")), "what it came in");
    }

    private static @Nullable Fact<List<String>> fact(List<String> names, String from) {
        return names.isEmpty() ? null : new Fact<>(List.copyOf(new LinkedHashSet<>(names)), from);
    }

    private static List<String> ofData(Evident page) {
        List<String> found = new ArrayList<>();
        JsonNode article = page.article();
        if (article != null) {
            for (String property : List.of("author", "creator")) {
                for (JsonNode author : page.data().values(article, property)) {
                    if (author.isString()) {
                        found.addAll(names(StructuredData.words(author)));
                    } else {
                        for (JsonNode name : page.data().values(author, "name")) {
                            found.addAll(names(StructuredData.words(name)));
                        }
                    }
                }
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return found;
    }

    private static List<String> ofMeta(Evident page) {
        for (String name :
                List.of(
                        "author",
                        "article:author",
                        "article:author_name",
                        "parsely-author",
                        "byl",
                        "sailthru.author",
                        "dc.creator",
                        "dcterms.creator",
                        "dc.contributor",
                        "citation_author",
                        "cxenseparse:author",
                        "article.author",
                        "creator",
                        "twitter:data1")) {
            List<String> found = new ArrayList<>();
            boolean written = name.equals("twitter:data1");
            if (written && !isWrittenBy(page.markup().meta("twitter:label1"))) {
                continue;
            }
            for (String value : page.markup().metas(name)) {
                found.addAll(names(value));
            }
            found.removeIf(each -> isSite(page, each));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean isWrittenBy(@Nullable String label) {
        return label != null
                && List.of(
                                "written by",
                                "verfasst von",
                                "écrit par",
                                "escrito por",
                                "geschrieben von",
                                "scritto da",
                                "geschreven door")
                        .contains(label.toLowerCase(Locale.ROOT));
    }

    private static boolean isSite(Evident page, String name) {
        String key = Clues.folded(name);
        return Titles.sites(page).stream().anyMatch(site -> Clues.folded(site).equals(key));
    }

    private static List<String> ofProperties(Evident page) {
        List<String> found = new ArrayList<>();
        for (Element author : page.markup().properties("author")) {
            Element name = author.selectFirst("[itemprop=name]");
            found.addAll(names(name == null ? Markup.value(author) : Markup.value(name)));
        }
        return found.size() > 8 ? List.of() : found;
    }

    private static List<String> ofLinks(Evident page) {
        List<String> found = new ArrayList<>();
        for (Element link : page.markup().authorLinks()) {
            found.addAll(names(link.text()));
        }
        return found.size() > 8 ? List.of() : found;
    }

    /// A line near the headline that is called a byline by its class, or begins as one.
    private static List<String> ofPrinted(Evident page) {
        Outline outline = page.outline();
        int title = -1;
        for (int i = 0; i < outline.lines().size() && title < 0; i++) {
            title = outline.line(i).heading() == 1 ? i : -1;
        }
        int from = Math.max(0, title - 3);
        int to = Math.min(outline.lines().size(), from + 25);
        List<String> called = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Line line = outline.line(i);
            if (line.length() > 120 || line.heading() > 0) {
                continue;
            }
            if (BY.matcher(line.text()).lookingAt()) {
                List<String> names = names(line.text());
                if (!names.isEmpty()) {
                    return names;
                }
            }
            if (called.isEmpty()
                    && Furniture.AUTHOR.in(Furniture.named(line.holder().attr("class")))) {
                called.addAll(names(line.text()));
            }
        }
        return called;
    }

    /// The names in a byline as written.
    static List<String> names(@Nullable String written) {
        if (written == null || written.length() > 400 || Addresses.isWeb(written)) {
            return List.of();
        }
        String line = BY.matcher(written.strip()).replaceFirst("");
        List<String> found = new ArrayList<>();
        for (String part : BETWEEN.split(line, -1)) {
            String name = name(part);
            if (name != null) {
                found.add(name);
            }
        }
        return found;
    }

    private static @Nullable String name(String part) {
        String name = ProseWriter.line(BY.matcher(part.strip()).replaceFirst(""));
        int at = name.indexOf('(');
        name = at > 0 ? name.substring(0, at).strip() : name;
        while (!name.isEmpty()
                && ".:–—-*\"".indexOf(name.charAt(name.length() - 1)) >= 0
                && !name.endsWith("r.")) {
            name = name.substring(0, name.length() - 1).strip();
        }
        boolean odd =
                name.length() < 2
                        || name.length() > 60
                        || name.indexOf('@') >= 0
                        || Addresses.isWeb(name)
                        || name.split(" ", -1).length > 6
                        || name.codePoints().filter(Character::isDigit).count() > 3
                        || name.codePoints().noneMatch(Character::isLetter)
                        || NO_NAME.contains(name.toLowerCase(Locale.ROOT));
        return odd ? null : name;
    }
}
