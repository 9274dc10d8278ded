package org.cuttings.liveblog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.LeftOut;
import org.jspecify.annotations.Nullable;

/// A plain-text page's lines with what each looks like. Line ends within a paragraph that was
/// broken at a fixed width are undone; furniture is set aside.
///
/// @param lines none blank
/// @param leftOut furniture, and everything below the foot of the page
/// @param source the address that a line "Source: …" gives; null if none does
record PlainLines(List<Line> lines, List<LeftOut> leftOut, @Nullable String source) {

    /// A line of the page.
    ///
    /// @param text white space normalised, without Markdown's heading marks
    /// @param afterBlank whether a blank line stands before it
    /// @param beforeBlank whether a blank line stands behind it
    /// @param marked whether Markdown marks it as a heading
    record Line(String text, boolean afterBlank, boolean beforeBlank, boolean marked) {
        /// Words, not signs alone.
        boolean hasWords() {
            return text.chars().anyMatch(Character::isLetterOrDigit);
        }

        /// A line that may be a heading, seen alone: short, without closing punctuation, beginning
        /// like a sentence; "Goodnight and stay safe." and a line that is wholly a quotation are
        /// not.
        boolean looksLikeHeading() {
            if (marked) {
                return true;
            }
            if (text.length() > LONGEST_HEADING || text.length() < 2) {
                return false;
            }
            int first = text.codePointAt(0);
            if (Character.isLowerCase(first) || "•*-–—>#@(".indexOf(first) >= 0) {
                return false;
            }
            char last = text.charAt(text.length() - 1);
            if (".:;,!…-–—".indexOf(last) >= 0 || text.contains("://")) {
                return false;
            }
            return !isWhollyQuoted() && hasWords();
        }

        private boolean isWhollyQuoted() {
            return "\"“„«‘'".indexOf(text.charAt(0)) >= 0
                    && "\"”“»’'".indexOf(text.charAt(text.length() - 1)) >= 0
                    && text.indexOf(text.charAt(text.length() - 1), 1) == text.length() - 1;
        }

        /// A line that is more than a heading: a sentence or several.
        boolean looksLikeBody() {
            return !marked && !looksLikeHeading();
        }
    }

    static final int LONGEST_HEADING = 120;

    /// Lines from which on nothing is of the article any more, folded.
    private static final List<String> FOOT =
            List.of(
                    "leave a reply",
                    "leave a comment",
                    "leave a response",
                    "you must be logged in to post a comment",
                    "schreibe einen kommentar",
                    "laisser un commentaire",
                    "deja una respuesta",
                    "lascia un commento",
                    "geef een reactie",
                    "dodaj komentarz",
                    "lämna ett svar",
                    "deixe uma resposta");

    PlainLines {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    static PlainLines of(String page) {
        List<String> raw = unwrapped(page);
        List<Line> lines = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        String source = null;
        boolean blank = true;
        boolean foot = false;
        for (int i = 0; i < raw.size(); i++) {
            String text = raw.get(i);
            if (text.isEmpty()) {
                blank = true;
                continue;
            }
            boolean endsBlank = i + 1 >= raw.size() || raw.get(i + 1).isEmpty();
            String folded = text.toLowerCase(java.util.Locale.ROOT);
            foot =
                    foot
                            || (!lines.isEmpty()
                                    && FOOT.stream().anyMatch(folded::startsWith)
                                    && text.length() <= 80);
            String address = sourceOf(text);
            if (address != null && source == null) {
                source = address.isEmpty() ? null : address;
            }
            if (foot || address != null || isRule(text) || Furniture.isLine(text)) {
                if (!isRule(text)) {
                    leftOut.add(
                            new LeftOut(
                                    text,
                                    foot
                                            ? "below the article"
                                            : address != null ? "source line" : "page furniture"));
                }
                blank = true;
                continue;
            }
            int marks = headingMarks(text);
            lines.add(
                    new Line(
                            marks > 0 ? text.substring(marks).strip() : text,
                            blank,
                            endsBlank,
                            marks > 0));
            blank = false;
        }
        return new PlainLines(lines, leftOut, source);
    }

    /// "Source: https://…"; the address, empty where the line names a source without one; null for
    /// other lines.
    private static @Nullable String sourceOf(String text) {
        if (!text.startsWith("Source:")
                && !text.startsWith("Quelle:")
                && !text.startsWith("Source :")
                && !text.startsWith("Fuente:")
                && !text.startsWith("Fonte:")
                && !text.startsWith("Original:")) {
            return null;
        }
        if (text.length() > 300) {
            return null;
        }
        int at = text.indexOf("http://");
        at = at < 0 ? text.indexOf("https://") : at;
        if (at < 0) {
            return "";
        }
        int end = at;
        while (end < text.length() && !Printed.isSpace(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static int headingMarks(String text) {
        int marks = 0;
        while (marks < text.length() && text.charAt(marks) == '#') {
            marks++;
        }
        return marks > 0 && marks <= 6 && marks < text.length() && text.charAt(marks) == ' '
                ? marks + 1
                : 0;
    }

    private static boolean isRule(String text) {
        return text.length() >= 3 && text.chars().allMatch(c -> "-–—_*=~ +".indexOf(c) >= 0);
    }

    private static List<String> unwrapped(String page) {
        List<String> lines = new ArrayList<>();
        String even = Normalizer.normalize(page, Normalizer.Form.NFC);
        even.lines().forEach(line -> lines.add(Words.line(line)));
        return isWrapped(lines) ? joined(lines) : lines;
    }

    /// Whether paragraphs were broken at a fixed width: nearly all lines that are followed by
    /// another are about equally long, and hardly one ends a sentence.
    private static boolean isWrapped(List<String> lines) {
        int inner = 0;
        int full = 0;
        int closed = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty() || lines.get(i + 1).isEmpty()) {
                continue;
            }
            inner++;
            full += line.length() >= 55 && line.length() <= 100 ? 1 : 0;
            closed += ".!?”\"»:".indexOf(line.charAt(line.length() - 1)) >= 0 ? 1 : 0;
        }
        return inner >= 6 && full * 10 >= inner * 8 && closed * 3 <= inner;
    }

    private static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            boolean starts =
                    line.isEmpty()
                            || Printed.leading(line) != null
                            || (!paragraph.isEmpty() && lastLineShort(paragraph));
            if (starts && !paragraph.isEmpty()) {
                joined.add(paragraph.toString());
                paragraph.setLength(0);
            }
            if (line.isEmpty()) {
                joined.add("");
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        if (!paragraph.isEmpty()) {
            joined.add(paragraph.toString());
        }
        return joined;
    }

    private static boolean lastLineShort(StringBuilder paragraph) {
        return paragraph.length() < 50;
    }
}
