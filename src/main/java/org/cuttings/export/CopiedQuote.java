package org.cuttings.export;

import org.cuttings.model.KeptQuote;
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
        Citation citation = Citation.of(quote, address);
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
