package org.cuttings.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds who published a page, by the name that readers know.
final class Publishers {
    private Publishers() {}

    /// Of the names that a page has for its site, the first that its address bears out; else the
    /// first.
    static @Nullable Fact<String> of(Evident page) {
        List<Fact<String>> names = new ArrayList<>();
        add(names, page.markup().meta("og:site_name"), "og:site_name");
        add(names, ofTitle(page.dom().title()), "title element");
        add(names, ofData(page), "json-ld publisher");
        add(names, page.markup().meta("application-name"), "meta application-name");
        add(names, page.markup().meta("apple-mobile-web-app-title"), "meta");
        add(names, page.markup().meta("dc.publisher", "dcterms.publisher", "publisher"), "meta");
        String host = ascii(Addresses.host(page));
        for (Fact<String> each : names) {
            // "gazette.example" is an address that stands for a name
            if (each.value().indexOf('.') < 0 && isBorneOut(ascii(each.value()), host)) {
                return each;
            }
        }
        // a title signed "… | The Name" is a witness where there is no other
        boolean only = names.stream().allMatch(each -> each.from().equals("title element"));
        boolean signed = only && page.dom().title().contains(" | ");
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
        return host.isEmpty() ? null : new Fact<>(Addresses.host(page), "the address");
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

    private static boolean isBorneOut(String name, String host) {
        if (name.length() < 2 || host.isEmpty()) {
            return false;
        }
        for (String label : host.split("\\.", -1)) {
            String squeezed = label.replace("-", "");
            boolean long1 = squeezed.length() >= 3 || label.equals(host);
            boolean begins = name.startsWith(squeezed) && squeezed.length() >= 2;
            if (begins
                    || (long1
                            && (name.contains(squeezed)
                                    || (name.length() >= 3 && squeezed.contains(name))))) {
                return true;
            }
        }
        return false;
    }

    /// Small letters and digits without accents; dots and hyphens of hosts stay.
    private static String ascii(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = Character.toLowerCase(apart.charAt(i));
            if (Character.isLetterOrDigit(c) || c == '.') {
                out.append(c);
            }
        }
        return out.toString();
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
