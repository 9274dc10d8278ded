package org.cuttings.ui;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import org.cuttings.model.Article;
import org.cuttings.model.Headline;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Moment;
import org.cuttings.search.Query;

/// Goes through every view of a window whose archive has something for each: a live blog, two
/// editions of one article, two speakers who may be one, notes, tags and a bin.
final class EveryView {
    /// Told of each view while it is seen.
    interface Seen {
        void seen(String view) throws Exception;
    }

    private final Driver driver;
    private final WindowModel model;
    private final Commands.Hands hands;
    private final Seen seen;

    EveryView(Driver driver, Seen seen) {
        this.driver = driver;
        this.seen = seen;
        this.model = driver.model();
        this.hands = driver.view().hands();
    }

    /// What is read.
    void reading() throws Exception {
        shelf(item -> item instanceof LibraryModel.Item.Articles);
        open(longestBlog());
        quoteInHand();
        seen.seen("reading-blog");
        driver.act(() -> model.reading().find().set("the"));
        driver.act(hands.panes()::openFind);
        seen.seen("find");
        press("find-close");
        driver.act(() -> model.reading().leftOut().set(true));
        seen.seen("left-out");
        driver.act(() -> model.reading().leftOut().set(false));
        driver.act(() -> model.reading().evidence().set(true));
        seen.seen("evidence");
        driver.act(() -> model.reading().evidence().set(false));
        for (Headline row : List.copyOf(driver.look(() -> model.list().rows()))) {
            if (isEdited(row)) {
                open(row);
                driver.act(model::changes);
                driver.waitFor("changes", () -> !model.changed().rows().isEmpty());
                seen.seen("changes");
                driver.act(() -> model.settings().set(model.settings().get().withSideBySide(true)));
                seen.seen("changes-side-by-side");
                driver.act(
                        () -> model.settings().set(model.settings().get().withSideBySide(false)));
                driver.act(model::showReading);
                break;
            }
        }
        driver.act(this::chooseTwoBlogs);
        seen.seen("several");
        driver.act(model::oneClock);
        driver.waitFor("the clock", () -> model.right().get() == WindowModel.Right.CLOCK);
        seen.seen("one-clock");
        driver.act(
                () -> ((ListView<?>) driver.node("articles")).getSelectionModel().clearSelection());
        driver.act(model::showReading);
    }

    private void chooseTwoBlogs() {
        ListView<?> list = (ListView<?>) driver.node("articles");
        int[] blogs =
                IntStream.range(0, model.list().rows().size())
                        .filter(i -> isTimedBlog(model.list().rows().get(i)))
                        .limit(2)
                        .toArray();
        list.getSelectionModel().clearSelection();
        list.getSelectionModel().selectIndices(blogs[0], blogs[1]);
        list.scrollTo(blogs[0]);
    }

    private static boolean isTimedBlog(Headline row) {
        return row.kind() == Article.Kind.LIVE_BLOG && row.published() != null;
    }

    /// Shelves of the library.
    void shelves() throws Exception {
        shelf(item -> item.label().equals(Words.of("library.bin")));
        seen.seen("bin");
        shelf(item -> item.label().equals(Words.of("library.starred")));
        seen.seen("starred");
        choose(LibraryModel.Item.Notes.class);
        driver.waitFor("notes", () -> !model.notes().rows().isEmpty());
        driver.act(() -> ((ListView<?>) driver.node("notes")).getSelectionModel().select(0));
        seen.seen("notes");
        shelf(item -> item instanceof LibraryModel.Item.Articles);
    }

    /// Who speaks.
    void speakers() throws Exception {
        choose(LibraryModel.Item.Speakers.class);
        driver.waitFor("speakers", () -> !model.speakers().speakers().isEmpty());
        driver.act(() -> model.speakers().chosen().set(null));
        driver.act(() ->
                model.speakers()
                        .chosen()
                        .set(
                                model.speakers().speakers().stream()
                                        .filter(speaker -> speaker.first() != null)
                                        .max(Comparator.comparingLong(EveryView::days))
                                        .orElseThrow()));
        driver.waitFor("quotes", () -> !model.speakers().quotes().isEmpty());
        seen.seen("speaker");
        if (driver.has("months-table")) {
            press("months-table");
            seen.seen("months-table");
            press("months-table");
        }
        driver.act(hands.questions()::askJoin);
        sheet("join");
        driver.act(hands.questions()::askRename);
        sheet("rename");
        driver.act(model::review);
        driver.waitFor("pairs", () -> !model.suggestions().rows().isEmpty());
        seen.seen("suggestions");
        shelf(item -> item instanceof LibraryModel.Item.Articles);
    }

    /// What is found.
    ///
    /// @param begun the beginning of a name that the archive knows
    void search(String words, String begun) throws Exception {
        driver.act(hands.panes()::focusSearch);
        driver.act(() -> model.search().typed().set(begun));
        driver.waitFor(
                "names",
                () ->
                        model.search().proposals().stream()
                                .anyMatch(one -> one.kind() == Proposals.Kind.NAME));
        seen.seen("proposals");
        driver.act(() -> model.settings().set(model.settings().get().withFacets(true)));
        driver.act(() -> model.search().typed().set(words));
        driver.act(hands.panes()::focusReading);
        for (Query.In in : Query.In.values()) {
            driver.act(() -> model.search().lookingIn().set(in));
            driver.waitFor("an answer", () -> !model.search().busy().get());
            if (in != Query.In.NOTES) {
                driver.waitFor("counts", () -> model.search().facets().get() != null);
                driver.act(() -> model.open(model.search().hits().get().hits().getFirst()));
            }
            seen.seen("search-" + in.name().toLowerCase(java.util.Locale.ROOT));
        }
        driver.act(hands.questions()::askSaveSearch);
        sheet("save-search");
        driver.act(() -> model.search().lookingIn().set(Query.In.ENTRIES));
        driver.act(() -> model.search().typed().set("nosuchwordanywhere"));
        driver.waitFor("an answer", () -> !model.search().busy().get());
        seen.seen("search-nothing");
        driver.act(() -> model.search().typed().set(""));
        driver.act(() -> model.settings().set(model.settings().get().withFacets(false)));
    }

    /// What lies over the window.
    void sheets() throws Exception {
        open(longestBlog());
        quoteInHand();
        driver.act(hands.sheets()::palette);
        sheet("palette");
        driver.act(hands.sheets()::keySheet);
        sheet("keys");
        driver.act(hands.sheets()::preferences);
        sheet("preferences");
        driver.act(hands.sheets()::about);
        driver.act(() -> ((ListView<?>) driver.node("about-parts")).getSelectionModel().select(0));
        sheet("about");
        driver.act(hands.questions()::askExport);
        sheet("export");
        driver.act(hands.questions()::askTag);
        sheet("tag");
        driver.act(hands.questions()::askNote);
        sheet("note");
        driver.act(hands.questions()::askNoteOnQuote);
        sheet("note-on-quote");
        driver.act(hands.questions()::askSpeaker);
        sheet("correct-speaker");
        driver.act(hands.questions()::pickOrder);
        sheet("order");
        driver.act(hands.files()::recentArchives);
        sheet("recent-archives");
    }

    private static long days(KnownSpeaker speaker) {
        Moment first = speaker.first();
        Moment last = speaker.last();
        return first == null || last == null
                ? 0
                : last.local().toLocalDate().toEpochDay()
                        - first.local().toLocalDate().toEpochDay();
    }

    void report() throws Exception {
        driver.act(model::showReport);
        seen.seen("report");
        driver.act(model::showReading);
    }

    void open(Headline row) {
        driver.act(() -> model.open(row));
        driver.waitFor("the text", () -> shows(row.id()));
    }

    private boolean shows(long article) {
        var shown = model.reading().shown().get();
        return shown != null && shown.kept().headline().id() == article;
    }

    private boolean isEdited(Headline row) {
        return row.editions() > 1;
    }

    Headline longestBlog() {
        return driver.look(() ->
                model.list().rows().stream()
                        .filter(row -> row.kind() == Article.Kind.LIVE_BLOG)
                        .max(Comparator.comparingInt(Headline::entries))
                        .orElseThrow());
    }

    private void quoteInHand() {
        driver.act(() -> hands.panes().quoteFrom(1));
        driver.waitFor("a quote", () -> model.reading().quote().get() != null);
    }

    private void sheet(String name) throws Exception {
        driver.waitFor(name, () -> driver.node("overlay").isVisible());
        seen.seen(name);
        driver.act(driver.view()::closeOverlay);
    }

    private void press(String toggle) {
        driver.act(() -> {
            if (driver.node(toggle) instanceof ToggleButton button) {
                button.fire();
            } else {
                ((javafx.scene.control.Button) driver.node(toggle)).fire();
            }
        });
    }

    private void choose(Class<? extends LibraryModel.Item> kind) {
        shelf(kind::isInstance);
    }

    private void shelf(Predicate<LibraryModel.Item> which) {
        driver.act(() ->
                model.library()
                        .chosen()
                        .set(
                                model.library().items().stream()
                                        .filter(which)
                                        .findFirst()
                                        .orElseThrow()));
        driver.waitFor("the list", () -> !model.list().rows().isEmpty());
        // In a narrow window the list takes its turn.
        driver.act(hands.panes()::focusList);
    }
}
