package org.cuttings.desk;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// A quote as one pastes it into a text of one's own.
final class CitedQuote {
    /// What could be read as Markdown.
    private static final String ACTIVE = "\\`*_{}[]<>#|~=$";

    private CitedQuote() {}

    /// A block quotation, then who, where, when, as far as it is known.
    ///
    /// @param address the article's; null where unknown
    static String markdown(KeptQuote quote, @Nullable String address) {
        List<String> citation = new ArrayList<>();
        citation.add(quote.speakerName() == null ? "unknown" : escaped(quote.speakerName()));
        if (quote.publisher() != null) {
            citation.add(escaped(quote.publisher()));
        }
        Moment at = quote.timing().moment();
        if (at != null) {
            citation.add(at.iso().replace('T', ' '));
        }
        String title = quote.title() == null ? "source" : escaped(quote.title());
        String link = address == null ? title : "[" + title + "](<" + inLink(address) + ">)";
        return "> "
                + escaped(quote.words()).replace("\n", "\n> ")
                + "\n>\n> — "
                + String.join(", ", citation)
                + ", "
                + link
                + "\n";
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ACTIVE.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static String inLink(String address) {
        return address.replace("<", "%3C").replace(">", "%3E").replace("\n", "");
    }
}
