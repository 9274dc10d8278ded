package org.cuttings.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableObjectValue;
import org.cuttings.model.Headline;

/// What a command is about: the articles chosen in the list or among what was found, else the one
/// shown.
final class ArticlesInHand {
    private final ListModel list;
    private final SearchModel search;
    private final ReadingModel reading;
    private final ObservableObjectValue<WindowModel.Middle> middle;
    private final ObservableObjectValue<WindowModel.Right> right;

    ArticlesInHand(
            ListModel list,
            SearchModel search,
            ReadingModel reading,
            ObservableObjectValue<WindowModel.Middle> middle,
            ObservableObjectValue<WindowModel.Right> right) {
        this.list = list;
        this.search = search;
        this.reading = reading;
        this.middle = middle;
        this.right = right;
    }

    List<Long> ids() {
        if (middle.get() == WindowModel.Middle.ARTICLES && list.selected().size() > 1) {
            return list.selected().stream().map(Headline::id).toList();
        }
        if (middle.get() == WindowModel.Middle.HITS && search.chosen().size() > 1) {
            return List.copyOf(search.chosen());
        }
        ReadingModel.Shown shown = reading.shown().get();
        boolean open =
                right.get() == WindowModel.Right.READING
                        || right.get() == WindowModel.Right.CHANGES;
        if (shown != null && open) {
            return List.of(shown.kept().headline().id());
        }
        return list.selected().stream().map(Headline::id).toList();
    }

    /// The lines of what is in hand, as far as they are loaded; what is shown counts as its line
    /// said when it was opened.
    Stream<Headline> lines() {
        List<Long> ids = ids();
        ReadingModel.Shown shown = reading.shown().get();
        Stream<Headline> open = shown == null ? Stream.empty() : Stream.of(shown.kept().headline());
        List<Headline> rows = list.rows().stream().filter(row -> ids.contains(row.id())).toList();
        return rows.isEmpty() ? open.filter(row -> ids.contains(row.id())) : rows.stream();
    }

    /// The article shown; -1 where none is.
    long shown() {
        ReadingModel.Shown shown = reading.shown().get();
        return shown == null ? -1 : shown.kept().headline().id();
    }
}
