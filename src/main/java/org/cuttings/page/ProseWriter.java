package org.cuttings.page;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.cuttings.model.Block;
import org.cuttings.model.InlineMark;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Puts a [Prose] together from the pieces of text in a page's order: normalises white space, parts
/// blocks, and keeps the inline marks that are open over a block's end.
///
/// Every piece costs time in proportion to its length.
final class ProseWriter {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<InlineMark> marks = new ArrayList<>();

    /// Marks open now, the outermost last; `from` is where each begins in the present block.
    private final Deque<Open> open = new ArrayDeque<>();

    /// How many of the open marks may have no word yet.
    private int begun;

    /// Where the present block begins in the text; -1 while it has no words.
    private int start = -1;

    private Between between = Between.NOTHING;

    /// White space met since the last word, not written yet.
    private enum Between {
        NOTHING,
        SPACE,
        LINE
    }

    private static final class Open {
        final Function<Span, InlineMark> mark;
        int from = -1;

        Open(Function<Span, InlineMark> mark) {
            this.mark = mark;
        }
    }

    boolean hasWords() {
        return start >= 0;
    }

    /// Where the next block's first word will stand.
    int place() {
        return start >= 0 ? start : text.isEmpty() ? 0 : text.length() + 2;
    }

    /// Where the last word ends.
    int end() {
        return text.length();
    }

    /// Words of the present block; runs of white space are one space.
    void words(String raw) {
        String clean = normal(raw);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (isSpace(c)) {
                space();
            } else if (!isNothing(c)) {
                put(c);
            }
        }
    }

    /// Words whose spaces and line ends count.
    void preformatted(String raw) {
        String clean = normal(raw.replace("\r\n", "\n").replace('\r', '\n'));
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '\n' || c == '\t') {
                if (start >= 0) {
                    text.append(c);
                }
            } else if (isSpace(c)) {
                if (start >= 0) {
                    text.append(' ');
                }
            } else if (!isNothing(c)) {
                put(c);
            }
        }
    }

    /// Whether a line break is the last thing in the present block.
    boolean isAtLineStart() {
        return between == Between.LINE;
    }

    void space() {
        boolean afterWord = start >= 0 && text.charAt(text.length() - 1) > ' ';
        if (afterWord && between == Between.NOTHING) {
            between = Between.SPACE;
        }
    }

    void line() {
        if (start >= 0) {
            between = Between.LINE;
        }
    }

    /// A character that is no white space of the page, as the tab between a table's cells.
    void separator(char c) {
        if (start >= 0) {
            between = Between.NOTHING;
            text.append(c);
        }
    }

    private void put(char c) {
        if (start < 0) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            start = text.length();
            between = Between.NOTHING;
        }
        if (between != Between.NOTHING) {
            text.append(between == Between.LINE ? '\n' : ' ');
            between = Between.NOTHING;
        }
        boolean low = Character.isLowSurrogate(c);
        boolean paired =
                low
                        && text.length() > start
                        && Character.isHighSurrogate(text.charAt(text.length() - 1));
        if (begun > 0) {
            for (Open each : open) {
                each.from = each.from < 0 ? text.length() : each.from;
            }
            begun = 0;
        }
        text.append(low && !paired ? '\uFFFD' : c);
    }

    void begin(Function<Span, InlineMark> mark) {
        open.push(new Open(mark));
        begun++;
    }

    void endMark() {
        close(open.pop());
    }

    private void close(Open mark) {
        if (mark.from >= 0 && mark.from < text.length()) {
            marks.add(mark.mark.apply(new Span(mark.from, text.length())));
        }
        mark.from = -1;
    }

    /// Ends the present block; nothing happens while it has no words.
    ///
    /// @return the block's span, or null if it had no words
    @Nullable Span endBlock(Function<Span, Block> kind) {
        if (start < 0) {
            between = Between.NOTHING;
            return null;
        }
        int length = text.length();
        while (length > start && text.charAt(length - 1) <= ' ') {
            length--;
        }
        text.setLength(length);
        open.forEach(this::close);
        begun = open.size();
        Span span = new Span(start, length);
        blocks.add(kind.apply(span));
        start = -1;
        between = Between.NOTHING;
        return span;
    }

    /// A block without words of its own, after those written; not within one.
    void stand(Function<Span, Block> kind) {
        blocks.add(kind.apply(new Span(text.length(), text.length())));
    }

    /// How many blocks there are; for [#gather] and [#captioned].
    int count() {
        return blocks.size();
    }

    /// Makes one block of all from index `from` on.
    void gather(int from, Function<Span, Block> kind) {
        int first = text.length();
        int last = first;
        for (Block each : blocks.subList(from, blocks.size()).reversed()) {
            if (!each.span().isEmpty()) {
                first = each.span().start();
            }
        }
        blocks.subList(from, blocks.size()).clear();
        blocks.add(kind.apply(new Span(first, last)));
    }

    /// Whether a picture is the last thing written.
    boolean isAfterImage() {
        return start < 0 && !blocks.isEmpty() && blocks.getLast() instanceof Block.Image;
    }

    /// Gives caption and credit to the picture or embed among the blocks from index `from` on: to
    /// the last one. Where there is none, a player that a script would have put there had them;
    /// beside a table or a quotation they are words like others.
    void captioned(int from, String caption, String credit) {
        if (caption.isEmpty() && credit.isEmpty()) {
            return;
        }
        boolean words = false;
        for (int i = blocks.size() - 1; i >= from; i--) {
            switch (blocks.get(i)) {
                case Block.Image(var span, var address, var alternative, var had, var by) -> {
                    blocks.set(
                            i,
                            new Block.Image(
                                    span,
                                    address,
                                    alternative,
                                    joined(had, caption),
                                    joined(by, credit)));
                    return;
                }
                case Block.Embed(
                                var span,
                                var kind,
                                var label,
                                var address,
                                var by,
                                var handle) -> {
                    String more = joined(label, joined(caption, credit));
                    blocks.set(i, new Block.Embed(span, kind, more, address, by, handle));
                    return;
                }
                case Block.Paragraph p -> words = true;
                case Block.Heading h -> words = true;
                case Block.ListItem l -> words = true;
                case Block.BlockQuote q -> words = true;
                case Block.Preformatted p -> words = true;
                case Block.Table t -> words = true;
            }
        }
        if (words) {
            words(joined(caption, credit));
            endBlock(Block.Paragraph::new);
        } else {
            stand(span -> new Block.Image(span, null, "", caption, credit));
        }
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " " + other;
    }

    Prose prose() {
        List<InlineMark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparing(InlineMark::span));
        return new Prose(repaired(), blocks, Collections.unmodifiableList(sorted));
    }

    /// The text with a high surrogate that nothing follows put right, length unchanged.
    private String repaired() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                if (i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    text.setCharAt(i, '\uFFFD');
                }
            }
        }
        return text.toString();
    }

    /// NFC of one piece. A combining character at the piece's start is joined with what stands
    /// before it only by the renderer: pieces are cut by markup, seldom within a letter.
    private static String normal(String raw) {
        return isPlain(raw) || Normalizer.isNormalized(raw, Normalizer.Form.NFC)
                ? raw
                : Normalizer.normalize(raw, Normalizer.Form.NFC);
    }

    /// Whether no character of it could change or be changed: none is beyond the Latin blocks that
    /// lie before the combining marks.
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) >= '\u0300') {
                return false;
            }
        }
        return true;
    }

    /// White space as Unicode and browsers have it, the no-break kinds included.
    static boolean isSpace(char c) {
        return c <= ' '
                ? c == ' ' || (c >= '\t' && c <= '\r')
                : c >= '\u0085'
                        && (c == '\u0085'
                                || c == '\u00a0'
                                || c == '\u1680'
                                || (c >= '\u2000' && c <= '\u200a')
                                || c == '\u2028'
                                || c == '\u2029'
                                || c == '\u202f'
                                || c == '\u205f'
                                || c == '\u3000');
    }

    /// Characters without width or meaning in a stored text: soft hyphens, zero-width spaces, byte
    /// order marks, controls, direction marks and overrides (which could make words read otherwise
    /// than they are stored). Joiners stay: Persian words and emoji are spelt with them.
    static boolean isNothing(char c) {
        if (c < '\u00a0') {
            return c < ' ' || c >= '\u007f';
        }
        return c == '\u00ad'
                || c == '\u061c'
                || c == '\u180e'
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u206f')
                || c == '\ufeff'
                || (c >= '\ufff9' && c <= '\ufffb');
    }

    /// A short text by the same rules as a block's: white space normalised, nothing invisible.
    static String line(String raw) {
        ProseWriter writer = new ProseWriter();
        writer.words(raw);
        return writer.repaired();
    }
}
