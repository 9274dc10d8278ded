package org.cuttings.liveblog;

/// A place in a printed time, which moves on part by part. Looking ahead never falls off the end.
final class PrintedCursor {
    private final String text;
    private int at;

    /// One past the last part that said something, and whether all up to here was understood.
    private int end;

    PrintedCursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    /// One past the last part that said something; 0 before the first.
    int end() {
        return end;
    }

    boolean isAtEnd() {
        return isBeyond(at);
    }

    /// Whether the text has nothing at `i` any more.
    boolean isBeyond(int i) {
        return i >= text.length();
    }

    /// Goes to a place, behind something that says nothing by itself.
    void moveTo(int to) {
        at = to;
    }

    /// Goes behind a part that said something.
    void done(int to) {
        at = to;
        end = to;
    }

    /// "(19:02)": the bracket belongs to the time.
    void takeClosers() {
        while (end > 0 && (charAt(end) == ')' || charAt(end) == ']')) {
            end++;
        }
    }

    /// Whether nothing but separators stands behind the parts that were understood.
    boolean restIsEmpty() {
        for (int i = Math.max(at, end); i < text.length(); i++) {
            if (!Printed.isSeparator(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    int skipSpaces(int from) {
        int i = from;
        while (i < text.length() && Printed.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// The letters that stand there, with apostrophes between them; empty where none does.
    String wordAt(int from) {
        int i = from;
        while (i < text.length()
                && (Character.isLetter(text.charAt(i))
                        || ((text.charAt(i) == '\'' || text.charAt(i) == '’')
                                && i > from
                                && i + 1 < text.length()
                                && Character.isLetter(text.charAt(i + 1))))) {
            i++;
        }
        return from >= text.length() ? "" : text.substring(from, i);
    }

    /// How many ASCII digits stand there.
    int digitsAt(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - Math.min(from, i);
    }

    /// The number of so many ASCII digits there.
    int intAt(int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    /// 0 beyond the text.
    char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }

    /// Where `c` next stands; negative where it does not.
    int indexOf(char c, int from) {
        return text.indexOf(c, from);
    }
}
