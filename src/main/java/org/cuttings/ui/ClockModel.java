package org.cuttings.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cuttings.desk.Desk;
import org.cuttings.model.Article;
import org.cuttings.model.Headline;
import org.jspecify.annotations.Nullable;

/// Puts the live blogs that are chosen in the list on one clock.
final class ClockModel {
    /// More would be too narrow to read.
    private static final int MOST_LANES = 6;

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final ListModel list;
    private final ReadOnlyObjectWrapper<@Nullable OneClock> clock = new ReadOnlyObjectWrapper<>();

    ClockModel(Desk desk, Background background, StatusModel status, ListModel list) {
        this.desk = desk;
        this.background = background;
        this.status = status;
        this.list = list;
    }

    /// Null before it was asked for.
    ReadOnlyObjectProperty<@Nullable OneClock> shown() {
        return clock.getReadOnlyProperty();
    }

    /// @param there told when there is something to see
    void open(Runnable there) {
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
                    there.run();
                },
                status::say);
    }
}
