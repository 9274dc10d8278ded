package org.cuttings.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.cuttings.desk.Desk;
import org.cuttings.model.Headline;
import org.cuttings.model.Said;
import org.jspecify.annotations.Nullable;

/// The reader's notes and highlights on all articles, newest first, fetched a page at a time.
final class NotesModel {
    private static final int PAGE = 200;

    /// Which of them are listed.
    enum Which {
        ALL,
        NOTES,
        HIGHLIGHTS,
        NOT_PLACED
    }

    /// @param title of the article; null where it has none
    record Row(Said said, @Nullable String title) {}

    private record Page(List<Row> rows, @Nullable Said last) {}

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final AtomicInteger asked = new AtomicInteger();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> selected = FXCollections.observableArrayList();
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ALL);
    private @Nullable Said last;
    private boolean fetching;

    NotesModel(Desk desk, Background background, StatusModel status) {
        this.desk = desk;
        this.background = background;
        this.status = status;
        which.addListener((property, old, now) -> refresh());
    }

    ObservableList<Row> rows() {
        return rows;
    }

    /// What the reader has chosen; the view keeps it.
    ObservableList<Row> selected() {
        return selected;
    }

    ObjectProperty<Which> which() {
        return which;
    }

    /// Fetches anew, from the top.
    void refresh() {
        asked.incrementAndGet();
        last = null;
        fetching = false;
        fetch(true);
    }

    /// The view shows this row: the next page is fetched when it is near the end.
    void near(int row) {
        if (!fetching && last != null && row >= rows.size() - PAGE / 4) {
            fetch(false);
        }
    }

    private void fetch(boolean anew) {
        int mine = asked.get();
        Which wanted = which.get();
        Said before = last;
        fetching = true;
        background.run(
                () -> page(wanted, before),
                page -> {
                    if (mine == asked.get()) {
                        fetching = false;
                        last = page.last();
                        if (anew) {
                            rows.setAll(page.rows());
                        } else {
                            rows.addAll(page.rows());
                        }
                    }
                },
                failure -> {
                    if (mine == asked.get()) {
                        fetching = false;
                        status.say(failure);
                    }
                });
    }

    private Page page(Which wanted, @Nullable Said before) {
        List<Said> all =
                wanted == Which.NOT_PLACED
                        ? desk.notPlaced()
                        : desk.notesAndHighlights(before, PAGE);
        Map<Long, @Nullable String> titles = new HashMap<>();
        List<Row> found = new ArrayList<>();
        for (Said said : all) {
            boolean meant =
                    switch (wanted) {
                        case ALL -> true;
                        case NOTES -> said.what().equals("note");
                        case HIGHLIGHTS -> said.what().equals("highlight");
                        case NOT_PLACED ->
                                said.what().equals("note") || said.what().equals("highlight");
                    };
            if (meant) {
                if (!titles.containsKey(said.article())) {
                    titles.put(
                            said.article(),
                            desk.headline(said.article()).map(Headline::title).orElse(null));
                }
                found.add(new Row(said, titles.get(said.article())));
            }
        }
        boolean more = wanted != Which.NOT_PLACED && all.size() == PAGE;
        return new Page(found, more ? all.getLast() : null);
    }
}
