package org.cuttings.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cuttings.model.Fact;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
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

    private static final Evaluator NAME = QueryParser.parse("[itemprop=name]");

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
                    "getty images",
                    "getty",
                    "shutterstock",
                    "istockphoto",
                    "agencies",
                    "updated",
                    "published",
                    "follow",
                    "share");

    /// Where a page says who wrote it, the surest first; what stands below is read only where what
    /// stands above names nobody.
    private static final List<Place> PLACES =
            List.of(
                    new Place("json-ld author", Bylines::ofData),
                    new Place("meta author", Bylines::ofMeta),
                    new Place("itemprop author", Bylines::ofProperties),
                    new Place("rel author", Bylines::ofLinks),
                    new Place("printed above the text", Bylines::ofPrinted),
                    new Place("printed above the text", page -> names(aloneAbove(page.outline()))),
                    new Place("what it came in", page -> names(page.told("author"))));

    private record Place(String from, Function<Evident, List<String>> names) {}

    private Bylines() {}

    /// Names of people before the publisher's own: a page that signs with its site's name to
    /// machines often prints who wrote it.
    static @Nullable Fact<List<String>> of(Evident page) {
        List<String> sites = Titles.sites(page).stream().map(Clues::folded).toList();
        Fact<List<String>> first = null;
        for (Place place : PLACES) {
            Fact<List<String>> each = fact(place.names.apply(page), place.from);
            List<String> people = new ArrayList<>(each.value());
            people.removeIf(name -> isSite(sites, name));
            if (!people.isEmpty()) {
                return new Fact<>(List.copyOf(people), each.from());
            }
            first = first == null && !each.value().isEmpty() ? each : first;
        }
        return first;
    }

    private static Fact<List<String>> fact(List<String> names, String from) {
        return new Fact<>(List.copyOf(new LinkedHashSet<>(names)), from);
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

    private static boolean isSite(List<String> sites, String name) {
        String key = Clues.folded(name);
        for (String known : sites) {
            boolean part =
                    known.length() >= 4
                            && key.length() <= known.length() + 6
                            && key.contains(known);
            boolean whole =
                    key.length() >= 4 && known.length() <= key.length() + 6 && known.contains(key);
            if (key.equals(known) || part || whole) {
                return true;
            }
        }
        return false;
    }

    private static List<String> ofProperties(Evident page) {
        List<String> found = new ArrayList<>();
        for (Element author : page.markup().properties("author")) {
            if (isElsewhere(author)) {
                continue;
            }
            Element name = author.selectFirst(NAME);
            found.addAll(names(name == null ? Markup.value(author) : Markup.value(name)));
        }
        return found.size() > 8 ? List.of() : found;
    }

    /// Whether it is a picture's or a comment's author.
    private static boolean isElsewhere(Element author) {
        for (Element at = author; at != null; at = at.parent()) {
            boolean comment = Attribute.of(at, "itemtype").endsWith("Comment");
            if (comment || at.normalName().equals("figure")) {
                return true;
            }
        }
        return false;
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
        int from = Math.max(0, headline(outline) - 3);
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
                    && Furniture.AUTHOR.in(ClassTraits.of(line.holder().attr("class")))) {
                called.addAll(names(line.text()));
            }
        }
        return called;
    }

    /// The first line of a heading of the first level; -1 if there is none.
    private static int headline(Outline outline) {
        for (int i = 0; i < outline.lines().size(); i++) {
            if (outline.line(i).heading() == 1) {
                return i;
            }
        }
        return -1;
    }

    /// A name that stands as a line of its own just above the first paragraph.
    private static @Nullable String aloneAbove(Outline outline) {
        int title = headline(outline);
        for (int i = title + 1;
                title >= 0 && i < Math.min(title + 12, outline.lines().size());
                i++) {
            if (outline.line(i).isProse() && outline.line(i).figure() == null) {
                String above = outline.line(i - 1).text();
                return isName(above) ? above : null;
            }
        }
        return null;
    }

    /// Whether the line could be a person's name and nothing else: two to four words, each with a
    /// capital.
    static boolean isName(String line) {
        String[] words = line.split(" ", -1);
        if (words.length < 2 || words.length > 4 || line.length() > 50) {
            return false;
        }
        for (String word : words) {
            boolean capital = Character.isUpperCase(word.isEmpty() ? ' ' : word.charAt(0));
            boolean letters =
                    word.chars().allMatch(c -> Character.isLetter(c) || "-'’.".indexOf(c) >= 0);
            if (!capital || !letters) {
                return false;
            }
        }
        return !line.endsWith(".");
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
            if (name == null && !found.isEmpty()) {
                break; // what follows the names: a date, a section, a place
            }
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
                        || name.startsWith("(")
                        || BY.matcher(name + " ").matches()
                        || name.startsWith("in ")
                        || name.length() > 60
                        || name.indexOf('@') >= 0
                        || Addresses.isWeb(name)
                        || name.split(" ", -1).length > 6
                        || name.codePoints().anyMatch(Character::isDigit)
                        || name.codePoints().noneMatch(Character::isLetter)
                        || NO_NAME.contains(name.toLowerCase(Locale.ROOT));
        return odd ? null : name;
    }
}
