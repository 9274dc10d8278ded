package org.cuttings.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.cuttings.desk.Desk;

/// The reader's changes, done in the order given and out of the window's way; all that is shown is
/// looked up anew after each. Undo takes the last one back.
final class Acts {
    private final Desk desk;
    private final Background background;
    private final Background changes;
    private final StatusModel status;
    private final ReadingModel reading;
    private final Runnable refresh;
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");

    /// @param changes does one thing after the other
    /// @param refresh looks everything up anew
    Acts(
            Desk desk,
            Background background,
            Background changes,
            StatusModel status,
            ReadingModel reading,
            Runnable refresh) {
        this.desk = desk;
        this.background = background;
        this.changes = changes;
        this.status = status;
        this.reading = reading;
        this.refresh = refresh;
    }

    /// What undo would take back, as a sentence; empty where there is nothing.
    ReadOnlyStringProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    void lookUpUndoable() {
        background.run(desk::undoable, sentence -> undoable.set(sentence.orElse("")), status::say);
    }

    void undo() {
        changes.run(
                desk::undo,
                undone -> {
                    status.say(undone.orElse(Words.of("undo.nothing")));
                    refresh.run();
                    reading.refresh();
                },
                status::say);
    }

    void change(Runnable work) {
        changes.run(
                () -> {
                    work.run();
                    return true;
                },
                done -> refresh.run(),
                status::say);
    }

    /// A change of what is shown itself, which is read again after it.
    void changeShown(Runnable work) {
        change(work);
        changes.run(() -> true, done -> reading.refresh(), status::say);
    }

    /// The same, and says so once it is done.
    void changeShown(Runnable work, String done) {
        changes.run(
                () -> {
                    work.run();
                    return true;
                },
                yes -> {
                    status.say(done);
                    refresh.run();
                    reading.refresh();
                },
                status::say);
    }
}
