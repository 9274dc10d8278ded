package org.cuttings.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Quote;
import org.cuttings.model.Said;
import org.cuttings.model.Span;
import org.cuttings.search.ListOrder;
import org.jspecify.annotations.Nullable;

/// The whole window: menus and search on top, library, list and reading pane side by side, a line
/// of status below. It puts the panes together and gives the commands hands; it decides nothing.
final class WindowView
        implements Commands.Hands, InHandStrip.Actions, QuotesView.Actions, ArticlesView.Actions {
    private final WindowModel model;
    private final Consumer<String> browser;
    private final Consumer<Path> another;
    private final QuoteClip clip;
    private final Runnable closes;
    private final Overlay overlay = new Overlay();
    private final SearchBox search;
    private final LibraryView library;
    private final ArticlesView articles;
    private final Lazy<HitsView> hits;
    private final Lazy<SpeakersView> speakers;
    private final Lazy<NotesView> notes;
    private final Lazy<ReadingView> reading;
    private final Lazy<QuotesView> quotes;
    private final Lazy<SuggestionsView> suggestions;
    private final StackPane readingPlace = new StackPane();
    private final Lazy<OneClockView> clock;
    private final SplitPane panes = new SplitPane();
    private final List<Command> commands;

    /// Where the last export went.
    private String exportedTo = "";

    private final Scene scene;
    private final StackPane root;

    /// @param scene the window's, into which [#show] puts this view
    /// @param browser opens an address in the system's browser; called only after the reader has
    ///   seen the address and pressed a button
    /// @param another opens an archive in a window of its own
    /// @param closes closes the window
    WindowView(
            Scene scene,
            WindowModel model,
            Background background,
            QuoteClip clip,
            Consumer<String> browser,
            Consumer<Path> another,
            Runnable closes) {
        this.scene = scene;
        this.model = model;
        this.clip = clip;
        this.browser = browser;
        this.another = another;
        this.closes = closes;
        library = new LibraryView(model.library());
        articles = new ArticlesView(model, this);
        search = new SearchBox(model, this::chooseFiles, this::focusFound);
        hits = new Lazy<>(() -> new HitsView(model));
        speakers = new Lazy<>(() -> new SpeakersView(model, model::review));
        notes = new Lazy<>(() -> new NotesView(model, this::askChangeNote));
        reading =
                new Lazy<>(() ->
                        new ReadingView(
                                model.reading(),
                                background,
                                model.settings(),
                                new InHandStrip(model.reading(), this)));
        quotes = new Lazy<>(() -> new QuotesView(model, this));
        suggestions = new Lazy<>(() -> new SuggestionsView(model));
        clock = new Lazy<>(() -> new OneClockView(model));
        commands = new Commands(model, this).all();
        root = new StackPane(frame(), overlay.node());
        search.proposeIn(root);
        Look.apply(scene, model.settings().get());
        model.settings()
                .addListener((property, old, now) -> {
                    if (!now.looksLike(old)) {
                        Look.apply(scene, now);
                    }
                });
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener((property, old, now) -> Look.apply(scene, model.settings().get()));
        // The start page takes the focus along when it goes; the library is where reading begins.
        model.right()
                .addListener((property, old, now) -> {
                    if (old == WindowModel.Right.START) {
                        Platform.runLater(this::focusLibrary);
                    }
                });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.setOnDragOver(this::dragged);
        scene.setOnDragDropped(this::dropped);
    }

    Scene scene() {
        return scene;
    }

    /// Takes the scene's place. Styled at once: what is in a split pane belongs to the scene, and
    /// can have the focus, from then on.
    void show() {
        scene.setRoot(root);
        root.applyCss();
    }

    /// Gives the focus to where one begins.
    void focusFirst() {
        if (model.right().get() != WindowModel.Right.START) {
            focusLibrary();
        }
    }

    List<Command> commands() {
        return commands;
    }

    /// Makes ready what the reader is likely to ask for next; to be called when the window stands.
    void makeReady() {
        reading.get().putInto(readingPlace);
    }

    void closeOverlay() {
        overlay.close();
    }

    /// The settings with where the panes' borders stand now.
    WindowSettings divided(WindowSettings settings) {
        double[] at = panes.getDividerPositions();
        return settings.divided(at[0], at[1]);
    }

    private BorderPane frame() {
        StackPane middle = new StackPane();
        middle.getStyleClass().add("middle");
        shown(middle, articles.node(), model.middle(), WindowModel.Middle.ARTICLES);
        shownLazily(middle, () -> hits.get().node(), model.middle(), WindowModel.Middle.HITS);
        shownLazily(
                middle, () -> speakers.get().node(), model.middle(), WindowModel.Middle.SPEAKERS);
        shownLazily(middle, () -> notes.get().node(), model.middle(), WindowModel.Middle.NOTES);
        StackPane right = new StackPane();
        right.getStyleClass().add("right");
        shownLazily(right, this::startPage, model.right(), WindowModel.Right.START);
        shown(right, readingPlace(), model.right(), WindowModel.Right.READING);
        shownLazily(right, () -> quotes.get().node(), model.right(), WindowModel.Right.QUOTES);
        shownLazily(right, () -> clock.get().node(), model.right(), WindowModel.Right.CLOCK);
        shownLazily(
                right,
                () -> suggestions.get().node(),
                model.right(),
                WindowModel.Right.SUGGESTIONS);
        shownLazily(
                right, () -> new ReportView(model).node(), model.right(), WindowModel.Right.REPORT);
        panes.getItems().setAll(library.node(), middle, right);
        panes.getStyleClass().add("panes");
        SplitPane.setResizableWithParent(library.node(), false);
        SplitPane.setResizableWithParent(middle, false);
        WindowSettings settings = model.settings().get();
        panes.setDividerPositions(settings.leftDivider(), settings.rightDivider());
        BorderPane frame = new BorderPane(panes);
        frame.setTop(new VBox(menus(), search.node()));
        frame.setBottom(new StatusView(model).node());
        // Where large text wants more room than the window has, the panes give way and not the
        // menus.
        frame.setMinSize(0, 0);
        panes.setMinHeight(0);
        return frame;
    }

    private Node startPage() {
        StartView start = new StartView(model.imports(), this::chooseFiles, this::chooseFolder);
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

    /// A pane that is there from the beginning.
    private static <P extends Enum<P>> void shown(
            StackPane where, Node pane, ObservableObjectValue<P> here, P place) {
        pane.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> place.equals(here.get()), here));
        where.getChildren().add(pane);
    }

    /// A pane that is made when it is first to be seen: making and styling what is hidden takes
    /// most of the time until a window stands.
    private static <P extends Enum<P>> void shownLazily(
            StackPane where, Supplier<Node> pane, ObservableObjectValue<P> here, P place) {
        if (place.equals(here.get())) {
            shown(where, pane.get(), here, place);
            return;
        }
        here.addListener(
                new ChangeListener<P>() {
                    @Override
                    public void changed(ObservableValue<? extends P> property, P old, P now) {
                        if (place.equals(now)) {
                            here.removeListener(this);
                            shown(where, pane.get(), here, place);
                        }
                    }
                });
    }

    private MenuBar menus() {
        MenuBar bar = new MenuBar();
        bar.setUseSystemMenuBar(true);
        for (Command command : commands) {
            String words = Words.of("menu." + command.menu());
            Menu menu =
                    bar.getMenus().stream()
                            .filter(there -> there.getText().equals(words))
                            .findFirst()
                            .orElseGet(() -> {
                                Menu made = new Menu(words);
                                bar.getMenus().add(made);
                                return made;
                            });
            MenuItem item = new MenuItem(command.label());
            item.setId("menu-" + command.id());
            if (!command.keys().isEmpty()) {
                item.setAccelerator(command.keys().getFirst());
            }
            if (command.enabled() != null) {
                item.disableProperty()
                        .bind(
                                javafx.beans.binding.BooleanExpression.booleanExpression(
                                                command.enabled())
                                        .not());
            }
            item.setOnAction(event -> command.action().run());
            menu.getItems().add(item);
        }
        return bar;
    }

    private void pressed(KeyEvent event) {
        if (overlay.isOpen()) {
            return;
        }
        for (Command command : commands) {
            if (command.struck(event) && command.ready() && !takenByText(event)) {
                command.action().run();
                event.consume();
                return;
            }
        }
    }

    /// Undo and the like belong to a text field while it has the focus.
    private boolean takenByText(KeyEvent event) {
        return inText()
                && (event.getCode() == KeyCode.Z
                        || event.getCode() == KeyCode.DELETE
                        || event.getCode() == KeyCode.UP
                        || event.getCode() == KeyCode.DOWN);
    }

    private boolean inText() {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    /// Single letters never act while a text field has the focus.
    private void typed(KeyEvent event) {
        if (overlay.isOpen()
                || inText()
                || !model.settings().get().letters()
                || event.isShortcutDown()
                || event.isAltDown()) {
            return;
        }
        for (Command command : commands) {
            if (!command.letter().isEmpty()
                    && command.letter().equals(event.getCharacter())
                    && command.ready()) {
                // A button in focus keeps its space bar.
                if (command.letter().equals(" ") && scene.getFocusOwner() instanceof Button) {
                    return;
                }
                command.action().run();
                event.consume();
                return;
            }
        }
    }

    private void dragged(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (event.getGestureSource() == null
                && (board.hasFiles() || board.hasHtml() || board.hasString())) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles()) {
            model.imports().bring(board.getFiles().stream().map(File::toPath).toList());
        } else if (!addresses(board).isEmpty()) {
            askFetch(addresses(board));
        } else {
            model.imports().paste(board.hasHtml() ? board.getHtml() : board.getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    /// The addresses on a clipboard that holds nothing else; empty where it holds a page or words.
    private static List<String> addresses(Clipboard from) {
        String text = from.hasUrl() ? from.getUrl() : from.hasString() ? from.getString() : "";
        List<String> lines =
                text == null
                        ? List.of()
                        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                        .allMatch(line -> line.startsWith("http://") || line.startsWith("https://"))
                ? lines
                : List.of();
    }

    /// Nothing is fetched before the reader has said so.
    private void askFetch(List<String> addresses) {
        overlay.confirm(
                Words.of("ask.fetch", addresses.size(), addresses.getFirst()),
                Words.of("ask.fetch-do"),
                () -> model.imports().bringAddresses(addresses));
    }

    @Override
    public void preferences() {
        PreferencesView view = new PreferencesView(model.settings(), this::chooseWatched);
        overlay.show(view.node(), view.node());
    }

    @Override
    public void chooseWatched() {
        overlay.close();
        folder(Words.of("watch.choose"))
                .ifPresent(folder -> {
                    model.settings().set(model.settings().get().watching(folder.toString()));
                    model.status().say(Words.of("watch.on", folder));
                });
    }

    @Override
    public void about() {
        AboutView view = new AboutView(this::copyReport);
        overlay.show(view.node(), view.first());
    }

    @Override
    public void copyReport() {
        model.problemReport(this::copyText);
    }

    @Override
    public void openArchive() {
        archiveFile(FileChooser::showOpenDialog, "archive.open");
    }

    @Override
    public void newArchive() {
        archiveFile(FileChooser::showSaveDialog, "archive.new");
    }

    private void archiveFile(
            BiFunction<FileChooser, @Nullable Window, @Nullable File> ask, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of(title));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Words.of("archive.files"), "*.cuttings"));
        File file = ask.apply(chooser, window());
        if (file != null) {
            another.accept(file.toPath());
        }
    }

    @Override
    public void recentArchives() {
        overlay.pick(
                Words.of("archive.recent"),
                model.settings().get().archives(),
                path -> path,
                path -> another.accept(Path.of(path)));
    }

    private @Nullable Window window() {
        return scene.getWindow();
    }

    @Override
    public void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("import.choose"));
        List<File> files = chooser.showOpenMultipleDialog(window());
        if (files != null) {
            model.imports().bring(files.stream().map(File::toPath).toList());
        }
    }

    @Override
    public void chooseFolder() {
        folder(Words.of("import.choose-folder"))
                .ifPresent(folder -> model.imports().bring(List.of(folder)));
    }

    @Override
    public void askExport() {
        ExportSheet sheet =
                new ExportSheet(
                        model.exportable(reading.get().caretLine()),
                        exportedTo,
                        title -> folder(title).map(Path::toFile),
                        this::file,
                        overlay::close,
                        choice -> {
                            exportedTo = choice.folder();
                            model.exports().start(choice);
                        });
        overlay.open(sheet.node(), sheet.first());
    }

    private Optional<File> file(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(window()));
    }

    private Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(window())).map(File::toPath);
    }

    @Override
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            model.imports().bring(clipboard.getFiles().stream().map(File::toPath).toList());
        } else if (!addresses(clipboard).isEmpty()) {
            askFetch(addresses(clipboard));
        } else if (clipboard.hasHtml()) {
            model.imports().paste(clipboard.getHtml());
        } else {
            String text = clipboard.getString();
            model.imports().paste(text == null ? "" : text);
        }
    }

    @Override
    public void close() {
        closes.run();
    }

    @Override
    public void focusSearch() {
        search.focus();
    }

    @Override
    public void openFind() {
        if (model.right().get() == WindowModel.Right.READING) {
            reading.get().findBar().open();
        } else {
            focusSearch();
        }
    }

    @Override
    public void copySelection() {
        reading.get().copy();
    }

    @Override
    public void copyQuote() {
        ReadingModel.InHand quote = model.reading().quote().get();
        if (quote != null) {
            clip.copy(quote.id());
        }
    }

    @Override
    public void askTag() {
        overlay.ask(Words.of("ask.tag"), "", model::tag);
    }

    @Override
    public void askNote() {
        ReadingModel.Shown shown = model.reading().shown().get();
        Map<Integer, Span> words = selected();
        if (shown != null && !words.isEmpty()) {
            overlay.ask(Words.of("ask.note-words"), "", note -> model.noteOn(words, note));
        } else if (shown != null) {
            String note = shown.kept().note();
            overlay.ask(Words.of("ask.note"), note == null ? "" : note, model::note);
        }
    }

    /// The words that are selected in the text, by the entries in which they stand.
    private Map<Integer, Span> selected() {
        ReadingModel.Shown shown = model.reading().shown().get();
        SelectionSegment selection = reading.get().selection();
        if (shown == null
                || selection == null
                || model.right().get() != WindowModel.Right.READING) {
            return Map.of();
        }
        TextPos from = selection.getMin();
        TextPos to = selection.getMax();
        return shown.text().spans(from.index(), from.offset(), to.index(), to.offset());
    }

    @Override
    public void highlight() {
        model.highlight(selected());
    }

    @Override
    public void askNoteOnQuote() {
        if (model.reading().quote().get() != null) {
            overlay.ask(Words.of("ask.note-quote"), "", note -> model.noteOn(Map.of(), note));
        }
    }

    private void askChangeNote() {
        if (model.notes().selected().size() == 1) {
            Said said = model.notes().selected().getFirst().said();
            if (said.what().equals("note")) {
                overlay.ask(Words.of("ask.change-note"), said.value(), model::changeNote);
            }
        }
    }

    @Override
    public void elsewhere() {
        model.elsewhere(places -> {
            if (places.isEmpty()) {
                model.status().say(Words.of("elsewhere.none"));
                return;
            }
            ElsewhereView view =
                    new ElsewhereView(
                            places,
                            model.reading().times().get(),
                            place -> {
                                overlay.close();
                                model.open(
                                        place.quote().article(),
                                        place.quote().entry(),
                                        place.quote().quote().span());
                            });
            overlay.show(view.node(), view.first());
        });
    }

    @Override
    public void moreOfQuote() {
        Set<String> ids =
                Set.of("quote-elsewhere", "note-quote", "highlight", "export", "speaker-rename");
        overlay.pick(
                Words.of("quote-more.question"),
                commands.stream()
                        .filter(command -> ids.contains(command.id()) && command.ready())
                        .toList(),
                Command::label,
                command -> command.action().run());
    }

    @Override
    public void askSpeaker() {
        ReadingModel.InHand inHand = model.reading().quote().get();
        if (inHand != null) {
            Quote quote = inHand.quote();
            overlay.ask(
                    Words.of("ask.speaker"),
                    quote.speaker() == null ? "" : quote.speaker().name(),
                    model::correctSpeaker);
        }
    }

    @Override
    public void pickOrder() {
        overlay.pick(
                Words.of("ask.order"),
                List.of(ListOrder.values()),
                ArticlesView::name,
                order -> model.settings().set(model.settings().get().listed(order)));
    }

    @Override
    public void askJoin() {
        KnownSpeaker chosen = model.speakers().chosen().get();
        if (chosen != null) {
            overlay.pick(
                    Words.of("ask.join", chosen.name()),
                    model.speakers().speakers().stream()
                            .filter(speaker -> speaker.id() != chosen.id())
                            .toList(),
                    WindowView::named,
                    model::join);
        }
    }

    @Override
    public void askPart() {
        model.joined(joined -> {
            if (joined.isEmpty()) {
                model.status().say(Words.of("part.nobody"));
            } else {
                overlay.pick(Words.of("ask.part"), joined, WindowView::named, model::part);
            }
        });
    }

    private static String named(KnownSpeaker speaker) {
        return speaker.name() + " · " + Words.of("row.quotes", speaker.quotes());
    }

    @Override
    public void askSpeakers() {
        int chosen = model.speakers().selected().size();
        if (chosen > 0) {
            overlay.ask(Words.of("ask.speakers", chosen), "", model::correctSpeakers);
        }
    }

    @Override
    public void review() {
        model.review();
    }

    @Override
    public void askRename() {
        KnownSpeaker speaker = model.speakers().chosen().get();
        if (speaker != null) {
            overlay.ask(Words.of("ask.rename"), speaker.name(), model::rename);
        }
    }

    @Override
    public void entryFrom(int step) {
        model.reading().entryFrom(reading.get().caretLine(), step);
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

    /// From the search box into what was found.
    private void focusFound() {
        focusList();
    }

    @Override
    public void askSaveSearch() {
        String query = model.search().typed().get().strip();
        if (!query.isEmpty()) {
            overlay.ask(Words.of("ask.save-search", query), query, model::saveSearch);
        }
    }

    @Override
    public void focusReading() {
        switch (model.right().get()) {
            case READING -> reading.get().focus();
            case QUOTES -> quotes.get().focus();
            case SUGGESTIONS -> suggestions.get().focus();
            case CLOCK -> clock.get().focus();
            case START, REPORT -> model.showReading();
        }
    }

    @Override
    public void palette() {
        overlay.palette(commands);
    }

    @Override
    public void keySheet() {
        overlay.keySheet(commands);
    }

    @Override
    public void quotesBy(String name) {
        model.quotesBy(name);
    }

    @Override
    public void correctSpeaker() {
        askSpeaker();
    }

    @Override
    public void openInBrowser(String address) {
        browser.accept(address);
    }

    @Override
    public void copyText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        model.status().say(Words.of("copied"));
    }
}
