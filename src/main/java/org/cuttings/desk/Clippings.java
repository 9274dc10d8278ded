package org.cuttings.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cuttings.archive.Archive;
import org.cuttings.export.CopiedQuote;
import org.cuttings.model.Facts;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.Span;

/// Words with their citation, for the clipboard.
public final class Clippings {
    private final Archive archive;

    Clippings(Archive archive) {
        this.archive = archive;
    }

    /// A quote, with who said it where and when.
    public Copied quote(long quote) {
        return Desk.ask(() -> {
            KeptQuote kept =
                    archive.quote(quote)
                            .orElseThrow(() -> new CannotDo("There is no quote " + quote + "."));
            String url =
                    archive.article(kept.article())
                            .map(article -> Facts.value(article.article().facts().url()))
                            .orElse(null);
            return copied(List.of(CopiedQuote.of(kept, url)));
        });
    }

    /// Words of an article, with what they are from.
    ///
    /// @param words spans of entries' texts, by the entries' ids; cited in the article's order
    public Copied words(long article, Map<Long, Span> words) {
        return Desk.ask(() -> {
            KeptArticle kept =
                    archive.article(article)
                            .orElseThrow(
                                    () -> new CannotDo("There is no article " + article + "."));
            Map<Integer, Span> ordered = new TreeMap<>();
            words.forEach((entry, span) -> {
                int at = kept.entryIds().indexOf(entry);
                if (at >= 0 && span.end() <= kept.article().entries().get(at).text().length()) {
                    ordered.put(at, span);
                }
            });
            return copied(
                    ordered.entrySet().stream()
                            .map(of -> CopiedQuote.ofWords(kept, of.getKey(), of.getValue()))
                            .toList());
        });
    }

    private static Copied copied(List<CopiedQuote> all) {
        return new Copied(
                joined(all, CopiedQuote::markdown),
                joined(all, CopiedQuote::plain),
                joined(all, CopiedQuote::html));
    }

    private static String joined(List<CopiedQuote> all, Function<CopiedQuote, String> form) {
        return all.stream().map(form).collect(Collectors.joining("\n"));
    }
}
