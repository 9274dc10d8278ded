package org.cuttings.model;

import java.util.List;

/// One published thing as one capture shows it.
///
/// @param kind a live blog, or an ordinary article
/// @param facts what the page says of itself
/// @param entries in the page's order; exactly one for an ordinary article
/// @param speakers who speaks in it, each once, in order of appearance
/// @param leftOut visible text that is in no entry
/// @param doubts what a reader should know
public record Article(
        Kind kind,
        Facts facts,
        List<Entry> entries,
        List<Speaker> speakers,
        List<LeftOut> leftOut,
        List<Doubt> doubts) {
    /// What sort of page.
    public enum Kind {
        LIVE_BLOG("live-blog"),
        ARTICLE("article");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word of the published formats.
        public String word() {
            return word;
        }
    }

    public Article {
        entries = List.copyOf(entries);
        speakers = List.copyOf(speakers);
        leftOut = List.copyOf(leftOut);
        doubts = List.copyOf(doubts);
    }
}
