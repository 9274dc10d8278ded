package org.cuttings.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.cuttings.desk.Desk;
import org.cuttings.model.Counts;
import org.cuttings.search.Shelf;
import org.jspecify.annotations.Nullable;

/// The library at the window's side: what there is to look at, with counts.
final class LibraryModel {
    private static final int MOST_SOURCES = 12;

    /// A line of the library.
    sealed interface Item {
        String label();

        /// How much there is; 0 where it is nothing or not counted.
        default long count() {
            return 0;
        }

        /// Articles on a shelf.
        record Articles(String label, long count, Shelf shelf) implements Item {}

        /// The list of who speaks.
        record Speakers(String label, long count) implements Item {}

        /// The reader's notes and highlights.
        record Notes(String label, long count) implements Item {}

        /// What a query finds: a saved search, or all entries of a source.
        ///
        /// @param saved whether the reader saved it
        record Search(String label, long count, String query, boolean saved) implements Item {}

        /// A heading over the lines below it; can't be chosen.
        record Heading(String label) implements Item {}
    }

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Item> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(false);
    private final AtomicInteger asked = new AtomicInteger();
    private Counted counted = new Counted(0, 0, Map.of(), Map.of(), Map.of());
    private Counts counts = new Counts(0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of());

    /// What takes longer to count, and is shown when it is there.
    ///
    /// @param saved queries by name
    /// @param found how much each saved search finds, by name
    private record Counted(
            long speakers,
            long notes,
            Map<String, Long> sources,
            Map<String, String> saved,
            Map<String, Long> found) {}

    LibraryModel(Desk desk, Background background, StatusModel status) {
        this.desk = desk;
        this.background = background;
        this.status = status;
    }

    ObservableList<Item> items() {
        return items;
    }

    ObjectProperty<@Nullable Item> chosen() {
        return chosen;
    }

    /// Whether the archive holds nothing at all, not even in the bin.
    ReadOnlyBooleanProperty empty() {
        return empty.getReadOnlyProperty();
    }

    /// The saved searches: queries by name.
    Map<String, String> saved() {
        return counted.saved();
    }

    /// The reader's tags.
    List<String> tags() {
        return counts.tags().keySet().stream().sorted().toList();
    }

    /// Takes what was counted before the window stood.
    void begin(Counts first) {
        counts = first;
        show();
    }

    /// Counts what takes longer, where [#begin] had the rest.
    void countMore() {
        background.run(this::count, this::add, status::say);
    }

    /// Counts anew.
    void refresh() {
        int mine = asked.incrementAndGet();
        background.run(
                desk::counts,
                now -> {
                    counts = now;
                    show();
                    if (mine == asked.get()) {
                        countMore();
                    }
                },
                status::say);
    }

    private Counted count() {
        Map<String, String> saved = desk.savedSearches();
        Map<String, Long> found = new HashMap<>();
        saved.forEach((name, query) -> found.put(name, desk.search(query, 1).total()));
        return new Counted(
                desk.countSpeakers(),
                desk.countNotes(),
                desk.countSources(MOST_SOURCES),
                saved,
                found);
    }

    private void add(Counted now) {
        if (!now.equals(counted)) {
            counted = now;
            show();
        }
    }

    private void show() {
        Item before = chosen.get();
        List<Item> now = new ArrayList<>();
        now.add(shelf("library.all", counts.articles(), new Shelf.All()));
        now.add(shelf("library.unread", counts.unread(), new Shelf.Unread()));
        now.add(shelf("library.live-blogs", counts.liveBlogs(), new Shelf.LiveBlogs()));
        now.add(shelf("library.starred", counts.starred(), new Shelf.Starred()));
        now.add(new Item.Speakers(Words.of("library.speakers"), counted.speakers()));
        now.add(new Item.Notes(Words.of("library.notes"), counted.notes()));
        now.add(shelf("library.bin", counts.binned(), new Shelf.Bin()));
        if (!counted.saved().isEmpty()) {
            now.add(new Item.Heading(Words.of("library.saved")));
            counted.saved()
                    .forEach((name, query) ->
                            now.add(
                                    new Item.Search(
                                            name,
                                            counted.found().getOrDefault(name, 0L),
                                            query,
                                            true)));
        }
        named(now, "library.tags", counts.tags(), Shelf.Tag::new);
        named(now, "library.publishers", counts.publishers(), Shelf.Publisher::new);
        if (!counted.sources().isEmpty()) {
            now.add(new Item.Heading(Words.of("library.sources")));
            counted.sources()
                    .forEach((name, count) ->
                            now.add(
                                    new Item.Search(
                                            name,
                                            count,
                                            "source:\"" + name.replace("\"", "") + "\"",
                                            false)));
        }
        if (!now.equals(items)) {
            items.setAll(now);
        }
        empty.set(counts.articles() == 0 && counts.binned() == 0);
        Item again =
                now.stream()
                        .filter(item -> sameAs(item, before))
                        .findFirst()
                        .orElse(now.getFirst());
        chosen.set(again);
    }

    private static Item shelf(String key, long count, Shelf shelf) {
        return new Item.Articles(Words.of(key), count, shelf);
    }

    private static void named(
            List<Item> to,
            String heading,
            Map<String, Long> counts,
            java.util.function.Function<String, Shelf> shelf) {
        if (counts.isEmpty()) {
            return;
        }
        to.add(new Item.Heading(Words.of(heading)));
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry ->
                        to.add(
                                new Item.Articles(
                                        entry.getKey(),
                                        entry.getValue(),
                                        shelf.apply(entry.getKey()))));
    }

    /// Whether two lines lead to the same place, whatever their counts.
    static boolean sameAs(Item item, @Nullable Item other) {
        return switch (item) {
            case Item.Articles(var label, var count, var shelf) ->
                    other instanceof Item.Articles(var l, var c, var there) && shelf.equals(there);
            case Item.Speakers speakers -> other instanceof Item.Speakers;
            case Item.Notes notes -> other instanceof Item.Notes;
            case Item.Search(var label, var count, var query, var saved) ->
                    other instanceof Item.Search there
                            && there.query().equals(query)
                            && there.label().equals(label);
            case Item.Heading heading -> false;
        };
    }
}
