package org.cuttings.export;

import org.cuttings.model.Entry;
import org.cuttings.model.Facts;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.cuttings.model.Speaker;
import org.jspecify.annotations.Nullable;

/// A quotation and what is known of where it is from.
///
/// @param words as they stand in the entry's text
/// @param kind how they are given
/// @param speaker null if unknown; of words that are nobody's quote, the title of what they are
///   from
/// @param unsure whether the speaker is only perhaps the one
/// @param office of the speaker; null if unknown
/// @param publisher null if unknown
/// @param when in words; says so where the time is unknown
/// @param url leads to the words on the page; null where the page's address is unknown
/// @param link opens the entry in this program
record Citation(
        String words,
        Quote.Kind kind,
        @Nullable String speaker,
        boolean unsure,
        @Nullable String office,
        @Nullable String publisher,
        String when,
        @Nullable String url,
        String link) {
    static Citation of(Clipping clipping, ClippedEntry shown, Quote quote) {
        Facts facts = clipping.facts();
        String words = quote.span().of(shown.entry().text());
        Speaker speaker = quote.speaker();
        return new Citation(
                words,
                quote.kind(),
                speaker == null ? null : speaker.name(),
                isUnsure(quote),
                speaker == null ? null : speaker.affiliation(),
                Facts.value(facts.publisher()),
                when(shown.entry().timing().moment(), Facts.value(facts.published())),
                TextFragment.of(Facts.value(facts.url()), words),
                clipping.link(shown));
    }

    /// @param address the article's; null if unknown
    static Citation of(KeptQuote kept, @Nullable String address) {
        Speaker found = kept.quote().speaker();
        return new Citation(
                kept.words(),
                kept.quote().kind(),
                // The archive's name of the speaker, who may be joined or corrected by hand.
                kept.speakerName(),
                isUnsure(kept.quote()),
                kept.speakerName() == null || found == null ? null : found.affiliation(),
                kept.publisher(),
                when(kept.timing().moment(), null),
                TextFragment.of(address, kept.words()),
                "cuttings:" + kept.article() + "/" + kept.entry());
    }

    /// Words of an entry that are nobody's quote, cited from their article.
    static Citation of(KeptArticle kept, int entry, Span words) {
        Facts facts = kept.article().facts();
        Entry shown = kept.article().entries().get(entry);
        String said = words.of(shown.text());
        String title = kept.headline().title();
        return new Citation(
                said,
                Quote.Kind.DIRECT,
                title == null ? "Untitled" : title,
                false,
                null,
                kept.headline().publisher(),
                when(shown.timing().moment(), Facts.value(facts.published())),
                TextFragment.of(Facts.value(facts.url()), said),
                "cuttings:" + kept.headline().id() + "/" + kept.entryIds().get(entry));
    }

    private static boolean isUnsure(Quote quote) {
        return quote.confidence() < Quote.NAMED_FROM;
    }

    /// The entry's time; else that it is unknown, and the article's, told as the article's.
    private static String when(@Nullable Moment at, @Nullable Moment published) {
        if (at != null) {
            return Words.time(at);
        }
        return published == null
                ? "time unknown"
                : "time unknown, article of " + Words.time(published);
    }

    /// The words with the marks of a whole utterance round them, or as they are.
    String said() {
        return kind == Quote.Kind.DIRECT ? "“" + words + "”" : words;
    }

    /// Who says it as people are to read it, `perhaps Ada Okoro`; null if unknown.
    @Nullable String spokenBy() {
        return speaker == null || !unsure ? speaker : "perhaps " + speaker;
    }

    /// `Ada Okoro, harbour board, Example Post, 2031-03-04 10:14 (UTC+01:00)`.
    String attribution() {
        return Words.joined(
                ", ",
                speaker == null ? "Speaker unknown" : spokenBy(),
                office,
                kind == Quote.Kind.DIRECT ? "" : "reported",
                publisher,
                when);
    }
}
