package org.cuttings.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cuttings.model.Block;
import org.cuttings.model.Entry;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Span;

/// One entry as lines.
///
/// A paragraph of more than [#LONGEST] characters is cut at a word's end into several lines, so
/// that a page whose text is one paragraph of a million characters opens as quickly as any other.
final class EntryLines {
    private static final int LONGEST = 4_000;

    /// Of marks in one line so many are drawn, more than any author sets: each run between two of
    /// them is a node that is styled on the window's thread.
    private static final int MOST_MARKS = 100;

    private final Entry entry;
    private final int number;
    private final List<Line> lines = new ArrayList<>();
    private final Sweep<InlineMark> marks;
    private final Sweep<Integer> quotes;

    private EntryLines(Entry entry, int number) {
        this.entry = entry;
        this.number = number;
        this.marks = new Sweep<>(entry.prose().marks(), InlineMark::span);
        this.quotes =
                new Sweep<>(
                        IntStream.range(0, entry.quotes().size()).boxed().toList(), this::quoted);
    }

    private Span quoted(int quote) {
        return entry.quotes().get(quote).span();
    }

    /// @param number the entry's place in the article, from 0
    /// @param dated whether a line above the text says when and by whom
    /// @param gone whether the newest edition has the entry no more
    static List<Line> of(Entry entry, int number, boolean dated, boolean gone, Times times) {
        EntryLines made = new EntryLines(entry, number);
        if (dated) {
            made.add(Line.Style.WHEN, made.when(gone, times));
        }
        if (entry.title() != null && !entry.title().isBlank()) {
            made.add(Line.Style.HEADING, entry.title());
        }
        entry.prose().blocks().forEach(made::block);
        if (!entry.sources().isEmpty()) {
            made.add(
                    Line.Style.SOURCES,
                    Words.of(
                            "entry.sources",
                            entry.sources().stream()
                                    .map(source ->
                                            Words.of(
                                                    "entry.source",
                                                    source.name(),
                                                    Words.of("source." + source.kind().name())))
                                    .distinct()
                                    .collect(Collectors.joining(", "))));
        }
        return made.lines;
    }

    private String when(boolean gone, Times times) {
        List<String> parts = new ArrayList<>();
        parts.add(times.withProvenance(entry.timing()));
        if (!entry.bylines().isEmpty()) {
            parts.add(Words.of("head.by", String.join(", ", entry.bylines())));
        }
        for (Entry.Flag flag : Entry.Flag.values()) {
            if (entry.is(flag)) {
                parts.add(Words.of("flag." + flag.name()));
            }
        }
        if (gone) {
            parts.add(Words.of("entry.gone"));
        }
        return String.join(" · ", parts);
    }

    private void add(Line.Style style, String text) {
        lines.add(Line.Written.of(number, style, text.replace('\n', ' ')));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var span) -> written(Line.Style.BODY, span, 0, "");
            case Block.Heading(var span, var level) ->
                    written(Line.Style.SUBHEADING, span, level, "");
            case Block.ListItem(var span, var depth, var item) ->
                    written(Line.Style.ITEM, span, depth, item == 0 ? "•" : item + ".");
            case Block.BlockQuote(var span, var quotation) ->
                    written(Line.Style.QUOTATION, span, 0, "");
            case Block.Preformatted(var span) -> written(Line.Style.PREFORMATTED, span, 0, "");
            case Block.Table table -> table(table);
            case Block.Image image -> lines.add(new Line.Picture(number, image));
            case Block.Embed embed -> embed(embed);
        }
    }

    private void table(Block.Table table) {
        lines.add(
                new Line.Grid(
                        number,
                        table.rows().stream()
                                .map(row -> row.stream().map(entry.prose()::words).toList())
                                .toList(),
                        table.header()));
    }

    /// Something of another place: what it is, its words where the page holds them, its address.
    private void embed(Block.Embed embed) {
        String by =
                embed.author() != null
                        ? embed.author()
                        : embed.handle() != null ? embed.handle() : embed.label();
        String what =
                Words.of("embed." + (Words.has("embed." + embed.kind()) ? embed.kind() : "other"));
        String text = by.isBlank() ? what : Words.of("embed.by", what, by);
        String address = embed.address();
        List<Line.Reference> links =
                address == null
                        ? List.of()
                        : List.of(new Line.Reference(new Span(0, text.length()), address));
        List<Line.Run> runs =
                address == null
                        ? List.of()
                        : List.of(new Line.Run(new Span(0, text.length()), List.of("link")));
        lines.add(
                new Line.Written(
                        number, Line.Style.EMBED, text, -1, true, 0, "", runs, List.of(), links));
        written(Line.Style.QUOTATION, embed.span(), 0, "");
    }

    private void written(Line.Style style, Span block, int depth, String bullet) {
        String text = entry.text();
        int from = block.start();
        while (from < block.end()) {
            int end = lineEnd(text, from, block.end());
            Span span = new Span(from, end);
            boolean opens = from == block.start();
            List<InlineMark> here = marks.over(span);
            lines.add(
                    new Line.Written(
                            number,
                            style,
                            span.of(text),
                            from,
                            opens,
                            depth,
                            opens ? bullet : "",
                            runs(span, here),
                            tints(span),
                            links(span, here)));
            from = end < block.end() && text.charAt(end) == '\n' ? end + 1 : end;
        }
    }

    /// Where the line that begins at `from` ends: at a line feed, at `end`, or at a word's end.
    static int lineEnd(String text, int from, int end) {
        int feed = text.indexOf('\n', from);
        int line = feed < 0 || feed > end ? end : feed;
        if (line - from <= LONGEST) {
            return line;
        }
        int word = text.lastIndexOf(' ', from + LONGEST);
        int cut = word > from ? word + 1 : from + LONGEST;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }

    /// Cuts a line where any inline mark begins or ends.
    private static List<Line.Run> runs(Span line, List<InlineMark> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<InlineMark> marks = all.subList(0, Math.min(MOST_MARKS, all.size()));
        TreeSet<Integer> cuts = new TreeSet<>();
        cuts.add(line.start());
        cuts.add(line.end());
        for (InlineMark mark : marks) {
            cuts.add(Math.max(line.start(), mark.span().start()));
            cuts.add(Math.min(line.end(), mark.span().end()));
        }
        List<Line.Run> runs = new ArrayList<>();
        int from = line.start();
        for (int to : cuts.tailSet(from, false)) {
            Span piece = new Span(from, to);
            List<String> styles =
                    marks.stream()
                            .filter(mark -> mark.span().overlaps(piece))
                            .map(EntryLines::style)
                            .distinct()
                            .toList();
            runs.add(new Line.Run(piece.shifted(-line.start()), styles));
            from = to;
        }
        return runs;
    }

    private static String style(InlineMark mark) {
        return switch (mark) {
            case InlineMark.Emphasis emphasis -> "emphasis";
            case InlineMark.Strong strong -> "strong";
            case InlineMark.Link link -> "link";
            case InlineMark.Quoted quoted -> "emphasis";
        };
    }

    private List<Line.Tint> tints(Span line) {
        return quotes.over(line).stream()
                .map(quote -> {
                    Span span = quoted(quote);
                    return new Line.Tint(within(line, span), quote, span.start() >= line.start());
                })
                .toList();
    }

    private static List<Line.Reference> links(Span line, List<InlineMark> marks) {
        List<Line.Reference> links = new ArrayList<>();
        for (InlineMark mark : marks) {
            if (mark instanceof InlineMark.Link(var span, var address)) {
                links.add(new Line.Reference(within(line, span), address));
            }
        }
        return links;
    }

    /// The part of `span` on the line, counted from the line's start.
    private static Span within(Span line, Span span) {
        int start = Math.max(span.start(), line.start());
        int end = Math.min(span.end(), line.end());
        return new Span(start - line.start(), end - line.start());
    }
}
