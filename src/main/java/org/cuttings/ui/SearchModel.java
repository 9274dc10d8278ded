package org.cuttings.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.cuttings.desk.Desk;
import org.cuttings.search.Facets;
import org.cuttings.search.Hits;
import org.cuttings.search.Query;
import org.cuttings.search.Suggestion;
import org.jspecify.annotations.Nullable;

/// The search box, what it proposes, and what it finds, as one types. Only the last key's answer is
/// shown.
final class SearchModel {
    private static final int MOST = 500;
    private static final int MOST_NAMES = 8;
    static final Hits NOTHING = new Hits(List.of(), 0, false, List.of());

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final ObjectProperty<WindowSettings> settings;
    private final LibraryModel library;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedProposals = new AtomicInteger();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<Query.In> lookingIn = new SimpleObjectProperty<>(Query.In.ENTRIES);
    private final BooleanProperty proposing = new SimpleBooleanProperty(false);
    private final ObservableList<Proposals.Proposal> proposals =
            FXCollections.observableArrayList();
    private final ObservableList<Long> chosen = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Hits> hits = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Facets> facets = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    SearchModel(
            Desk desk,
            Background background,
            StatusModel status,
            ObjectProperty<WindowSettings> settings,
            LibraryModel library) {
        this.desk = desk;
        this.background = background;
        this.status = status;
        this.settings = settings;
        this.library = library;
        typed.addListener((property, old, now) -> {
            search();
            propose();
        });
        lookingIn.addListener((property, old, now) -> search());
        proposing.addListener((property, old, now) -> propose());
        settings.addListener((property, old, now) -> {
            if (old.facets() != now.facets()) {
                count();
            }
        });
    }

    StringProperty typed() {
        return typed;
    }

    /// What is looked for where the words in the box do not say.
    ObjectProperty<Query.In> lookingIn() {
        return lookingIn;
    }

    /// Whether the box has the focus, and so proposes.
    BooleanProperty proposing() {
        return proposing;
    }

    /// Empty while nothing is proposed.
    ObservableList<Proposals.Proposal> proposals() {
        return proposals;
    }

    ReadOnlyObjectProperty<Hits> hits() {
        return hits.getReadOnlyProperty();
    }

    /// The articles of the results that are chosen, each once.
    ObservableList<Long> chosen() {
        return chosen;
    }

    /// How what was found is spread; null where it is not counted or not yet.
    ReadOnlyObjectProperty<@Nullable Facets> facets() {
        return facets.getReadOnlyProperty();
    }

    /// Whether there are words in the box.
    ReadOnlyBooleanProperty searching() {
        return searching.getReadOnlyProperty();
    }

    /// Whether an answer is still to come.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What was found, in words; empty while nothing is searched for.
    String summary() {
        if (!searching.get() || busy.get()) {
            return "";
        }
        Hits now = hits.get();
        Query.In asked = Query.parse(typed.get()).in();
        String key =
                "search."
                        + (asked == null ? lookingIn.get() : asked).name().toLowerCase(Locale.ROOT);
        return Words.of(now.atLeast() ? key + ".at-least" : key, now.total());
    }

    /// Puts a proposal into the box.
    void take(Proposals.Proposal proposal) {
        typed.set(proposal.query());
    }

    /// Adds a filter to what stands in the box.
    void narrow(String filter) {
        typed.set((typed.get().strip() + " " + filter).strip());
    }

    /// Keeps what stands in the box among the last searches: it led somewhere.
    void keep() {
        settings.set(settings.get().searched(typed.get()));
    }

    /// Searches again, as after an import.
    void search() {
        int mine = asked.incrementAndGet();
        String words = typed.get();
        Query.In in = lookingIn.get();
        searching.set(!words.isBlank());
        facets.set(null);
        if (words.isBlank()) {
            busy.set(false);
            hits.set(NOTHING);
            return;
        }
        busy.set(true);
        background.run(
                () -> {
                    if (mine != asked.get()) {
                        return NOTHING; // another key was struck while this waited for its turn
                    }
                    return switch (in) {
                        case ENTRIES -> desk.searchEntries(words, MOST);
                        case QUOTES -> desk.searchQuotes(words, MOST);
                        case NOTES -> desk.searchNotes(words, MOST);
                    };
                },
                found -> {
                    if (mine == asked.get()) {
                        busy.set(false);
                        hits.set(found);
                        count();
                    }
                },
                failure -> {
                    if (mine == asked.get()) {
                        busy.set(false);
                        hits.set(NOTHING);
                        status.say(failure);
                    }
                });
    }

    /// Counts what was found, where the reader wants that.
    private void count() {
        facets.set(null);
        Query.In in = lookingIn.get();
        String words = typed.get();
        if (!settings.get().facets() || words.isBlank() || in == Query.In.NOTES) {
            return;
        }
        int mine = asked.get();
        background.run(
                () ->
                        mine == asked.get()
                                ? desk.facets(in == Query.In.QUOTES ? words + " in:quotes" : words)
                                : null,
                counted -> {
                    if (mine == asked.get()) {
                        facets.set(counted);
                    }
                },
                status::say);
    }

    private void propose() {
        int mine = askedProposals.incrementAndGet();
        if (!proposing.get()) {
            proposals.clear();
            return;
        }
        String words = typed.get();
        List<String> before = settings.get().searches();
        Map<String, String> saved = library.saved();
        List<String> tags = library.tags();
        background.run(
                () ->
                        mine != askedProposals.get()
                                ? List.<Proposals.Proposal>of()
                                : Proposals.of(
                                        words,
                                        new Proposals.From(this::names, saved, before, tags)),
                found -> {
                    if (mine == askedProposals.get()) {
                        proposals.setAll(found);
                    }
                },
                status::say);
    }

    private List<Suggestion> names(String begun, Query.@Nullable Naming of) {
        if (begun.isBlank()) {
            return of == Query.Naming.SPEAKER
                    ? desk.speakers("", MOST_NAMES).stream()
                            .map(speaker ->
                                    new Suggestion(
                                            speaker.name(),
                                            "speaker:\"" + speaker.name().replace("\"", "") + "\"",
                                            Query.Naming.SPEAKER))
                            .toList()
                    : List.of();
        }
        return desk.suggest(begun, of == null ? MOST_NAMES : MOST_NAMES * 4).stream()
                .filter(name -> of == null || name.of() == of)
                .toList();
    }
}
