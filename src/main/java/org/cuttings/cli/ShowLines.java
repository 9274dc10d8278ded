package org.cuttings.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Evidence;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// The object of `show --json`: the names of `parse`, with the archive's ids. What was not asked
/// for is null.
final class ShowLines {
    private ShowLines() {}

    record Shown(
            String id,
            int edition,
            int editions,
            String kind,
            @Nullable String title,
            @Nullable String subtitle,
            List<String> authors,
            @Nullable String published,
            @Nullable String modified,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String captured,
            @Nullable String language,
            @Nullable String leadImage,
            String file,
            boolean starred,
            List<String> tags,
            @Nullable String note,
            List<ShownEntry> entries,
            List<String> doubts,
            @Nullable List<LeftOut> leftOut) {}

    record ShownEntry(
            String id,
            @Nullable String key,
            @Nullable String time,
            String timeSource,
            @Nullable String updated,
            @Nullable String title,
            List<String> authors,
            boolean pinned,
            String text,
            List<ShownQuote> quotes,
            List<ShownSource> sources,
            @Nullable List<Evidence> why) {}

    record ShownQuote(
            String id,
            int start,
            int end,
            String text,
            String kind,
            List<int[]> marked,
            int @Nullable [] cue,
            double confidence,
            @Nullable String speaker,
            int @Nullable [] mention,
            @Nullable String why) {}

    record ShownSource(
            String name,
            String kind,
            @Nullable String url,
            @Nullable Integer start,
            @Nullable Integer end) {}

    /// The entries from `from` up to but not `to`.
    static Shown of(KeptArticle kept, int from, int to, boolean why, boolean leftOut) {
        Article article = kept.article();
        Facts facts = article.facts();
        Fact<Moment> captured = kept.captured();
        List<ShownEntry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entries.add(
                    entry(
                            article.entries().get(i),
                            kept.entryIds().get(i),
                            kept.quoteIds().get(i),
                            why));
        }
        return new Shown(
                Json.id(kept.headline().id()),
                kept.edition(),
                kept.headline().editions(),
                article.kind().word(),
                Facts.value(facts.title()),
                Facts.value(facts.subtitle()),
                facts.authors(),
                iso(Facts.value(facts.published())),
                iso(Facts.value(facts.modified())),
                Facts.value(facts.publisher()),
                Facts.value(facts.url()),
                captured == null ? null : captured.value().iso(),
                Facts.value(facts.language()),
                Facts.value(facts.leadImage()),
                kept.file(),
                kept.headline().starred(),
                kept.headline().tags(),
                kept.note(),
                entries,
                article.doubts().stream().map(doubt -> doubt.sentence()).toList(),
                leftOut ? article.leftOut() : null);
    }

    private static ShownEntry entry(Entry entry, long id, List<Long> quoteIds, boolean why) {
        List<ShownQuote> quotes = new ArrayList<>();
        for (int i = 0; i < entry.quotes().size(); i++) {
            quotes.add(quote(entry.quotes().get(i), entry.text(), quoteIds.get(i), why));
        }
        return new ShownEntry(
                Json.id(id),
                entry.key(),
                iso(entry.timing().moment()),
                entry.timing().source(),
                iso(entry.updated()),
                entry.title(),
                entry.bylines(),
                entry.is(Entry.Flag.PINNED),
                entry.text(),
                quotes,
                entry.sources().stream().map(ShowLines::source).toList(),
                why ? entry.evidence() : null);
    }

    private static ShownQuote quote(Quote quote, String text, long id, boolean why) {
        return new ShownQuote(
                Json.id(id),
                quote.span().start(),
                quote.span().end(),
                quote.span().of(text),
                quote.kind().name().toLowerCase(Locale.ROOT),
                quote.marked().stream().map(ShowLines::pair).toList(),
                quote.cue() == null ? null : pair(quote.cue()),
                Math.round(quote.confidence() * 100) / 100.0,
                quote.speaker() == null ? null : quote.speaker().name(),
                quote.mention() == null ? null : pair(quote.mention()),
                why ? quote.reason() : null);
    }

    private static ShownSource source(Source source) {
        Span span = source.span();
        return new ShownSource(
                source.name(),
                source.kind().name().toLowerCase(Locale.ROOT),
                source.url(),
                span == null ? null : span.start(),
                span == null ? null : span.end());
    }

    private static int[] pair(Span span) {
        return new int[] {span.start(), span.end()};
    }

    private static @Nullable String iso(@Nullable Moment at) {
        return at == null ? null : at.iso();
    }
}
