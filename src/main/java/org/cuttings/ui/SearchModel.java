package org.cuttings.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.cuttings.desk.Desk;
import org.cuttings.search.Hits;

/// The search box and what it finds, as one types. Only the last key's answer is shown.
final class SearchModel {
    private static final int MOST = 500;
    static final Hits NOTHING = new Hits(List.of(), 0, false, List.of());

    private final Desk desk;
    private final Background background;
    private final StatusModel status;
    private final AtomicInteger asked = new AtomicInteger();
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty inQuotes = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Hits> hits = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    SearchModel(Desk desk, Background background, StatusModel status) {
        this.desk = desk;
        this.background = background;
        this.status = status;
        typed.addListener((property, old, now) -> search());
        inQuotes.addListener((property, old, now) -> search());
    }

    StringProperty typed() {
        return typed;
    }

    /// Whether quotes are searched for; else entries.
    BooleanProperty inQuotes() {
        return inQuotes;
    }

    ReadOnlyObjectProperty<Hits> hits() {
        return hits.getReadOnlyProperty();
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
        String key = inQuotes.get() ? "search.quotes" : "search.entries";
        return Words.of(now.atLeast() ? key + ".at-least" : key, now.total());
    }

    /// Searches again, as after an import.
    void search() {
        int mine = asked.incrementAndGet();
        String words = typed.get();
        boolean quotes = inQuotes.get();
        searching.set(!words.isBlank());
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
                    return quotes
                            ? desk.searchQuotes(words, MOST)
                            : desk.searchEntries(words, MOST);
                },
                found -> {
                    if (mine == asked.get()) {
                        busy.set(false);
                        hits.set(found);
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
}
