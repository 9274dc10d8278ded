package org.cuttings.ui;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.cuttings.desk.Care;
import org.cuttings.desk.Desk;
import org.cuttings.desk.ExportOrder;
import org.cuttings.desk.Folders;
import org.cuttings.desk.ProblemReport;
import org.cuttings.model.Article;
import org.cuttings.model.Headline;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Said;
import org.cuttings.model.Span;
import org.cuttings.model.SpeakerSuggestion;
import org.cuttings.search.Hit;
import org.cuttings.search.QuoteElsewhere;
import org.cuttings.search.Shelf;
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
        REPORT
    }

    /// More would be too narrow to read.
    private static final int MOST_LANES = 6;

    private final Desk desk;
    private final Background background;
    private final Background changes;
    private final StatusModel status = new StatusModel();
    private final LibraryModel library;
    private final ListModel list;
    private final Thumbnails thumbnails;
    private final ReadingModel reading;
    private final SearchModel search;
    private final SpeakersModel speakers;
    private final NotesModel notes;
    private final SuggestionsModel suggestions;
    private final ExportModel exports;
    private final ImportModel imports;
    private final Watching watching;
    private final ObjectProperty<WindowSettings> settings;
    private final ReadOnlyObjectWrapper<Middle> middle =
            new ReadOnlyObjectWrapper<>(Middle.ARTICLES);
    private final ReadOnlyObjectWrapper<Right> right = new ReadOnlyObjectWrapper<>(Right.READING);
    private final ReadOnlyObjectWrapper<@Nullable OneClock> clock = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");

    /// @param background for look-ups, imports and exports
    /// @param changes for the reader's changes, which it does in the order given
    WindowModel(Desk desk, Background background, Background changes, WindowSettings settings) {
        this.desk = desk;
        this.background = background;
        this.changes = changes;
        this.settings = new SimpleObjectProperty<>(settings);
        this.library = new LibraryModel(desk, background, status);
        this.list = new ListModel(desk, background, status);
        this.thumbnails = new Thumbnails(desk, background);
        this.reading = new ReadingModel(desk, background, status);
        this.search = new SearchModel(desk, background, status, this.settings, library);
        this.speakers = new SpeakersModel(desk, background, status);
        this.notes = new NotesModel(desk, background, status);
        this.suggestions = new SuggestionsModel(desk, background, status);
        this.exports = new ExportModel(desk, background, status);
        this.imports = new ImportModel(desk, background, status, this::refresh);
        this.watching = new Watching(background, status, imports, this.settings);
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
        return undoable.getReadOnlyProperty();
    }

    boolean readOnly() {
        return desk.readOnly();
    }

    /// Looks at the watched folder; to be called every second or so.
    void watch() {
        watching.look();
    }

    /// Tells what a reader may send when something went wrong, without a word of any page.
    void problemReport(Consumer<String> told) {
        background.run(() -> ProblemReport.of(desk, Folders.ofThisUser()), told, status::say);
    }

    /// Looks after the archive once the window stands: it is checked where the program did not end
    /// well last time, and backed up where it has changed since yesterday.
    void lookAfter() {
        if (desk.readOnly()) {
            return;
        }
        background.run(
                () -> {
                    List<Care.Finding> found =
                            desk.wasLeftUnclean() ? desk.care().check() : List.of();
                    if (found.isEmpty()) {
                        desk.care().dailyBackup();
                    }
                    return found;
                },
                found -> {
                    if (!found.isEmpty()) {
                        status.say(
                                Words.of(
                                        "archive.damaged",
                                        found.size(),
                                        found.getFirst().sentence()));
                    }
                },
                status::say);
    }

    /// Fills the first picture.
    void begin(FirstLook first) {
        list.begin(first.rows(), first.total());
        library.begin(first.counts());
    }

    /// Looks up what the first picture does without.
    void complete() {
        library.countMore();
        lookUpUndoable();
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
        if (search.searching().get()) {
            search.search();
        }
        lookUpUndoable();
    }

    private void lookUpUndoable() {
        background.run(desk::undoable, sentence -> undoable.set(sentence.orElse("")), status::say);
    }

    /// Opens an article, and marks it as read.
    void open(Headline headline) {
        right.set(Right.READING);
        reading.open(headline.id());
        if (headline.unread() && !headline.binned() && !desk.readOnly()) {
            change(() -> desk.read(headline.id(), true));
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
        Headline next = list.from(shownArticle(), step);
        if (next != null) {
            open(next);
        }
    }

    void nextUnread() {
        Headline next = list.nextUnread(shownArticle());
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

    private long shownArticle() {
        ReadingModel.Shown shown = reading.shown().get();
        return shown == null ? -1 : shown.kept().headline().id();
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
            change(() -> desk.saveSearch(name.strip(), query));
        }
    }

    /// Takes the saved search that is chosen in the library away.
    void forgetSearch() {
        if (library.chosen().get() instanceof LibraryModel.Item.Search chosen && chosen.saved()) {
            change(() -> desk.saveSearch(chosen.label(), null));
        }
    }

    /// Several live blogs on one clock; null before they were asked for.
    ReadOnlyObjectProperty<@Nullable OneClock> clock() {
        return clock.getReadOnlyProperty();
    }

    /// Puts the live blogs that are chosen in the list on one clock.
    void oneClock() {
        List<Long> ids =
                list.selected().stream()
                        .filter(row -> row.kind() == Article.Kind.LIVE_BLOG)
                        .limit(MOST_LANES)
                        .map(Headline::id)
                        .toList();
        if (ids.size() < 2) {
            status.say(Words.of("clock.choose"));
            return;
        }
        background.run(
                () -> OneClock.of(ids.stream().flatMap(id -> desk.article(id).stream()).toList()),
                now -> {
                    clock.set(now);
                    right.set(Right.CLOCK);
                },
                status::say);
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

    /// The articles that a command is about: those chosen in the list, else the one shown.
    List<Long> inHand() {
        if (middle.get() == Middle.ARTICLES && list.selected().size() > 1) {
            return list.selected().stream().map(Headline::id).toList();
        }
        ReadingModel.Shown shown = reading.shown().get();
        if (shown != null && right.get() == Right.READING) {
            return List.of(shown.kept().headline().id());
        }
        return list.selected().stream().map(Headline::id).toList();
    }

    void star() {
        boolean on = handled().anyMatch(row -> !row.starred());
        all(inHand(), ids -> desk.several().star(ids, on));
    }

    void toggleRead() {
        boolean read = handled().anyMatch(Headline::unread);
        all(inHand(), ids -> desk.several().read(ids, read));
    }

    /// Puts what is in hand into the bin, or takes it out where the bin is shown.
    void bin() {
        boolean restore = list.shelf() instanceof Shelf.Bin;
        List<Long> ids = inHand();
        if (!restore && ids.contains(shownArticle())) {
            reading.clear();
        }
        all(ids, these -> desk.several().bin(these, !restore));
        status.say(Words.of(restore ? "bin.restored" : "bin.binned", ids.size()));
    }

    /// Tags what is in hand; takes the tag away where all of it has it.
    void tag(String words) {
        String tag = words.strip();
        if (!tag.isEmpty()) {
            boolean on = handled().anyMatch(row -> !row.tags().contains(tag));
            all(inHand(), ids -> desk.several().tag(ids, tag, on));
        }
    }

    void note(String words) {
        long shown = shownArticle();
        if (shown >= 0) {
            changeShown(() -> desk.note(shown, words.strip()));
        }
    }

    /// Highlights words of what is shown, or takes the highlights that lie there away.
    ///
    /// @param words by the entries in which they stand, as [ReadingText#spans] has them; where
    ///   there are none, the quote in hand is meant
    void highlight(Map<Integer, Span> words) {
        ReadingModel.Shown shown = reading.shown().get();
        ReadingModel.InHand quote = reading.quote().get();
        if (shown == null || words.isEmpty() && quote == null) {
            status.say(Words.of("highlight.nothing"));
            return;
        }
        Map<Integer, Span> meant =
                words.isEmpty() && quote != null
                        ? Map.of(quote.entry(), quote.quote().span())
                        : words;
        List<Long> there =
                shown.said().stream()
                        .filter(said -> said.what().equals("highlight") && lies(said, shown, meant))
                        .map(Said::id)
                        .toList();
        changeShown(() -> {
            if (there.isEmpty()) {
                meant.forEach((entry, span) ->
                        desk.highlight(shown.kept().entryIds().get(entry), span, true));
            } else {
                desk.several().takeAway(there);
            }
        });
    }

    private static boolean lies(Said said, ReadingModel.Shown shown, Map<Integer, Span> words) {
        Span span = said.span();
        Long post = said.post();
        if (span == null || post == null) {
            return false;
        }
        Span here = words.get(shown.kept().posts().indexOf(post));
        return here != null && here.start() < span.end() && span.start() < here.end();
    }

    /// Puts a note on words of what is shown; where none are chosen, on the quote in hand.
    void noteOn(Map<Integer, Span> words, String note) {
        ReadingModel.Shown shown = reading.shown().get();
        ReadingModel.InHand quote = reading.quote().get();
        if (shown == null) {
            return;
        }
        if (!words.isEmpty()) {
            words.forEach((entry, span) ->
                    changeShown(() ->
                            desk.noteOnWords(
                                    shown.kept().entryIds().get(entry), span, note.strip())));
        } else if (quote != null) {
            changeShown(() -> desk.noteOnQuote(quote.id(), note.strip()));
        }
    }

    /// Changes the note that is chosen in the list of notes.
    void changeNote(String words) {
        if (notes.selected().size() == 1) {
            long id = notes.selected().getFirst().said().id();
            changeShown(() -> desk.changeNote(id, words.strip()));
        }
    }

    /// Takes the notes and highlights that are chosen in their list away, as one act.
    void takeNotesAway() {
        List<Long> ids = notes.selected().stream().map(row -> row.said().id()).toList();
        if (!ids.isEmpty()) {
            changeShown(() -> desk.several().takeAway(ids));
            status.say(Words.of("notes.taken", ids.size()));
        }
    }

    /// The reader says who says the quote in hand.
    ///
    /// @param name empty: nobody known
    void correctSpeaker(String name) {
        ReadingModel.InHand quote = reading.quote().get();
        if (quote != null) {
            changeShown(() -> desk.speakerOf(quote.id(), name.isBlank() ? null : name.strip()));
        }
    }

    /// Shows the pairs of speakers who may be one.
    void review() {
        suggestions.refresh();
        right.set(Right.SUGGESTIONS);
    }

    /// The reader says of the chosen pair that they are one, or that they are two.
    void answer(boolean one) {
        SpeakerSuggestion pair = suggestions.chosen().get();
        if (pair == null) {
            return;
        }
        long first = pair.one().id();
        long other = pair.other().id();
        change(() -> {
            if (one) {
                desk.join(first, other);
            } else {
                desk.notTheSame(first, other);
            }
        });
        status.say(
                Words.of(
                        one ? "suggestions.joined" : "suggestions.apart",
                        pair.one().name(),
                        pair.other().name()));
    }

    /// The reader says that the chosen speaker is the same as another, as whom they are shown.
    void join(KnownSpeaker other) {
        KnownSpeaker chosen = speakers.chosen().get();
        if (chosen != null && chosen.id() != other.id()) {
            change(() -> desk.join(chosen.id(), other.id()));
            speakers.chosen().set(other);
        }
    }

    /// Tells who was joined to the chosen speaker.
    void joined(Consumer<List<KnownSpeaker>> told) {
        KnownSpeaker chosen = speakers.chosen().get();
        if (chosen != null) {
            background.run(() -> desk.joinedTo(chosen.id()), told, status::say);
        }
    }

    /// A speaker that was joined to another stands for itself again.
    void part(KnownSpeaker speaker) {
        change(() -> desk.part(speaker.id()));
    }

    /// The reader says who says the quotes chosen in the list of a speaker's quotes, as one act.
    void correctSpeakers(String name) {
        List<Long> ids = speakers.selected().stream().map(KeptQuote::id).toList();
        if (!ids.isEmpty() && !name.isBlank()) {
            change(() -> desk.speakerOf(ids, name.strip()));
        }
    }

    void rename(String name) {
        var chosen = speakers.chosen().get();
        if (chosen != null && !name.isBlank()) {
            change(() -> desk.rename(chosen.id(), name.strip()));
        }
    }

    /// Tells where else the quote in hand was said.
    void elsewhere(Consumer<List<QuoteElsewhere>> told) {
        ReadingModel.InHand quote = reading.quote().get();
        if (quote != null) {
            background.run(() -> desk.elsewhere(quote.id()), told, status::say);
        }
    }

    void undo() {
        changes.run(
                desk::undo,
                undone -> {
                    status.say(undone.orElse(Words.of("undo.nothing")));
                    refresh();
                    reading.refresh();
                },
                status::say);
    }

    ExportModel exports() {
        return exports;
    }

    /// What can be exported now, the likeliest first.
    ///
    /// @param line of the reading pane, where the caret is
    List<ExportModel.Part> exportable(int line) {
        List<ExportModel.Part> parts = new ArrayList<>();
        List<Long> ids = inHand();
        if (ids.size() > 1) {
            parts.add(
                    new ExportModel.Part(
                            Words.of("export.of.articles", ids.size()),
                            new ExportOrder.What.Articles(ids)));
        }
        if (middle.get() == Middle.HITS && search.searching().get()) {
            String query = search.typed().get();
            parts.add(
                    new ExportModel.Part(
                            Words.of("export.of.search", query),
                            new ExportOrder.What.Found(query)));
        }
        KnownSpeaker speaker = speakers.chosen().get();
        if (middle.get() == Middle.SPEAKERS && speaker != null) {
            String name = speaker.name().replace("\"", "");
            parts.add(
                    new ExportModel.Part(
                            Words.of("export.of.speaker", speaker.name()),
                            new ExportOrder.What.Found("speaker:\"" + name + "\"")));
        }
        addShown(parts, line);
        if (library.chosen().get() instanceof LibraryModel.Item.Articles shelf
                && !(shelf.shelf() instanceof Shelf.All)) {
            parts.add(
                    new ExportModel.Part(
                            Words.of("export.of.shelf", shelf.label()),
                            new ExportOrder.What.OnShelf(shelf.shelf())));
        }
        parts.add(new ExportModel.Part(Words.of("export.of.all"), new ExportOrder.What.All()));
        return parts;
    }

    /// The article shown or chosen, and its entry where the caret is.
    private void addShown(List<ExportModel.Part> parts, int line) {
        List<Long> ids = inHand();
        if (ids.size() != 1) {
            return;
        }
        long article = ids.getFirst();
        ReadingModel.Shown shown = reading.shown().get();
        boolean read = shown != null && shown.kept().headline().id() == article;
        String title =
                handled().map(Headline::title).filter(Objects::nonNull).findFirst().orElse("");
        parts.add(
                new ExportModel.Part(
                        Words.of("export.of.article", title), new ExportOrder.What.Articles(ids)));
        if (read && shown.kept().entryIds().size() > 1) {
            shown.text()
                    .entryAt(line)
                    .ifPresent(entry ->
                            parts.add(
                                    new ExportModel.Part(
                                            Words.of("export.of.entry", title),
                                            new ExportOrder.What.Places(
                                                    List.of(
                                                            new ExportOrder.Place(
                                                                    article,
                                                                    shown.kept()
                                                                            .entryIds()
                                                                            .get(entry)))))));
        }
    }

    /// The lines of what is in hand; what is shown counts as its line said when it was opened.
    private Stream<Headline> handled() {
        List<Long> ids = inHand();
        ReadingModel.Shown shown = reading.shown().get();
        Stream<Headline> open = shown == null ? Stream.empty() : Stream.of(shown.kept().headline());
        List<Headline> rows = list.rows().stream().filter(row -> ids.contains(row.id())).toList();
        return rows.isEmpty() ? open.filter(row -> ids.contains(row.id())) : rows.stream();
    }

    private void all(List<Long> ids, Consumer<List<Long>> work) {
        if (ids.isEmpty()) {
            status.say(Words.of("nothing-in-hand"));
        } else {
            change(() -> work.accept(ids));
        }
    }

    private void change(Runnable work) {
        changes.run(
                () -> {
                    work.run();
                    return true;
                },
                done -> refresh(),
                status::say);
    }

    /// A change of what is shown itself, which is read again after it.
    private void changeShown(Runnable work) {
        change(work);
        changes.run(() -> true, done -> reading.refresh(), status::say);
    }
}
