package org.cuttings.archive;

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
    /// Without a place or a context: of words said by hand elsewhere.
    static final Anchors NONE = new Anchors(0, "", "");

    private static final int CONTEXT = 32;

    /// A word of usual length and the space beside it.
    private static final int COMPANY = 8;

    /// Some four words.
    private static final int TELLING = 24;

    static Anchors of(String text, Span span) {
        return new Anchors(
                span.start(),
                text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
                text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
    }

    /// Where the words stand now; null where that can't be told. The same words in other company
    /// are other words: only many words at once are theirs wherever they stand, if they stand there
    /// once.
    @Nullable Span place(String text, String exact) {
        if (exact.isEmpty()) {
            return null;
        }
        Span before = new Span(start, start + exact.length());
        if (text.startsWith(exact, start)
                && text.startsWith(prefix, start - prefix.length())
                && text.startsWith(suffix, before.end())) {
            return before;
        }
        Place best = null;
        boolean tied = false;
        int found = 0;
        for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
            Place place = place(text, at, exact.length());
            int better = best == null ? 1 : Integer.compare(place.alike(), best.alike());
            tied = better == 0 || tied && better < 0;
            best = better > 0 ? place : best;
            found++;
        }
        if (best == null || tied || !best.inKnownCompany() && !(found == 1 && isTelling(exact))) {
            return null;
        }
        return new Span(best.at(), best.at() + exact.length());
    }

    /// Whether words stand for themselves: a sentence does, “said” does not.
    private static boolean isTelling(String exact) {
        return exact.length() >= TELLING && exact.strip().indexOf(' ') > 0;
    }

    /// @param alike how many characters of the old context still stand round the place
    /// @param inKnownCompany whether that is a word at least, or all that there was on one side
    private record Place(int at, int alike, boolean inKnownCompany) {}

    private Place place(String text, int at, int length) {
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
        boolean allBefore = before == prefix.length() && (before > 0 || at == 0);
        boolean allAfter = after == suffix.length() && (after > 0 || end == text.length());
        return new Place(
                at, before + after, allBefore || allAfter || Math.max(before, after) >= COMPANY);
    }
}
