package org.cuttings.search;

import java.util.ArrayList;
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

    private record Word(Span span, String folded) {}

    /// Where the words stand, in the text's order, none over another.
    public List<Span> hits(String text) {
        if (sought.isEmpty()) {
            return List.of();
        }
        List<Word> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : -1;
            boolean inside = c >= 0 && Folding.isOfWord(c);
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(new Word(new Span(from, i), Folding.fold(text.substring(from, i))));
                from = -1;
            }
            i += c < 0 ? 1 : Character.charCount(c);
        }
        Set<Span> hits = new TreeSet<>();
        for (Sought one : sought) {
            for (int i = 0; i + one.words.size() <= words.size(); i++) {
                if (matches(one, words, i)) {
                    hits.add(
                            new Span(
                                    words.get(i).span.start(),
                                    words.get(i + one.words.size() - 1).span.end()));
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

    private static boolean matches(Sought one, List<Word> words, int at) {
        for (int j = 0; j < one.words.size(); j++) {
            String wanted = one.words.get(j);
            String there = words.get(at + j).folded;
            boolean last = j == one.words.size() - 1;
            if (!(there.equals(wanted) || last && one.prefix && there.startsWith(wanted))) {
                return false;
            }
        }
        return true;
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
