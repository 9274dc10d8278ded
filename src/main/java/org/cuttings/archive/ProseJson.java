package org.cuttings.archive;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Block;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Blocks and inline marks as the columns `blocks` and `marks` hold them.
final class ProseJson {
    private ProseJson() {}

    /// @param t `p` paragraph, `h` heading, `li` list item, `bq` block quotation, `pre`
    ///   preformatted, `table`, `img` picture, `embed`
    record BlockIn(
            String t,
            int s,
            int e,
            int level,
            int depth,
            int number,
            int quotation,
            @Nullable List<List<int[]>> rows,
            boolean header,
            @Nullable String address,
            @Nullable String alternative,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String kind,
            @Nullable String label,
            @Nullable String author,
            @Nullable String handle) {}

    /// @param t `em`, `strong`, `a` link, `q` words of an HTML `q`
    record MarkIn(String t, int s, int e, @Nullable String address) {}

    static String blocks(List<Block> blocks) {
        return Json.write(blocks.stream().map(ProseJson::of).toList());
    }

    static String marks(List<InlineMark> marks) {
        return Json.write(marks.stream().map(ProseJson::of).toList());
    }

    static Prose prose(String text, String blocks, String marks) {
        List<Block> read = paragraphs(blocks);
        if (read == null) {
            read = new ArrayList<>();
            for (BlockIn in : Json.read(blocks, BlockIn[].class)) {
                read.add(block(in));
            }
        }
        List<InlineMark> inline = new ArrayList<>();
        if (!marks.equals(Json.NONE)) {
            for (MarkIn in : Json.read(marks, MarkIn[].class)) {
                inline.add(mark(in));
            }
        }
        try {
            return new Prose(text, read, inline);
        } catch (IllegalArgumentException notOfThisText) {
            return Prose.plain(text);
        }
    }

    /// Most entries are paragraphs alone: told without a parser, they take a tenth of the time.
    /// Null for what has anything else in it, or is written otherwise than by [#blocks].
    private static @Nullable List<Block> paragraphs(String blocks) {
        if (!blocks.startsWith("[{")) {
            return null;
        }
        List<Block> read = new ArrayList<>();
        int at = 1;
        while (blocks.startsWith("{\"t\":\"p\",", at)) {
            at += 9;
            int start = 0;
            if (blocks.startsWith("\"s\":", at)) {
                int comma = blocks.indexOf(',', at);
                start = number(blocks, at + 4, comma);
                at = comma + 1;
            }
            int brace = blocks.indexOf('}', at);
            int end = blocks.startsWith("\"e\":", at) ? number(blocks, at + 4, brace) : -1;
            if (start < 0 || end < start) {
                return null;
            }
            read.add(new Block.Paragraph(new Span(start, end)));
            at = brace + 1;
            if (blocks.startsWith(",", at)) {
                at++;
            } else {
                return at == blocks.length() - 1 && blocks.charAt(at) == ']' ? read : null;
            }
        }
        return null;
    }

    /// Digits alone; -1 for anything else.
    private static int number(String json, int from, int to) {
        if (to <= from || to - from > 9) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = json.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static BlockIn of(Block block) {
        int s = block.span().start();
        int e = block.span().end();
        return switch (block) {
            case Block.Paragraph p -> plain("p", s, e, 0, 0, 0, 0);
            case Block.Heading h -> plain("h", s, e, h.level(), 0, 0, 0);
            case Block.ListItem li -> plain("li", s, e, 0, li.depth(), li.number(), 0);
            case Block.BlockQuote bq -> plain("bq", s, e, 0, 0, 0, bq.quotation());
            case Block.Preformatted pre -> plain("pre", s, e, 0, 0, 0, 0);
            case Block.Table(var span, var rows, var header) ->
                    new BlockIn(
                            "table",
                            s,
                            e,
                            0,
                            0,
                            0,
                            0,
                            rows.stream()
                                    .map(row ->
                                            row.stream()
                                                    .map(c -> new int[] {c.start(), c.end()})
                                                    .toList())
                                    .toList(),
                            header,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
            case Block.Image i ->
                    new BlockIn(
                            "img",
                            s,
                            e,
                            0,
                            0,
                            0,
                            0,
                            null,
                            false,
                            i.address(),
                            orNull(i.alternative()),
                            orNull(i.caption()),
                            orNull(i.credit()),
                            null,
                            null,
                            null,
                            null);
            case Block.Embed em ->
                    new BlockIn(
                            "embed",
                            s,
                            e,
                            0,
                            0,
                            0,
                            0,
                            null,
                            false,
                            em.address(),
                            null,
                            null,
                            null,
                            em.kind(),
                            orNull(em.label()),
                            em.author(),
                            em.handle());
        };
    }

    private static BlockIn plain(
            String type, int s, int e, int level, int depth, int number, int quotation) {
        return new BlockIn(
                type, s, e, level, depth, number, quotation, null, false, null, null, null, null,
                null, null, null, null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Block block(BlockIn in) {
        Span span = new Span(in.s, in.e);
        return switch (in.t) {
            case "h" -> new Block.Heading(span, in.level);
            case "li" -> new Block.ListItem(span, in.depth, in.number);
            case "bq" -> new Block.BlockQuote(span, in.quotation);
            case "pre" -> new Block.Preformatted(span);
            case "table" ->
                    new Block.Table(
                            span,
                            (in.rows == null ? List.<List<int[]>>of() : in.rows)
                                    .stream()
                                            .map(row ->
                                                    row.stream()
                                                            .map(c -> new Span(c[0], c[1]))
                                                            .toList())
                                            .toList(),
                            in.header);
            case "img" ->
                    new Block.Image(
                            span,
                            in.address,
                            orEmpty(in.alternative),
                            orEmpty(in.caption),
                            orEmpty(in.credit));
            case "embed" ->
                    new Block.Embed(
                            span,
                            in.kind == null ? "other" : in.kind,
                            orEmpty(in.label),
                            in.address,
                            in.author,
                            in.handle);
            default -> new Block.Paragraph(span);
        };
    }

    private static MarkIn of(InlineMark mark) {
        int s = mark.span().start();
        int e = mark.span().end();
        return switch (mark) {
            case InlineMark.Emphasis em -> new MarkIn("em", s, e, null);
            case InlineMark.Strong strong -> new MarkIn("strong", s, e, null);
            case InlineMark.Link(var span, var address) -> new MarkIn("a", s, e, address);
            case InlineMark.Quoted q -> new MarkIn("q", s, e, null);
        };
    }

    private static InlineMark mark(MarkIn in) {
        Span span = new Span(in.s, in.e);
        return switch (in.t) {
            case "strong" -> new InlineMark.Strong(span);
            case "a" -> new InlineMark.Link(span, orEmpty(in.address));
            case "q" -> new InlineMark.Quoted(span);
            default -> new InlineMark.Emphasis(span);
        };
    }
}
