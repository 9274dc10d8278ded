package org.cuttings.model;

/// A stretch of a text, half open, in UTF-16 code units (the indices of [String#charAt]).
///
/// A character beyond the Basic Multilingual Plane takes two units; a span never begins or ends
/// between them. Whoever speaks to formats that count code points (W3C Web Annotation) converts
/// there.
///
/// @param start first unit, 0 or more
/// @param end one past the last unit, `start` or more
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// The words at this span of `text`.
    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean contains(int at) {
        return start <= at && at < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the two share at least one unit.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    /// By start, then the longer first, so that an outer span stands before what it holds.
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
