package org.cuttings.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    /// A line of the library.
    sealed interface Item {
        String label();

        /// Articles on a shelf.
        record Articles(String label, long count, Shelf shelf) implements Item {}

        /// The list of who speaks.
        record Speakers(String label) implements Item {}

        /// A heading over the lines below it; can't be chosen.
        record Heading(String label) implements Item {}
    }

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Item> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(false);

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

    /// Counts anew.
    void refresh() {
        background.run(desk::counts, this::show, status::say);
    }

    private void show(Counts counts) {
        Item before = chosen.get();
        List<Item> now = new ArrayList<>();
        now.add(shelf("library.all", counts.articles(), new Shelf.All()));
        now.add(shelf("library.unread", counts.unread(), new Shelf.Unread()));
        now.add(shelf("library.live-blogs", counts.liveBlogs(), new Shelf.LiveBlogs()));
        now.add(shelf("library.starred", counts.starred(), new Shelf.Starred()));
        now.add(new Item.Speakers(Words.of("library.speakers")));
        now.add(shelf("library.bin", counts.binned(), new Shelf.Bin()));
        named(now, "library.tags", counts.tags(), Shelf.Tag::new);
        named(now, "library.publishers", counts.publishers(), Shelf.Publisher::new);
        items.setAll(now);
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
    private static boolean sameAs(Item item, @Nullable Item other) {
        return switch (item) {
            case Item.Articles(var label, var count, var shelf) ->
                    other instanceof Item.Articles(var l, var c, var there) && shelf.equals(there);
            case Item.Speakers speakers -> other instanceof Item.Speakers;
            case Item.Heading heading -> false;
        };
    }
}
