package org.cuttings.export;

import java.util.List;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.jspecify.annotations.Nullable;

/// The body of an article as HTML: what a standalone page and a book's chapter share.
final class HtmlPage {
    private final StringBuilder out = new StringBuilder(8192);
    private final HtmlProse.PictureLinks pictures;
    private final boolean toProgram;

    /// @param toProgram whether to link to this program: a book is read where it is not
    HtmlPage(HtmlProse.PictureLinks pictures, boolean toProgram) {
        this.pictures = pictures;
        this.toProgram = toProgram;
    }

    String article(Clipping clipping) {
        Facts facts = clipping.facts();
        String language = Facts.value(facts.language());
        String lang = language == null ? "" : " lang=\"" + Html.text(language) + "\"";
        out.append("<article").append(lang).append(">\n");
        element("h1", Html.text(MarkdownPage.titleOf(clipping)));
        element("p", Html.text(orEmpty(Facts.value(facts.subtitle()))));
        element("p", about(clipping));
        mine(clipping.mine());
        if (clipping.entries().size() < clipping.entriesInAll()) {
            element(
                    "p",
                    clipping.entries().size() + " of " + clipping.entriesInAll() + " entries.");
        }
        boolean parted = MarkdownHead.onlyEntry(clipping) == null;
        for (ClippedEntry shown : clipping.entries()) {
            entry(clipping, shown, parted);
        }
        return out.append("</article>\n").toString();
    }

    private String about(Clipping clipping) {
        Facts facts = clipping.facts();
        Moment published = Facts.value(facts.published());
        Moment modified = Facts.value(facts.modified());
        String authors = String.join(", ", facts.authors());
        String url = Facts.value(facts.url());
        return Words.joined(
                " · ",
                authors.isEmpty() ? "" : "By " + Html.text(authors),
                Html.text(orEmpty(Facts.value(facts.publisher()))),
                published == null ? "" : "published " + Words.time(published),
                modified == null ? "" : "updated " + Words.time(modified),
                Addresses.target(url) == null ? "" : Html.link("original page", url),
                (clipping.origin().captured() == null ? "imported " : "saved ")
                        + Words.time(MarkdownHead.created(clipping.origin())));
    }

    private void entry(Clipping clipping, ClippedEntry shown, boolean parted) {
        Entry entry = shown.entry();
        if (parted) {
            out.append("<section id=\"entry-").append(Html.text(clipping.id())).append('-');
            out.append(Html.text(shown.id())).append("\">\n");
            element("h2", Html.text(MarkdownPage.headingOf(entry)));
        }
        Moment updated = entry.updated();
        element(
                "p",
                Words.joined(
                        " · ",
                        Html.text(Words.timed(entry.timing())),
                        updated == null ? "" : "updated " + Words.time(updated),
                        entry.bylines().isEmpty()
                                ? ""
                                : "by " + Html.text(String.join(", ", entry.bylines())),
                        entry.is(Entry.Flag.PINNED) ? "pinned" : "",
                        entry.is(Entry.Flag.KEY_EVENT) ? "key event" : "",
                        entry.is(Entry.Flag.SUMMARY) ? "summary" : ""));
        new HtmlProse(pictures, out).write(entry.prose());
        quotes(clipping, shown);
        sources(entry.sources());
        for (Highlight highlight : shown.highlights()) {
            String words = highlight.span().of(entry.text());
            out.append("<blockquote>\n<p><mark>").append(Html.text(words));
            out.append("</mark></p>\n</blockquote>\n");
            text(highlight.note());
        }
        mine(shown.mine());
        if (parted) {
            out.append("</section>\n");
        }
    }

    private void quotes(Clipping clipping, ClippedEntry shown) {
        List<Quote> quotes = shown.entry().quotes();
        if (quotes.isEmpty()) {
            return;
        }
        element("h3", "Quotes");
        for (int i = 0; i < quotes.size(); i++) {
            out.append(quote(Citation.of(clipping, shown, quotes.get(i)), toProgram));
            mine(shown.onQuotes().getOrDefault(i, Mine.NOTHING));
        }
    }

    /// A quotation with its citation.
    ///
    /// @param toProgram whether to link to this program
    static String quote(Citation citation, boolean toProgram) {
        StringBuilder text = new StringBuilder("<blockquote>\n");
        for (String paragraph : citation.said().split("\n\n")) {
            text.append("<p>").append(Html.text(paragraph).replace("\n", "<br/>"));
            text.append("</p>\n");
        }
        String places =
                Words.joined(
                        ", ",
                        citation.url() == null ? "" : Html.link("on the page", citation.url()),
                        toProgram ? Html.link("in Cuttings", citation.link()) : "");
        return text.append("<p>— ")
                .append(Html.text(citation.attribution()))
                .append(places.isEmpty() ? "" : " (" + places + ")")
                .append("</p>\n</blockquote>\n")
                .toString();
    }

    private void sources(List<Source> sources) {
        if (sources.isEmpty()) {
            return;
        }
        element("h3", "Sources");
        out.append("<ul>\n");
        for (Source source : sources) {
            String name = Html.link(Html.text(source.name()), source.url());
            element("li", name + " (" + Words.word(source.kind()) + ")");
        }
        out.append("</ul>\n");
    }

    private void mine(Mine mine) {
        if (!mine.tags().isEmpty()) {
            element("p", "Tags: " + Html.text(String.join(", ", mine.tags())));
        }
        if (!mine.notes().isEmpty()) {
            element("h3", mine.notes().size() == 1 ? "Note" : "Notes");
            mine.notes().forEach(this::text);
        }
    }

    private void text(@Nullable String words) {
        new HtmlProse(address -> "", out).write(Prose.plain(orEmpty(words).strip()));
    }

    private void element(String name, String inside) {
        String written = Html.element(name, inside);
        if (!written.isEmpty()) {
            out.append(written).append('\n');
        }
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
