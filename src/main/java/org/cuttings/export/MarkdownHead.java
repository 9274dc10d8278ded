package org.cuttings.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Speaker;
import org.jspecify.annotations.Nullable;

/// The front matter of a page: first the keys that Obsidian's clipper, Joplin and Hugo know, then
/// ours. `docs/formats.md` tells each.
final class MarkdownHead {
    private MarkdownHead() {}

    /// @param entry the one that the page holds; null for a page of the whole article
    /// @param speakers makes what stands for a speaker, by name
    static FrontMatter of(
            Clipping clipping,
            @Nullable ClippedEntry entry,
            String title,
            Profile profile,
            java.util.function.UnaryOperator<String> speakers) {
        Facts facts = clipping.facts();
        FrontMatter head = new FrontMatter();
        head.put("title", shown(title, profile));
        ClippedEntry only = entry == null ? onlyEntry(clipping) : entry;
        if (profile == Profile.HUGO) {
            Moment when = only == null ? null : only.entry().timing().moment();
            head.plain("date", iso(when == null ? Facts.value(facts.published()) : when));
            head.plain("lastmod", iso(Facts.value(facts.modified())));
            head.put("tags", tags(clipping, entry, profile));
            head.below("params");
        }
        head.put("source", Facts.value(facts.url()));
        authors(head, clipping, entry, profile);
        head.plain("published", iso(Facts.value(facts.published())));
        head.plain("created", iso(created(clipping.origin())));
        if (profile != Profile.HUGO) {
            head.put("tags", tags(clipping, entry, profile));
            head.put("aliases", aliases(clipping, entry, title));
        }
        head.put("publisher", Facts.value(facts.publisher()));
        head.plain("updated", iso(updated(facts, entry)));
        if (only != null) {
            head.plain("time", iso(only.entry().timing().moment()));
            head.plain("time_source", only.entry().timing().source());
        }
        List<ClippedEntry> shown = entry == null ? clipping.entries() : List.of(entry);
        head.put("speakers", speakersOf(shown).stream().map(speakers).toList());
        head.put("sources", sourcesOf(shown));
        head.plain("edition", String.valueOf(clipping.edition()));
        head.put("sha256", clipping.origin().sha256());
        head.put("cuttings", entry == null ? clipping.link() : clipping.link(entry));
        return head;
    }

    /// The entry of an ordinary article; null for a live blog.
    static @Nullable ClippedEntry onlyEntry(Clipping clipping) {
        boolean one = clipping.entriesInAll() == 1 && clipping.entries().size() == 1;
        return one ? clipping.entries().getFirst() : null;
    }

    /// When it was saved from the page, or else brought in: Obsidian's clipper means this by
    /// `created`.
    static Moment created(Origin origin) {
        return origin.captured() == null ? origin.imported() : origin.captured().value();
    }

    /// Pandoc reads the strings of its front matter as Markdown, and shows title and author.
    static String shown(String words, Profile profile) {
        return profile == Profile.PANDOC ? MarkdownLine.inside(words, profile) : words;
    }

    private static void authors(
            FrontMatter head, Clipping clipping, @Nullable ClippedEntry entry, Profile profile) {
        List<String> own = entry == null ? List.of() : entry.entry().bylines();
        List<String> found = own.isEmpty() ? clipping.facts().authors() : own;
        List<String> authors = found.stream().map(name -> shown(name, profile)).toList();
        if (authors.size() == 1) {
            head.put("author", authors.getFirst());
        } else {
            head.put("author", authors);
        }
    }

    private static @Nullable Moment updated(Facts facts, @Nullable ClippedEntry entry) {
        return entry == null || entry.entry().updated() == null
                ? Facts.value(facts.modified())
                : entry.entry().updated();
    }

    static List<String> tags(Clipping clipping, @Nullable ClippedEntry entry, Profile profile) {
        Set<String> tags = new LinkedHashSet<>(clipping.mine().tags());
        boolean starred = clipping.mine().starred();
        for (ClippedEntry shown : entry == null ? clipping.entries() : List.of(entry)) {
            tags.addAll(shown.mine().tags());
            for (Mine mine : shown.onQuotes().values()) {
                tags.addAll(mine.tags());
            }
            starred |= entry != null && shown.mine().starred();
        }
        if (starred) {
            tags.add("starred");
        }
        return profile == Profile.OBSIDIAN
                ? tags.stream().map(MarkdownHead::obsidianTag).distinct().toList()
                : List.copyOf(tags);
    }

    /// Obsidian's tags hold letters, digits, `_`, `-` and `/`, and not digits alone.
    private static String obsidianTag(String tag) {
        StringBuilder out = new StringBuilder(tag.length());
        boolean digits = true;
        for (int c : tag.strip().codePoints().toArray()) {
            boolean kept = Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '/';
            out.appendCodePoint(kept ? c : '-');
            digits &= Character.isDigit(c);
        }
        return digits ? "_" + out : out.toString();
    }

    private static List<String> aliases(
            Clipping clipping, @Nullable ClippedEntry entry, String title) {
        List<String> aliases = new ArrayList<>();
        aliases.add(title);
        String heading = entry == null ? null : entry.entry().title();
        if (heading != null && !heading.equals(title)) {
            aliases.add(heading);
        }
        return aliases;
    }

    static List<String> speakersOf(List<ClippedEntry> entries) {
        Set<String> names = new LinkedHashSet<>();
        for (ClippedEntry shown : entries) {
            for (Quote quote : shown.entry().quotes()) {
                Speaker speaker = quote.speaker();
                if (speaker != null) {
                    names.add(speaker.name());
                }
            }
        }
        return List.copyOf(names);
    }

    private static List<String> sourcesOf(List<ClippedEntry> entries) {
        Set<String> names = new LinkedHashSet<>();
        for (ClippedEntry shown : entries) {
            for (Source source : shown.entry().sources()) {
                names.add(source.name());
            }
        }
        return List.copyOf(names);
    }

    /// The day of publishing, which Pandoc sets below the title; null where it is not known.
    static @Nullable String day(Clipping clipping) {
        Moment published = Facts.value(clipping.facts().published());
        return published == null ? null : published.local().toLocalDate().toString();
    }

    private static @Nullable String iso(@Nullable Moment moment) {
        return moment == null ? null : moment.iso();
    }
}
