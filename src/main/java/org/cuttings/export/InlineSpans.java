package org.cuttings.export;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Span;

/// The inline marks of one block as a tree: marks overlap freely in a prose, but neither Markdown
/// nor HTML can say so. Links are kept whole and emphasis is cut at their ends.
final class InlineSpans {
    private InlineSpans() {}

    /// A mark and those inside it, in the text's order.
    record Node(InlineMark mark, List<Node> inside) {
        Span span() {
            return mark.span();
        }
    }

    /// Clipped to `block`, without white space at a mark's ends, nothing empty.
    static List<Node> in(String text, Span block, List<InlineMark> marks) {
        List<InlineMark> links = new ArrayList<>();
        List<InlineMark> others = new ArrayList<>();
        for (InlineMark mark : marks) {
            if (!mark.span().overlaps(block)) {
                continue;
            }
            Span clipped = trimmed(text, clip(mark.span(), block));
            if (clipped.isEmpty()) {
                continue;
            }
            switch (mark) {
                case InlineMark.Link link -> {
                    boolean free = links.stream().noneMatch(l -> l.span().overlaps(clipped));
                    if (free && Addresses.isLink(link.address())) {
                        links.add(link.at(clipped));
                    }
                }
                case InlineMark.Emphasis emphasis -> others.add(emphasis.at(clipped));
                case InlineMark.Strong strong -> others.add(strong.at(clipped));
                case InlineMark.Quoted quoted -> others.add(quoted.at(clipped));
            }
        }
        List<InlineMark> all = new ArrayList<>(links);
        for (InlineMark other : others) {
            cutAtLinks(text, other, links, all);
        }
        all.sort((a, b) -> a.span().compareTo(b.span()));
        return nested(all, block);
    }

    private static Span clip(Span span, Span to) {
        return new Span(Math.max(span.start(), to.start()), Math.min(span.end(), to.end()));
    }

    static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static void cutAtLinks(
            String text, InlineMark mark, List<InlineMark> links, List<InlineMark> to) {
        int from = mark.span().start();
        int end = mark.span().end();
        for (InlineMark link : links) {
            Span at = link.span();
            boolean startsInside = at.start() < from && from < at.end() && at.end() < end;
            boolean endsInside = from < at.start() && at.start() < end && end < at.end();
            if (startsInside) {
                add(text, mark, from, at.end(), to);
                from = at.end();
            } else if (endsInside) {
                add(text, mark, at.start(), end, to);
                end = at.start();
            }
        }
        add(text, mark, from, end, to);
    }

    private static void add(String text, InlineMark mark, int from, int end, List<InlineMark> to) {
        Span span = trimmed(text, new Span(from, Math.max(from, end)));
        if (!span.isEmpty()) {
            to.add(mark.at(span));
        }
    }

    /// Marks sorted by start, the longer first. One that outlasts its parent ends with it; one
    /// inside another of its own sort says nothing new.
    private static List<Node> nested(List<InlineMark> sorted, Span block) {
        List<Node> roots = new ArrayList<>();
        List<Node> open = new ArrayList<>();
        for (InlineMark mark : sorted) {
            while (!open.isEmpty() && open.getLast().span().end() <= mark.span().start()) {
                open.removeLast();
            }
            boolean same = open.stream().anyMatch(o -> o.mark().getClass() == mark.getClass());
            if (same) {
                continue;
            }
            int end = open.isEmpty() ? block.end() : open.getLast().span().end();
            InlineMark fits =
                    mark.span().end() <= end ? mark : mark.at(new Span(mark.span().start(), end));
            Node node = new Node(fits, new ArrayList<>());
            (open.isEmpty() ? roots : open.getLast().inside()).add(node);
            open.add(node);
        }
        return roots;
    }
}
