package org.cuttings.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.cuttings.desk.Desk;
import org.cuttings.model.Headline;
import org.cuttings.search.ListOrder;
import org.cuttings.search.Shelf;
import org.jspecify.annotations.Nullable;

/// The articles of one shelf, newest first, fetched a page at a time as the reader comes near the
/// end of what is there.
final class ListModel {
    /// So many rows are fetched at a time.
    static final int PAGE = 200;

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final AtomicInteger asked = new AtomicInteger();
    private final ObservableList<Headline> rows = FXCollections.observableArrayList();
    private final ObservableList<Headline> selected = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");
    private final ObjectProperty<ListOrder> order = new SimpleObjectProperty<>(ListOrder.NEWEST);
    private Shelf shelf = new Shelf.All();
    private boolean fetching;
    private boolean atEnd;

    /// Whether the rows were looked up before the window stood, and no shelf was shown since.
    private boolean begun;

    ListModel(Desk desk, Background background, StatusModel status) {
        this.desk = desk;
        this.background = background;
        this.status = status;
        order.addListener((property, old, now) -> refresh());
    }

    ObjectProperty<ListOrder> order() {
        return order;
    }

    /// Whether rows are in the order of time, and so stand by days.
    boolean byDay() {
        return order.get() == ListOrder.NEWEST || order.get() == ListOrder.OLDEST;
    }

    ObservableList<Headline> rows() {
        return rows;
    }

    /// What the reader has chosen, in the list's order; the view keeps it.
    ObservableList<Headline> selected() {
        return selected;
    }

    ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    ReadOnlyStringProperty heading() {
        return heading.getReadOnlyProperty();
    }

    Shelf shelf() {
        return shelf;
    }

    void show(String name, Shelf now) {
        heading.set(name);
        boolean there = begun && now.equals(shelf);
        begun = false;
        shelf = now;
        if (!there) {
            refresh();
        }
    }

    /// Takes what was looked up before the window stood, newest first; the next [#show] of all
    /// articles then needs no look-up of its own.
    void begin(List<Headline> first, long of) {
        if (order.get() != ListOrder.NEWEST) {
            return;
        }
        begun = true;
        atEnd = first.size() < PAGE;
        rows.setAll(first);
        total.set(of);
    }

    /// Fetches anew what was there, from the top.
    void refresh() {
        int mine = asked.incrementAndGet();
        Shelf wanted = shelf;
        ListOrder by = order.get();
        int limit = Math.max(PAGE, rows.size());
        fetching = true;
        atEnd = false;
        background.run(
                () -> new Fetched(desk.headlines(wanted, by, null, limit), desk.count(wanted)),
                fetched -> {
                    if (mine == asked.get()) {
                        fetching = false;
                        atEnd = fetched.rows().size() < limit;
                        rows.setAll(fetched.rows());
                        total.set(fetched.total());
                    }
                },
                failure -> failed(mine, failure));
    }

    private record Fetched(List<Headline> rows, long total) {}

    /// The view shows this row: the next page is fetched when it is near the end.
    void near(int row) {
        if (fetching || atEnd || rows.isEmpty() || row < rows.size() - PAGE / 4) {
            return;
        }
        int mine = asked.get();
        Shelf wanted = shelf;
        ListOrder by = order.get();
        Headline last = rows.getLast();
        fetching = true;
        background.run(
                () -> desk.headlines(wanted, by, last, PAGE),
                more -> {
                    if (mine == asked.get()) {
                        fetching = false;
                        atEnd = more.size() < PAGE;
                        rows.addAll(more);
                    }
                },
                failure -> failed(mine, failure));
    }

    private void failed(int mine, String failure) {
        if (mine == asked.get()) {
            fetching = false;
            status.say(failure);
        }
    }

    /// The article after or before one; null at the ends.
    @Nullable Headline from(long article, int step) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id() == article) {
                int next = i + step;
                return next >= 0 && next < rows.size() ? rows.get(next) : null;
            }
        }
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /// Tells the first unread article that is not fetched yet; null where there is none.
    void nextUnreadFurtherOn(Consumer<@Nullable Headline> told) {
        if (atEnd || rows.isEmpty() || order.get() != ListOrder.NEWEST) {
            told.accept(null);
            return;
        }
        Headline last = rows.getLast();
        background.run(
                () -> {
                    List<Headline> next = desk.headlines(new Shelf.Unread(), last, 1);
                    return Optional.ofNullable(next.isEmpty() ? null : next.getFirst());
                },
                next -> told.accept(next.orElse(null)),
                status::say);
    }

    /// The first unread article after one; null where there is none.
    @Nullable Headline nextUnread(long article) {
        boolean after = rows.stream().noneMatch(row -> row.id() == article);
        for (Headline row : rows) {
            if (after && row.unread()) {
                return row;
            }
            after = after || row.id() == article;
        }
        return null;
    }
}
