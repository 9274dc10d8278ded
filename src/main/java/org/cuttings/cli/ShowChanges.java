package org.cuttings.cli;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.desk.Desk;
import org.cuttings.model.Change;
import org.cuttings.model.EditionLine;
import org.cuttings.model.Entry;
import org.jspecify.annotations.Nullable;

/// What `show --changes` prints: from edition to edition, what was added, edited, moved and gone.
final class ShowChanges {
    private ShowChanges() {}

    record ChangedLine(
            String article,
            int from,
            int to,
            String change,
            @Nullable ChangedEntry before,
            @Nullable ChangedEntry after,
            List<Change.Piece> words) {}

    record ChangedEntry(@Nullable String time, @Nullable String title, String text) {}

    static void print(Terminal terminal, Desk desk, long article, boolean json) {
        List<EditionLine> editions = desk.editions(article);
        if (editions.size() < 2 && !json) {
            terminal.print("One edition: nothing to compare it with.");
        }
        for (int i = 1; i < editions.size(); i++) {
            EditionLine from = editions.get(i - 1);
            EditionLine to = editions.get(i);
            List<Change> changes = desk.changes(article, from.number(), to.number());
            if (json) {
                changes.stream()
                        .filter(change -> change.kind() != Change.Kind.SAME)
                        .forEach(change ->
                                terminal.json(Json.line(line(article, from, to, change))));
            } else {
                terminal.heading(
                        "Edition "
                                + from.number()
                                + " ("
                                + from.file()
                                + ") to "
                                + to.number()
                                + " ("
                                + to.file()
                                + ")");
                changes.forEach(change -> text(change).forEach(terminal::print));
            }
        }
    }

    private static ChangedLine line(long article, EditionLine from, EditionLine to, Change change) {
        return new ChangedLine(
                Json.id(article),
                from.number(),
                to.number(),
                word(change.kind()),
                entry(change.before()),
                entry(change.after()),
                change.words());
    }

    private static @Nullable ChangedEntry entry(@Nullable Entry entry) {
        if (entry == null) {
            return null;
        }
        var at = entry.timing().moment();
        return new ChangedEntry(at == null ? null : at.iso(), entry.title(), entry.text());
    }

    private static List<String> text(Change change) {
        Entry shown = change.after() == null ? change.before() : change.after();
        if (shown == null || change.kind() == Change.Kind.SAME) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        String title = shown.title() == null ? "" : "  " + shown.title();
        lines.add(word(change.kind()) + "  " + Wording.timing(shown.timing()) + title);
        switch (change.kind()) {
            case ADDED, GONE -> lines.add("    " + Telling.oneLine(shown.text()));
            case EDITED -> lines.add("    " + marked(change.words()));
            case MOVED, SAME -> {}
        }
        return lines;
    }

    /// Deleted words as `[-words-]`, inserted ones as `{+words+}`, as `git diff --word-diff` does.
    static String marked(List<Change.Piece> words) {
        StringBuilder text = new StringBuilder();
        for (Change.Piece piece : words) {
            switch (piece.in()) {
                case BOTH -> text.append(piece.text());
                case BEFORE -> text.append("[-").append(piece.text()).append("-]");
                case AFTER -> text.append("{+").append(piece.text()).append("+}");
            }
        }
        return Telling.oneLine(text.toString());
    }

    private static String word(Change.Kind kind) {
        return switch (kind) {
            case SAME -> "same";
            case EDITED -> "edited";
            case MOVED -> "moved";
            case ADDED -> "added";
            case GONE -> "gone";
        };
    }
}
