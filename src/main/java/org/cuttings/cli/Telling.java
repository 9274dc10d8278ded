package org.cuttings.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Evidence;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Articles and entries as lines of text for people.
final class Telling {
    private Telling() {}

    /// Title, then what is known of the page. A line that begins with `# ` is a heading.
    static List<String> head(KeptArticle kept) {
        Facts facts = kept.article().facts();
        List<String> lines = new ArrayList<>();
        lines.add("# " + Wording.orUntitled(Facts.value(facts.title())));
        add(lines, "", Facts.value(facts.subtitle()));
        add(lines, "By ", facts.authors().isEmpty() ? null : String.join(", ", facts.authors()));
        add(lines, "Publisher: ", Facts.value(facts.publisher()));
        Moment published = Facts.value(facts.published());
        add(lines, "Published: ", published == null ? null : Wording.moment(published));
        Moment modified = Facts.value(facts.modified());
        add(lines, "Changed:   ", modified == null ? null : Wording.moment(modified));
        add(lines, "Address:   ", Facts.value(facts.url()));
        Fact<Moment> captured = kept.captured();
        add(
                lines,
                "Saved:     ",
                captured == null
                        ? null
                        : Wording.moment(captured.value()) + " (" + captured.from() + ")");
        add(lines, "File:      ", kept.file());
        boolean blog = kept.article().kind() == Article.Kind.LIVE_BLOG;
        lines.add(
                (blog ? "Live blog, " : "Article, ")
                        + Wording.count(kept.entryIds().size(), "entry", "entries")
                        + (kept.edition() > 1 ? ", edition " + kept.edition() : ""));
        if (!kept.headline().tags().isEmpty()) {
            lines.add("Tags:      " + String.join(", ", kept.headline().tags()));
        }
        add(lines, "Note:      ", kept.note());
        return lines;
    }

    /// Where each fact was read.
    static List<String> facts(Facts facts) {
        List<String> lines = new ArrayList<>();
        from(lines, "title", facts.title());
        from(lines, "subtitle", facts.subtitle());
        from(lines, "bylines", facts.bylines());
        from(lines, "published", facts.published());
        from(lines, "modified", facts.modified());
        from(lines, "publisher", facts.publisher());
        from(lines, "section", facts.section());
        from(lines, "language", facts.language());
        from(lines, "address", facts.url());
        from(lines, "lead image", facts.leadImage());
        return lines;
    }

    /// @param gone whether the newest edition has the entry no more
    static String entryHead(long article, long id, Entry entry, boolean gone) {
        String title = entry.title() == null ? "" : "  " + entry.title();
        String by = entry.bylines().isEmpty() ? "" : "  by " + String.join(", ", entry.bylines());
        String pinned = entry.is(Entry.Flag.PINNED) ? "  (pinned)" : "";
        return Wording.timing(entry.timing())
                + title
                + by
                + pinned
                + (gone ? "  (gone from the newest version of the page)" : "")
                + "  ["
                + article
                + "/"
                + id
                + "]";
    }

    static List<String> entryBody(Entry entry, boolean why) {
        List<String> lines = new ArrayList<>();
        if (!entry.text().isEmpty()) {
            lines.add(entry.text());
        }
        for (Quote quote : entry.quotes()) {
            lines.add("  > " + quote(quote, entry.text()));
            if (why) {
                lines.add("      " + because(quote, entry.text()));
            }
        }
        for (Source source : entry.sources()) {
            String kind = source.kind().name().toLowerCase(Locale.ROOT);
            String url = source.url() == null ? "" : " " + source.url();
            lines.add("  source: " + source.name() + " (" + kind + ")" + url);
        }
        if (why) {
            evidence(lines, entry);
        }
        return lines;
    }

    /// The evidence alone: for each quote and each fact of the entry.
    static List<String> why(Entry entry) {
        List<String> lines = new ArrayList<>();
        evidence(lines, entry);
        for (Quote quote : entry.quotes()) {
            lines.add("  > " + quote(quote, entry.text()));
            lines.add("      " + because(quote, entry.text()));
        }
        return lines;
    }

    private static void evidence(List<String> lines, Entry entry) {
        for (Evidence one : entry.evidence()) {
            lines.add("  " + one.fact() + " by " + one.strategy() + ", from " + one.from());
        }
    }

    static String quote(Quote quote, String text) {
        String words = oneLine(quote.span().of(text));
        String named = quote.spokenBy();
        String who = Wording.speaker(named);
        return switch (quote.kind()) {
            case DIRECT -> "“" + words + "” — " + who;
            case MIXED -> words + " — " + who + " (partly in their words)";
            case INDIRECT -> words + " — " + who + " (reported)";
        };
    }

    private static String because(Quote quote, String text) {
        Span cue = quote.cue();
        Span mention = quote.mention();
        return String.format(
                        Locale.ROOT,
                        "%s; %d %% sure",
                        quote.reason().isEmpty() ? "no reason given" : quote.reason(),
                        Math.round(quote.confidence() * 100))
                + (cue == null ? "" : "; cue “" + oneLine(cue.of(text)) + "”")
                + (mention == null ? "" : "; named “" + oneLine(mention.of(text)) + "”");
    }

    static String oneLine(String text) {
        return text.replace('\n', ' ').strip();
    }

    private static void add(List<String> lines, String before, @Nullable String fact) {
        if (fact != null && !fact.isEmpty()) {
            lines.add(before + fact);
        }
    }

    private static void from(List<String> lines, String name, @Nullable Fact<?> fact) {
        if (fact != null) {
            lines.add("  " + name + " from " + fact.from());
        }
    }
}
