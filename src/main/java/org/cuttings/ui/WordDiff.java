package org.cuttings.ui;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Change;
import org.cuttings.model.Span;
import org.cuttings.search.WordChanges;

/// What became of a text, word by word: the longest common sequence of words stays, the others are
/// gone or new. Texts of very many words are told as wholly gone and wholly new, since the work
/// grows with the square.
///
/// @param text both texts' words in one: what is gone stands before what is new
/// @param gone, added spans of `text`
record WordDiff(String text, List<Span> gone, List<Span> added) {
    WordDiff {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    static WordDiff of(String before, String after) {
        Builder made = new Builder();
        for (Change.Piece piece : WordChanges.of(before.strip(), after.strip())) {
            for (String word : piece.text().strip().split("\\s+")) {
                switch (piece.in()) {
                    case BOTH -> made.stays(word);
                    case BEFORE -> made.goes(word);
                    case AFTER -> made.comes(word);
                }
            }
        }
        return made.done();
    }

    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> gone = new ArrayList<>();
        private final List<Span> added = new ArrayList<>();

        void stays(String word) {
            put(word);
        }

        void goes(String word) {
            gone.add(put(word));
        }

        void comes(String word) {
            added.add(put(word));
        }

        private Span put(String word) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(word);
            return new Span(text.length() - word.length(), text.length());
        }

        WordDiff done() {
            return new WordDiff(text.toString(), gone, added);
        }
    }
}
