package org.cuttings.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.model.Fact;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds who published a page, by the name that readers know.
///
/// A site's names for itself are many: its product's, its company's, its slogan. The letters of its
/// address judge between them; where they bear out none of those in the head of the page, what the
/// page prints is asked, its masthead and its copyright lines.
final class Publishers {
    /// What a house puts before or behind its name to call its news site.
    private static final Set<String> PRODUCT =
            Set.of(
                    "news",
                    "nachrichten",
                    "online",
                    "digital",
                    "web",
                    "24",
                    "noticias",
                    "notícias",
                    "notizie",
                    "actualités",
                    "nieuws",
                    "nyheter",
                    "nyheder",
                    "uutiset",
                    "zprávy",
                    "wiadomości",
                    "haber",
                    "новости",
                    "новини");

    private static final Pattern LOGO = Pattern.compile("(?i)^logo\\s++|\\s++logo$");
    private static final Evaluator LABELLED = QueryParser.parse("img[alt], [aria-label]");
    private static final int MOST_LABELS = 40;

    private final Evident page;
    private final HostLetters host;

    private Publishers(Evident page) {
        this.page = page;
        this.host = HostLetters.of(Addresses.host(page));
    }

    /// Of the names that a page has for its site, the first that its address bears out; else the
    /// first of those in its head.
    static @Nullable Fact<String> of(Evident page) {
        return new Publishers(page).find();
    }

    private @Nullable Fact<String> find() {
        List<Fact<String>> names = new ArrayList<>();
        add(names, page.markup().meta("og:site_name"), "og:site_name");
        add(names, ofTitle(page.markup().title()), "title element");
        add(names, ofData(page), "json-ld publisher");
        add(names, page.markup().meta("application-name"), "meta application-name");
        add(names, page.markup().meta("apple-mobile-web-app-title"), "meta");
        add(names, page.markup().meta("dc.publisher", "dcterms.publisher", "publisher"), "meta");
        Fact<String> known = borneOut(names);
        if (known != null) {
            return host.beginOrEnd(known.value()) ? house(known) : known;
        }
        List<Fact<String>> printed = printed();
        for (Fact<String> each : printed) {
            if (host.areOf(each.value())) {
                return each;
            }
        }
        for (Fact<String> each : names) {
            if (each.value().equalsIgnoreCase(host.host())) {
                return each;
            }
        }
        Fact<String> signed = borneOut(printed);
        if (signed != null) {
            return signed;
        }
        List<Fact<String>> all = new ArrayList<>(names);
        all.addAll(printed);
        for (Fact<String> each : all) {
            if (each.value().indexOf('.') < 0 && host.begin(each.value())) {
                return each;
            }
        }
        return unborne(names);
    }

    private @Nullable Fact<String> borneOut(List<Fact<String>> names) {
        for (Fact<String> each : names) {
            // "gazette.example" is an address that stands for a name
            if (each.value().indexOf('.') < 0 && host.bearOut(each.value())) {
                return each;
            }
        }
        return null;
    }

    private @Nullable Fact<String> unborne(List<Fact<String>> names) {
        // a title signed "… | The Name" is a witness where there is no other
        boolean only = names.stream().allMatch(each -> each.from().equals("title element"));
        boolean signed = only && page.markup().title().contains(" | ");
        names.removeIf(each -> !signed && each.from().equals("title element"));
        for (Fact<String> each : names) {
            if (each.value().indexOf('.') < 0) {
                return each;
            }
        }
        if (!names.isEmpty()) {
            return names.getFirst();
        }
        String told = page.told("publisher");
        if (told != null) {
            return new Fact<>(told, "what it came in");
        }
        return host.host().isEmpty() ? null : new Fact<>(host.host(), "the address");
    }

    private static void add(List<Fact<String>> names, @Nullable String name, String from) {
        if (name != null && name.length() >= 2 && name.length() <= 80 && !Addresses.isWeb(name)) {
            names.add(new Fact<>(name, from));
        }
    }

    /// What stands behind the last separator of the title element, where it may be a site's name.
    private static @Nullable String ofTitle(String title) {
        int at = -1;
        int end = 0;
        for (String separator : List.of(" | ", " - ", " – ", " — ", " · ", " • ")) {
            int found = title.lastIndexOf(separator);
            if (found > at) {
                at = found;
                end = found + separator.length();
            }
        }
        String tail = at < 0 ? "" : title.substring(end).strip();
        return tail.isEmpty() || tail.length() > 40 ? null : tail;
    }

    /// Names that the page shows: the masthead's where the address is made of it, and those of the
    /// copyright lines.
    private List<Fact<String>> printed() {
        List<Fact<String>> names = new ArrayList<>();
        for (String each : mastheads()) {
            if (host.areOf(each)) {
                names.add(new Fact<>(each, "masthead"));
            }
        }
        for (String each : Signatures.of(page.outline())) {
            names.add(new Fact<>(each, "copyright line"));
        }
        return names;
    }

    /// What the links to the site's front page are called, by their words, labels and pictures.
    private List<String> mastheads() {
        List<String> found = new ArrayList<>();
        for (Element link : page.markup().rootLinks()) {
            if (isHome(Attribute.of(link, "href")) && found.size() < MOST_LABELS) {
                add(found, link.text());
                add(found, link.attr("aria-label"));
                add(found, link.attr("title"));
                for (Element picture : link.select(LABELLED)) {
                    add(found, picture.attr("alt"));
                    add(found, picture.attr("aria-label"));
                }
            }
        }
        return found;
    }

    private static void add(List<String> to, String label) {
        String line = ProseWriter.line(label);
        String name = LOGO.matcher(line).replaceAll("").strip();
        if (name.length() >= 2 && name.length() <= 40) {
            to.add(name);
        }
    }

    private boolean isHome(String target) {
        return target.equals("/")
                || !host.host().isEmpty() && Addresses.host(target.strip()).equals(host.host());
    }

    /// The house's own name where the page prints it elsewhere, the address is made of it, and the
    /// name in the head is that with a product's word; else the name in the head.
    private Fact<String> house(Fact<String> known) {
        String product = known.value().toLowerCase(Locale.ROOT);
        for (Fact<String> each : printed()) {
            String name = each.value().toLowerCase(Locale.ROOT);
            String rest = "";
            if (product.startsWith(name)) {
                rest = product.substring(name.length());
            } else if (product.endsWith(name)) {
                rest = product.substring(0, product.length() - name.length());
            }
            boolean word = PRODUCT.contains(rest.strip());
            // "ABC" and "ABCtoday": broadcasters call their programmes by their initials
            if (host.areOf(each.value()) && (word || !rest.isEmpty() && isInitials(each.value()))) {
                return each;
            }
        }
        return known;
    }

    private static boolean isInitials(String name) {
        return name.length() <= 5 && name.chars().allMatch(Character::isUpperCase);
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
