package org.cuttings.quotes;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Span;

/// Finds the words between quotation marks, in one pass over the text.
///
/// All styles: curly, straight, doubled apostrophes and grave accents, single marks, guillemets,
/// low-high. Inner marks belong to the outer words. A mark that is never closed ends with its
/// paragraph; if the next paragraph opens with a mark, the utterance goes on there.
final class Marks {
    private static final String OPENING = "“„«‟";
    private static final String CLOSING = "”»";

    /// So many possessives in a row are looked past for a surer closing mark, so that time stays
    /// linear.
    private static final int POSSESSIVES = 6;

    private static final int REACH = 400;

    private final String text;
    private final List<Marked> found = new ArrayList<>();
    private int paragraph;
    private int from;
    private int to;
    private boolean leftOpen;

    private Marks(String text) {
        this.text = text;
    }

    /// @param paragraphs in the text's order
    static List<Marked> in(String text, List<Span> paragraphs) {
        Marks marks = new Marks(text);
        for (int i = 0; i < paragraphs.size(); i++) {
            marks.paragraph = i;
            marks.from = paragraphs.get(i).start();
            marks.to = paragraphs.get(i).end();
            marks.scan();
        }
        return marks.found;
    }

    private void scan() {
        int[] singleCloses = singleCloses();
        boolean continues = leftOpen;
        leftOpen = false;
        int at = from;
        boolean first = true;
        int afterLast = from;
        while (at < to) {
            int mark = doubleMark(at);
            boolean going = first && continues;
            if (mark > 0 && opens(at, mark)) {
                at = outerDouble(at, mark, going);
                afterLast = at;
            } else if (mark > 0 && strayClose(at, afterLast)) {
                int start = sentenceStart(afterLast, at);
                found.add(new Marked(start, start, at, at + mark, paragraph, false, true, false));
                at += mark;
                afterLast = at;
            } else if (mark > 0) {
                at += mark;
            } else if (isSingle(text.charAt(at)) && opensSingle(at)) {
                int close = next(singleCloses, at + 1);
                if (close < 0 && !(first && text.charAt(at) == '‘')) {
                    at++;
                } else {
                    int end = close < 0 ? to : close;
                    leftOpen = close < 0;
                    int after = close < 0 ? to : close + 1;
                    found.add(
                            new Marked(at, at + 1, end, after, paragraph, true, close >= 0, going));
                    at = after;
                    afterLast = at;
                }
            } else {
                at++;
                if (!Character.isWhitespace(text.charAt(at - 1))) {
                    first = false;
                }
                continue;
            }
            first = false;
        }
    }

    /// From an opening double mark to its close or the paragraph's end.
    private int outerDouble(int open, int mark, boolean going) {
        int start = open + mark;
        while (start < to && doubleMark(start) > 0) {
            start += doubleMark(start);
        }
        boolean spaced = start < to && text.charAt(start) == ' ';
        while (start < to && text.charAt(start) == ' ') {
            start++;
        }
        int depth = 1;
        int at = start;
        while (at < to) {
            int inner = doubleMark(at);
            if (inner == 0) {
                at++;
                continue;
            }
            boolean low = text.charAt(open) == '„' || text.charAt(open) == '»';
            if (!low && at > start && depth == 1 && opensCurly(at) && opens(at, inner)) {
                depth++;
            } else if (low || closes(at, inner, spaced)) {
                depth--;
                if (depth == 0) {
                    int end = at;
                    while (end > start && text.charAt(end - 1) == ' ') {
                        end--;
                    }
                    return close(open, start, end, at + inner, true, going);
                }
            }
            at += inner;
        }
        leftOpen = true;
        return close(open, start, to, to, false, going);
    }

    private int close(int open, int start, int end, int close, boolean closed, boolean going) {
        if (end > start) {
            found.add(new Marked(open, start, end, close, paragraph, false, closed, going));
        }
        return Math.max(close, open + 1);
    }

    /// Units of the double mark at `at`; 0 if there is none.
    private int doubleMark(int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '＂' || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
            return 1;
        }
        boolean pair = at + 1 < to && text.charAt(at + 1) == c;
        return pair && (c == '\'' || c == '`' || c == '‘' || c == '’') ? 2 : 0;
    }

    private boolean opensCurly(int at) {
        return OPENING.indexOf(text.charAt(at)) >= 0;
    }

    private boolean opens(int at, int mark) {
        char c = text.charAt(at);
        boolean before = at == from || opensAfter(text.charAt(at - 1));
        boolean after = at + mark < to && !Character.isWhitespace(text.charAt(at + mark));
        if (c == '«' || c == '»') {
            return c == '«' ? after || at + mark < to : before && after;
        }
        if (c == '„') {
            return at + mark < to;
        }
        if (OPENING.indexOf(c) >= 0) {
            return after || before && at + mark < to;
        }
        if (at == from) {
            return at + mark < to;
        }
        if (!before && c == '"' && at > from && Character.isDigit(text.charAt(at - 1))) {
            return false;
        }
        return before && after && ".,;".indexOf(text.charAt(at + mark)) < 0;
    }

    private boolean closes(int at, int mark, boolean spaced) {
        char c = text.charAt(at);
        if (c == '»' || c == '«') {
            return spaced || at > from && !Character.isWhitespace(text.charAt(at - 1));
        }
        boolean solid = at > from && !Character.isWhitespace(text.charAt(at - 1));
        boolean ends = at + mark >= to || !Character.isLetterOrDigit(text.charAt(at + mark));
        if (OPENING.indexOf(c) >= 0) {
            return solid && ends;
        }
        return solid || ends;
    }

    private static boolean opensAfter(char c) {
        return Character.isWhitespace(c) || "([{—–-/:…‘'>".indexOf(c) >= 0;
    }

    /// A closing mark without an opening one, after words that end as quoted words do.
    private boolean strayClose(int at, int afterLast) {
        if (at - afterLast < 4 || text.charAt(at) == '\'') {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean ended = before == ',' || before == '.' || before == '?' || before == '!';
        boolean gap = at + 1 >= to || text.charAt(at + 1) == ' ';
        return ended && gap;
    }

    private int sentenceStart(int low, int at) {
        for (int i = at - 2; i > low + 1; i--) {
            char c = text.charAt(i - 1);
            if ((c == '.' || c == '?' || c == '!')
                    && text.charAt(i) == ' '
                    && Character.isUpperCase(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        int start = low;
        while (start < at
                && !Character.isLetterOrDigit(text.charAt(start))
                && text.charAt(start) != '[') {
            start++;
        }
        return start;
    }

    private static boolean isSingle(char c) {
        return c == '‘' || c == '\'' || c == '‚' || c == '‹';
    }

    private boolean opensSingle(int at) {
        boolean before = at == from || opensAfter(text.charAt(at - 1));
        if (!before || at + 1 >= to) {
            return false;
        }
        char next = text.charAt(at + 1);
        if (Character.isWhitespace(next) || Character.isDigit(next) && decade(at + 1)) {
            return false;
        }
        return (Character.isLetterOrDigit(next) || "[…$£€#@“\"(".indexOf(next) >= 0)
                && !clipped(at + 1);
    }

    /// `'08`, `’90s`: the mark stands for left-out digits.
    private boolean decade(int at) {
        int end = at;
        while (end < to && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - at == 2;
    }

    /// `'em`, `'til`: the mark stands for left-out letters.
    private boolean clipped(int at) {
        for (String word : new String[] {"em", "til", "cause", "tis", "twas", "n", "bout"}) {
            int end = at + word.length();
            if (end <= to
                    && text.regionMatches(true, at, word, 0, word.length())
                    && (end == to || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /// Places where a single mark may close, in order. After an s before a further word it is taken
    /// for a possessive as long as a surer place follows.
    private int[] singleCloses() {
        int count = 0;
        int[] places = new int[8];
        for (int at = from + 1; at < to; at++) {
            char c = text.charAt(at);
            if (c != '’' && c != '\'' && c != '›') {
                continue;
            }
            boolean solid = !Character.isWhitespace(text.charAt(at - 1));
            boolean ends = at + 1 >= to || !Character.isLetterOrDigit(text.charAt(at + 1));
            boolean pair = at + 1 < to && text.charAt(at + 1) == c;
            if (solid && ends && !pair) {
                if (count == places.length) {
                    places = java.util.Arrays.copyOf(places, count * 2);
                }
                places[count++] = at;
            }
        }
        return java.util.Arrays.copyOf(places, count);
    }

    private int next(int[] closes, int start) {
        int low = java.util.Arrays.binarySearch(closes, start);
        int index = low >= 0 ? low : -low - 1;
        if (index >= closes.length) {
            return -1;
        }
        int sure = index;
        int last = Math.min(closes.length, index + POSSESSIVES);
        while (sure < last && possessive(closes[sure])) {
            sure++;
        }
        boolean within = sure < last && !reopened(closes[index], closes[sure]);
        return within ? closes[sure] : closes[index];
    }

    private boolean possessive(int at) {
        return text.charAt(at - 1) == 's'
                && at + 2 < to
                && text.charAt(at + 1) == ' '
                && Character.isLetter(text.charAt(at + 2));
    }

    private boolean reopened(int low, int high) {
        if (high - low > REACH) {
            return true;
        }
        for (int i = low + 1; i < high; i++) {
            if (isSingle(text.charAt(i)) && opensSingle(i)) {
                return true;
            }
        }
        return false;
    }
}
