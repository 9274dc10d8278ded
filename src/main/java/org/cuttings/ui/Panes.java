package org.cuttings.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Library, list and reading pane side by side, and the search box over them: which pane is seen in
/// its place, and how the reader goes from one to another.
final class Panes implements Commands.Moving {
    /// What three panes need to be read in: 12 for the library, 16 for the list, 24 for the text.
    private static final double ROOM_FOR_THREE_EM = 52;

    /// Where list and text meet when the library is not there.
    private static final double NARROW_DIVIDER = 0.45;

    private final WindowModel model;
    private final FileActions files;
    private final SelectedWords selected;
    private final SearchBox search;
    private final LibraryView library;
    private final ArticlesView articles;
    private final Lazy<HitsView> hits;
    private final Lazy<SpeakersView> speakers;
    private final Lazy<NotesView> notes;
    private final Lazy<ReadingView> reading;
    private final Lazy<QuotesView> quotes;
    private final Lazy<SuggestionsView> suggestions;
    private final Lazy<OneClockView> clock;
    private final Lazy<ChangesView> changes;
    private final StackPane readingPlace = new StackPane();
    private final SplitPane root = new SplitPane();
    private final Node middle;
    private final Node right;

    /// Whether the window is too narrow for three panes, so that library and list take turns.
    private boolean narrow;

    /// Whether it is the library's turn.
    private boolean libraryHere;

    /// How the borders stood before the text was made larger; null where it was not.
    private double @Nullable [] beforeLarger;

    private int percentBefore;

    /// How three panes stood when they last did.
    private WindowSettings wide;

    /// @param comesBack whether the focus is just given back by what lay over the window
    Panes(
            WindowModel model,
            FileActions files,
            Questions questions,
            SelectedWords selected,
            Lazy<ReadingView> reading,
            BooleanSupplier comesBack) {
        this.model = model;
        this.files = files;
        this.selected = selected;
        this.reading = reading;
        this.wide = model.settings().get();
        library = new LibraryView(model.library(), this::taken);
        articles = new ArticlesView(model, questions);
        search =
                new SearchBox(
                        model, files::chooseFiles, this::focusList, this::focusLibrary, comesBack);
        hits = new Lazy<>(() -> new HitsView(model, questions));
        speakers = new Lazy<>(() -> new SpeakersView(model, model::review));
        notes = new Lazy<>(() -> new NotesView(model, questions::askChangeNote));
        quotes = new Lazy<>(() -> new QuotesView(model, questions));
        suggestions = new Lazy<>(() -> new SuggestionsView(model));
        clock = new Lazy<>(() -> new OneClockView(model));
        changes = new Lazy<>(() -> new ChangesView(model));
        middle = middle();
        right = right();
        root.getItems().setAll(library.node(), middle, right);
        root.getStyleClass().add("panes");
        SplitPane.setResizableWithParent(library.node(), false);
        SplitPane.setResizableWithParent(middle, false);
        WindowSettings settings = model.settings().get();
        root.setDividerPositions(settings.leftDivider(), settings.rightDivider());
        root.setMinHeight(0);
        root.widthProperty().addListener((property, old, now) -> arrange());
        model.settings()
                .addListener((property, old, now) -> {
                    stand(old, now);
                    arrange();
                });
        // The start page takes the focus along when it goes; the library is where reading begins.
        model.right()
                .addListener((property, old, now) -> {
                    if (old == WindowModel.Right.START) {
                        Platform.runLater(this::focusLibrary);
                    } else if (now == WindowModel.Right.CHANGES) {
                        Platform.runLater(this::focusReading);
                    } else {
                        handOn(
                                right,
                                now == WindowModel.Right.REPORT
                                        ? this::focusList
                                        : this::focusReading);
                    }
                });
        model.middle()
                .addListener((property, old, now) -> {
                    libraryHere = libraryHere && now != WindowModel.Middle.HITS;
                    arrange();
                    // Who types a search stays in its box.
                    if (now != WindowModel.Middle.HITS) {
                        handOn(middle, this::focusList);
                    }
                });
    }

    /// A pane that gives way to another takes the focus along. It would go to the search box, whose
    /// proposals would lie over the window, so it goes to the pane that comes: unless the click
    /// that brought it gives the focus to something else.
    private void handOn(Node place, Runnable focus) {
        if (hasFocus(place)) {
            Platform.runLater(() -> {
                if (hasFocus(place) || search.isFocused()) {
                    focus.run();
                }
            });
        }
    }

    /// [Node#focusWithinProperty] stays on (26.0.2) where a pane that had the focus is hidden.
    private static boolean hasFocus(Node place) {
        Scene scene = place.getScene();
        Node at = scene == null ? null : scene.getFocusOwner();
        while (at != null && !at.equals(place)) {
            at = at.getParent();
        }
        return at != null;
    }

    /// Large text moves the borders, as panes have least widths in sizes of the text. When it is
    /// smaller again they go back.
    private void stand(WindowSettings old, WindowSettings now) {
        double[] at = beforeLarger;
        if (now.textPercent() > old.textPercent() && at == null && !narrow) {
            beforeLarger = root.getDividerPositions();
            percentBefore = old.textPercent();
        } else if (now.textPercent() < old.textPercent() && at != null) {
            Platform.runLater(() -> {
                if (root.getDividers().size() == at.length) {
                    root.setDividerPositions(at);
                }
            });
            beforeLarger = now.textPercent() > percentBefore ? at : null;
        }
    }

    /// Puts three panes side by side, or two where the window is too narrow for the size of its
    /// text.
    private void arrange() {
        WindowSettings settings = model.settings().get();
        boolean wasNarrow = narrow;
        if (root.getWidth() > 0) {
            narrow = root.getWidth() < ROOM_FOR_THREE_EM * Look.interfaceSize(settings);
        }
        List<Node> wanted =
                narrow
                        ? List.of(libraryHere ? library.node() : middle, right)
                        : List.of(library.node(), middle, right);
        if (root.getItems().equals(wanted)) {
            return;
        }
        if (!wasNarrow) {
            wide = divided(settings);
        }
        root.getItems().setAll(wanted);
        if (narrow) {
            root.setDividerPositions(NARROW_DIVIDER);
        } else {
            root.setDividerPositions(wide.leftDivider(), wide.rightDivider());
        }
        search.offerLibrary(narrow);
    }

    /// The reader has taken a line of the library.
    private void taken() {
        if (narrow) {
            libraryHere = false;
            arrange();
            focusList();
        }
    }

    private Node middle() {
        Place<WindowModel.Middle> middle = new Place<>("middle", model.middle());
        middle.add(WindowModel.Middle.ARTICLES, articles.node());
        middle.addLazily(WindowModel.Middle.HITS, () -> hits.get().node());
        middle.addLazily(WindowModel.Middle.SPEAKERS, () -> speakers.get().node());
        middle.addLazily(WindowModel.Middle.NOTES, () -> notes.get().node());
        return middle.node();
    }

    private Node right() {
        Place<WindowModel.Right> right = new Place<>("right", model.right());
        right.addLazily(WindowModel.Right.START, this::startPage);
        right.add(WindowModel.Right.READING, readingPlace());
        right.addLazily(WindowModel.Right.QUOTES, () -> quotes.get().node());
        right.addLazily(WindowModel.Right.CLOCK, () -> clock.get().node());
        right.addLazily(WindowModel.Right.CHANGES, () -> changes.get().node());
        right.addLazily(WindowModel.Right.SUGGESTIONS, () -> suggestions.get().node());
        right.addLazily(WindowModel.Right.REPORT, () -> new ReportView(model).node());
        return right.node();
    }

    private Node startPage() {
        StartView start = new StartView(model.imports(), files::chooseFiles, files::chooseFolder);
        Platform.runLater(start::focus);
        return start.node();
    }

    /// Where the text will stand. The pane for it costs more than all others, so it is put in when
    /// there is an article to show, or when the window has stood for a moment.
    private StackPane readingPlace() {
        Label nothing = new Label(Words.of("reading.nothing"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("quiet");
        nothing.visibleProperty().bind(model.reading().shown().isNull());
        readingPlace.getChildren().add(nothing);
        model.reading()
                .shown()
                .addListener((property, old, now) -> {
                    if (now != null) {
                        makeReady();
                    }
                });
        return readingPlace;
    }

    SplitPane node() {
        return root;
    }

    SearchBox search() {
        return search;
    }

    /// Makes ready what the reader is likely to ask for next; to be called when the window stands.
    void makeReady() {
        reading.get().putInto(readingPlace);
    }

    /// The settings with where the panes' borders stand now.
    WindowSettings divided(WindowSettings settings) {
        double[] at = root.getDividerPositions();
        return at.length == 2
                ? settings.divided(at[0], at[1])
                : settings.divided(wide.leftDivider(), wide.rightDivider());
    }

    @Override
    public void focusSearch() {
        search.focus();
    }

    @Override
    public void openFind() {
        if (model.right().get() == WindowModel.Right.READING) {
            reading.get().findBar().open();
        } else if (model.right().get() == WindowModel.Right.CHANGES) {
            changes.get().focusWords();
        } else {
            focusSearch();
        }
    }

    @Override
    public void copySelection() {
        if (model.right().get() == WindowModel.Right.CHANGES) {
            changes.get().copy();
        } else {
            reading.get().copy();
        }
    }

    @Override
    public void highlight() {
        model.marks().highlight(selected.get());
    }

    @Override
    public void joinEntry() {
        model.boundaries().joinWithNext(selected.line());
    }

    @Override
    public void partEntry() {
        model.boundaries().partAt(selected.line());
    }

    @Override
    public void entryFrom(int step) {
        if (model.right().get() == WindowModel.Right.CHANGES) {
            changes.get().entryFrom(step);
        } else {
            model.reading().entryFrom(reading.get().caretLine(), step);
        }
    }

    @Override
    public void quoteFrom(int step) {
        model.reading().quoteFrom(reading.get().caretLine(), reading.get().caretColumn(), step);
    }

    @Override
    public void pageOn() {
        if (reading.get().atEnd()) {
            model.nextUnread();
        } else {
            reading.get().pageDown();
        }
    }

    @Override
    public void focusLibrary() {
        libraryHere = true;
        arrange();
        library.node().requestFocus();
    }

    @Override
    public void focusList() {
        libraryHere = false;
        arrange();
        switch (model.middle().get()) {
            case ARTICLES -> articles.focus();
            case SPEAKERS -> speakers.get().focus();
            case HITS -> hits.get().focus();
            case NOTES -> notes.get().focus();
        }
    }

    @Override
    public void focusReading() {
        switch (model.right().get()) {
            case READING -> reading.get().focus();
            case QUOTES -> quotes.get().focus();
            case SUGGESTIONS -> suggestions.get().focus();
            case CLOCK -> clock.get().focus();
            case CHANGES -> changes.get().focus();
            case START, REPORT -> model.showReading();
        }
    }

    @Override
    public void focusTimeline() {
        if (model.right().get() != WindowModel.Right.READING || !reading.get().focusTimeline()) {
            model.status()
                    .say(
                            Words.of(
                                    model.reading().hasTimeline()
                                            ? "timeline.no-room"
                                            : "timeline.none"));
        }
    }
}
