package org.cuttings.export;

import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Moment;

/// Readable names for the files of articles and entries, without extension.
final class PageNames {
    private static final int WORDS = 8;

    private PageNames() {}

    /// `2014-09-04 Headline`; without the day where it is not known.
    static String of(Clipping clipping) {
        Moment published = Facts.value(clipping.facts().published());
        String day = published == null ? "" : published.local().toLocalDate() + " ";
        return FileNames.of(day + MarkdownPage.titleOf(clipping));
    }

    /// `1014 Heading`, or the entry's first words where it has no heading.
    static String of(ClippedEntry shown) {
        Entry entry = shown.entry();
        Moment at = entry.timing().moment();
        boolean clock = at != null && at.precision() != Moment.Precision.DAY;
        String time = at == null || !clock ? "" : Words.clock(at).replace(":", "") + " ";
        return FileNames.of(time + nameOf(entry));
    }

    private static String nameOf(Entry entry) {
        String title = entry.title();
        if (title != null && !title.isBlank()) {
            return title;
        }
        String text = entry.text().substring(0, Math.min(200, entry.text().length()));
        String[] words = text.strip().split("\\s++", WORDS + 1);
        int kept = Math.min(WORDS, words.length);
        String first = String.join(" ", java.util.List.of(words).subList(0, kept));
        return first.isBlank() ? "Entry" : first;
    }
}
