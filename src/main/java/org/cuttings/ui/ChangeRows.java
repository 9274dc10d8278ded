package org.cuttings.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cuttings.model.Change;
import org.cuttings.model.Change.Piece;
import org.cuttings.model.Entry;
import org.cuttings.search.WordChanges;

/// Turns what became of an article's entries into rows. Of an entry that was edited the paragraphs
/// that stayed are counted, up to one beside each that changed; entries that stayed are counted.
final class ChangeRows {
    private static final String BREAK = "\n";

    /// A paragraph of more characters goes on in another row.
    private static final int LONGEST = 4_000;

    private final Times times;
    private final List<ChangeRow> rows = new ArrayList<>();
    private int same;

    private ChangeRows(Times times) {
        this.times = times;
    }

    /// @param changes in the later edition's order
    static List<ChangeRow> of(List<Change> changes, Times times) {
        ChangeRows made = new ChangeRows(times);
        for (Change change : changes) {
            if (change.kind() == Change.Kind.SAME) {
                made.same++;
            } else {
                made.countSame();
                made.add(change);
            }
        }
        made.countSame();
        return List.copyOf(made.rows);
    }

    private void countSame() {
        if (same > 0) {
            rows.add(new ChangeRow.Unchanged(-1, "changes.same-entries", same));
            same = 0;
        }
    }

    private void add(Change change) {
        Entry before = change.before();
        Entry after = change.after();
        long post = change.post();
        ChangeRow.Kind kind = kind(change);
        rows.add(
                new ChangeRow.Compared(
                        post, kind, ChangeRow.Part.WHEN, words(when(before), when(after))));
        List<Piece> heading = words(title(before), title(after));
        if (!heading.isEmpty()) {
            rows.add(new ChangeRow.Compared(post, kind, ChangeRow.Part.HEADING, heading));
        }
        List<Piece> text =
                change.kind() == Change.Kind.EDITED
                        ? change.words()
                        : words(text(before), text(after));
        List<ChangeRow.Compared> paragraphs =
                paragraphs(text).stream()
                        .map(words ->
                                new ChangeRow.Compared(post, kind, ChangeRow.Part.TEXT, words))
                        .toList();
        folded(post, paragraphs);
    }

    private static ChangeRow.Kind kind(Change change) {
        return switch (change.kind()) {
            case ADDED -> ChangeRow.Kind.ADDED;
            case GONE -> ChangeRow.Kind.GONE;
            case MOVED, SAME -> ChangeRow.Kind.MOVED;
            case EDITED ->
                    text(change.before()).equals(text(change.after()))
                                    && title(change.before()).equals(title(change.after()))
                            ? ChangeRow.Kind.RETIMED
                            : ChangeRow.Kind.EDITED;
        };
    }

    private String when(@org.jspecify.annotations.Nullable Entry entry) {
        return entry == null ? "" : times.withProvenance(entry.timing());
    }

    private static String title(@org.jspecify.annotations.Nullable Entry entry) {
        return entry == null ? "" : Objects.requireNonNullElse(entry.title(), "").strip();
    }

    private static String text(@org.jspecify.annotations.Nullable Entry entry) {
        return entry == null ? "" : entry.text();
    }

    private static List<Piece> words(String before, String after) {
        return before.isEmpty()
                ? after.isEmpty() ? List.of() : List.of(new Piece(Piece.In.AFTER, after))
                : after.isEmpty()
                        ? List.of(new Piece(Piece.In.BEFORE, before))
                        : WordChanges.of(before, after);
    }

    /// Puts the paragraphs that changed, and one on either side of each; where none did, the first.
    private void folded(long post, List<ChangeRow.Compared> paragraphs) {
        boolean any = paragraphs.stream().anyMatch(row -> !row.same());
        int left = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean shown =
                    any
                            ? changed(paragraphs, i - 1)
                                    || changed(paragraphs, i)
                                    || changed(paragraphs, i + 1)
                            : i == 0;
            if (shown) {
                left = countLeft(post, left);
                rows.add(paragraphs.get(i));
            } else {
                left++;
            }
        }
        countLeft(post, left);
    }

    private int countLeft(long post, int left) {
        if (left > 0) {
            rows.add(new ChangeRow.Unchanged(post, "changes.same-paragraphs", left));
        }
        return 0;
    }

    private static boolean changed(List<ChangeRow.Compared> paragraphs, int at) {
        return at >= 0 && at < paragraphs.size() && !paragraphs.get(at).same();
    }

    /// Cuts the words where both editions' paragraphs end, so that what belongs together stands in
    /// one row; a paragraph that only one of them has gets a row of its own.
    static List<List<Piece>> paragraphs(List<Piece> words) {
        Paragraphs made = new Paragraphs();
        for (Piece piece : words) {
            String text = piece.text();
            for (int from = 0; from < text.length(); ) {
                int end = pieceEnd(text, from);
                made.add(piece.in(), text.substring(from, end));
                from = end;
            }
        }
        return made.done();
    }

    /// Behind the white space that ends a paragraph.
    private static int pieceEnd(String text, int from) {
        int feed = text.indexOf(BREAK, from);
        int end = feed < 0 ? text.length() : feed;
        if (end - from > LONGEST) {
            int word = text.lastIndexOf(' ', from + LONGEST);
            int cut = word > from ? word + 1 : from + LONGEST;
            return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
        }
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static final class Paragraphs {
        private final List<List<Piece>> done = new ArrayList<>();
        private final List<Piece> row = new ArrayList<>();
        private int length;
        private boolean earlierOpen;
        private boolean laterOpen;

        void add(Piece.In in, String text) {
            boolean ends = text.contains(BREAK);
            String shown = text.replaceAll("\\s*\n\\s*", " ");
            row.add(new Piece(in, shown));
            length += shown.length();
            if (in != Piece.In.AFTER) {
                earlierOpen = !ends;
            }
            if (in != Piece.In.BEFORE) {
                laterOpen = !ends;
            }
            if (!earlierOpen && !laterOpen || length >= LONGEST) {
                cut();
            }
        }

        private void cut() {
            if (row.stream().anyMatch(piece -> !piece.text().isBlank())) {
                done.add(joined(row));
            }
            row.clear();
            length = 0;
            earlierOpen = false;
            laterOpen = false;
        }

        /// Neighbours of one edition in one piece.
        private static List<Piece> joined(List<Piece> row) {
            List<Piece> joined = new ArrayList<>();
            for (Piece piece : row) {
                Piece last = joined.isEmpty() ? null : joined.getLast();
                if (last != null && last.in() == piece.in()) {
                    joined.set(
                            joined.size() - 1, new Piece(piece.in(), last.text() + piece.text()));
                } else {
                    joined.add(piece);
                }
            }
            return List.copyOf(joined);
        }

        List<List<Piece>> done() {
            cut();
            return done;
        }
    }
}
