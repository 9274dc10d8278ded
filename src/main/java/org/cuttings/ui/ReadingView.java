package org.cuttings.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import org.cuttings.model.Entry;
import org.cuttings.model.Quote;
import org.cuttings.model.Speaker;
import org.jspecify.annotations.Nullable;

/// The reading pane: an article's text, a bar to find words in it, and a strip that tells of the
/// quote or the link in hand.
final class ReadingView {
    private static final double LEAST_PADDING = 20;

    /// What the area takes for its bar from the column's width, in pixels.
    private static final double SCROLL_BAR = 10;

    private static final double ROOM_FOR_TIMELINE_EM = 36;
    private static final double ROOM_FOR_NAMES_EM = 7;
    private static final double ROOM_FOR_REASONS_EM = 16;
    private static final int TINTS = 3;

    private final ReadingModel model;
    private final ObservableValue<WindowSettings> settings;
    private final RichTextArea area = new RichTextArea();
    private final BorderPane root = new BorderPane();
    private final FindBar findBar;
    private final TimelineView timeline;
    private @Nullable ReadingParagraphs paragraphs;

    /// Where the caret goes while it is going.
    private @Nullable TextPos goal;

    /// The width of the margin for names, in pixels.
    private double margin;

    /// Whether the caret moves because the model asked for it, and not by the reader's hand.
    private boolean going;

    /// @param change takes other settings
    ReadingView(
            ReadingModel model,
            Background background,
            ObservableValue<WindowSettings> settings,
            Consumer<WindowSettings> change,
            InHandStrip strip) {
        this.model = model;
        this.settings = settings;
        this.findBar = new FindBar(model, area::requestFocus);
        PictureNodes pictures = new PictureNodes(model, background, this::column);
        area.setId("reading");
        area.getStyleClass().add("reading");
        area.setAccessibleText(Words.of("reading.name"));
        area.setEditable(false);
        area.setWrapText(true);
        area.setDisplayCaret(true);
        timeline = new TimelineView(model, settings, change);
        area.visibleProperty().bind(model.shown().isNotNull());
        strip.node().visibleProperty().bind(model.shown().isNotNull());
        strip.low()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        root.getHeight()
                                                < ROOM_FOR_REASONS_EM
                                                        * Look.interfaceSize(settings.getValue()),
                                root.heightProperty(),
                                settings));
        root.setMinHeight(0);
        root.setCenter(area);
        root.setTop(findBar.node());
        root.setBottom(strip.node());
        root.widthProperty().addListener((property, old, now) -> placeTimeline());
        area.widthProperty()
                .addListener((property, old, now) -> {
                    // The area's insides have their old width yet: more padding than fits into it
                    // must wait for the new one.
                    if (now.doubleValue() < old.doubleValue()) {
                        pad();
                    } else {
                        Platform.runLater(this::pad);
                    }
                });
        Look.reading(root, settings.getValue());
        // The area keeps the colours and sizes that it has worked out once, so they are laid anew.
        settings.addListener((property, old, now) -> {
            if (!now.looksLike(old)) {
                Look.reading(root, now);
                Platform.runLater(() -> layAgain(pictures));
            }
        });
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener((property, old, now) -> Platform.runLater(() -> layAgain(pictures)));
        model.shown()
                .addListener((property, old, now) -> {
                    boolean same =
                            old != null
                                    && now != null
                                    && old.kept().headline().id() == now.kept().headline().id();
                    TextPos caret = caret();
                    lay(now, pictures);
                    if (same && caret != null) {
                        stay(caret);
                    }
                    placeTimeline();
                });
        model.goal()
                .addListener(wish -> Optional.ofNullable(model.goal().get()).ifPresent(this::goTo));
        // Later: the caret, whose place tells the quote, is about to be drawn.
        model.quote().addListener((property, old, now) -> Platform.runLater(this::holdQuote));
        model.found()
                .addListener((property, old, now) -> {
                    if (paragraphs != null) {
                        paragraphs.mark(now.places(), now.current());
                    }
                });
        area.addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        area.caretPositionProperty()
                .addListener((property, old, now) -> {
                    if (now != null && !going) {
                        model.pointAt(now.index(), now.offset());
                    }
                });
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.isShortcutDown() && event.getCode().getChar().equals("C")) {
                        copy();
                        event.consume();
                    }
                });
        if (model.shown().get() != null) {
            lay(model.shown().get(), pictures);
        }
    }

    BorderPane node() {
        return root;
    }

    /// Puts the pane into its place, once. It is styled and laid out at once, as the area can't
    /// scroll to a place before.
    void putInto(StackPane place) {
        if (root.getParent() == null) {
            place.getChildren().addFirst(root);
            root.applyCss();
            root.layout();
        }
    }

    FindBar findBar() {
        return findBar;
    }

    void focus() {
        area.requestFocus();
    }

    /// Goes to the timeline.
    ///
    /// @return false where none is seen
    boolean focusTimeline() {
        boolean seen = root.getRight() != null;
        if (seen) {
            timeline.focus();
        }
        return seen;
    }

    /// The line of the caret, where keys go on from.
    int caretLine() {
        TextPos caret = area.getCaretPosition();
        return caret == null ? 0 : caret.index();
    }

    int caretColumn() {
        TextPos caret = area.getCaretPosition();
        return caret == null ? 0 : caret.offset();
    }

    void pageDown() {
        area.pageDown();
    }

    boolean atEnd() {
        return caretLine() >= area.getParagraphCount() - 1;
    }

    /// What is selected; null where nothing is.
    @Nullable SelectionSegment selection() {
        SelectionSegment selection = area.getSelection();
        return selection == null || selection.isCollapsed() ? null : selection;
    }

    /// Copies what is selected: our own words, with times, pictures and tables told.
    void copy() {
        SelectionSegment selection = area.getSelection();
        ReadingModel.Shown shown = model.shown().get();
        if (selection == null || selection.isCollapsed() || shown == null) {
            return;
        }
        TextPos from = selection.getMin();
        TextPos to = selection.getMax();
        ClipboardContent content = new ClipboardContent();
        content.putString(
                shown.text().copied(from.index(), from.offset(), to.index(), to.offset()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void lay(ReadingModel.@Nullable Shown shown, PictureNodes pictures) {
        ReadingText text = shown == null ? ReadingText.EMPTY : shown.text();
        List<String> most = shown == null ? List.of() : most(shown);
        ReadingParagraphs now =
                new ReadingParagraphs(
                        text,
                        Look.readingSize(settings.getValue()),
                        pictures::of,
                        at -> shown == null ? "quote" : tint(shown, most, at));
        paragraphs = now;
        area.setModel(now);
        // The area keeps the names of the text before.
        if (area.getLeftDecorator() != null) {
            area.setLeftDecorator(names());
        }
        ReadingModel.Found found = model.found().get();
        now.mark(found.places(), found.current());
    }

    private void holdQuote() {
        ReadingModel.Shown shown = model.shown().get();
        ReadingModel.InHand now = model.quote().get();
        if (paragraphs != null && shown != null) {
            paragraphs.hold(
                    now == null
                            ? null
                            : new ReadingText.QuoteAt(
                                    now.entry(),
                                    shown.kept()
                                            .article()
                                            .entries()
                                            .get(now.entry())
                                            .quotes()
                                            .indexOf(now.quote())));
        }
    }

    /// Lays the same text anew and stays at the same place.
    private void layAgain(PictureNodes pictures) {
        TextPos caret = caret();
        pad();
        lay(model.shown().get(), pictures);
        placeTimeline();
        if (caret != null && model.shown().get() != null) {
            goTo(new ReadingText.Stretch(caret.index(), caret.offset(), caret.offset()));
        }
    }

    /// Where the caret is, or will be in a moment.
    private @Nullable TextPos caret() {
        return going ? goal : area.getCaretPosition();
    }

    /// Keeps the caret where it was in a text that is laid anew.
    private void stay(TextPos caret) {
        if (paragraphs != null && caret.index() < paragraphs.size()) {
            goTo(new ReadingText.Stretch(caret.index(), caret.offset(), caret.offset()));
        }
    }

    /// Own words are tinted by who speaks, the three who speak most apart; reported ones are grey.
    private static String tint(
            ReadingModel.Shown shown, List<String> most, ReadingText.QuoteAt at) {
        Quote quote = quote(shown, at);
        if (quote.kind() == Quote.Kind.INDIRECT) {
            return "quote-indirect";
        }
        int rank = quote.speaker() == null ? -1 : most.indexOf(quote.speaker().name());
        return rank <= 0 ? "quote-direct" : "quote-speaker-" + rank;
    }

    private static Quote quote(ReadingModel.Shown shown, ReadingText.QuoteAt at) {
        return shown.kept().article().entries().get(at.entry()).quotes().get(at.quote());
    }

    /// The three whose quotes are most.
    private static List<String> most(ReadingModel.Shown shown) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Entry entry : shown.kept().article().entries()) {
            for (Quote quote : entry.quotes()) {
                if (quote.speaker() != null && quote.kind() != Quote.Kind.INDIRECT) {
                    counts.merge(quote.speaker().name(), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(TINTS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Who speaks in the quotes that begin in a line, each once.
    private List<String> speakersIn(int line) {
        ReadingModel.Shown shown = model.shown().get();
        return shown == null
                ? List.of()
                : shown.text().quotesFrom(line).stream()
                        .map(at -> quote(shown, at).speaker())
                        .filter(Objects::nonNull)
                        .map(Speaker::name)
                        .distinct()
                        .toList();
    }

    /// Puts a place near the top of the pane. The area scrolls no further than it must, so coming
    /// from the end brings the place to the top.
    private void goTo(ReadingText.Stretch place) {
        TextPos start = TextPos.ofLeading(place.line(), place.start());
        going = true;
        goal = start;
        // A new text has no caret yet, and its beginning is at the top. A caret before that is laid
        // out would have it laid out twice.
        if (place.line() == 0 && area.getCaretPosition() == null && area.getScene() != null) {
            afterLayout(() -> arrive(start, place));
        } else {
            area.select(area.getDocumentEnd());
            Platform.runLater(() -> arrive(start, place));
        }
    }

    private void arrive(TextPos start, ReadingText.Stretch place) {
        if (!start.equals(goal)) {
            return; // another wish came since
        }
        area.select(start, TextPos.ofLeading(place.line(), place.end()));
        going = false;
        model.pointAt(place.line(), place.start());
    }

    private void afterLayout(Runnable work) {
        Scene scene = area.getScene();
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        work.run();
                    }
                });
        area.requestLayout();
    }

    /// The timeline stands beside the text where there is room for both.
    private void placeTimeline() {
        double em = Look.readingSize(settings.getValue());
        boolean room = root.getWidth() > ROOM_FOR_TIMELINE_EM * em;
        root.setRight(room && !timeline.isEmpty() ? timeline.node() : null);
    }

    private void pad() {
        double sides = Math.max(LEAST_PADDING, (area.getWidth() - SCROLL_BAR - column()) / 2);
        double em = Look.readingSize(settings.getValue());
        boolean room = sides > ROOM_FOR_NAMES_EM * em;
        double wide = room ? MarginNames.possible(sides - em) : 0;
        if (room != (area.getLeftDecorator() != null) || margin != wide) {
            margin = wide;
            area.setLeftDecorator(room ? names() : null);
            // The area (26.0.2) halves what is over between left and right, whatever the padding.
            area.setRightDecorator(
                    room ? new MarginNames(wide, line -> List.of(), line -> 0.0) : null);
        }
        Insets padding = new Insets(em, sides - wide, em * 3, sides - wide);
        if (!padding.equals(area.getContentPadding())) {
            area.setContentPadding(padding);
            // The area keeps paragraphs that it has laid with the padding before.
            if (paragraphs != null) {
                paragraphs.layAgain();
            }
        }
    }

    private MarginNames names() {
        return new MarginNames(
                margin,
                this::speakersIn,
                line -> paragraphs == null ? 0.0 : paragraphs.marginAbove(line));
    }

    private double column() {
        return Math.min(
                area.getWidth() - SCROLL_BAR - 2 * LEAST_PADDING,
                settings.getValue().column() * Look.readingSize(settings.getValue()));
    }

    private @Nullable TextPos at(MouseEvent event) {
        Point2D screen = new Point2D(event.getScreenX(), event.getScreenY());
        return area.getTextPosition(screen.getX(), screen.getY());
    }

    private void pointed(MouseEvent event) {
        TextPos at = at(event);
        if (at != null && (area.getSelection() == null || area.getSelection().isCollapsed())) {
            model.pointAt(at.index(), at.charIndex());
        }
    }

    private void clicked(MouseEvent event) {
        TextPos at = at(event);
        if (event.getButton() == MouseButton.PRIMARY && at != null) {
            model.pointAt(at.index(), at.charIndex());
        }
    }
}
