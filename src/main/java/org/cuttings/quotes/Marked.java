package org.cuttings.quotes;

/// A run of words between quotation marks, within one paragraph.
///
/// @param open the opening mark, or the first word where the mark is missing
/// @param start first unit of the words
/// @param end one past the last unit of the words
/// @param close one past the closing mark, `end` where it is missing
/// @param paragraph in which it stands
/// @param single whether the marks are single ones
/// @param closed whether it has a closing mark
/// @param continues whether it goes on what the paragraph before left open
record Marked(
        int open,
        int start,
        int end,
        int close,
        int paragraph,
        boolean single,
        boolean closed,
        boolean continues) {}
