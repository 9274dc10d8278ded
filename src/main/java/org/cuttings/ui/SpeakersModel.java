package org.cuttings.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.cuttings.desk.Desk;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.jspecify.annotations.Nullable;

/// Who speaks in the archive, and all that one of them said, in the order of time.
final class SpeakersModel {
    private static final int MOST_SPEAKERS = 5_000;
    private static final int MOST_QUOTES = 5_000;

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedQuotes = new AtomicInteger();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<KnownSpeaker> speakers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable KnownSpeaker> chosen = new SimpleObjectProperty<>();
    private final ObservableList<KeptQuote> quotes = FXCollections.observableArrayList();

    SpeakersModel(Desk desk, Background background, StatusModel status) {
        this.desk = desk;
        this.background = background;
        this.status = status;
        filter.addListener((property, old, now) -> refresh());
        chosen.addListener((property, old, now) -> quotesOf(now));
    }

    /// Part of a name.
    StringProperty filter() {
        return filter;
    }

    ObservableList<KnownSpeaker> speakers() {
        return speakers;
    }

    ObjectProperty<@Nullable KnownSpeaker> chosen() {
        return chosen;
    }

    /// Of the one chosen, in the order of time.
    ObservableList<KeptQuote> quotes() {
        return quotes;
    }

    void refresh() {
        int mine = asked.incrementAndGet();
        String name = filter.get();
        background.run(
                () -> desk.speakers(name, MOST_SPEAKERS),
                found -> {
                    if (mine == asked.get()) {
                        KnownSpeaker before = chosen.get();
                        speakers.setAll(found);
                        if (before != null) {
                            found.stream()
                                    .filter(speaker -> speaker.id() == before.id())
                                    .findFirst()
                                    .ifPresent(chosen::set);
                        }
                    }
                },
                status::say);
    }

    /// Chooses the speaker of this very name, if the archive knows one.
    void choose(String name) {
        background.run(
                () -> named(desk.speakers(name, MOST_SPEAKERS), name),
                speaker -> {
                    if (speaker == null) {
                        status.say(Words.of("speakers.unknown", name));
                    } else {
                        chosen.set(speaker);
                    }
                },
                status::say);
    }

    private static @Nullable KnownSpeaker named(List<KnownSpeaker> speakers, String name) {
        for (KnownSpeaker speaker : speakers) {
            if (speaker.name().equals(name) || speaker.names().contains(name)) {
                return speaker;
            }
        }
        return null;
    }

    private void quotesOf(@Nullable KnownSpeaker speaker) {
        int mine = askedQuotes.incrementAndGet();
        if (speaker == null) {
            quotes.clear();
            return;
        }
        background.run(
                () -> desk.quotesOf(speaker.id(), MOST_QUOTES),
                found -> {
                    if (mine == askedQuotes.get()) {
                        quotes.setAll(found);
                    }
                },
                status::say);
    }
}
