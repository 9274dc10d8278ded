package org.cuttings.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Block;
import org.cuttings.model.Entry;
import org.cuttings.model.Evidence;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Prose;
import org.cuttings.model.Quote;
import org.cuttings.model.Source;
import org.cuttings.model.Span;
import org.cuttings.model.Timing;
import org.jspecify.annotations.Nullable;

/// Two entries made one, and one made two: every word, mark, quote and source goes where its text
/// goes.
final class Cut {
    private static final String GAP = "\n\n";
    private static final Evidence BY_HAND = new Evidence("entry", "by-hand", "the reader said so");

    private Cut() {}

    /// The second entry's words after the first's. A heading of the second stands as one between
    /// them.
    static Entry joined(Entry first, Entry second) {
        StringBuilder text = new StringBuilder(first.text());
        List<Block> blocks = new ArrayList<>(first.prose().blocks());
        String heading = second.title();
        if (heading != null) {
            gap(text);
            int start = text.length();
            text.append(heading);
            blocks.add(new Block.Heading(new Span(start, text.length()), 3));
        }
        gap(text);
        int by = text.length();
        text.append(second.text());
        int quotations = quotations(first.prose());
        second.prose().blocks().forEach(block -> blocks.add(shifted(block, by, quotations)));
        List<InlineMark> marks = new ArrayList<>(first.prose().marks());
        second.prose().marks().forEach(mark -> marks.add(mark.at(mark.span().shifted(by))));
        List<Quote> quotes = new ArrayList<>(first.quotes());
        second.quotes().forEach(quote -> quotes.add(shifted(quote, by)));
        List<Source> sources = new ArrayList<>(first.sources());
        second.sources().forEach(source -> sources.add(shifted(source, by)));
        Set<String> bylines = new LinkedHashSet<>(first.bylines());
        bylines.addAll(second.bylines());
        Set<Entry.Flag> flags = new LinkedHashSet<>(first.flags());
        flags.addAll(second.flags());
        List<Evidence> evidence = new ArrayList<>(first.evidence());
        evidence.add(BY_HAND);
        return first.reading(new Prose(text.toString(), blocks, marks))
                .by(List.copyOf(bylines))
                .flagged(flags)
                .saying(quotes, sources)
                .because(evidence);
    }

    private static void gap(StringBuilder text) {
        if (!text.isEmpty()) {
            text.append(GAP);
        }
    }

    private static int quotations(Prose prose) {
        int most = -1;
        for (Block block : prose.blocks()) {
            if (block instanceof Block.BlockQuote(var span, var quotation)) {
                most = Math.max(most, quotation);
            }
        }
        return most + 1;
    }

    /// Whether an entry can be parted before this place: a block begins there, and no quote reaches
    /// over it.
    static boolean canPart(Entry entry, int at) {
        return at > 0
                && entry.prose().blocks().stream()
                        .anyMatch(b -> b.span().start() == at && !b.span().isEmpty())
                && entry.quotes().stream().noneMatch(quote -> reachesOver(quote, at));
    }

    private static boolean reachesOver(Quote quote, int at) {
        return quote.span().start() < at && quote.span().end() > at;
    }

    /// The part before a place, and the part from there on, which has the first's time as its
    /// neighbour's and neither its id nor its heading.
    static List<Entry> parted(Entry entry, int at) {
        List<Block> before = new ArrayList<>();
        List<Block> after = new ArrayList<>();
        for (Block block : entry.prose().blocks()) {
            boolean later =
                    block.span().start() > at
                            || block.span().start() == at && !block.span().isEmpty()
                            || !after.isEmpty();
            (later ? after : before).add(block);
        }
        int end = before.stream().mapToInt(b -> b.span().end()).filter(e -> e < at).max().orElse(0);
        Entry first = part(entry, new Span(0, end), before);
        Entry second = part(entry, new Span(at, entry.text().length()), after);
        var moment = entry.timing().moment();
        Timing lent = moment == null ? new Timing.Unknown() : new Timing.Inherited(moment);
        return List.of(first, second.keyed(null).titled(null).timed(lent));
    }

    private static Entry part(Entry entry, Span span, List<Block> blocks) {
        int by = -span.start();
        int length = span.length();
        List<Block> moved = new ArrayList<>();
        for (Block block : blocks) {
            // A picture that stood in the gap stands at the end.
            boolean beyond = block.span().isEmpty() && block.span().start() + by > length;
            moved.add(
                    beyond
                            ? shifted(block, length - block.span().start(), 0)
                            : shifted(block, by, 0));
        }
        List<InlineMark> marks = new ArrayList<>();
        for (InlineMark mark : entry.prose().marks()) {
            int start = Math.max(mark.span().start(), span.start());
            int end = Math.min(mark.span().end(), span.end());
            if (start < end) {
                marks.add(mark.at(new Span(start, end).shifted(by)));
            }
        }
        List<Quote> quotes = new ArrayList<>();
        for (Quote quote : entry.quotes()) {
            if (span.contains(quote.span())) {
                quotes.add(shifted(within(quote, span), by));
            }
        }
        List<Source> sources = new ArrayList<>();
        for (Source source : entry.sources()) {
            Span at = source.span();
            if (at == null || span.contains(at)) {
                sources.add(shifted(source, by));
            }
        }
        List<Evidence> evidence = new ArrayList<>(entry.evidence());
        evidence.add(BY_HAND);
        return entry.reading(new Prose(span.of(entry.text()), moved, marks))
                .saying(quotes, sources)
                .because(evidence);
    }

    /// A quote whose cue or speaker is named in the other part keeps its speaker without the place.
    private static Quote within(Quote quote, Span span) {
        Span cue = quote.cue();
        Span mention = quote.mention();
        return new Quote(
                quote.span(),
                quote.kind(),
                quote.marked(),
                cue != null && span.contains(cue) ? cue : null,
                quote.speaker(),
                mention != null && span.contains(mention) ? mention : null,
                quote.confidence(),
                quote.reason());
    }

    private static Quote shifted(Quote quote, int by) {
        return new Quote(
                quote.span().shifted(by),
                quote.kind(),
                quote.marked().stream().map(span -> span.shifted(by)).toList(),
                shifted(quote.cue(), by),
                quote.speaker(),
                shifted(quote.mention(), by),
                quote.confidence(),
                quote.reason());
    }

    private static Source shifted(Source source, int by) {
        return new Source(source.name(), source.kind(), source.url(), shifted(source.span(), by));
    }

    private static @Nullable Span shifted(@Nullable Span span, int by) {
        return span == null ? null : span.shifted(by);
    }

    private static Block shifted(Block block, int by, int quotations) {
        Span to = block.span().shifted(by);
        return switch (block) {
            case Block.Paragraph p -> new Block.Paragraph(to);
            case Block.Heading(var span, var level) -> new Block.Heading(to, level);
            case Block.ListItem(var span, var depth, var number) ->
                    new Block.ListItem(to, depth, number);
            case Block.BlockQuote(var span, var quotation) ->
                    new Block.BlockQuote(to, quotation + quotations);
            case Block.Preformatted p -> new Block.Preformatted(to);
            case Block.Table(var span, var rows, var header) ->
                    new Block.Table(
                            to,
                            rows.stream()
                                    .map(row -> row.stream().map(cell -> cell.shifted(by)).toList())
                                    .toList(),
                            header);
            case Block.Image(var span, var address, var alternative, var caption, var credit) ->
                    new Block.Image(to, address, alternative, caption, credit);
            case Block.Embed(var span, var kind, var label, var address, var author, var handle) ->
                    new Block.Embed(to, kind, label, address, author, handle);
        };
    }
}
