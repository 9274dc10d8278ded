package org.cuttings.archive;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds highlighted words again after an entry was edited: by the exact words, then by what stood
/// before and after them. Where that does not settle it they are not placed, which is better than
/// on other words.
///
/// @param start where the words stood
/// @param prefix up to 32 characters before them
/// @param suffix up to 32 characters after them
record Anchors(int start, String prefix, String suffix) {
    private static final int CONTEXT = 32;

    static Anchors of(String text, Span span) {
        return new Anchors(
                span.start(),
                text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
                text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
    }

    /// Where the words stand now; null where they can't be told.
    @Nullable Span place(String text, String exact) {
        if (exact.isEmpty()) {
            return null;
        }
        if (text.startsWith(exact, start) && text.startsWith(prefix, start - prefix.length())) {
            return new Span(start, start + exact.length());
        }
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            places.add(at);
        }
        if (places.size() == 1) {
            return new Span(places.getFirst(), places.getFirst() + exact.length());
        }
        Integer best = null;
        int most = 0;
        boolean tied = false;
        for (int at : places) {
            int fits = fits(text, at, exact.length());
            if (fits > most) {
                best = at;
                most = fits;
                tied = false;
            } else if (fits == most) {
                tied = true;
            }
        }
        return best == null || tied ? null : new Span(best, best + exact.length());
    }

    /// How many characters of the context still stand round a place.
    private int fits(String text, int at, int length) {
        int before = 0;
        while (before < Math.min(prefix.length(), at)
                && text.charAt(at - 1 - before) == prefix.charAt(prefix.length() - 1 - before)) {
            before++;
        }
        int end = at + length;
        int after = 0;
        while (after < Math.min(suffix.length(), text.length() - end)
                && text.charAt(end + after) == suffix.charAt(after)) {
            after++;
        }
        return before + after;
    }
}
