package org.cuttings.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Fact;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds an article's headline among the several that a page has for it: the one printed above the
/// text, those for search machines and for social networks. What most of them say is it.
final class Titles {
    /// What parts a headline from the site's name behind or before it.
    private static final String[] SEPARATORS = {
        " | ", " - ", " – ", " — ", " :: ", " · ", " • ", " « ", " » ", " / ", "：", "|", " ~ ", ": "
    };

    private final Evident page;
    private final List<String> sites;
    private final Map<String, Double> votes = new LinkedHashMap<>();
    private final Map<String, Fact<String>> as = new LinkedHashMap<>();

    private Titles(Evident page, List<String> sites) {
        this.page = page;
        this.sites = sites;
    }

    /// @param sites names of the site, to be taken off
    static @Nullable Fact<String> of(Evident page, List<String> sites) {
        return new Titles(page, sites).find();
    }

    private @Nullable Fact<String> find() {
        vote(page.ofArticle("headline"), "json-ld headline", 1.0);
        vote(page.markup().meta("og:title"), "og:title", 1.0);
        vote(printed(), "h1", 1.05);
        vote(page.markup().meta("twitter:title"), "twitter:title", 0.4);
        vote(page.dom().title(), "title element", 0.5);
        vote(page.property("headline"), "itemprop headline", 0.5);
        vote(page.markup().meta("dc.title", "dcterms.title", "title"), "meta title", 0.3);
        vote(page.told("title"), "what it came in", votes.isEmpty() ? 1 : 0.2);
        String best = null;
        double most = 0;
        for (Map.Entry<String, Double> each : votes.entrySet()) {
            if (each.getValue() > most) {
                most = each.getValue();
                best = each.getKey();
            }
        }
        return best == null ? null : as.get(best);
    }

    private void vote(@Nullable String raw, String from, double weight) {
        if (raw == null || raw.isBlank()) {
            return;
        }
        String title = withoutSite(ProseWriter.line(raw));
        String key = Clues.folded(title);
        if (key.isEmpty() || sites.stream().anyMatch(site -> Clues.folded(site).equals(key))) {
            return;
        }
        String same = key;
        for (String known : votes.keySet()) {
            // a title cut short for a machine, or with a kicker before it, is the same one
            boolean cut = title.endsWith("…") || title.endsWith("...");
            if (cut && known.startsWith(key)) {
                same = known;
            }
        }
        votes.merge(same, weight, Double::sum);
        as.putIfAbsent(same, new Fact<>(title, from));
    }

    /// The first heading of the first level that is not the site's name, or that which shares the
    /// most with the page's title.
    private @Nullable String printed() {
        String told = Clues.folded(page.dom().title());
        String best = null;
        int bestShare = -1;
        for (Element heading : page.dom().getElementsByTag("h1")) {
            if (Visibility.isHidden(heading) || best != null && bestShare > 50) {
                continue;
            }
            String words = ProseWriter.line(heading.text());
            String key = Clues.folded(words);
            if (key.length() < 4 || sites.stream().anyMatch(s -> Clues.folded(s).equals(key))) {
                continue;
            }
            int share = told.contains(key) ? 100 : shared(words);
            if (share > bestShare) {
                best = words;
                bestShare = share;
            }
        }
        return best;
    }

    /// How many hundredths of the words stand in the page's title too.
    private int shared(String words) {
        String title =
                " " + String.join(" ", page.dom().title().split("[^\\p{L}\\p{N}]++", -1)) + " ";
        String[] each = words.split("[^\\p{L}\\p{N}]++", -1);
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
                if (start > 0 && isSite(rest.substring(0, start))) {
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
        for (String site : sites) {
            String name = Clues.folded(site);
            boolean within = name.length() >= 3 && (key.startsWith(name) || key.endsWith(name));
            boolean around = key.length() >= 3 && (name.startsWith(key) || name.endsWith(key));
            if (key.equals(name)
                    || (within && key.length() <= name.length() + 12)
                    || (around && name.length() <= key.length() + 12)) {
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
