package org.cuttings.export;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.export.InlineSpans.Node;
import org.cuttings.model.Block;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;

/// Writes a [Prose] as HTML blocks.
final class HtmlProse {
    /// Gives the address of a picture that can be shown without the network; empty for none.
    @FunctionalInterface
    interface PictureLinks {
        String of(String address);
    }

    private final PictureLinks pictures;
    private final StringBuilder out;
    private final List<String> lists = new ArrayList<>();
    private int quotation = -1;

    HtmlProse(PictureLinks pictures, StringBuilder out) {
        this.pictures = pictures;
        this.out = out;
    }

    void write(Prose prose) {
        for (Block block : prose.blocks()) {
            if (!(block instanceof Block.ListItem)) {
                closeLists(0);
            }
            boolean goesOn = block instanceof Block.BlockQuote q && q.quotation() == quotation;
            if (!goesOn) {
                closeQuotation();
            }
            one(block, prose);
        }
        closeLists(0);
        closeQuotation();
    }

    private void one(Block block, Prose prose) {
        switch (block) {
            case Block.Paragraph(var span) -> element("p", inline(prose, span));
            case Block.Heading(var span, var level) ->
                    element("h" + Math.clamp(level + 1, 3, 6), inline(prose, span));
            case Block.ListItem item -> item(item, inline(prose, item.span()));
            case Block.BlockQuote quote -> {
                if (quotation < 0) {
                    out.append("<blockquote>\n");
                    quotation = quote.quotation();
                }
                element("p", inline(prose, quote.span()));
            }
            case Block.Preformatted(var span) -> element("pre", Html.text(prose.words(span)));
            case Block.Table table -> table(table, prose);
            case Block.Image image -> image(image);
            case Block.Embed embed -> embed(embed, prose);
        }
    }

    private void element(String name, String inside) {
        String written = Html.element(name, inside);
        if (!written.isEmpty()) {
            out.append(written).append('\n');
        }
    }

    private void item(Block.ListItem item, String inside) {
        int depth = Math.min(item.depth(), lists.size());
        String list = item.number() > 0 ? "ol" : "ul";
        closeLists(depth + 1);
        if (lists.size() == depth + 1 && !lists.get(depth).equals(list)) {
            closeLists(depth);
        }
        if (lists.size() == depth + 1) {
            out.append("</li>\n");
        } else {
            String start = item.number() > 1 ? " start=\"" + item.number() + "\"" : "";
            out.append('<').append(list).append(start).append(">\n");
            lists.add(list);
        }
        out.append("<li>").append(inside);
    }

    private void closeLists(int depth) {
        while (lists.size() > depth) {
            out.append("</li>\n</").append(lists.removeLast()).append(">\n");
        }
    }

    private void closeQuotation() {
        if (quotation >= 0) {
            out.append("</blockquote>\n");
            quotation = -1;
        }
    }

    private String inline(Prose prose, Span span) {
        StringBuilder line = new StringBuilder(span.length() + 32);
        inline(
                line,
                prose.text(),
                span.start(),
                span.end(),
                InlineSpans.in(prose.text(), span, prose.marks()));
        return line.toString();
    }

    private static void inline(
            StringBuilder line, String text, int from, int to, List<Node> nodes) {
        int at = from;
        for (Node node : nodes) {
            words(line, text, at, node.span().start());
            StringBuilder inner = new StringBuilder();
            inline(inner, text, node.span().start(), node.span().end(), node.inside());
            String inside = inner.toString();
            line.append(
                    switch (node.mark()) {
                        case InlineMark.Link link -> Html.link(inside, link.address());
                        case InlineMark.Emphasis emphasis -> Html.element("em", inside);
                        case InlineMark.Strong strong -> Html.element("strong", inside);
                        case InlineMark.Quoted quoted -> Html.element("q", inside);
                    });
            at = node.span().end();
        }
        words(line, text, at, to);
    }

    private static void words(StringBuilder line, String text, int from, int to) {
        line.append(Html.text(text.substring(from, to)).replace("\n", "<br/>\n"));
    }

    private void table(Block.Table table, Prose prose) {
        if (table.rows().isEmpty()) {
            return;
        }
        out.append("<table>\n");
        boolean header = table.header();
        for (List<Span> row : table.rows()) {
            String cell = header ? "th" : "td";
            out.append("<tr>");
            for (Span span : row) {
                out.append('<').append(cell).append('>');
                out.append(inline(prose, span));
                out.append("</").append(cell).append('>');
            }
            out.append("</tr>\n");
            header = false;
        }
        out.append("</table>\n");
    }

    private void image(Block.Image image) {
        String here = image.address() == null ? "" : pictures.of(image.address());
        String alternative = Html.text(image.alternative());
        String under = Html.text(Words.credited(image.caption(), image.credit()));
        out.append("<figure>\n");
        if (here.isEmpty()) {
            String words = alternative.isBlank() ? "Picture" : "Picture: " + alternative;
            out.append("<p>").append(Html.link(words, image.address())).append("</p>\n");
        } else {
            out.append("<img src=\"").append(here).append("\" alt=\"").append(alternative);
            out.append("\"/>\n");
        }
        element("figcaption", under);
        out.append("</figure>\n");
    }

    private void embed(Block.Embed embed, Prose prose) {
        String who =
                Words.joined(
                        " ",
                        embed.author(),
                        embed.handle() == null ? "" : "(" + embed.handle() + ")");
        String label = embed.label().isBlank() ? who : embed.label();
        String name = label.isBlank() ? Words.ofEmbed(embed.kind()) : label;
        String linked = Html.link(Html.text(name), embed.address());
        if (embed.span().isEmpty()) {
            element("p", linked);
            return;
        }
        out.append("<blockquote>\n");
        element("p", inline(prose, embed.span()));
        element("p", "— " + linked);
        out.append("</blockquote>\n");
    }
}
