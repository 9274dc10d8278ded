package org.cuttings.ui;

import java.util.OptionalInt;
import org.cuttings.desk.Desk;

/// The reader says where an article's entries begin and end. What can't be done is said in a
/// sentence; undo takes each of it back.
final class EntryBoundaries {
    private final Desk desk;
    private final Acts acts;
    private final StatusModel status;
    private final ReadingModel reading;

    EntryBoundaries(Desk desk, Acts acts, StatusModel status, ReadingModel reading) {
        this.desk = desk;
        this.acts = acts;
        this.status = status;
        this.reading = reading;
    }

    /// Joins the entry at a line with the one that is read after it. The words stand in the page's
    /// order.
    void joinWithNext(int line) {
        ReadingModel.Shown now = reading.shown().get();
        int entry = now == null ? -1 : now.text().entryAt(line).orElse(-1);
        if (now == null || entry < 0) {
            status.say(Words.of("boundary.no-entry"));
            return;
        }
        int next = now.text().entryFrom(line, 1).orElse(-1);
        if (next < 0) {
            status.say(Words.of("boundary.no-next"));
        } else if (Math.abs(next - entry) != 1) {
            status.say(Words.of("boundary.not-neighbours"));
        } else if (gone(now, entry) || gone(now, next)) {
            status.say(Words.of("boundary.gone"));
        } else {
            long second = now.kept().entryIds().get(Math.max(entry, next));
            acts.changeShown(
                    () -> desk.corrections().joinToEntryBefore(second),
                    Words.of("boundary.joined"));
        }
    }

    /// Begins a new entry with the paragraph at a line.
    void partAt(int line) {
        ReadingModel.Shown now = reading.shown().get();
        OptionalInt at = now == null ? OptionalInt.empty() : now.text().paragraphAt(line);
        if (now == null || at.isEmpty()) {
            status.say(Words.of("boundary.no-paragraph"));
        } else if (at.getAsInt() == 0) {
            status.say(Words.of("boundary.first-paragraph"));
        } else {
            int entry = now.text().entryAt(line).orElseThrow();
            long id = now.kept().entryIds().get(entry);
            if (gone(now, entry)) {
                status.say(Words.of("boundary.gone"));
                return;
            }
            acts.changeShown(
                    () -> desk.corrections().splitEntry(id, at.getAsInt()),
                    Words.of("boundary.parted"));
        }
    }

    /// The entries of the article shown begin and end again where the program found it.
    void asFound() {
        ReadingModel.Shown now = reading.shown().get();
        if (now == null) {
            status.say(Words.of("boundary.no-entry"));
        } else {
            long article = now.kept().headline().id();
            acts.changeShown(
                    () -> desk.corrections().boundariesAsFound(article),
                    Words.of("boundary.as-found"));
        }
    }

    private static boolean gone(ReadingModel.Shown shown, int entry) {
        return shown.kept().gone().contains(shown.kept().entryIds().get(entry));
    }
}
