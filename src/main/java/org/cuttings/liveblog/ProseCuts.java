package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cuttings.model.Block;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;

/// Takes pieces out of a [Prose], with all that stands off it moved along.
final class ProseCuts {
    private ProseCuts() {}

    /// Without the first `length` units and the separators behind them: the time or title that a
    /// text begins with.
    static Prose withoutStart(Prose prose, int length) {
        String text = prose.text();
        int from = Math.min(length, text.length());
        while (from < text.length()
                && (Printed.isSpace(text.charAt(from))
                        || ":|-–—,+".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        Span rest = new Span(from, text.length());
        List<Kept> kept = new ArrayList<>();
        for (Block block : prose.blocks()) {
            Span span = block.span();
            if (span.start() >= from) {
                kept.add(new Kept(block, span));
            } else if (span.end() > from && block instanceof Block.Paragraph) {
                kept.add(new Kept(block, new Span(from, span.end())));
            } else if (span.end() > from && block instanceof Block.Heading) {
                kept.add(new Kept(block, new Span(from, span.end())));
            } else if (span.overlaps(rest)) {
                kept.add(new Kept(new Block.Paragraph(span), new Span(from, span.end())));
            }
        }
        return together(prose, kept);
    }

    /// Only the blocks that pass, in their order.
    static Prose keeping(Prose prose, Predicate<Block> test) {
        List<Kept> kept = new ArrayList<>();
        for (Block block : prose.blocks()) {
            if (test.test(block)) {
                kept.add(new Kept(block, block.span()));
            }
        }
        return kept.size() == prose.blocks().size() ? prose : together(prose, kept);
    }

    private record Kept(Block block, Span span) {}

    private static Prose together(Prose prose, List<Kept> kept) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<InlineMark> marks = new ArrayList<>();
        int mark = 0;
        List<InlineMark> all = prose.marks();
        for (Kept each : kept) {
            Span old = each.span();
            if (!old.isEmpty() && !text.isEmpty()) {
                text.append("\n\n");
            }
            int at = text.length();
            text.append(old.of(prose.text()));
            int shift = at - old.start();
            blocks.add(moved(each.block(), new Span(at, text.length()), shift));
            while (mark < all.size()
                    && all.get(mark).span().start() < old.start()
                    && all.get(mark).span().end() <= old.start()) {
                mark++;
            }
            for (int i = mark; i < all.size() && all.get(i).span().start() < old.end(); i++) {
                Span span = all.get(i).span();
                int start = Math.max(span.start(), old.start());
                int end = Math.min(span.end(), old.end());
                if (start < end) {
                    marks.add(all.get(i).at(new Span(start + shift, end + shift)));
                }
            }
        }
        return new Prose(text.toString(), blocks, marks);
    }

    private static Block moved(Block block, Span span, int shift) {
        return switch (block) {
            case Block.Paragraph paragraph -> new Block.Paragraph(span);
            case Block.Heading heading -> new Block.Heading(span, heading.level());
            case Block.ListItem item -> new Block.ListItem(span, item.depth(), item.number());
            case Block.BlockQuote quote -> new Block.BlockQuote(span, quote.quotation());
            case Block.Preformatted preformatted -> new Block.Preformatted(span);
            case Block.Table table ->
                    new Block.Table(
                            span,
                            table.rows().stream()
                                    .map(row -> row.stream().map(c -> c.shifted(shift)).toList())
                                    .toList(),
                            table.header());
            case Block.Image image ->
                    new Block.Image(
                            span,
                            image.address(),
                            image.alternative(),
                            image.caption(),
                            image.credit());
            case Block.Embed embed ->
                    new Block.Embed(
                            span,
                            embed.kind(),
                            embed.label(),
                            embed.address(),
                            embed.author(),
                            embed.handle());
        };
    }
}
