package org.cuttings.page;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.ArticleAddress;
import org.cuttings.model.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds the address by which an article is known.
final class CanonicalAddress {
    private CanonicalAddress() {}

    static @Nullable Fact<String> of(Evident page) {
        List<Fact<String>> told = new ArrayList<>();
        add(told, page.markup().canonical(), "link canonical");
        add(told, page.markup().meta("og:url"), "og:url");
        JsonNode article = page.article();
        if (article != null) {
            for (JsonNode main : page.data().values(article, "mainEntityOfPage")) {
                String id =
                        main.isString()
                                ? main.stringValue()
                                : page.data().text(main, "@id").orElse(null);
                add(told, id, "json-ld mainEntityOfPage");
            }
            add(told, page.ofArticle("url"), "json-ld url");
        }
        String from = page.told("urlFrom");
        List<Fact<String>> carried = new ArrayList<>();
        add(carried, page.capture().url(), from == null ? "what it came in" : from);
        Fact<String> came = carried.isEmpty() ? null : carried.getFirst();
        told.addAll(carried);
        add(told, page.markup().meta("twitter:url", "parsely-link", "cxenseparse:url"), "meta");
        // some pages of a site all name its front page
        for (Fact<String> each : told) {
            if (!isFrontPage(each.value())) {
                return answering(each, came);
            }
        }
        return told.isEmpty() ? null : answering(told.getFirst(), came);
    }

    /// Of two addresses that differ in `www.` alone the one that is known to have answered.
    private static Fact<String> answering(Fact<String> told, @Nullable Fact<String> came) {
        return came != null && withoutWww(came.value()).equals(withoutWww(told.value()))
                ? came
                : told;
    }

    private static String withoutWww(String address) {
        return address.replaceFirst("^(https?://)www\\.", "$1");
    }

    private static void add(List<Fact<String>> told, @Nullable String address, String from) {
        if (address != null && Addresses.isWeb(address.strip()) && address.length() < 4_000) {
            told.add(new Fact<>(ArticleAddress.clean(address), from));
        }
    }

    private static boolean isFrontPage(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return path < 0 || path == address.length() - 1;
    }
}
