package org.cuttings.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cuttings.model.Block;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Walks over parts of the DOM and tells a [ProseWriter] what stands there. Keeps its own stack of
/// what is open, so that depth costs no stack.
final class ProseBuilding implements NodeFilter {
    private final ProseWriter writer;
    private final Predicate<Element> skip;
    private final Predicate<TextNode> silent;
    private final Deque<Scope> scopes = new ArrayDeque<>();

    /// Pictures and frames met within a block of words: they stand after it.
    private final List<Function<Span, Block>> waiting = new ArrayList<>();

    private Scope scope = new Scope();
    private int quotations;

    /// What the elements open here mean for the text in them; inherited, so that nobody looks up.
    private static final class Scope {
        @Nullable Element element;
        boolean isBlock;
        boolean isMark;
        int heading;
        boolean preformatted;
        int listDepth = -1;
        @Nullable Numbering list;
        @Nullable Item item;
        int quotation = -1;
        @Nullable Post post;
        @Nullable Rows table;
        @Nullable Figure figure;

        Scope in(Element inner) {
            Scope next = new Scope();
            next.element = inner;
            next.heading = heading;
            next.preformatted = preformatted;
            next.listDepth = listDepth;
            next.list = list;
            next.item = item;
            next.quotation = quotation;
            next.post = post;
            next.table = table;
            next.figure = figure;
            return next;
        }
    }

    private static final class Numbering {
        final boolean numbered;
        int next;

        Numbering(boolean numbered, int next) {
            this.numbered = numbered;
            this.next = next;
        }
    }

    /// A list's item whose first words make its block; what follows them are paragraphs.
    private static final class Item {
        final int depth;
        final int number;
        boolean written;

        Item(int depth, int number) {
            this.depth = depth;
            this.number = number;
        }
    }

    private record Post(Element element, Embeds.Post by, int firstBlock, boolean hasParagraphs) {}

    private static final class Rows {
        final Element element;
        final List<List<Span>> rows = new ArrayList<>();
        boolean header;
        int cell = -1;

        Rows(Element element) {
            this.element = element;
        }
    }

    /// A figure's pictures wait for its caption.
    private static final class Figure {
        final Element element;
        final int firstBlock;
        final StringBuilder caption = new StringBuilder();
        final StringBuilder credit = new StringBuilder();

        Figure(Element element, int firstBlock) {
            this.element = element;
            this.firstBlock = firstBlock;
        }
    }

    ProseBuilding(ProseWriter writer, Predicate<Element> skip, Predicate<TextNode> silent) {
        this.writer = writer;
        this.skip = skip;
        this.silent = silent;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (!silent.test(words)) {
                text(words);
            }
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Visibility.isHidden(element) || skip.test(element)) {
            if (Tags.isBlock(element)) {
                endBlock();
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        return open(element);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node.equals(scope.element)) {
            close(scope);
            scope = scopes.pop();
        }
        return FilterResult.CONTINUE;
    }

    private void text(TextNode words) {
        Post post = scope.post;
        if (post != null && post.hasParagraphs && post.element.equals(words.parent())) {
            return; // "— Name (@handle)": read as the post's author
        }
        String raw = words.getWholeText();
        if (scope.preformatted) {
            writer.preformatted(raw);
        } else {
            writer.words(raw);
        }
    }

    private FilterResult open(Element element) {
        switch (element.normalName()) {
            case "br" -> lineBreak();
            case "wbr" -> {}
            case "hr" -> endBlock();
            case "img", "amp-img" -> image(element);
            case "iframe", "video", "audio", "embed", "amp-iframe", "amp-video" -> frame(element);
            case "a" -> {
                Post post = scope.post;
                if (post != null && post.hasParagraphs && post.element.equals(element.parent())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                String target = Addresses.target(element);
                if (target != null) {
                    mark(element, span -> new InlineMark.Link(span, target));
                }
                return FilterResult.CONTINUE;
            }
            case "em", "i", "cite" -> mark(element, InlineMark.Emphasis::new);
            case "b", "strong" -> mark(element, InlineMark.Strong::new);
            case "q" -> mark(element, InlineMark.Quoted::new);
            default -> {
                return block(element) ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
            }
        }
        String name = element.normalName();
        return name.equals("video") || name.equals("audio") || name.equals("iframe")
                ? FilterResult.SKIP_ENTIRELY
                : FilterResult.CONTINUE;
    }

    /// @return false if all of it has been read already
    private boolean block(Element element) {
        if (isCaption(element)) {
            return false;
        }
        if (!Tags.isBlock(element)) {
            return true;
        }
        if (scope.table != null && !isTablePart(element)) {
            writer.space();
            return true;
        }
        if (scope.table == null) {
            endBlock();
        }
        Scope inner = scope.in(element);
        inner.isBlock = true;
        int level = Tags.headingLevel(element);
        if (level > 0) {
            inner.heading = level;
        } else if (Tags.isList(element)) {
            list(element, inner);
        } else {
            switch (element.normalName()) {
                case "li" -> inner.item = item(element);
                case "pre", "listing", "xmp", "plaintext" -> inner.preformatted = true;
                case "blockquote" -> quotation(element, inner);
                case "figure" -> inner.figure = new Figure(element, writer.count());
                case "table" -> inner.table = table(element);
                case "caption" -> inner.table = null;
                case "tr" -> row(element, inner.table);
                case "td", "th" -> cell(inner.table);
                default -> {}
            }
        }
        push(inner);
        return true;
    }

    private void push(Scope inner) {
        scopes.push(scope);
        scope = inner;
    }

    private void mark(Element element, Function<Span, InlineMark> kind) {
        writer.begin(kind);
        Scope inner = scope.in(element);
        inner.isMark = true;
        push(inner);
    }

    private void close(Scope closing) {
        if (closing.isMark) {
            writer.endMark();
            return;
        }
        Rows rows = closing.table;
        if (rows != null && !rows.element.equals(closing.element)) {
            closePart(closing, rows);
            return;
        }
        if (rows != null) {
            flush(span -> new Block.Table(span, within(rows.rows, span), rows.header));
            return;
        }
        endBlock();
        Post post = closing.post;
        if (post != null && post.element.equals(closing.element)) {
            writer.gather(post.firstBlock, span -> Embeds.block(span, post.by));
        }
        Figure figure = closing.figure;
        if (figure != null && figure.element.equals(closing.element)) {
            writer.captioned(
                    figure.firstBlock,
                    ProseWriter.line(figure.caption.toString()),
                    ProseWriter.line(figure.credit.toString()));
        }
    }

    private void list(Element element, Scope inner) {
        inner.listDepth++;
        boolean numbered = element.normalName().equals("ol");
        inner.list = new Numbering(numbered, Math.max(1, number(element.attr("start"), 1)));
        inner.item = null;
    }

    /// An item that holds headings or several paragraphs is a container of the page's, not an item
    /// of a list of the author's.
    private @Nullable Item item(Element element) {
        Numbering list = scope.list;
        if (list == null) {
            return null;
        }
        int number = list.numbered ? number(element.attr("value"), list.next) : 0;
        list.next = number + 1;
        int paragraphs = 0;
        for (Element child : element.children()) {
            switch (child.normalName()) {
                case "p" -> paragraphs++;
                case "h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "figure", "header" ->
                        paragraphs = 2;
                default -> {}
            }
            if (paragraphs > 1) {
                return null;
            }
        }
        return new Item(Math.max(0, scope.listDepth), Math.max(0, number));
    }

    private static int number(String value, int otherwise) {
        String digits = value.strip();
        if (digits.isEmpty()
                || digits.length() > 6
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        return Integer.parseInt(digits);
    }

    private void quotation(Element element, Scope inner) {
        inner.item = null;
        if (Embeds.isPost(element)) {
            boolean paragraphs = !element.getElementsByTag("p").isEmpty();
            inner.post = new Post(element, Embeds.post(element), writer.count(), paragraphs);
        } else if (inner.quotation < 0) {
            inner.quotation = quotations++;
        }
    }

    private @Nullable Rows table(Element element) {
        return DataTables.isData(element) ? new Rows(element) : null;
    }

    private static boolean isTablePart(Element element) {
        return switch (element.normalName()) {
            case "caption", "thead", "tbody", "tfoot", "tr", "td", "th" -> true;
            default -> false;
        };
    }

    private void row(Element element, @Nullable Rows rows) {
        if (rows == null) {
            return;
        }
        if (rows.rows.isEmpty()) {
            rows.header =
                    element.children().stream().allMatch(c -> c.normalName().equals("th"))
                            && element.childNodeSize() > 0;
        }
        if (writer.hasWords()) {
            writer.separator('\n');
        }
        rows.rows.add(new ArrayList<>());
    }

    private void cell(@Nullable Rows rows) {
        if (rows == null || rows.rows.isEmpty()) {
            return;
        }
        if (!rows.rows.getLast().isEmpty()) {
            writer.separator('\t');
        }
        rows.cell = writer.hasWords() ? writer.end() : -1;
    }

    private void closePart(Scope closing, Rows rows) {
        Element element = closing.element;
        boolean cell =
                element != null
                        && (element.normalName().equals("td") || element.normalName().equals("th"));
        if (!cell || rows.rows.isEmpty()) {
            return;
        }
        int end = writer.hasWords() ? writer.end() : -1;
        int from = rows.cell >= 0 ? rows.cell : end < 0 ? -1 : writer.place();
        rows.rows.getLast().add(end < 0 ? new Span(0, 0) : new Span(from, end));
    }

    /// The cells' spans, those of empty cells moved into the table's.
    private static List<List<Span>> within(List<List<Span>> rows, Span table) {
        return rows.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> row.stream().map(cell -> clamp(cell, table)).toList())
                .toList();
    }

    private static Span clamp(Span cell, Span table) {
        int start = Math.clamp(cell.start(), table.start(), table.end());
        return new Span(start, Math.clamp(cell.end(), start, table.end()));
    }

    private void lineBreak() {
        if (scope.preformatted) {
            writer.preformatted("\n");
        } else if (scope.table != null) {
            writer.space();
        } else if (writer.isAtLineStart()) {
            endBlock();
        } else {
            writer.line();
        }
    }

    private void image(Element element) {
        String alternative = ProseWriter.line(element.attr("alt"));
        if (ClassWords.any(element.attr("class"), w -> w.equals("emoji") || w.equals("smiley"))) {
            writer.words(alternative);
            return;
        }
        String address = Pictures.shown(element);
        if (Pictures.isTooSmall(element) || (address == null && alternative.isEmpty())) {
            return;
        }
        standing(span -> new Block.Image(span, address, alternative, "", ""));
    }

    private void frame(Element element) {
        Block embed = Embeds.frame(element, new Span(0, 0));
        if (embed instanceof Block.Embed(var s, var kind, var label, var address, var a, var h)) {
            standing(span -> new Block.Embed(span, kind, label, address, a, h));
        }
    }

    private void standing(Function<Span, Block> block) {
        if (writer.hasWords()) {
            waiting.add(block);
        } else {
            writer.stand(block);
        }
    }

    /// Reads a caption or credit that belongs to a picture, and gives it to the picture.
    private boolean isCaption(Element element) {
        boolean caption = Pictures.isCaption(element);
        boolean credit = !caption && Pictures.isCredit(element);
        Figure figure = scope.figure;
        if ((!caption && !credit) || (figure == null && !writer.isAfterImage())) {
            return false;
        }
        Pictures.Words words = Pictures.words(element, credit);
        if (words == null) {
            return false;
        }
        if (figure != null) {
            figure.caption.append(' ').append(words.caption());
            figure.credit.append(' ').append(words.credit());
        } else {
            writer.captioned(
                    writer.count() - 1,
                    ProseWriter.line(words.caption()),
                    ProseWriter.line(words.credit()));
        }
        return true;
    }

    void endBlock() {
        if (scope.table != null) {
            writer.space();
            return;
        }
        flush(this::kind);
    }

    private void flush(Function<Span, Block> kind) {
        writer.endBlock(kind);
        waiting.forEach(writer::stand);
        waiting.clear();
    }

    private Block kind(Span span) {
        if (scope.preformatted) {
            return new Block.Preformatted(span);
        }
        if (scope.heading > 0) {
            return new Block.Heading(span, scope.heading);
        }
        Item item = scope.item;
        if (item != null && !item.written) {
            item.written = true;
            return new Block.ListItem(span, item.depth, item.number);
        }
        return scope.quotation >= 0
                ? new Block.BlockQuote(span, scope.quotation)
                : new Block.Paragraph(span);
    }
}
