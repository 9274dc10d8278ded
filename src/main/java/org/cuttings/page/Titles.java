package org.cuttings.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.model.Fact;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds an article's headline among the several that a page has for it: the one printed above the
/// text, those for search machines and for social networks.
final class Titles {
    /// What parts a headline from the site's name behind or before it.
    private static final String[] SEPARATORS = {
        " | ", " - ", " – ", " — ", " :: ", " · ", " • ", " « ", " » ", " / ", "：", "|", " ~ ", ": "
    };

    /// UTF-16 code units; what is longer is no headline but a page gone wrong, and every list would
    /// have to show it. The whole stays in the kept bytes.
    private static final int LONGEST = 1_000;

    private static final Set<String> KICKER =
            Set.of("kicker", "overline", "eyebrow", "topline", "dachzeile", "roofline", "surtitle");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]++");

    private final Evident page;

    /// Names of the site, folded.
    private final List<String> sites;

    private Titles(Evident page, List<String> sites) {
        this.page = page;
        this.sites = sites.stream().map(Clues::folded).toList();
    }

    /// @param sites names of the site, to be taken off
    static @Nullable Fact<String> of(Evident page, List<String> sites) {
        Fact<String> title = new Titles(page, sites).find();
        return title == null || title.value().length() <= LONGEST
                ? title
                : new Fact<>(cut(title.value()), title.from());
    }

    private static String cut(String title) {
        boolean halvesPair = Character.isHighSurrogate(title.charAt(LONGEST - 1));
        return title.substring(0, halvesPair ? LONGEST - 1 : LONGEST) + "…";
    }

    private @Nullable Fact<String> find() {
        Fact<String> data = fact(page.ofArticle("headline"), "json-ld headline");
        Fact<String> shared = fact(page.markup().meta("og:title"), "og:title");
        Fact<String> printed = fact(printed(), "h1");
        if (data != null && shared != null && printed != null && same(shared, printed)) {
            // the article's own name where the other two were dressed up together, unless it has
            // that one as well
            return same(data, shared) || alsoNamed(shared) ? shared : data;
        }
        if (data != null && (same(data, shared) || printed == null && shared == null)) {
            return data;
        }
        if (shared != null && printed != null) {
            return shorter(shared, printed);
        }
        if (shared == null && data == null) {
            Fact<String> line = printed == null ? heading() : otherLine(printed);
            if (line != null) {
                return line;
            }
        }
        for (Fact<String> each :
                Arrays.asList(
                        shared,
                        printed,
                        data,
                        fact(page.markup().meta("twitter:title"), "twitter:title"),
                        fact(page.property("headline"), "itemprop headline"),
                        fact(page.markup().meta("dc.title", "dcterms.title"), "meta title"),
                        fact(page.told("title"), "what it came in"),
                        fact(page.markup().title(), "title element"))) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }

    /// Whether the structured data have that headline too, beside their `headline`.
    private boolean alsoNamed(Fact<String> headline) {
        return same(headline, fact(page.ofArticle("alternativeHeadline"), "json-ld"))
                || same(headline, fact(page.ofArticle("name"), "json-ld"));
    }

    /// A heading with which the page's title begins: a forum's, that has no first level.
    private @Nullable Fact<String> heading() {
        String title = Clues.folded(page.markup().title());
        for (Line line : page.outline().lines()) {
            String key = line.heading() > 0 ? Clues.folded(line.text()) : "";
            if (key.length() >= 10 && title.startsWith(key)) {
                return new Fact<>(line.text(), "heading");
            }
        }
        return null;
    }

    /// The title element where its words stand on the page as a line of their own and the heading
    /// of the first level has none of them: a newsletter's heading of a part of its text. Else
    /// null.
    private @Nullable Fact<String> otherLine(Fact<String> heading) {
        Fact<String> title = fact(page.markup().title(), "title element");
        if (title == null || shared(heading.value()) > 0) {
            return null;
        }
        String key = Clues.folded(title.value());
        boolean stands =
                page.outline().lines().stream()
                        .anyMatch(line -> Clues.folded(line.text()).equals(key));
        return stands ? title : null;
    }

    /// Of two headlines the shorter: the longer one has a kicker before it, or what search machines
    /// like.
    private static Fact<String> shorter(Fact<String> one, Fact<String> other) {
        return other.value().length() < one.value().length() && !same(one, other) ? other : one;
    }

    private static boolean same(Fact<String> one, @Nullable Fact<String> other) {
        return other != null && Clues.folded(one.value()).equals(Clues.folded(other.value()));
    }

    private @Nullable Fact<String> fact(@Nullable String raw, String from) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String title = withoutSite(ProseWriter.line(raw));
        String key = Clues.folded(title);
        return key.isEmpty() || sites.contains(key) ? null : new Fact<>(title, from);
    }

    /// The first heading of the first level that is not the site's name, or that which shares the
    /// most with the page's title or is told elsewhere as the headline.
    private @Nullable String printed() {
        String told = Clues.folded(page.markup().title());
        Set<String> others = new HashSet<>();
        for (String each :
                Arrays.asList(page.markup().meta("og:title"), page.ofArticle("headline"))) {
            others.add(Clues.folded(each == null ? "" : each));
        }
        String best = null;
        int bestShare = -1;
        for (Element heading : page.markup().headlines()) {
            if (Visibility.isHidden(heading) || best != null && bestShare > 50) {
                continue;
            }
            String words = words(heading);
            String key = Clues.folded(words);
            if (key.length() < 4 || sites.contains(key)) {
                continue;
            }
            boolean repeated = told.contains(key) || others.contains(key);
            int share = repeated ? 100 : shared(words);
            if (share > bestShare) {
                best = words;
                bestShare = share;
            }
        }
        return best;
    }

    private static String words(Element heading) {
        String bare = BodyText.of(List.of(heading), Titles::isKicker).text();
        return ProseWriter.line(bare.length() < 15 ? heading.text() : bare);
    }

    /// The line above a headline that some pages put into the same element.
    private static boolean isKicker(Element element) {
        return ClassWords.any(element.attr("class"), KICKER::contains);
    }

    /// How many hundredths of the words stand in the page's title too.
    private int shared(String words) {
        String title = " " + String.join(" ", BETWEEN.split(page.markup().title(), -1)) + " ";
        String[] each = BETWEEN.split(words, -1);
        int hits = 0;
        for (String word : each) {
            hits += title.contains(" " + word + " ") ? 1 : 0;
        }
        return 100 * hits / Math.max(1, each.length);
    }

    private String withoutSite(String title) {
        String rest = title;
        boolean again = true;
        while (again) {
            again = false;
            for (String separator : SEPARATORS) {
                int at = rest.lastIndexOf(separator);
                if (at > 0 && isSite(rest.substring(at + separator.length()))) {
                    rest = rest.substring(0, at).strip();
                    again = true;
                }
                int start = rest.indexOf(separator);
                // a colon parts a kicker from its headline more often than a site's name
                boolean colon = separator.equals(": ");
                if (start > 0 && !colon && isSite(rest.substring(0, start))) {
                    rest = rest.substring(start + separator.length()).strip();
                    again = true;
                }
            }
        }
        return rest;
    }

    private boolean isSite(String part) {
        String key = Clues.folded(part);
        if (key.length() < 2 || part.length() > 50) {
            return false;
        }
        for (String name : sites) {
            boolean within = name.length() >= 3 && (key.startsWith(name) || key.endsWith(name));
            boolean around = key.length() >= 3 && (name.startsWith(key) || name.endsWith(key));
            boolean near =
                    10 * Math.min(key.length(), name.length())
                            >= 5 * Math.max(key.length(), name.length());
            if (key.equals(name) || (near && (within || around))) {
                return true;
            }
        }
        return false;
    }

    /// The names by which the page calls its site, the surest first.
    static List<String> sites(Evident page) {
        List<String> names = new ArrayList<>();
        add(names, page.markup().meta("og:site_name"));
        add(names, Publishers.ofData(page));
        add(names, page.markup().meta("application-name", "apple-mobile-web-app-title"));
        add(names, page.markup().meta("publisher", "dc.publisher", "copyright"));
        String handle = page.markup().meta("twitter:site");
        add(names, handle != null && handle.startsWith("@") ? handle.substring(1) : handle);
        String host = Addresses.host(page);
        if (!host.isEmpty()) {
            add(names, host);
            String[] labels = host.split("\\.", -1);
            add(names, labels.length > 1 ? labels[labels.length - 2] : host);
            if (labels.length > 2 && labels[labels.length - 2].length() <= 3) {
                add(names, labels[labels.length - 3]);
            }
        }
        return names;
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null && !name.isBlank() && name.length() <= 60) {
            names.add(name.strip());
        }
    }
}
