package org.cuttings.ui;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.cuttings.desk.Desk;
import org.cuttings.model.SpeakerSuggestion;
import org.jspecify.annotations.Nullable;

/// Pairs of speakers who may be one, for the reader to say so or not.
final class SuggestionsModel {
    private static final int MOST = 500;

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final AtomicInteger asked = new AtomicInteger();
    private final ObservableList<SpeakerSuggestion> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable SpeakerSuggestion> chosen = new SimpleObjectProperty<>();

    SuggestionsModel(Desk desk, Background background, StatusModel status) {
        this.desk = desk;
        this.background = background;
        this.status = status;
    }

    /// The surest first.
    ObservableList<SpeakerSuggestion> rows() {
        return rows;
    }

    ObjectProperty<@Nullable SpeakerSuggestion> chosen() {
        return chosen;
    }

    void refresh() {
        int mine = asked.incrementAndGet();
        background.run(
                () -> desk.whoIsWho().suggestions(MOST),
                found -> {
                    if (mine == asked.get()) {
                        rows.setAll(found);
                    }
                },
                status::say);
    }
}
