package org.cuttings.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds a query's words in a text as the index found them, to mark them and to open at them.
public final class Marker {
    /// How much of a text a snippet shows.
    private static final int SNIPPET = 240;

    private static final int BEFORE = 70;

    private static final double TITLE_WEIGHT = 6;

    /// Words of a usual entry.
    private static final double USUAL_LENGTH = 80;

    /// A word or phrase to look for, folded.
    private record Sought(List<String> words, boolean prefix) {}

    private final List<Sought> sought = new ArrayList<>();

    public Marker(Query query) {
        for (Query.Clause clause : query.clauses()) {
            for (Query.Term term : clause.anyOf()) {
                if (term instanceof Query.Term.Words(var words, var prefix, var without)
                        && !without) {
                    sought.add(new Sought(words.stream().map(Folding::fold).toList(), prefix));
                }
            }
        }
    }

    /// Where the words stand, in the text's order, none over another.
    public List<Span> hits(String text) {
        Set<Span> hits = new TreeSet<>();
        int[] words = sought.isEmpty() ? new int[0] : words(text);
        for (Sought one : sought) {
            for (int i = 0; i + 2 * one.words.size() <= words.length; i += 2) {
                if (matches(one, text, words, i)) {
                    hits.add(new Span(words[i], words[i + 2 * one.words.size() - 1]));
                }
            }
        }
        List<Span> apart = new ArrayList<>();
        for (Span hit : hits) {
            if (apart.isEmpty() || !apart.getLast().overlaps(hit)) {
                apart.add(hit);
            }
        }
        return apart;
    }

    /// How much a text is about the words: each counts with how often it stands there, ever less
    /// the more often (as in BM25), and less in a long text; words in the title count most, and all
    /// words close together more than apart.
    public double relevance(String title, String text) {
        double relevance = 0;
        int[] inTitle = words(title);
        int[] inText = words(text);
        int first = Integer.MAX_VALUE;
        int last = 0;
        int found = 0;
        double length = 0.25 + 0.75 * inText.length / 2 / USUAL_LENGTH;
        for (Sought one : sought) {
            double often = TITLE_WEIGHT * count(one, title, inTitle, null);
            int[] at = {Integer.MAX_VALUE};
            int times = count(one, text, inText, at);
            often += times;
            relevance += often * 2.2 / (often + 1.2 * length);
            if (times > 0) {
                found++;
                first = Math.min(first, at[0]);
                last = Math.max(last, at[0]);
            }
        }
        if (found > 1) {
            relevance += found / (1.0 + (last - first) / 12.0);
        }
        return relevance;
    }

    private static int count(Sought one, String text, int[] words, int @Nullable [] first) {
        int count = 0;
        for (int i = 0; i + 2 * one.words.size() <= words.length; i += 2) {
            if (matches(one, text, words, i)) {
                if (count == 0 && first != null) {
                    first[0] = i / 2;
                }
                count++;
            }
        }
        return count;
    }

    /// Starts and ends of the words as the index parts them.
    private static int[] words(String text) {
        int[] words = new int[Math.max(16, text.length() / 3)];
        int n = 0;
        int from = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : -1;
            boolean inside =
                    c >= 0
                            && (c < 0x80
                                    ? c >= '0' && c <= '9'
                                            || c >= 'a' && c <= 'z'
                                            || c >= 'A' && c <= 'Z'
                                    : Folding.isOfWord(c));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                if (n + 2 > words.length) {
                    words = Arrays.copyOf(words, 2 * words.length);
                }
                words[n++] = from;
                words[n++] = i;
                from = -1;
            }
            i += c < 0 ? 1 : Character.charCount(c);
        }
        return Arrays.copyOf(words, n);
    }

    private static boolean matches(Sought one, String text, int[] words, int at) {
        for (int j = 0; j < one.words.size(); j++) {
            boolean prefix = one.prefix && j == one.words.size() - 1;
            if (!same(one.words.get(j), text, words[at + 2 * j], words[at + 2 * j + 1], prefix)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String wanted, String text, int start, int end, boolean prefix) {
        int length = end - start;
        boolean alike = prefix ? length >= wanted.length() : length == wanted.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(start + i);
            if (c >= 0x80) {
                // Folding may change a word's length.
                String folded = Folding.fold(text.substring(start, end));
                return prefix ? folded.startsWith(wanted) : folded.equals(wanted);
            }
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            alike &= i >= wanted.length() || lower == wanted.charAt(i);
        }
        return alike;
    }

    /// A piece of a text with its hits.
    ///
    /// @param text on one line, `…` where it was cut
    /// @param marked the hits in `text`
    /// @param first the first hit in the whole text; null where there is none
    public record Snippet(String text, List<Span> marked, @Nullable Span first) {}

    /// The words round the place where most hits stand together.
    public Snippet snippet(String text) {
        List<Span> hits = hits(text);
        int focus = hits.isEmpty() ? 0 : densest(hits);
        int start = Math.max(0, focus - BEFORE);
        int end = Math.min(text.length(), start + SNIPPET);
        start = wordStart(text, start);
        end = wordEnd(text, end);
        StringBuilder shown = new StringBuilder(end - start + 2);
        if (start > 0) {
            shown.append('…');
        }
        int shift = shown.length() - start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            shown.append(Character.isWhitespace(c) ? ' ' : c);
        }
        if (end < text.length()) {
            shown.append('…');
        }
        List<Span> marked = new ArrayList<>();
        for (Span hit : hits) {
            if (hit.start() >= start && hit.end() <= end) {
                marked.add(hit.shifted(shift));
            }
        }
        return new Snippet(shown.toString(), marked, hits.isEmpty() ? null : at(hits, focus));
    }

    private static Span at(List<Span> hits, int start) {
        return hits.stream().filter(h -> h.start() == start).findFirst().orElse(hits.getFirst());
    }

    private static int densest(List<Span> hits) {
        int best = hits.getFirst().start();
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            int j = i;
            while (j < hits.size() && hits.get(j).end() < hits.get(i).start() + SNIPPET - BEFORE) {
                j++;
            }
            if (j - i > most) {
                most = j - i;
                best = hits.get(i).start();
            }
        }
        return best;
    }

    private static int wordStart(String text, int at) {
        if (at == 0) {
            return 0;
        }
        int i = at;
        while (i < text.length() && i < at + 30 && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        int start = i < text.length() && Character.isWhitespace(text.charAt(i)) ? i + 1 : at;
        return start < text.length() && Character.isLowSurrogate(text.charAt(start))
                ? start + 1
                : start;
    }

    private static int wordEnd(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        int i = at;
        while (i > at - 30 && i > 0 && !Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        int end = i > 0 && Character.isWhitespace(text.charAt(i)) ? i : at;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
