package org.cuttings.export;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.cuttings.model.Prose;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.jspecify.annotations.Nullable;

/// Composes the Markdown of one file: what comes below its front matter.
final class MarkdownPage {
    /// How a page speaks of what stands in other files.
    interface Links {
        /// A relative address of a picture; empty where it is not at hand.
        String picture(Clipping clipping, String address);

        /// A speaker's name as Markdown.
        String speaker(String name);

        /// What cites an article, `[@key]`; empty where pages cite nothing.
        String cite(Clipping clipping);
    }

    private final Profile profile;
    private final Links links;
    private final StringBuilder out = new StringBuilder(4096);
    private final List<String> footnotes = new ArrayList<>();

    MarkdownPage(Profile profile, Links links) {
        this.profile = profile;
        this.links = links;
    }

    /// Ends the page with its footnotes and gives it; the next begins anew, footnotes going on.
    String take() {
        for (String footnote : footnotes) {
            out.append(footnote).append("\n\n");
        }
        footnotes.clear();
        String page = out.toString();
        out.setLength(0);
        return page;
    }

    /// A whole article, or those of its entries that are wanted.
    ///
    /// @param titled whether its title stands above as a heading
    MarkdownPage article(Clipping clipping, boolean titled) {
        Facts facts = clipping.facts();
        if (titled) {
            line("# " + MarkdownLine.ofHeading(titleOf(clipping), profile));
        }
        text(Facts.value(facts.subtitle()));
        line(about(clipping, null));
        mine(clipping.mine());
        boolean partly = clipping.entries().size() < clipping.entriesInAll();
        if (partly) {
            line(clipping.entries().size() + " of " + clipping.entriesInAll() + " entries.");
        }
        ClippedEntry only = MarkdownHead.onlyEntry(clipping);
        for (ClippedEntry entry : clipping.entries()) {
            if (only == null) {
                line("## " + MarkdownLine.ofHeading(headingOf(entry.entry()), profile));
            }
            entryBody(clipping, entry, only != null && clipping.kind() == Article.Kind.ARTICLE);
        }
        return this;
    }

    /// One entry as a page of its own.
    ///
    /// @param titled whether its title stands above as a heading
    MarkdownPage entry(Clipping clipping, ClippedEntry entry, boolean titled) {
        if (titled) {
            line("# " + MarkdownLine.ofHeading(titleOf(clipping, entry), profile));
        }
        line(about(clipping, entry));
        entryBody(clipping, entry, false);
        return this;
    }

    static String titleOf(Clipping clipping) {
        String title = Facts.value(clipping.facts().title());
        return title == null || title.isBlank() ? "Untitled" : MarkdownLine.oneLine(title);
    }

    static String titleOf(Clipping clipping, ClippedEntry entry) {
        String heading = entry.entry().title();
        return heading == null || heading.isBlank()
                ? titleOf(clipping) + ", " + clockOr(entry.entry(), "time unknown")
                : MarkdownLine.oneLine(heading);
    }

    static String headingOf(Entry entry) {
        String title = entry.title() == null ? "" : MarkdownLine.oneLine(entry.title());
        return Words.joined(" ", clockOr(entry, title.isEmpty() ? "Time unknown" : ""), title);
    }

    private static String clockOr(Entry entry, String otherwise) {
        Moment at = entry.timing().moment();
        return at == null || at.precision() == Moment.Precision.DAY ? otherwise : Words.clock(at);
    }

    private String about(Clipping clipping, @Nullable ClippedEntry entry) {
        Facts facts = clipping.facts();
        Moment published = Facts.value(facts.published());
        Moment modified = Facts.value(facts.modified());
        String authors = String.join(", ", facts.authors());
        String publisher = Facts.value(facts.publisher());
        String said =
                Words.joined(
                        " · ",
                        entry == null ? "" : "From: " + plain(titleOf(clipping)),
                        authors.isEmpty() ? "" : "By " + plain(authors),
                        publisher == null ? "" : plain(publisher),
                        published == null ? "" : "published " + Words.time(published),
                        modified == null ? "" : "updated " + Words.time(modified));
        String saved =
                (clipping.origin().captured() == null ? "imported " : "saved ")
                        + Words.time(MarkdownHead.created(clipping.origin()));
        return Words.joined(
                " · ",
                said,
                linked("original page", Facts.value(facts.url())),
                saved,
                linked("in Cuttings", entry == null ? clipping.link() : clipping.link(entry)),
                links.cite(clipping));
    }

    private void entryBody(Clipping clipping, ClippedEntry shown, boolean isArticle) {
        Entry entry = shown.entry();
        line(
                Words.joined(
                        " · ",
                        Words.timed(entry.timing()),
                        entry.updated() == null ? "" : "updated " + Words.time(entry.updated()),
                        entry.bylines().isEmpty() || isArticle
                                ? ""
                                : "by " + plain(String.join(", ", entry.bylines())),
                        entry.is(Entry.Flag.PINNED) ? "pinned" : "",
                        entry.is(Entry.Flag.KEY_EVENT) ? "key event" : "",
                        entry.is(Entry.Flag.SUMMARY) ? "summary" : ""));
        new MarkdownProse(profile, address -> links.picture(clipping, address), out, "")
                .write(entry.prose());
        quotes(clipping, shown);
        sources(entry);
        highlights(clipping, shown);
        mine(shown.mine());
    }

    private void quotes(Clipping clipping, ClippedEntry shown) {
        Entry entry = shown.entry();
        if (entry.quotes().isEmpty()) {
            return;
        }
        line("**Quotes**");
        for (int i = 0; i < entry.quotes().size(); i++) {
            Quote quote = entry.quotes().get(i);
            quote(Citation.of(clipping, shown, quote), links.cite(clipping));
            Mine mine = shown.onQuotes().get(i);
            if (mine != null) {
                mine(mine);
            }
        }
    }

    /// A quotation with its citation: a block quote, or a callout in Obsidian.
    ///
    /// @param cite what cites the article, or empty
    MarkdownPage quote(Citation citation, String cite) {
        if (profile == Profile.OBSIDIAN) {
            out.append("> [!quote] ").append(speaker(citation)).append('\n');
        }
        quoted(citation.said());
        String told =
                Words.joined(
                        ", ",
                        speaker(citation),
                        citation.kind() == Quote.Kind.DIRECT ? "" : "reported",
                        citation.publisher() == null ? "" : plain(citation.publisher()),
                        citation.when());
        String places =
                Words.joined(
                        ", ",
                        linked("on the page", citation.url()),
                        linked("in Cuttings", citation.link()));
        line("> — " + Words.joined(" ", told, "(" + places + ")", cite));
        return this;
    }

    private String speaker(Citation citation) {
        String name = citation.speaker();
        // A link leads to the one that it may be, so that "perhaps" stands before it.
        String perhaps = citation.unsure() ? "perhaps " : "";
        return Words.joined(
                ", ",
                name == null ? "Speaker unknown" : perhaps + links.speaker(name),
                citation.office() == null ? "" : plain(citation.office()));
    }

    private void sources(Entry entry) {
        if (entry.sources().isEmpty()) {
            return;
        }
        List<String> named = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (Source source : entry.sources()) {
            String note = sourceNote(source, entry.text());
            if (profile.hasFootnotes()) {
                int number = ++footnoteNumber;
                named.add(plain(source.name()) + "[^" + number + "]");
                footnotes.add("[^" + number + "]: " + note);
            } else {
                told.add("- " + note);
            }
        }
        if (profile.hasFootnotes()) {
            line("Sources: " + String.join(", ", named));
        } else {
            line("**Sources**");
            line(String.join("\n", told));
        }
    }

    private int footnoteNumber;

    private String sourceNote(Source source, String text) {
        String as = source.span() == null ? "" : source.span().of(text);
        return Words.joined(
                ", ",
                plain(source.name()) + " (" + Words.word(source.kind()) + ")",
                as.isBlank() || as.equals(source.name()) ? "" : "in the words “" + plain(as) + "”",
                linked(Addresses.host(String.valueOf(source.url())), source.url()));
    }

    private void highlights(Clipping clipping, ClippedEntry shown) {
        if (shown.highlights().isEmpty()) {
            return;
        }
        line("**Highlights**");
        for (Highlight highlight : shown.highlights()) {
            quoted(highlight.span().of(shown.entry().text()));
            line("> ([in Cuttings](" + clipping.link(shown) + "))");
            text(highlight.note());
        }
    }

    private void mine(Mine mine) {
        if (mine.notes().isEmpty()) {
            return;
        }
        line(mine.notes().size() == 1 ? "**Note**" : "**Notes**");
        mine.notes().forEach(this::text);
    }

    /// Words as a block quotation that goes on.
    private void quoted(String words) {
        int from = out.length();
        new MarkdownProse(profile, MarkdownProse.PictureLinks.NONE, out, "> ")
                .write(Prose.plain(words));
        if (out.length() == from) {
            out.append(">\n");
        }
    }

    private void text(@Nullable String words) {
        if (words != null) {
            new MarkdownProse(profile, MarkdownProse.PictureLinks.NONE, out, "")
                    .write(Prose.plain(words.strip()));
        }
    }

    private String plain(String words) {
        return MarkdownLine.inside(words, profile);
    }

    private String linked(String words, @Nullable String address) {
        String target = Addresses.target(address);
        return target == null ? "" : "[" + plain(words) + "](" + target + ")";
    }

    private void line(String line) {
        if (!line.isEmpty()) {
            out.append(line).append("\n\n");
        }
    }
}
