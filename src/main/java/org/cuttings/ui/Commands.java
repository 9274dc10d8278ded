package org.cuttings.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// All that the window does, in the order of its menus.
///
/// Keys follow the readers people know: j and k go from entry to entry, J and K from article to
/// article, n to the next unread, space pages down and then goes on.
final class Commands {
    /// What needs a view: to choose a file, to move the focus, to ask for a word.
    ///
    /// @param close closes the window
    record Hands(
            Filing files,
            Asking questions,
            Quoting quote,
            Moving panes,
            Showing sheets,
            Runnable close) {}

    /// What brings pages and archives in.
    interface Filing {
        void chooseFiles();

        void chooseFolder();

        void paste();

        void chooseWatched();

        void openArchive();

        void newArchive();

        void recentArchives();
    }

    /// What asks the reader first.
    interface Asking {
        void askExport();

        void pickOrder();

        void askSaveSearch();

        void askTag();

        void askNote();

        void askNoteOnQuote();

        void askSpeaker();

        void askJoin();

        void askRename();

        void askPart();
    }

    /// What is done with the quote in hand.
    interface Quoting {
        void copyCited();

        void elsewhere();
    }

    /// What is about the panes: where the focus, the caret and the selection are.
    interface Moving {
        void focusSearch();

        void openFind();

        void copySelection();

        void highlight();

        void joinEntry();

        void partEntry();

        void entryFrom(int step);

        void quoteFrom(int step);

        void pageOn();

        void focusLibrary();

        void focusList();

        void focusReading();

        void focusTimeline();
    }

    /// What tells of the program itself.
    interface Showing {
        void preferences();

        void palette();

        void keySheet();

        void copyReport();

        void about();
    }

    private final WindowModel model;
    private final List<Command> all = new ArrayList<>();

    Commands(WindowModel model, Hands hands) {
        this.model = model;
        file(hands);
        edit(hands);
        view(hands);
        go(hands);
        article(hands);
        help(hands);
    }

    List<Command> all() {
        return List.copyOf(all);
    }

    private void file(Hands hands) {
        BooleanExpression idle = model.imports().running().not();
        add("import", "file", "Shortcut+I", "", idle, hands.files()::chooseFiles);
        add("import-folder", "file", "Shortcut+Shift+I", "", idle, hands.files()::chooseFolder);
        add("paste-page", "file", "Shortcut+Shift+V", "", idle, hands.files()::paste);
        add("watch", "file", "", "", null, hands.files()::chooseWatched);
        add("sample", "file", "", "", idle, model.imports()::bringSample);
        add("import-stop", "file", "", "", model.imports().running(), model.imports()::stop);
        add("report", "file", "", "", null, model::showReport);
        BooleanExpression exporting = model.exports().running();
        add("export", "file", "Shortcut+E", "", exporting.not(), hands.questions()::askExport);
        add("export-stop", "file", "", "", exporting, model.exports()::stop);
        add("archive-open", "file", "Shortcut+O", "", null, hands.files()::openArchive);
        add("archive-new", "file", "", "", null, hands.files()::newArchive);
        add("archive-recent", "file", "", "", null, hands.files()::recentArchives);
        add("preferences", "file", "Shortcut+Comma", "", null, hands.sheets()::preferences);
        add("close", "file", "Shortcut+Q", "", null, hands.close());
    }

    private void edit(Hands hands) {
        add("undo", "edit", "Shortcut+Z", "u", Bindings.isNotEmpty(model.undoable()), model::undo);
        add("copy", "edit", "", "", null, hands.panes()::copySelection);
        add("copy-cited", "edit", "Shortcut+Shift+C", "c", null, hands.quote()::copyCited);
        add("find", "edit", "Shortcut+F", "/", null, hands.panes()::openFind);
        add("search", "edit", "Shortcut+Shift+F", "", null, hands.panes()::focusSearch);
        add(
                "save-search",
                "edit",
                "Shortcut+Shift+S",
                "",
                model.search().searching(),
                hands.questions()::askSaveSearch);
        add("forget-search", "edit", "", "", savedChosen(), model::forgetSearch);
    }

    private ObservableBooleanValue savedChosen() {
        return Bindings.createBooleanBinding(
                () ->
                        model.library().chosen().get() instanceof LibraryModel.Item.Search item
                                && item.saved(),
                model.library().chosen());
    }

    private void view(Hands hands) {
        for (WindowSettings.Theme theme : WindowSettings.Theme.values()) {
            add(
                    "theme-" + theme.name(),
                    "view",
                    "",
                    "",
                    null,
                    () -> change(model.settings().get().themed(theme)));
        }
        add("text-larger", "view", "Shortcut+Plus Shortcut+Equals", "", null, () -> size(10));
        add("text-smaller", "view", "Shortcut+Minus", "", null, () -> size(-10));
        add(
                "text-normal",
                "view",
                "Shortcut+0",
                "",
                null,
                () -> change(model.settings().get().sized(100)));
        add("column-wider", "view", "", "", null, () -> column(3));
        add("column-narrower", "view", "", "", null, () -> column(-3));
        add("serif", "view", "", "", null, () -> change(now().withSerif(!now().serif())));
        for (ReadingText.Order order : ReadingText.Order.values()) {
            add("order-" + order.name(), "view", "", "", null, () -> change(now().ordered(order)));
        }
        add("one-clock", "view", "", "", null, model::oneClock);
        add("list-order", "view", "", "", null, hands.questions()::pickOrder);
        add("own-zone", "view", "", "", null, () -> change(now().withOwnZone(!now().ownZone())));
        add("changes", "view", "", "h", null, model::changes);
        add("changes-sides", "view", "", "H", null, model::changesSides);
        add(
                "timeline-table",
                "view",
                "",
                "",
                null,
                () -> change(now().withTimelineTable(!now().timelineTable())));
        add("left-out", "view", "", "o", null, () -> turn(model.reading().leftOut()));
        add("evidence", "view", "", "y", null, () -> turn(model.reading().evidence()));
        add("facets", "view", "", "", null, () -> change(now().withFacets(!now().facets())));
        add(
                "keep-searches",
                "view",
                "",
                "",
                null,
                () -> change(now().withKeepsSearches(!now().keepsSearches())));
        add("letters", "view", "", "", null, () -> change(now().withLetters(!now().letters())));
    }

    private static void turn(BooleanProperty shown) {
        shown.set(!shown.get());
    }

    private void go(Hands hands) {
        add("next-entry", "go", "Shortcut+Down", "j", null, () -> hands.panes().entryFrom(1));
        add("previous-entry", "go", "Shortcut+Up", "k", null, () -> hands.panes().entryFrom(-1));
        add("next-quote", "go", "", "q", null, () -> hands.panes().quoteFrom(1));
        add("previous-quote", "go", "", "Q", null, () -> hands.panes().quoteFrom(-1));
        add("next-article", "go", "Alt+Down", "J", null, () -> model.articleFrom(1));
        add("previous-article", "go", "Alt+Up", "K", null, () -> model.articleFrom(-1));
        add("next-unread", "go", "", "n", null, model::nextUnread);
        add("page-on", "go", "", " ", null, hands.panes()::pageOn);
        add("go-library", "go", "Shortcut+1", "", null, hands.panes()::focusLibrary);
        add("go-list", "go", "Shortcut+2", "", null, hands.panes()::focusList);
        add("go-reading", "go", "Shortcut+3", "", null, hands.panes()::focusReading);
        add("go-timeline", "go", "Shortcut+4", "", null, hands.panes()::focusTimeline);
        add("palette", "go", "Shortcut+K", "", null, hands.sheets()::palette);
    }

    private void article(Hands hands) {
        add("star", "article", "Shortcut+D", "s", null, model.marks()::star);
        add("read", "article", "", "r", null, model.marks()::toggleRead);
        add("tag", "article", "Shortcut+T", "t", null, hands.questions()::askTag);
        add("note", "article", "Shortcut+N", "m", null, hands.questions()::askNote);
        add("highlight", "article", "Shortcut+L", "l", null, hands.panes()::highlight);
        add(
                "note-quote",
                "article",
                "",
                "M",
                Bindings.isNotNull(model.reading().quote()),
                hands.questions()::askNoteOnQuote);
        add(
                "quote-elsewhere",
                "article",
                "",
                "w",
                Bindings.isNotNull(model.reading().quote()),
                hands.quote()::elsewhere);
        add(
                "speaker",
                "article",
                "",
                "e",
                Bindings.isNotNull(model.reading().quote()),
                hands.questions()::askSpeaker);
        BooleanExpression someone =
                BooleanExpression.booleanExpression(Bindings.isNotNull(model.speakers().chosen()));
        add("speaker-rename", "article", "", "", someone, hands.questions()::askRename);
        add("speaker-join", "article", "", "", someone, hands.questions()::askJoin);
        add("speaker-part", "article", "", "", someone, hands.questions()::askPart);
        add("review", "article", "", "", null, model::review);
        add("entry-join", "article", "", "", null, hands.panes()::joinEntry);
        add("entry-part", "article", "", "", null, hands.panes()::partEntry);
        add("entries-as-found", "article", "", "", null, model.boundaries()::asFound);
        add("bin", "article", "Shortcut+Delete", "d", null, model.marks()::bin);
    }

    private void help(Hands hands) {
        add("keys", "help", "F1", "?", null, hands.sheets()::keySheet);
        add("copy-report", "help", "", "", null, hands.sheets()::copyReport);
        add("about", "help", "", "", null, hands.sheets()::about);
    }

    private WindowSettings now() {
        return model.settings().get();
    }

    private void column(int by) {
        change(now().withColumn(now().column() + by));
    }

    private void size(int by) {
        change(now().sized(now().textPercent() + by));
    }

    private void change(WindowSettings settings) {
        model.settings().set(settings);
    }

    /// @param keys combinations parted by spaces
    private void add(
            String id,
            String menu,
            String keys,
            String letter,
            @Nullable ObservableBooleanValue enabled,
            Runnable action) {
        List<KeyCombination> combinations =
                Arrays.stream(keys.split(" "))
                        .filter(key -> !key.isEmpty())
                        .map(KeyCombination::keyCombination)
                        .toList();
        all.add(new Command(id, menu, combinations, letter, enabled, action));
    }
}
