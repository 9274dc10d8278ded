package org.cuttings.export;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.export.InlineSpans.Node;
import org.cuttings.model.Block;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Writes a [Prose] as Markdown blocks, each ended by a blank line.
final class MarkdownProse {
    /// A line of a program's own that no page may forge.
    static final String OWN = "[cuttings-";

    private final Profile profile;
    private final PictureLinks pictures;
    private final StringBuilder page;
    private final String prefix;
    private final String blank;

    /// The block being written.
    private final StringBuilder out = new StringBuilder();

    /// @param prefix begins every line: empty, or `> ` within a quotation
    MarkdownProse(Profile profile, PictureLinks pictures, StringBuilder page, String prefix) {
        this.profile = profile;
        this.pictures = pictures;
        this.page = page;
        this.prefix = prefix;
        this.blank = prefix.stripTrailing() + "\n";
    }

    /// Where a picture can be read without the network.
    @FunctionalInterface
    interface PictureLinks {
        PictureLinks NONE = address -> "";

        /// A relative address, or empty where the archive does not have the picture.
        String of(String address);
    }

    void write(Prose prose) {
        Block last = null;
        int lastDepth = 0;
        Indents lists = new Indents();
        for (Block block : prose.blocks()) {
            if (!(block instanceof Block.ListItem)) {
                lists.clear();
            }
            int depth = block instanceof Block.ListItem item ? lists.depth(item) : 0;
            one(block, prose, lists);
            // A picture without address or words shows nothing.
            if (!out.isEmpty()) {
                boolean deeper = depth > lastDepth;
                join(last, block, deeper);
                page.append(out);
                out.setLength(0);
                last = block;
                lastDepth = depth;
            }
        }
    }

    /// Between two blocks stands a blank line; within one quotation it belongs to that, and within
    /// one list there is none.
    private void join(@Nullable Block last, Block block, boolean deeper) {
        if (last instanceof Block.BlockQuote before
                && block instanceof Block.BlockQuote quote
                && before.quotation() == quote.quotation()) {
            page.insert(page.length() - 1, (prefix + ">").stripTrailing());
        } else if (last instanceof Block.ListItem && block instanceof Block.ListItem item) {
            // A deeper list that begins with another number than 1 would go on with its words.
            if (item.number() <= 1 || !deeper) {
                page.setLength(page.length() - blank.length());
            }
        }
    }

    private void one(Block block, Prose prose, Indents lists) {
        switch (block) {
            case Block.Paragraph(var span) -> lines(inline(prose, span), prefix, prefix);
            case Block.Heading(var span, var level) ->
                    lines(
                            heading(prose.words(span)),
                            prefix + "#".repeat(Math.clamp(level + 1, 3, 6)) + " ",
                            prefix);
            case Block.ListItem item -> {
                String indent = lists.indent(item);
                String marker = lists.marker(item);
                lists.enter(item, indent, marker);
                lines(
                        inline(prose, item.span()),
                        prefix + indent + marker,
                        prefix + indent + " ".repeat(marker.length()));
            }
            case Block.BlockQuote(var span, var quotation) ->
                    lines(inline(prose, span), prefix + "> ", prefix + "> ");
            case Block.Preformatted(var span) -> preformatted(prose.words(span));
            case Block.Table table -> table(table, prose);
            case Block.Image image -> image(image);
            case Block.Embed embed -> embed(embed, prose);
        }
    }

    private String heading(String words) {
        return MarkdownLine.ofHeading(words, profile);
    }

    /// Writes `text`, its first line after `first`, the others after `then`, and a blank line.
    private void lines(String text, String first, String then) {
        if (text.isEmpty()) {
            return;
        }
        String start = first;
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            out.append(start).append(text, from, to).append('\n');
            start = then;
            from = to + 1;
        }
        out.append(blank);
    }

    private String inline(Prose prose, Span span) {
        StringBuilder block = new StringBuilder(span.length() + 32);
        List<Node> nodes = InlineSpans.in(prose.text(), span, prose.marks());
        // Words after the block's end must not look like a continuation to the escapes.
        String text = prose.text().substring(0, span.end());
        inline(block, text, span.start(), span.end(), nodes, false);
        return MarkdownLine.begun(block.toString(), profile);
    }

    private void inline(
            StringBuilder line, String text, int from, int to, List<Node> nodes, boolean nested) {
        int at = from;
        for (Node node : nodes) {
            MarkdownLine.append(line, text, at, node.span().start(), profile);
            if (endsWithBang(line)) {
                // Before a link it would make a picture of it.
                line.insert(line.length() - 1, '\\');
            }
            node(line, text, node, nested);
            at = node.span().end();
        }
        MarkdownLine.append(line, text, at, to, profile);
    }

    private void node(StringBuilder line, String text, Node node, boolean nested) {
        Span span = node.span();
        StringBuilder inner = new StringBuilder();
        inline(inner, text, span.start(), span.end(), node.inside(), true);
        switch (node.mark()) {
            case InlineMark.Link link -> {
                line.append('[').append(inner).append("](");
                line.append(Addresses.encoded(link.address())).append(')');
            }
            case InlineMark.Emphasis emphasis -> delimited(line, inner, "*", text, span, nested);
            case InlineMark.Strong strong -> delimited(line, inner, "**", text, span, nested);
            case InlineMark.Quoted quoted -> line.append('“').append(inner).append('”');
        }
    }

    private static boolean endsWithBang(StringBuilder line) {
        int last = line.length() - 1;
        return last >= 0
                && line.charAt(last) == '!'
                && (last == 0 || line.charAt(last - 1) != '\\');
    }

    /// Emphasis only where CommonMark's rules of flanking (§6.2) let the marks be read as such:
    /// elsewhere the words alone are written, for a literal asterisk would be a word of ours. The
    /// text's own neighbours decide, as the mark around this one may itself not be written.
    private void delimited(
            StringBuilder line,
            StringBuilder inner,
            String mark,
            String text,
            Span span,
            boolean nested) {
        boolean runsOn = !line.isEmpty() && line.charAt(line.length() - 1) == '*';
        char before = span.start() > 0 ? text.charAt(span.start() - 1) : ' ';
        char after = span.end() < text.length() ? text.charAt(span.end()) : ' ';
        boolean read =
                !runsOn
                        && flanks(firstAfterMarks(inner), before, nested)
                        && flanks(lastBeforeMarks(inner), after, nested);
        line.append(read ? mark : "").append(inner).append(read ? mark : "");
    }

    private static char firstAfterMarks(StringBuilder inner) {
        int i = 0;
        while (i < inner.length() - 1 && inner.charAt(i) == '*') {
            i++;
        }
        return inner.charAt(i);
    }

    private static char lastBeforeMarks(StringBuilder inner) {
        int i = inner.length() - 1;
        while (i > 0 && inner.charAt(i) == '*' && inner.charAt(i - 1) != '\\') {
            i--;
        }
        return inner.charAt(i);
    }

    /// Stricter than the rules: a run between two marks of punctuation, or within a word, could
    /// open and close, and would be taken for the end of an emphasis around it.
    private static boolean flanks(char inside, char outside, boolean nested) {
        if (isSpace(inside)) {
            return false;
        }
        return isPunctuation(inside)
                ? isSpace(outside)
                : !nested || isSpace(outside) || isPunctuation(outside);
    }

    private static boolean isSpace(char c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR || c == '\n' || c == '\t';
    }

    private static boolean isPunctuation(char c) {
        // Half of a pair is a letter or a symbol; taken as punctuation it is the stricter case.
        return !Character.isLetterOrDigit(c);
    }

    private void preformatted(String words) {
        List<String> lines = words.lines().map(MarkdownProse::printable).toList();
        boolean forges = lines.stream().anyMatch(line -> line.startsWith(OWN));
        String fence = "`".repeat(Math.max(3, longestTicks(words) + 1));
        if (forges) {
            lines.forEach(line -> out.append(prefix).append("    ").append(line).append('\n'));
        } else {
            out.append(prefix).append(fence).append('\n');
            lines.forEach(line -> out.append(prefix).append(line).append('\n'));
            out.append(prefix).append(fence).append('\n');
        }
        out.append(blank);
    }

    private static String printable(String line) {
        StringBuilder out = new StringBuilder(line.length());
        line.codePoints()
                .forEach(c -> {
                    boolean control = (c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0);
                    boolean half = c >= 0xd800 && c < 0xe000;
                    out.appendCodePoint(control || half ? 0xfffd : c);
                });
        return out.toString();
    }

    private static int longestTicks(String words) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < words.length(); i++) {
            run = words.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private void table(Block.Table table, Prose prose) {
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return;
        }
        List<List<Span>> rows = new ArrayList<>(table.rows());
        row(table.header() ? rows.removeFirst() : List.of(), columns, prose);
        out.append(prefix).append("|").append(" --- |".repeat(columns)).append('\n');
        rows.forEach(row -> row(row, columns, prose));
        out.append(blank);
    }

    private void row(List<Span> cells, int columns, Prose prose) {
        out.append(prefix).append('|');
        for (int i = 0; i < columns; i++) {
            String words = i < cells.size() ? heading(prose.words(cells.get(i))) : "";
            out.append(' ').append(words).append(words.isEmpty() ? "|" : " |");
        }
        out.append('\n');
    }

    private void image(Block.Image image) {
        String words =
                MarkdownLine.inside(
                        image.alternative().isBlank() ? image.caption() : image.alternative(),
                        profile);
        String here = image.address() == null ? "" : pictures.of(image.address());
        String there = Addresses.target(image.address());
        if (!here.isEmpty()) {
            lines("![" + words + "](" + here + ")", prefix, prefix);
        } else if (there != null) {
            String label = words.isEmpty() ? "Picture" : "Picture: " + words;
            lines("[" + label + "](" + there + ")", prefix, prefix);
        } else if (!words.isEmpty()) {
            lines("Picture: " + words, prefix, prefix);
        }
        String caption = image.caption().equals(image.alternative()) ? "" : image.caption();
        String under = Words.credited(caption, image.credit());
        if (!under.isEmpty() && !(image.alternative().isBlank() && image.credit().isBlank())) {
            lines(MarkdownLine.of(under, profile), prefix, prefix);
        }
    }

    private void embed(Block.Embed embed, Prose prose) {
        String who =
                Words.joined(
                        " ",
                        embed.author() == null ? "" : embed.author(),
                        embed.handle() == null ? "" : "(" + embed.handle() + ")");
        String label = embed.label().isBlank() ? who : embed.label();
        String name = label.isBlank() ? Words.ofEmbed(embed.kind()) : label;
        String there = Addresses.target(embed.address());
        String line =
                there == null
                        ? MarkdownLine.of(name, profile)
                        : "[" + MarkdownLine.inside(name, profile) + "](" + there + ")";
        if (embed.span().isEmpty()) {
            lines(line, prefix, prefix);
            return;
        }
        lines(inline(prose, embed.span()), prefix + "> ", prefix + "> ");
        out.setLength(out.length() - prefix.stripTrailing().length() - 1);
        out.append((prefix + ">").stripTrailing()).append('\n');
        lines("— " + line, prefix + "> ", prefix + "> ");
    }

    /// Where the items of a list stand, by depth.
    private static final class Indents {
        private final List<String> content = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private final List<Boolean> round = new ArrayList<>();

        void clear() {
            content.clear();
            numbers.clear();
            round.clear();
        }

        private int depth(Block.ListItem item) {
            return Math.min(item.depth(), content.size());
        }

        String indent(Block.ListItem item) {
            int depth = depth(item);
            return depth == 0 ? "" : content.get(depth - 1);
        }

        /// Another delimiter begins another list, where numbers begin anew.
        String marker(Block.ListItem item) {
            int depth = depth(item);
            if (item.number() == 0) {
                return "- ";
            }
            boolean known = depth < numbers.size();
            boolean anew = known && numbers.get(depth) >= item.number();
            boolean bracket = known && (anew != round.get(depth));
            return item.number() + (bracket ? ") " : ". ");
        }

        void enter(Block.ListItem item, String indent, String marker) {
            int depth = depth(item);
            while (content.size() > depth) {
                content.removeLast();
                numbers.removeLast();
                round.removeLast();
            }
            content.add(indent + " ".repeat(marker.length()));
            numbers.add(item.number());
            round.add(marker.endsWith(") "));
        }
    }
}
