package org.cuttings.page;

import java.util.List;
import org.cuttings.model.Fact;
import org.cuttings.model.Moment;
import org.cuttings.model.Moment.Precision;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds when an article was published and when it was last changed.
final class PublishingTimes {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "article:published",
        "og:published_time",
        "datepublished",
        "date.published",
        "publishdate",
        "publish-date",
        "publish_date",
        "pubdate",
        "pub_date",
        "publication_date",
        "published",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "dc.date",
        "dcterms.date",
        "date",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "article.published",
        "originalpublicationdate",
        "og:article:published_time",
        "rnews:datepublished",
        "timestamp",
        "article_date_original",
        "citation_publication_date",
        "date.created",
        "datecreated",
        "vr:published_time",
        "bt:pubdate",
        "uploaddate"
    };
    private static final String[] MODIFIED = {
        "article:modified_time", "og:updated_time", "datemodified", "date.modified",
                "dcterms.modified",
        "dc.date.modified", "last-modified", "lastmod", "article:modified", "article.updated",
        "date.updated", "updated_time", "revised"
    };

    private PublishingTimes() {}

    static @Nullable Fact<Moment> published(Evident page) {
        Fact<Moment> best = fact(page.ofArticle("datePublished"), "json-ld datePublished");
        for (int i = 0; i < PUBLISHED.length && !isFinest(best); i++) {
            String meta = page.markup().meta(PUBLISHED[i]);
            best = meta == null ? best : finer(best, fact(meta, "meta " + PUBLISHED[i]));
        }
        if (isFinest(best)) {
            return best;
        }
        best = finer(best, fact(page.property("datePublished"), "itemprop datePublished"));
        best = finer(best, ofPages(page, "datePublished"));
        best = finer(best, fact(page.ofArticle("dateCreated"), "json-ld dateCreated"));
        if (best == null || best.value().precision() == Precision.DAY) {
            best = finer(best, ofTimeElement(page));
            best = finer(best, ofPrinted(page));
        }
        return best != null ? best : fact(page.told("published"), "what it came in");
    }

    static @Nullable Fact<Moment> modified(Evident page) {
        Fact<Moment> best = fact(page.ofArticle("dateModified"), "json-ld dateModified");
        for (String name : MODIFIED) {
            best = best != null ? best : fact(page.markup().meta(name), "meta " + name);
        }
        best = best != null ? best : fact(page.property("dateModified"), "itemprop dateModified");
        return best != null ? best : ofPages(page, "dateModified");
    }

    private static @Nullable Fact<Moment> fact(@Nullable String written, String from) {
        Moment at = written == null ? null : WrittenTimes.read(written);
        return at == null ? null : new Fact<>(at, from);
    }

    /// The one known first, unless the other tells the same day's clock or the clock's offset that
    /// it lacks.
    private static @Nullable Fact<Moment> finer(
            @Nullable Fact<Moment> known, @Nullable Fact<Moment> other) {
        if (known == null || other == null) {
            return known == null ? other : known;
        }
        Moment a = known.value();
        Moment b = other.value();
        boolean sameDay = a.local().toLocalDate().equals(b.local().toLocalDate());
        boolean clock = a.precision() == Precision.DAY && b.precision() != Precision.DAY;
        boolean offset =
                a.precision() != Precision.DAY
                        && a.offset() == null
                        && b.offset() != null
                        && a.local().withSecond(0).equals(b.local().withSecond(0));
        return (sameDay && clock) || offset ? other : known;
    }

    /// Whether no other could be [#finer].
    private static boolean isFinest(@Nullable Fact<Moment> known) {
        return known != null
                && known.value().precision() != Precision.DAY
                && known.value().offset() != null;
    }

    private static @Nullable Fact<Moment> ofPages(Evident page, String property) {
        for (JsonNode each : page.data().ofType(t -> t.endsWith("Page"))) {
            Fact<Moment> found =
                    fact(
                            page.data().text(each, property).orElse(null),
                            "json-ld page's " + property);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The first `time` that is not in a list of other articles: above or at the top of the text.
    private static @Nullable Fact<Moment> ofTimeElement(Evident page) {
        for (Element time : page.markup().times()) {
            String written = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
            Moment at = WrittenTimes.read(written);
            if (at != null && !isElsewhere(time)) {
                return new Fact<>(at, "time element");
            }
        }
        return null;
    }

    private static boolean isElsewhere(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            switch (at.normalName()) {
                case "nav", "aside", "footer", "li" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /// A date printed between the headline and the text, or where there is no headline on top.
    private static @Nullable Fact<Moment> ofPrinted(Evident page) {
        List<Line> lines = page.outline().lines();
        int title = -1;
        for (int i = 0; i < lines.size() && title < 0; i++) {
            title = lines.get(i).heading() == 1 ? i : -1;
        }
        int from = title < 0 ? 0 : Math.max(0, title - 4);
        for (int i = from; i < Math.min(lines.size(), from + 25); i++) {
            Line line = lines.get(i);
            boolean printed = line.length() <= 120 && line.heading() == 0 && line.links() < 0.9;
            Moment at = printed ? WrittenTimes.printed(line.text()) : null;
            if (at != null) {
                return new Fact<>(at, "printed above the text");
            }
        }
        return null;
    }
}
