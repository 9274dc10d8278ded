package org.cuttings.ui;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Span;

/// What became of a text, word by word: the longest common sequence of words stays, the others are
/// gone or new. Texts of very many words are told as wholly gone and wholly new, since the work
/// grows with the square.
///
/// @param text both texts' words in one: what is gone stands before what is new
/// @param gone, added spans of `text`
record WordDiff(String text, List<Span> gone, List<Span> added) {
    private static final int MOST_WORDS = 1_500;

    WordDiff {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    static WordDiff of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        Builder made = new Builder();
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            old.forEach(made::goes);
            now.forEach(made::comes);
            return made.done();
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(i).equals(now.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                made.stays(now.get(j));
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                made.goes(old.get(i++));
            } else {
                made.comes(now.get(j++));
            }
        }
        return made.done();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
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
