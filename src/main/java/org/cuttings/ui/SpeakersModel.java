package org.cuttings.ui;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.cuttings.desk.Desk;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.KnownSpeaker;
import org.cuttings.model.Quote;
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
    private final FilteredList<KeptQuote> shown = new FilteredList<>(quotes);
    private final ObservableList<KeptQuote> selected = FXCollections.observableArrayList();
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Kinds> kinds = new SimpleObjectProperty<>(Kinds.ALL);
    private final ReadOnlyObjectWrapper<Months> months = new ReadOnlyObjectWrapper<>(Months.NONE);
    private final ReadOnlyObjectWrapper<Months.@Nullable Step> month =
            new ReadOnlyObjectWrapper<>();

    /// Which quotes of a speaker are shown.
    enum Kinds {
        ALL,
        DIRECT,
        REPORTED
    }

    SpeakersModel(Desk desk, Background background, StatusModel status) {
        this.desk = desk;
        this.background = background;
        this.status = status;
        filter.addListener((property, old, now) -> refresh());
        chosen.addListener((property, old, now) -> {
            if (old == null || now == null || old.id() != now.id()) {
                words.set("");
                kinds.set(Kinds.ALL);
                month.set(null);
            }
            quotesOf(now);
        });
        words.addListener((property, old, now) -> narrow());
        kinds.addListener((property, old, now) -> narrow());
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

    /// Those of them that the filters let through.
    ObservableList<KeptQuote> shown() {
        return shown;
    }

    /// What the reader has chosen of them; the view keeps it.
    ObservableList<KeptQuote> selected() {
        return selected;
    }

    /// Words of a quote, its article's title or its publisher.
    StringProperty words() {
        return words;
    }

    ObjectProperty<Kinds> kinds() {
        return kinds;
    }

    ReadOnlyObjectProperty<Months> months() {
        return months.getReadOnlyProperty();
    }

    /// The month or year whose quotes alone are shown; null for all.
    ReadOnlyObjectProperty<Months.@Nullable Step> month() {
        return month.getReadOnlyProperty();
    }

    /// Shows the quotes of one month alone; again, all.
    void chooseMonth(Months.Step step) {
        month.set(step.equals(month.get()) ? null : step);
        narrow();
    }

    private void narrow() {
        String part = words.get().strip().toLowerCase(Locale.getDefault());
        Kinds wanted = kinds.get();
        Months.Step in = month.get();
        shown.setPredicate(quote ->
                (in == null || in.holds(quote))
                        && isOf(wanted, quote.quote().kind())
                        && (part.isEmpty() || told(quote).contains(part)));
    }

    private static boolean isOf(Kinds wanted, Quote.Kind kind) {
        return switch (wanted) {
            case ALL -> true;
            case DIRECT -> kind != Quote.Kind.INDIRECT;
            case REPORTED -> kind == Quote.Kind.INDIRECT;
        };
    }

    private static String told(KeptQuote quote) {
        return (quote.words() + " " + quote.title() + " " + quote.publisher())
                .toLowerCase(Locale.getDefault());
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
            months.set(Months.NONE);
            return;
        }
        background.run(
                () -> desk.quotesOf(speaker.id(), MOST_QUOTES),
                found -> {
                    if (mine == askedQuotes.get()) {
                        quotes.setAll(found);
                        months.set(Months.of(found));
                        narrow();
                    }
                },
                status::say);
    }
}
