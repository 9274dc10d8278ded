package org.cuttings.quotes;

import java.util.List;
import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.Prose;
import org.cuttings.model.Speaker;
import org.cuttings.model.Timing;

/// Finds who said what in an article's entries. A pure function of the text: nothing else in the
/// archive, no clock, no network.
public final class Quotes {
    private Quotes() {}

    /// @param entries the same entries with their quotes and sources
    /// @param speakers who speaks, each once, in order of appearance
    public record Findings(List<Entry> entries, List<Speaker> speakers) {
        public Findings {
            entries = List.copyOf(entries);
            speakers = List.copyOf(speakers);
        }
    }

    /// @param facts the page's: its language chooses the table of cues, its title and bylines help
    ///   to name speakers
    public static Findings in(List<Entry> entries, Facts facts) {
        return new Findings(entries, List.of());
    }

    /// The quotes of a text by itself, offsets into `text` exactly as given. Paragraphs are parted
    /// by blank lines, or by line ends where there is no blank line.
    public static Findings inText(String text) {
        return in(List.of(Entry.of(new Timing.Unknown(), Prose.plain(text))), Facts.NONE);
    }
}
