package org.cuttings.ui;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/// Library, list and reading pane side by side, and the search box over them: which pane is seen in
/// its place, and how the reader goes from one to another.
final class Panes implements Commands.Moving {
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
        library = new LibraryView(model.library());
        articles = new ArticlesView(model, questions);
        search = new SearchBox(model, files::chooseFiles, this::focusList, comesBack);
        hits = new Lazy<>(() -> new HitsView(model, questions));
        speakers = new Lazy<>(() -> new SpeakersView(model, model::review));
        notes = new Lazy<>(() -> new NotesView(model, questions::askChangeNote));
        quotes = new Lazy<>(() -> new QuotesView(model, questions));
        suggestions = new Lazy<>(() -> new SuggestionsView(model));
        clock = new Lazy<>(() -> new OneClockView(model));
        changes = new Lazy<>(() -> new ChangesView(model));
        Node middle = middle();
        root.getItems().setAll(library.node(), middle, right());
        root.getStyleClass().add("panes");
        SplitPane.setResizableWithParent(library.node(), false);
        SplitPane.setResizableWithParent(middle, false);
        WindowSettings settings = model.settings().get();
        root.setDividerPositions(settings.leftDivider(), settings.rightDivider());
        root.setMinHeight(0);
        // The start page takes the focus along when it goes; the library is where reading begins.
        model.right()
                .addListener((property, old, now) -> {
                    if (old == WindowModel.Right.START) {
                        Platform.runLater(this::focusLibrary);
                    } else if (now == WindowModel.Right.CHANGES
                            || old == WindowModel.Right.CHANGES
                                    && changes.get().node().isFocusWithin()) {
                        Platform.runLater(this::focusReading);
                    }
                });
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
        return settings.divided(at[0], at[1]);
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
        library.node().requestFocus();
    }

    @Override
    public void focusList() {
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
