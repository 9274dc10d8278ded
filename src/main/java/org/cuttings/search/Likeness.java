package org.cuttings.search;

import java.util.Arrays;

/// How far what was typed is from how a name begins: letters to change, add, drop or swap.
public final class Likeness {
    /// More than any name; what is longer is cut.
    private static final int MOST = 40;

    private Likeness() {}

    /// How many slips are forgiven: none in a short word, where everything is near everything.
    public static int allowed(String typed) {
        return typed.length() < 4 ? 0 : typed.length() < 8 ? 1 : 2;
    }

    /// The distance of `typed` from the beginning of the name or of one of its words; both folded.
    public static int ofBeginning(String typed, String name) {
        int best = Integer.MAX_VALUE;
        int at = 0;
        while (at >= 0) {
            if (name.startsWith(typed, at)) {
                return 0;
            }
            if (allowed(typed) > 0 && best > 1) {
                best = Math.min(best, beginning(typed, name, at));
            }
            int gap = name.indexOf(' ', at);
            at = gap < 0 ? -1 : gap + 1;
        }
        return best;
    }

    /// The least distance of `typed` from any `name[at..at+n)`.
    private static int beginning(String typed, String name, int at) {
        int limit = allowed(typed);
        int rows = Math.min(typed.length(), MOST);
        int columns = Math.min(name.length() - at, rows + limit);
        if (columns < rows - limit) {
            return Integer.MAX_VALUE;
        }
        int[] above2 = new int[columns + 1];
        int[] above = new int[columns + 1];
        int[] row = new int[columns + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= rows; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= columns; j++) {
                char a = typed.charAt(i - 1);
                char b = name.charAt(at + j - 1);
                int best = above[j - 1] + (a == b ? 0 : 1);
                best = Math.min(best, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a == name.charAt(at + j - 2) && typed.charAt(i - 2) == b) {
                    best = Math.min(best, above2[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > limit) {
                return Integer.MAX_VALUE;
            }
            int[] free = above2;
            above2 = above;
            above = row;
            row = free;
        }
        return Arrays.stream(above).min().orElse(Integer.MAX_VALUE);
    }
}
