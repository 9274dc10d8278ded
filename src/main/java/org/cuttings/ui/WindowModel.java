package org.cuttings.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.cuttings.desk.Desk;
import org.cuttings.model.Headline;
import org.cuttings.model.Span;
import org.cuttings.search.Hit;
import org.cuttings.search.QuoteElsewhere;
import org.jspecify.annotations.Nullable;

/// What the window shows where, and what its commands do. The panes' models hang on it.
final class WindowModel {
    /// What stands in the middle.
    enum Middle {
        ARTICLES,
        SPEAKERS,
        NOTES,
        HITS
    }

    /// What stands at the right.
    enum Right {
        START,
        READING,
        QUOTES,
        SUGGESTIONS,
        CLOCK,
        CHANGES,
        REPORT
    }

    private final Desk desk;
    private final Background background;
    private final StatusModel status = new StatusModel();
    private final LibraryModel library;
    private final ListModel list;
    private final Thumbnails thumbnails;
    private final ReadingModel reading;
    private final SearchModel search;
    private final SpeakersModel speakers;
    private final NotesModel notes;
    private final SuggestionsModel suggestions;
    private final ClockModel clock;
    private final ChangesModel changed;
    private final ExportModel exports;
    private final ImportModel imports;
    private final Watching watching;
    private final Upkeep upkeep;
    private final ObjectProperty<WindowSettings> settings;
    private final ReadOnlyObjectWrapper<Middle> middle =
            new ReadOnlyObjectWrapper<>(Middle.ARTICLES);
    private final ReadOnlyObjectWrapper<Right> right = new ReadOnlyObjectWrapper<>(Right.READING);
    private final ArticlesInHand inHand;
    private final Acts acts;
    private final Marks marks;
    private final Attributions attributions;
    private final EntryBoundaries boundaries;

    /// @param background for look-ups, imports and exports
    /// @param changes for the reader's changes, which it does in the order given
    WindowModel(Desk desk, Background background, Background changes, WindowSettings settings) {
        this.desk = desk;
        this.background = background;
        this.settings = new SimpleObjectProperty<>(settings);
        this.library = new LibraryModel(desk, background, status);
        this.list = new ListModel(desk, background, status);
        this.thumbnails = new Thumbnails(desk, background);
        this.reading = new ReadingModel(desk, background, status);
        this.search = new SearchModel(desk, background, status, this.settings, library);
        this.speakers = new SpeakersModel(desk, background, status);
        this.notes = new NotesModel(desk, background, status);
        this.suggestions = new SuggestionsModel(desk, background, status);
        this.clock = new ClockModel(desk, background, status, list);
        this.changed = new ChangesModel(desk, background, status, reading.times());
        this.exports = new ExportModel(desk, background, status);
        this.imports = new ImportModel(desk, background, status, this::refresh);
        this.watching = new Watching(background, status, imports, this.settings);
        this.upkeep = new Upkeep(desk, background, status);
        this.inHand = new ArticlesInHand(list, search, reading, middle, right);
        this.acts = new Acts(desk, background, changes, status, reading, this::refresh);
        this.marks = new Marks(desk, acts, status, inHand, list, reading, notes);
        this.boundaries = new EntryBoundaries(desk, acts, status, reading);
        this.attributions =
                new Attributions(desk, background, acts, status, reading, speakers, suggestions);
        bind();
    }

    private void bind() {
        apply(settings.get());
        settings.addListener((property, old, now) -> apply(now));
        library.chosen()
                .addListener((property, old, now) -> {
                    if (old != null && now != null && !LibraryModel.sameAs(now, old)) {
                        leaveSearch(now);
                    }
                    chose(now);
                });
        library.empty()
                .addListener((property, old, now) -> right.set(now ? Right.START : restingPlace()));
        search.searching().addListener((property, old, now) -> settleMiddle());
        speakers.chosen()
                .addListener((property, old, now) -> {
                    if (now != null) {
                        right.set(Right.QUOTES);
                    }
                });
        imports.report()
                .addListener((property, old, now) -> {
                    if (now != null
                            && !imports.unasked()
                            && (now.pages() != 1 || now.unreadable() > 0)) {
                        right.set(Right.REPORT);
                    }
                });
    }

    private Right restingPlace() {
        return right.get() == Right.START ? Right.READING : right.get();
    }

    private void apply(WindowSettings now) {
        reading.order().set(now.order());
        list.order().set(now.listOrder());
        reading.times()
                .set(new Times(now.ownZone() ? ZoneId.systemDefault() : null, Locale.getDefault()));
    }

    StatusModel status() {
        return status;
    }

    LibraryModel library() {
        return library;
    }

    ListModel list() {
        return list;
    }

    Thumbnails thumbnails() {
        return thumbnails;
    }

    ReadingModel reading() {
        return reading;
    }

    SearchModel search() {
        return search;
    }

    SpeakersModel speakers() {
        return speakers;
    }

    SuggestionsModel suggestions() {
        return suggestions;
    }

    NotesModel notes() {
        return notes;
    }

    ImportModel imports() {
        return imports;
    }

    ObjectProperty<WindowSettings> settings() {
        return settings;
    }

    ReadOnlyObjectProperty<Middle> middle() {
        return middle.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Right> right() {
        return right.getReadOnlyProperty();
    }

    /// What undo would take back, as a sentence; empty where there is nothing.
    ReadOnlyStringProperty undoable() {
        return acts.undoable();
    }

    void undo() {
        acts.undo();
    }

    Marks marks() {
        return marks;
    }

    Attributions attributions() {
        return attributions;
    }

    EntryBoundaries boundaries() {
        return boundaries;
    }

    /// What can be exported now.
    Exportable exportable() {
        return new Exportable(this, inHand);
    }

    boolean readOnly() {
        return desk.readOnly();
    }

    /// Looks at the watched folder; to be called every second or so.
    void watch() {
        watching.look();
    }

    Upkeep upkeep() {
        return upkeep;
    }

    /// Fills the first picture.
    void begin(FirstLook first) {
        list.begin(first.rows(), first.total());
        library.begin(first.counts());
    }

    /// Looks up what the first picture does without.
    void complete() {
        library.countMore();
        acts.lookUpUndoable();
    }

    /// Looks everything up anew.
    void refresh() {
        library.refresh();
        list.refresh();
        speakers.refresh();
        if (right.get() == Right.SUGGESTIONS) {
            suggestions.refresh();
        }
        if (middle.get() == Middle.NOTES) {
            notes.refresh();
        }
        if (right.get() == Right.CHANGES) {
            changed.refresh();
        }
        if (search.searching().get()) {
            search.search();
        }
        acts.lookUpUndoable();
    }

    /// Opens an article, and marks it as read.
    void open(Headline headline) {
        right.set(Right.READING);
        reading.open(headline.id());
        if (headline.unread() && !headline.binned() && !desk.readOnly()) {
            acts.change(() -> desk.read(headline.id(), true));
        }
    }

    /// Opens a hit at its very words.
    void open(Hit hit) {
        search.keep();
        open(hit.article(), hit.entry(), hit.inText());
    }

    void open(long article, long entry, @Nullable Span words) {
        right.set(Right.READING);
        reading.open(article, entry, words);
    }

    /// Opens the article after or before the one shown.
    void articleFrom(int step) {
        Headline next = list.from(inHand.shown(), step);
        if (next != null) {
            open(next);
        }
    }

    void nextUnread() {
        Headline next = list.nextUnread(inHand.shown());
        if (next != null) {
            open(next);
            return;
        }
        list.nextUnreadFurtherOn(further -> {
            if (further == null) {
                status.say(Words.of("list.no-unread"));
            } else {
                open(further);
            }
        });
    }

    void showReport() {
        if (imports.report().get() != null) {
            right.set(Right.REPORT);
        }
    }

    void showReading() {
        right.set(library.empty().get() ? Right.START : Right.READING);
    }

    /// Keeps what stands in the search box in the library.
    void saveSearch(String name) {
        String query = search.typed().get().strip();
        if (!name.isBlank() && !query.isEmpty()) {
            acts.change(() -> desk.saveSearch(name.strip(), query));
        }
    }

    /// Takes the saved search that is chosen in the library away.
    void forgetSearch() {
        if (library.chosen().get() instanceof LibraryModel.Item.Search chosen && chosen.saved()) {
            acts.change(() -> desk.saveSearch(chosen.label(), null));
        }
    }

    ClockModel clock() {
        return clock;
    }

    /// Puts the live blogs that are chosen in the list on one clock.
    void oneClock() {
        clock.open(() -> right.set(Right.CLOCK));
    }

    ChangesModel changed() {
        return changed;
    }

    /// Shows what changed in the article that is open; again, the article.
    void changes() {
        if (right.get() == Right.CHANGES) {
            showReading();
        } else if (inHand.shown() < 0) {
            status.say(Words.of("nothing-in-hand"));
        } else {
            changed.open(inHand.shown(), () -> right.set(Right.CHANGES));
        }
    }

    /// Shows what changed side by side, or again inline.
    void changesSides() {
        settings.set(settings.get().withSideBySide(!settings.get().sideBySide()));
        if (right.get() != Right.CHANGES) {
            changes();
        }
    }

    /// Leads from a quote to all that its speaker said.
    void quotesBy(String name) {
        speakers.choose(name);
    }

    /// Another line of the library is chosen: what was typed gives way to it.
    private void leaveSearch(LibraryModel.Item now) {
        if (!(now instanceof LibraryModel.Item.Search
                || now instanceof LibraryModel.Item.Heading)) {
            search.typed().set("");
        }
    }

    private void chose(LibraryModel.@Nullable Item item) {
        if (item == null) {
            return;
        }
        switch (item) {
            case LibraryModel.Item.Articles(var label, var count, var shelf) ->
                    list.show(label, shelf);
            case LibraryModel.Item.Speakers all -> speakers.refresh();
            case LibraryModel.Item.Notes all -> notes.refresh();
            case LibraryModel.Item.Search(var label, var count, var query, var saved) -> {
                if (!shownSearch.equals(query)) {
                    shownSearch = query;
                    search.typed().set(query);
                }
                return;
            }
            case LibraryModel.Item.Heading heading -> {
                return;
            }
        }
        if (!shownSearch.isEmpty()) {
            shownSearch = "";
            search.typed().set("");
        }
        settleMiddle();
    }

    /// The query of the library's line that is chosen; empty where it is another kind of line.
    private String shownSearch = "";

    private void settleMiddle() {
        if (search.searching().get()) {
            middle.set(Middle.HITS);
        } else {
            LibraryModel.Item chosen = library.chosen().get();
            middle.set(
                    chosen instanceof LibraryModel.Item.Speakers
                            ? Middle.SPEAKERS
                            : chosen instanceof LibraryModel.Item.Notes
                                    ? Middle.NOTES
                                    : Middle.ARTICLES);
        }
    }

    /// Shows the pairs of speakers who may be one.
    void review() {
        suggestions.refresh();
        right.set(Right.SUGGESTIONS);
    }

    /// Tells where else the quote in hand was said.
    void elsewhere(Consumer<List<QuoteElsewhere>> told) {
        ReadingModel.InHand quote = reading.quote().get();
        if (quote != null) {
            background.run(() -> desk.elsewhere(quote.id()), told, status::say);
        }
    }

    ExportModel exports() {
        return exports;
    }
}
