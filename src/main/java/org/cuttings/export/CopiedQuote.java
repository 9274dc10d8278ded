package org.cuttings.export;

import org.cuttings.model.KeptArticle;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// A quotation with its citation in three forms at once, so that each program takes from the
/// clipboard what it can show.
///
/// @param markdown for notes
/// @param plain for a terminal or an editor
/// @param html for a word processor
public record CopiedQuote(String markdown, String plain, String html) {
    /// @param address the article's; null where it is unknown
    public static CopiedQuote of(KeptQuote quote, @Nullable String address) {
        return of(Citation.of(quote, address));
    }

    /// Words of an entry that are nobody's quote, with the article they are from.
    ///
    /// @param entry its place among the article's entries, from 0
    /// @param words a span of the entry's text
    public static CopiedQuote ofWords(KeptArticle kept, int entry, Span words) {
        return of(Citation.of(kept, entry, words));
    }

    private static CopiedQuote of(Citation citation) {
        String at = citation.url() == null ? citation.link() : Addresses.encoded(citation.url());
        return new CopiedQuote(
                Markdown.quote(citation),
                Plain.of(citation.said())
                        + "\n— "
                        + Plain.line(citation.attribution())
                        + "\n"
                        + at
                        + "\n",
                HtmlPage.quote(citation, true));
    }
}
