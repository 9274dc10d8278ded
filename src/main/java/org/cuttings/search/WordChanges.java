package org.cuttings.search;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Change.Piece;

/// The words inserted and deleted between two texts: a longest common subsequence of words with the
/// white space that follows them.
public final class WordChanges {
    /// Longer texts are compared by what they begin and end with alone.
    private static final int MOST_CELLS = 4_000_000;

    private WordChanges() {}

    /// Both texts in order, cut where words stay, come or go.
    public static List<Piece> of(String before, String after) {
        List<String> a = words(before);
        List<String> b = words(after);
        int start = 0;
        while (start < a.size() && start < b.size() && alike(a.get(start), b.get(start))) {
            start++;
        }
        int end = 0;
        while (end < a.size() - start
                && end < b.size() - start
                && alike(a.get(a.size() - 1 - end), b.get(b.size() - 1 - end))) {
            end++;
        }
        Pieces pieces = new Pieces();
        for (int i = 0; i < start; i++) {
            pieces.add(Piece.In.BOTH, both(a.get(i), b.get(i)));
        }
        between(a.subList(start, a.size() - end), b.subList(start, b.size() - end), pieces);
        for (int i = end; i > 0; i--) {
            pieces.add(Piece.In.BOTH, both(a.get(a.size() - i), b.get(b.size() - i)));
        }
        return pieces.done();
    }

    private static void between(List<String> a, List<String> b, Pieces pieces) {
        if ((long) a.size() * b.size() > MOST_CELLS) {
            a.forEach(word -> pieces.add(Piece.In.BEFORE, word));
            b.forEach(word -> pieces.add(Piece.In.AFTER, word));
            return;
        }
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] =
                        alike(a.get(i), b.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && alike(a.get(i), b.get(j))) {
                pieces.add(Piece.In.BOTH, both(a.get(i), b.get(j)));
                i++;
                j++;
            } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(Piece.In.BEFORE, a.get(i++));
            } else {
                pieces.add(Piece.In.AFTER, b.get(j++));
            }
        }
    }

    /// As the later text has it; a last word of it with the white space that the earlier has there,
    /// so that it does not run into the words that are gone.
    private static String both(String before, String after) {
        return after.equals(after.strip()) ? before : after;
    }

    /// White space alone is no edit.
    private static boolean alike(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            boolean white = Character.isWhitespace(text.charAt(i));
            if (gap && !white) {
                words.add(text.substring(from, i));
                from = i;
            }
            gap = white;
        }
        if (from < text.length()) {
            words.add(text.substring(from));
        }
        return words;
    }

    private static final class Pieces {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Piece.In in = Piece.In.BOTH;

        void add(Piece.In where, String word) {
            if (where != in) {
                flush();
                in = where;
            }
            text.append(word);
        }

        private void flush() {
            if (!text.isEmpty()) {
                pieces.add(new Piece(in, text.toString()));
                text.setLength(0);
            }
        }

        List<Piece> done() {
            flush();
            return pieces;
        }
    }
}
