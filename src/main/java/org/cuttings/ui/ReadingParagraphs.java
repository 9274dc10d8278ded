package org.cuttings.ui;

import java.text.Bidi;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.ParagraphDirection;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// The reading pane's lines as paragraphs of a rich text area, each made when it comes into view.
///
/// Distances are in units of the text's size, so that they grow with it.
final class ReadingParagraphs extends StyledTextModelViewOnlyBase {
    private static final double LINE_SPACING = 0.35;
    private static final double INDENT = 1.6;

    /// How much lower the letters of a margin's name begin than a line's, which are larger.
    private static final double SMALLER = 0.24;

    /// The least width of a paragraph: a title, of 1.7 times the size, has [RightToLeft#ROOM_EM].
    private static final double NARROWEST = 12;

    /// Deeper lists are indented no further.
    private static final int DEEPEST = 6;

    /// The same for text from the right, which then has [RightToLeft#ROOM_EM] of [#NARROWEST].
    private static final int DEEPEST_FROM_RIGHT = 2;

    private final ReadingText text;
    private final double em;
    private final Function<Line, Region> nodes;
    private final Function<ReadingText.QuoteAt, String> tintOf;
    private List<ReadingText.Stretch> found = List.of();
    private int current = -1;
    private ReadingText.@Nullable QuoteAt inHand;

    /// @param em the text's size in pixels
    /// @param nodes draws pictures and tables
    /// @param tintOf the style class of a quote's tint
    ReadingParagraphs(
            ReadingText text,
            double em,
            Function<Line, Region> nodes,
            Function<ReadingText.QuoteAt, String> tintOf) {
        this.text = text;
        this.em = em;
        this.nodes = nodes;
        this.tintOf = tintOf;
    }

    /// Marks what a find has found.
    ///
    /// @param found in the order of the lines
    /// @param current which of them is looked at; -1 for none
    void mark(List<ReadingText.Stretch> found, int current) {
        this.found = found;
        this.current = current;
        layAgain();
    }

    /// Frames the quote of which the strip under the text tells.
    ///
    /// @param quote null for none
    void hold(ReadingText.@Nullable QuoteAt quote) {
        ReadingText.QuoteAt before = inHand;
        if (!Objects.equals(before, quote)) {
            inHand = quote;
            layAgain(before);
            layAgain(quote);
        }
    }

    private void layAgain(ReadingText.@Nullable QuoteAt quote) {
        if (quote != null) {
            text.linesOf(quote)
                    .forEach(line ->
                            fireStyleChangeEvent(
                                    TextPos.ofLeading(line, 0),
                                    TextPos.ofLeading(line, getPlainText(line).length())));
        }
    }

    /// Has the area make every paragraph anew.
    void layAgain() {
        if (size() > 0) {
            fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
        }
    }

    @Override
    public int size() {
        return Math.max(1, text.lines().size());
    }

    @Override
    public String getPlainText(int index) {
        return index < text.lines().size() ? text.lines().get(index).text() : "";
    }

    @Override
    public RichParagraph getParagraph(int index) {
        if (index >= text.lines().size()) {
            return RichParagraph.builder().build();
        }
        return switch (text.lines().get(index)) {
            case Line.Written written -> paragraph(written, index);
            case Line.Picture picture -> RichParagraph.of(() -> nodes.apply(picture));
            case Line.Grid grid -> RichParagraph.of(() -> nodes.apply(grid));
        };
    }

    @Override
    public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos at) {
        return StyleAttributeMap.EMPTY;
    }

    private RichParagraph paragraph(Line.Written line, int index) {
        RichParagraph.Builder made = RichParagraph.builder();
        made.setParagraphAttributes(attributes(line));
        String style = line.style().name().toLowerCase(Locale.ROOT);
        if (line.runs().isEmpty()) {
            add(made, line.text(), "line", style);
        }
        for (Line.Run run : line.runs()) {
            String[] styles = new String[run.styles().size() + 2];
            styles[0] = "line";
            styles[1] = style;
            for (int i = 0; i < run.styles().size(); i++) {
                styles[i + 2] = run.styles().get(i);
            }
            add(made, run.span().of(line.text()), styles);
        }
        String place = placeStyle(line);
        for (Line.Tint tint : line.tints()) {
            ReadingText.QuoteAt quote = new ReadingText.QuoteAt(line.entry(), tint.quote());
            highlight(made, tint.span(), tintOf.apply(quote), place);
            if (quote.equals(inHand)) {
                highlight(made, tint.span(), "quote-in-hand", place);
            }
        }
        for (ReadingText.Stretch mine : text.highlightsOf(index)) {
            highlight(made, new Span(mine.start(), mine.end()), "mine", place);
        }
        for (int i = firstFoundIn(index); i < found.size() && found.get(i).line() == index; i++) {
            ReadingText.Stretch hit = found.get(i);
            highlight(
                    made,
                    new Span(hit.start(), hit.end()),
                    i == current ? "found-current" : "found",
                    place);
        }
        return made.build();
    }

    private static void add(RichParagraph.Builder to, String words, String... styles) {
        for (String piece : RightToLeft.pieces(words)) {
            to.addWithStyleNames(piece, styles);
        }
    }

    private static void highlight(RichParagraph.Builder to, Span span, String style, String place) {
        if (!span.isEmpty()) {
            to.addHighlight(span.start(), span.length(), style, place);
        }
    }

    /// The area (26.0.2) draws a highlight as if its paragraph had no space above and at its left.
    /// A class for each such space moves the highlight to where the words are.
    private static String placeStyle(Line.Written line) {
        return "place-" + steps(above(line)) + "-" + steps(left(line));
    }

    private static long steps(double ems) {
        return Math.round(ems * 20);
    }

    /// The rules for all places that [#placeStyle] can name, and for bullets, which the area sets
    /// small at the very top of their paragraph.
    ///
    /// @param em the text's size in pixels
    static String placeRules(double em) {
        StringBuilder css =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                // While panes change their size the area lays paragraphs in
                                // widths that they never have; a word from the right that is
                                // wider than that would end the laying out.
                                ".reading .content TextFlow { -fx-min-width: %.2fpx; }%n"
                                        + ".reading .content > * > .label { -fx-font-size: %.1fpx;"
                                        + " -fx-min-width: %.2fpx; -fx-padding: %.2fpx 0 0 0; }%n",
                                NARROWEST * em,
                                em,
                                INDENT * em,
                                above(Line.Written.of(0, Line.Style.ITEM, "")) * em));
        Set<String> names = new HashSet<>();
        for (Line.Style style : Line.Style.values()) {
            for (int depth = 0; depth <= DEEPEST; depth++) {
                for (String bullet : List.of("", "•")) {
                    place(css, names, em, style, depth, true, bullet);
                    place(css, names, em, style, depth, false, bullet);
                }
            }
        }
        return css.toString();
    }

    private static void place(
            StringBuilder to,
            Set<String> names,
            double em,
            Line.Style style,
            int depth,
            boolean opens,
            String bullet) {
        Line.Written line =
                new Line.Written(
                        0, style, "", 0, opens, depth, bullet, List.of(), List.of(), List.of());
        if (names.add(placeStyle(line))) {
            to.append(
                    String.format(
                            Locale.ROOT,
                            ".%s { -fx-translate-y: %.2fpx; -fx-translate-x: %.2fpx; }%n",
                            placeStyle(line),
                            above(line) * em,
                            left(line) * em));
        }
    }

    /// Space above a name in the margin that stands on a line's own base line, in pixels.
    double marginAbove(int line) {
        return line < text.lines().size() && text.lines().get(line) instanceof Line.Written written
                ? (above(written) + SMALLER) * em
                : 0;
    }

    private int firstFoundIn(int line) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private StyleAttributeMap attributes(Line.Written line) {
        StyleAttributeMap.Builder made =
                StyleAttributeMap.builder()
                        .setLineSpacing(LINE_SPACING * em)
                        .setSpaceAbove(above(line) * em)
                        .setSpaceBelow(0);
        if (!line.text().isEmpty()
                && !new Bidi(line.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                        .baseIsLeftToRight()) {
            made.setParagraphDirection(ParagraphDirection.RIGHT_TO_LEFT);
        }
        if (left(line) > 0) {
            made.setSpaceLeft(left(line) * em);
        }
        if (!line.bullet().isEmpty()) {
            made.setBullet(line.bullet());
        }
        return made.build();
    }

    /// Space at a line's left, in text sizes.
    private static double left(Line.Written line) {
        return switch (line.style()) {
            // A bullet takes the last step itself.
            case ITEM -> {
                int deepest = RightToLeft.in(line.text()) ? DEEPEST_FROM_RIGHT : DEEPEST;
                int depth = Math.clamp(line.depth(), 0, deepest);
                yield (line.bullet().isEmpty() ? depth + 1 : depth) * INDENT;
            }
            case QUOTATION -> INDENT;
            case TITLE,
                    SUBTITLE,
                    ABOUT,
                    DOUBT,
                    WHEN,
                    HEADING,
                    SUBHEADING,
                    BODY,
                    PREFORMATTED,
                    CAPTION,
                    EMBED,
                    SOURCES ->
                    0;
            case NOTE -> INDENT;
        };
    }

    /// Space above a line, in text sizes.
    private static double above(Line.Written line) {
        if (!line.opens()) {
            return 0;
        }
        return switch (line.style()) {
            case TITLE -> 0.8;
            case SUBTITLE -> 0.5;
            case ABOUT -> 0.35;
            case DOUBT -> 0.7;
            case WHEN -> 2.2;
            case HEADING -> 0.3;
            case SUBHEADING -> 1.1;
            case BODY, QUOTATION, PREFORMATTED -> 0.75;
            case ITEM -> 0.35;
            case CAPTION -> 0.2;
            case EMBED -> 0.9;
            case SOURCES -> 0.6;
            case NOTE -> 0.5;
        };
    }
}
