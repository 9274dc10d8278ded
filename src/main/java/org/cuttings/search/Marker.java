package org.cuttings.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    ///
    /// @param number its place in [#sought]
    private record Sought(int number, List<String> words, boolean prefix) {
        /// Whether a word with this first character may be its first, where that is ASCII, which
        /// folding only makes lower case.
        boolean mayBegin(char ascii) {
            String first = words.getFirst();
            return first.isEmpty() || first.charAt(0) == ascii;
        }
    }

    private final List<Sought> sought;

    /// Those that a word may begin, by its first character where that is ASCII: two hundred words
    /// typed are then not each compared with each word of a text.
    private final List<List<Sought>> byFirst = new ArrayList<>();

    public Marker(Query query) {
        List<Sought> distinct = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Query.Clause clause : query.clauses()) {
            for (Query.Term term : clause.anyOf()) {
                if (term instanceof Query.Term.Words(var words, var prefix, var without)
                        && !without) {
                    List<String> folded = words.stream().map(Folding::fold).toList();
                    if (seen.add(List.of(folded, prefix))) {
                        distinct.add(new Sought(distinct.size(), folded, prefix));
                    }
                }
            }
        }
        sought = List.copyOf(distinct);
        for (char c = 0; c < 0x80; c++) {
            char first = c;
            byFirst.add(sought.stream().filter(one -> one.mayBegin(first)).toList());
        }
    }

    /// Where the words stand, in the text's order, none over another.
    public List<Span> hits(String text) {
        List<Span> hits = new ArrayList<>();
        int[] words = sought.isEmpty() ? new int[0] : words(text);
        for (int i = 0; i < words.length; i += 2) {
            for (Sought one : mayBegin(text.charAt(words[i]))) {
                if (matches(one, text, words, i)) {
                    hits.add(new Span(words[i], words[i + 2 * one.words.size() - 1]));
                }
            }
        }
        hits.sort(null);
        List<Span> apart = new ArrayList<>();
        for (Span hit : hits) {
            if (apart.isEmpty() || !apart.getLast().overlaps(hit)) {
                apart.add(hit);
            }
        }
        return apart;
    }

    private List<Sought> mayBegin(char first) {
        return first < 0x80 ? byFirst.get(lower(first)) : sought;
    }

    /// How much a text is about the words: each counts with how often it stands there, ever less
    /// the more often (as in BM25), and less in a long text; words in the title count most, and all
    /// words close together more than apart.
    public double relevance(String title, String text) {
        Found inTitle = new Found(title, words(title));
        Found inText = new Found(text, words(text));
        double length = 0.25 + 0.75 * inText.words.length / 2 / USUAL_LENGTH;
        double relevance = 0;
        int first = Integer.MAX_VALUE;
        int last = 0;
        int found = 0;
        for (int one = 0; one < sought.size(); one++) {
            int times = inText.times[one];
            double often = TITLE_WEIGHT * inTitle.times[one] + times;
            relevance += often * 2.2 / (often + 1.2 * length);
            if (times > 0) {
                found++;
                first = Math.min(first, inText.first[one]);
                last = Math.max(last, inText.first[one]);
            }
        }
        if (found > 1) {
            relevance += found / (1.0 + (last - first) / 12.0);
        }
        return relevance;
    }

    /// How often each of the words stands in a text, and as its which word it first does.
    private final class Found {
        final int[] words;
        final int[] times = new int[sought.size()];
        final int[] first = new int[sought.size()];

        Found(String text, int[] words) {
            this.words = words;
            for (int i = 0; i < words.length; i += 2) {
                for (Sought one : mayBegin(text.charAt(words[i]))) {
                    if (matches(one, text, words, i) && times[one.number]++ == 0) {
                        first[one.number] = i / 2;
                    }
                }
            }
        }
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
        if (at + 2 * one.words.size() > words.length) {
            return false;
        }
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
            alike &= i >= wanted.length() || lower(c) == wanted.charAt(i);
        }
        return alike;
    }

    private static char lower(char ascii) {
        return ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + 32) : ascii;
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
        int j = 0;
        for (int i = 0; i < hits.size(); i++) {
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
