package org.cuttings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of an entry's text that gives somebody's words.
///
/// @param span `direct`: what lies between the marks, marks excluded, or the words given as such
///   without marks; `indirect`: the reported clause; `mixed`: the clause, or the phrase where there
///   is no clause
/// @param kind how the words are given
/// @param marked in a mixed quotation, what lies between marks; else empty
/// @param cue the word or words that report ("said"); null where there is none
/// @param speaker who says it; null is "not known", which is better than a guess
/// @param mention the words that name the speaker, in the same text; null where the speaker is
///   named elsewhere (a byline, a post's author) or not known
/// @param confidence 0 to 1: how sure the rules are of speaker and span
/// @param reason in words a reader understands: "surname of a person named earlier"
public record Quote(
        Span span,
        Kind kind,
        List<Span> marked,
        @Nullable Span cue,
        @Nullable Speaker speaker,
        @Nullable Span mention,
        double confidence,
        String reason) {
    /// How the words are given.
    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED
    }

    /// The confidence from which a name stands under a quotation as it is; below it every face says
    /// "perhaps". The curve behind it is measured in `docs/quotes.md`.
    public static final double NAMED_FROM = 0.75;

    public Quote {
        marked = List.copyOf(marked);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("no confidence: " + confidence);
        }
    }

    /// The speaker's name as people are to read it; null where the speaker is not known.
    public @Nullable String spokenBy() {
        if (speaker == null) {
            return null;
        }
        return confidence >= NAMED_FROM ? speaker.name() : "perhaps " + speaker.name();
    }
}
