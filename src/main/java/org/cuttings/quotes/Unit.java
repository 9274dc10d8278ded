package org.cuttings.quotes;

import org.jspecify.annotations.Nullable;

/// What the grammar reads one at a time: a word, a punctuation mark, or all the words between a
/// pair of quotation marks.
///
/// @param start first unit of the text; of quoted words, the opening mark
/// @param end one past the last; of quoted words, past the closing mark
/// @param lower the word in lower case without a possessive ending, apostrophes straight; the
///   punctuation mark; empty for quoted words
/// @param classes bits of [WordClass]
/// @param cue what it reports as; null if it does not
/// @param capital whether it, or the words between the marks, begin with a capital letter
/// @param possessive whether it ends in 's or s'
/// @param quoted the words between marks; null for a word or a punctuation mark
/// @param kind which of the three
record Unit(
        int start,
        int end,
        String lower,
        long classes,
        @Nullable Cue cue,
        boolean capital,
        boolean possessive,
        @Nullable Marked quoted,
        Kind kind) {
    enum Kind {
        WORD,
        NUMBER,
        PUNCTUATION,
        QUOTED
    }

    boolean is(WordClass wordClass) {
        return (classes & wordClass.bit) != 0;
    }

    boolean isAny(long bits) {
        return (classes & bits) != 0;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isQuoted() {
        return kind == Kind.QUOTED;
    }

    boolean isMark(char c) {
        return kind == Kind.PUNCTUATION && lower.charAt(0) == c;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && lower.equals(word);
    }

    /// A word that begins with a capital letter and is none of the grammar's own.
    boolean isName() {
        return kind == Kind.WORD && capital;
    }

    /// The same, and of another class too.
    Unit also(WordClass more) {
        return new Unit(
                start, end, lower, classes | more.bit, cue, capital, possessive, quoted, kind);
    }

    Cue.@Nullable Form form() {
        return cue == null ? null : cue.form();
    }
}
