package org.cuttings.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.cuttings.model.Change;

/// A row of what changed between two editions of an article.
sealed interface ChangeRow {
    /// The post that it is about; -1 where it is about several.
    long post();

    /// What became of an entry.
    enum Kind {
        ADDED,
        EDITED,
        RETIMED,
        MOVED,
        GONE
    }

    /// What of an entry a row shows.
    enum Part {
        WHEN,
        HEADING,
        TEXT
    }

    /// A time, a heading or a paragraph as both editions have it.
    ///
    /// @param words of both editions in order; of an added entry all are the later one's
    record Compared(long post, Kind kind, Part part, List<Change.Piece> words)
            implements ChangeRow {
        public Compared {
            words = List.copyOf(words);
        }

        /// Whether it is the first row of its entry.
        boolean opens() {
            return part == Part.WHEN;
        }

        List<Change.Piece> earlier() {
            return without(Change.Piece.In.AFTER);
        }

        List<Change.Piece> later() {
            return without(Change.Piece.In.BEFORE);
        }

        boolean same() {
            return words.stream().allMatch(piece -> piece.in() == Change.Piece.In.BOTH);
        }

        /// What became of the entry, in words.
        String told() {
            return Words.of("changes.kind." + kind.name());
        }

        String text() {
            return words.stream().map(Change.Piece::text).collect(Collectors.joining());
        }

        private List<Change.Piece> without(Change.Piece.In in) {
            return words.stream().filter(piece -> piece.in() != in).toList();
        }
    }

    /// What both editions have alike, and is not shown.
    ///
    /// @param of names what is counted in the bundle: `changes.same-entries`,
    ///   `changes.same-paragraphs`
    record Unchanged(long post, String of, int count) implements ChangeRow {}
}
