package org.cuttings.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Capture;
import org.cuttings.model.Entry;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// The JSON lines of `cuttings parse` and `cuttings quotes`: one object a page, every key always
/// there, unknown is `null` or `[]`. Built from records made for it, so that a rename in the model
/// cannot change a published format.
public final class ParseLines {
    private ParseLines() {}

    record PageLine(
            String file,
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
            List<EntryLine> entries,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> outside) {}

    record EntryLine(
            @Nullable String id,
            @Nullable String time,
            String timeSource,
            @Nullable String updated,
            @Nullable String title,
            @Nullable String author,
            boolean pinned,
            String text,
            List<QuoteLine> quotes,
            List<SourceLine> sources) {}

    record QuoteLine(
            int start,
            int end,
            String text,
            String kind,
            List<int[]> marked,
            @Nullable SpanLine cue,
            double confidence,
            @Nullable SpeakerLine speaker) {}

    record SpanLine(int start, int end) {}

    record MentionLine(int start, int end, String text) {}

    record SpeakerLine(String name, @Nullable MentionLine mention) {}

    record SourceLine(
            String name,
            String kind,
            @Nullable String url,
            @Nullable Integer start,
            @Nullable Integer end) {}

    record TextLine(String id, List<QuoteLine> quotes) {}

    record ErrorLine(String file, String error) {}

    /// One line, without its line end.
    public static String page(Capture capture, Article article) {
        return Json.line(
                line(
                        capture.label(),
                        article.kind(),
                        article.facts(),
                        captured(capture.captured()),
                        article.entries(),
                        article.leftOut().stream()
                                .filter(left -> left.why().equals(LeftOut.OUTSIDE))
                                .map(LeftOut::text)
                                .toList()));
    }

    /// The same object for an article at rest.
    static PageLine line(Clipping clipping) {
        return line(
                clipping.origin().label(),
                clipping.kind(),
                clipping.facts(),
                captured(clipping.origin().captured()),
                clipping.entries().stream().map(ClippedEntry::entry).toList(),
                null);
    }

    private static PageLine line(
            String file,
            Article.Kind kind,
            Facts facts,
            @Nullable Moment captured,
            List<Entry> entries,
            @Nullable List<String> outside) {
        return new PageLine(
                file,
                kind.word(),
                Facts.value(facts.title()),
                Facts.value(facts.subtitle()),
                facts.authors(),
                iso(Facts.value(facts.published())),
                iso(Facts.value(facts.modified())),
                Facts.value(facts.publisher()),
                Facts.value(facts.url()),
                iso(captured),
                Facts.value(facts.language()),
                Facts.value(facts.leadImage()),
                entries.stream().map(ParseLines::entry).toList(),
                outside);
    }

    public static String failure(String file, String error) {
        return Json.line(new ErrorLine(file, error));
    }

    /// The answer of `cuttings quotes` for one text.
    public static String quotes(String id, Entry entry) {
        return Json.line(new TextLine(id, quotesOf(entry)));
    }

    private static EntryLine entry(Entry entry) {
        Moment at = entry.timing().moment();
        return new EntryLine(
                entry.key(),
                iso(at),
                entry.timing().source(),
                iso(entry.updated()),
                entry.title(),
                entry.bylines().isEmpty() ? null : String.join(", ", entry.bylines()),
                entry.is(Entry.Flag.PINNED),
                entry.text(),
                quotesOf(entry),
                entry.sources().stream().map(ParseLines::source).toList());
    }

    private static List<QuoteLine> quotesOf(Entry entry) {
        return entry.quotes().stream().map(quote -> quote(quote, entry.text())).toList();
    }

    private static QuoteLine quote(Quote quote, String text) {
        Span mention = quote.mention();
        return new QuoteLine(
                quote.span().start(),
                quote.span().end(),
                quote.span().of(text),
                Words.word(quote.kind()),
                quote.marked().stream().map(m -> new int[] {m.start(), m.end()}).toList(),
                quote.cue() == null ? null : span(quote.cue()),
                Math.round(quote.confidence() * 100) / 100.0,
                quote.speaker() == null
                        ? null
                        : new SpeakerLine(
                                quote.speaker().name(),
                                mention == null
                                        ? null
                                        : new MentionLine(
                                                mention.start(), mention.end(), mention.of(text))));
    }

    private static SpanLine span(Span span) {
        return new SpanLine(span.start(), span.end());
    }

    private static SourceLine source(Source source) {
        Span span = source.span();
        return new SourceLine(
                source.name(),
                Words.word(source.kind()),
                source.url(),
                span == null ? null : span.start(),
                span == null ? null : span.end());
    }

    private static @Nullable Moment captured(@Nullable Fact<Moment> captured) {
        return captured == null ? null : captured.value();
    }

    private static @Nullable String iso(@Nullable Moment moment) {
        return moment == null ? null : moment.iso();
    }
}
