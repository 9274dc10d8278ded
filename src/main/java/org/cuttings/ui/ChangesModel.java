package org.cuttings.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.cuttings.desk.Desk;
import org.cuttings.model.EditionLine;
import org.jspecify.annotations.Nullable;

/// What changed between two editions of an article; which two, the reader chooses.
final class ChangesModel {
    /// Two editions compared.
    ///
    /// @param title the article's; null where it has none
    /// @param editions all of the article's, the oldest first
    record Shown(
            long article,
            @Nullable String title,
            List<EditionLine> editions,
            EditionLine earlier,
            EditionLine later,
            List<ChangeRow> rows) {}

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final ObservableValue<Times> times;
    private final AtomicInteger asked = new AtomicInteger();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ChangeRow> rows = FXCollections.observableArrayList();
    private final StringProperty words = new SimpleStringProperty("");

    ChangesModel(
            Desk desk, Background background, StatusModel status, ObservableValue<Times> times) {
        this.desk = desk;
        this.background = background;
        this.status = status;
        this.times = times;
        shown.addListener((property, old, now) -> narrow());
        words.addListener((property, old, now) -> narrow());
        times.addListener((property, old, now) -> refresh());
    }

    /// Null before anything was compared.
    ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The rows of the entries in which the words to find stand; all where there are none.
    ObservableList<ChangeRow> rows() {
        return rows;
    }

    /// The words to find in what changed.
    StringProperty words() {
        return words;
    }

    /// Compares an article's newest edition with the one before it.
    ///
    /// @param there told when there is something to see
    void open(long article, Runnable there) {
        words.set("");
        int mine = asked.incrementAndGet();
        background.run(
                () -> {
                    List<EditionLine> editions = desk.editions(article);
                    int newest = newest(editions);
                    return newest < 1
                            ? Optional.<Shown>empty()
                            : Optional.of(
                                    compared(
                                            article,
                                            editions,
                                            editions.get(newest - 1),
                                            editions.get(newest)));
                },
                now -> {
                    if (mine != asked.get()) {
                        return;
                    }
                    if (now.isEmpty()) {
                        status.say(Words.of("changes.one-edition"));
                    } else {
                        shown.set(now.get());
                        there.run();
                    }
                },
                status::say);
    }

    /// Compares from another edition on; where that is not before the later one, up to the next.
    void from(EditionLine earlier) {
        Shown now = shown.get();
        if (now != null && !earlier.equals(now.earlier())) {
            int at = now.editions().indexOf(earlier);
            int to = Math.max(now.editions().indexOf(now.later()), at + 1);
            if (to < now.editions().size()) {
                compare(now, earlier, now.editions().get(to));
            }
        }
    }

    /// Compares up to another edition; where that is not after the earlier one, from the one
    /// before.
    void to(EditionLine later) {
        Shown now = shown.get();
        if (now != null && !later.equals(now.later())) {
            int at = now.editions().indexOf(later);
            int from = Math.min(now.editions().indexOf(now.earlier()), at - 1);
            if (from >= 0) {
                compare(now, now.editions().get(from), later);
            }
        }
    }

    /// Compares the same two again, as after a correction.
    void refresh() {
        Shown now = shown.get();
        if (now != null) {
            compare(now, now.earlier(), now.later());
        }
    }

    private void compare(Shown now, EditionLine earlier, EditionLine later) {
        int mine = asked.incrementAndGet();
        background.run(
                () -> compared(now.article(), now.editions(), earlier, later),
                anew -> {
                    if (mine == asked.get()) {
                        shown.set(anew);
                    }
                },
                status::say);
    }

    /// Finds the entry of the article that shows a post now.
    ///
    /// @param told of its id, where it is still there
    void entryOf(long article, long post, java.util.function.LongConsumer told) {
        background.run(
                () ->
                        desk.article(article)
                                .filter(kept -> kept.posts().contains(post))
                                .map(kept -> kept.entryIds().get(kept.posts().indexOf(post))),
                entry ->
                        entry.ifPresentOrElse(
                                told::accept, () -> status.say(Words.of("changes.no-entry"))),
                status::say);
    }

    private Shown compared(
            long article, List<EditionLine> editions, EditionLine earlier, EditionLine later) {
        return new Shown(
                article,
                desk.headline(article).map(line -> line.title()).orElse(null),
                editions,
                earlier,
                later,
                ChangeRows.of(
                        desk.changes(article, earlier.number(), later.number()), times.getValue()));
    }

    private static int newest(List<EditionLine> editions) {
        for (int i = editions.size() - 1; i >= 0; i--) {
            if (editions.get(i).current()) {
                return i;
            }
        }
        return -1;
    }

    private void narrow() {
        Shown now = shown.get();
        String typed = words.get().strip().toLowerCase(Locale.getDefault());
        if (now == null || typed.isEmpty()) {
            rows.setAll(now == null ? List.of() : now.rows());
            return;
        }
        Set<Long> holding = new HashSet<>();
        for (ChangeRow row : now.rows()) {
            if (row instanceof ChangeRow.Compared compared
                    && compared.text().toLowerCase(Locale.getDefault()).contains(typed)) {
                holding.add(row.post());
            }
        }
        rows.setAll(now.rows().stream().filter(row -> holding.contains(row.post())).toList());
    }
}
