package org.cuttings.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Moment;
import org.cuttings.model.Said;
import org.cuttings.model.Span;

/// An article as the lines of the reading pane, and the way between a place in those lines and a
/// place in an entry's text.
final class ReadingText {
    /// In which order a live blog's entries are read.
    enum Order {
        AS_ON_THE_PAGE,
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    /// What stands beside the text where the reader asks for it.
    ///
    /// @param leftOut the page's visible text that is in no entry, at the end
    /// @param evidence where each fact was read, under the facts and under each entry
    record Asides(boolean leftOut, boolean evidence) {
        static final Asides NONE = new Asides(false, false);
    }

    /// A stretch within one line.
    record Stretch(int line, int start, int end) {}

    /// Which quote of which entry.
    record QuoteAt(int entry, int quote) {}

    static final ReadingText EMPTY = new ReadingText(List.of(), new int[0]);

    private final List<Line> lines;
    private final int[] firstLines;
    private final Map<Integer, List<Stretch>> highlights = new HashMap<>();

    /// @param firstLines for each entry of the article the index of its first line
    private ReadingText(List<Line> lines, int[] firstLines) {
        this.lines = List.copyOf(lines);
        this.firstLines = firstLines;
    }

    static ReadingText of(KeptArticle kept, Times times, Order order) {
        return of(kept, times, order, Asides.NONE, List.of());
    }

    /// @param said what the reader put on the article's entries
    static ReadingText of(
            KeptArticle kept, Times times, Order order, Asides asides, List<Said> said) {
        Article article = kept.article();
        List<Line> lines = new ArrayList<>(HeadLines.of(kept, times));
        if (asides.evidence()) {
            lines.addAll(EvidenceLines.ofFacts(article.facts()));
        }
        int[] firstLines = new int[article.entries().size()];
        for (int entry : inOrder(article.entries(), order)) {
            firstLines[entry] = lines.size();
            lines.addAll(
                    EntryLines.of(
                            article.entries().get(entry),
                            entry,
                            article.kind() == Article.Kind.LIVE_BLOG,
                            kept.gone().contains(kept.entryIds().get(entry)),
                            times));
            if (asides.evidence()) {
                lines.addAll(EvidenceLines.of(article.entries().get(entry), entry));
            }
            long post = kept.posts().get(entry);
            said.stream()
                    .filter(one -> one.what().equals("note") && isOn(one, post))
                    .forEach(
                            note -> lines.add(Line.Written.of(entry, Line.Style.NOTE, told(note))));
        }
        if (asides.leftOut()) {
            lines.addAll(leftOut(article));
        }
        ReadingText text = new ReadingText(lines, firstLines);
        said.forEach(one -> text.highlight(kept, one));
        return text;
    }

    private static boolean isOn(Said said, long post) {
        Long on = said.post();
        return on != null && on == post;
    }

    private static String told(Said note) {
        String words = note.value().replace('\n', ' ');
        if (note.couldNotBePlaced()) {
            return Words.of("note.not-placed", String.valueOf(note.exact()), words);
        }
        return note.exact() == null
                ? Words.of("note.on-entry", words)
                : Words.of("note.on-words", note.exact().replace('\n', ' '), words);
    }

    private void highlight(KeptArticle kept, Said said) {
        Span span = said.span();
        Long post = said.post();
        int entry = post == null ? -1 : kept.posts().indexOf(post);
        if (span != null && entry >= 0 && kept.entryIds().get(entry).equals(said.entry())) {
            places(entry, span)
                    .forEach(place ->
                            highlights
                                    .computeIfAbsent(place.line(), line -> new ArrayList<>())
                                    .add(place));
        }
    }

    /// Where the reader put a highlight or a note on words of a line.
    List<Stretch> highlightsOf(int line) {
        return highlights.getOrDefault(line, List.of());
    }

    /// All stretches in which a part of an entry's text is shown.
    private List<Stretch> places(int entry, Span span) {
        List<Stretch> places = new ArrayList<>();
        for (int i = firstLines[entry]; i < lines.size() && lines.get(i).entry() == entry; i++) {
            if (lines.get(i) instanceof Line.Written written && written.from() >= 0) {
                int start = Math.max(0, span.start() - written.from());
                int end = Math.min(written.text().length(), span.end() - written.from());
                if (start < end) {
                    places.add(new Stretch(i, start, end));
                }
            }
        }
        return places;
    }

    /// The words of entries' texts that lie between two places, one span an entry.
    Map<Integer, Span> spans(int fromLine, int fromColumn, int toLine, int toColumn) {
        Map<Integer, Span> spans = new LinkedHashMap<>();
        for (int i = fromLine; i <= toLine && i < lines.size(); i++) {
            if (!(lines.get(i) instanceof Line.Written written)
                    || written.from() < 0
                    || written.entry() < 0) {
                continue;
            }
            int length = written.text().length();
            int start = written.from() + (i == fromLine ? Math.min(fromColumn, length) : 0);
            int end = written.from() + (i == toLine ? Math.min(toColumn, length) : length);
            if (start < end) {
                spans.merge(
                        written.entry(),
                        new Span(start, end),
                        (one, other) ->
                                new Span(
                                        Math.min(one.start(), other.start()),
                                        Math.max(one.end(), other.end())));
            }
        }
        return spans;
    }

    private static List<Line> leftOut(Article article) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.Written.of(-1, Line.Style.SUBHEADING, Words.of("left-out.title")));
        if (article.leftOut().isEmpty()) {
            lines.add(Line.Written.of(-1, Line.Style.ABOUT, Words.of("left-out.nothing")));
        }
        for (LeftOut piece : article.leftOut()) {
            String text = Words.of("left-out.why", piece.why(), piece.text().replace('\n', ' '));
            for (int from = 0; from < text.length(); ) {
                int end = EntryLines.lineEnd(text, from, text.length());
                lines.add(Line.Written.of(-1, Line.Style.ABOUT, text.substring(from, end)));
                from = end;
            }
        }
        return lines;
    }

    /// The line under which the page's left-out text stands; empty where it is not shown.
    OptionalInt leftOutLine() {
        return IntStream.range(0, lines.size())
                .filter(line ->
                        lines.get(line).entry() < 0
                                && lines.get(line) instanceof Line.Written written
                                && written.style() == Line.Style.SUBHEADING)
                .findFirst();
    }

    /// Entries without a time keep their place after the one that stands before them on the page.
    private static List<Integer> inOrder(List<Entry> entries, Order order) {
        record Timed(int entry, long at) {}
        List<Timed> timed = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (int i = 0; i < entries.size(); i++) {
            Moment at = entries.get(i).timing().moment();
            last = at == null ? last : at.sortKey();
            timed.add(new Timed(i, last));
        }
        switch (order) {
            case AS_ON_THE_PAGE -> {}
            case OLDEST_FIRST -> timed.sort(Comparator.comparingLong(Timed::at));
            case NEWEST_FIRST -> timed.sort(Comparator.comparingLong(Timed::at).reversed());
        }
        return timed.stream().map(Timed::entry).toList();
    }

    List<Line> lines() {
        return lines;
    }

    int entries() {
        return firstLines.length;
    }

    /// The first line of an entry.
    int lineOf(int entry) {
        return firstLines[entry];
    }

    /// Where a place of an entry's text is shown; empty where the place is between two lines.
    Optional<Stretch> placeOf(int entry, Span span) {
        for (int i = firstLines[entry]; i < lines.size() && lines.get(i).entry() == entry; i++) {
            if (lines.get(i) instanceof Line.Written written && written.from() >= 0) {
                int start = span.start() - written.from();
                if (start >= 0 && start < written.text().length()) {
                    int end = Math.min(written.text().length(), start + span.length());
                    return Optional.of(new Stretch(i, start, end));
                }
            }
        }
        return Optional.empty();
    }

    /// The lines in which words of a quote stand.
    List<Integer> linesOf(QuoteAt quote) {
        List<Integer> found = new ArrayList<>();
        for (int i = firstLines[quote.entry()];
                i < lines.size() && lines.get(i).entry() == quote.entry();
                i++) {
            if (lines.get(i) instanceof Line.Written written
                    && written.tints().stream().anyMatch(tint -> tint.quote() == quote.quote())) {
                found.add(i);
            }
        }
        return found;
    }

    /// The quotes that begin in a line.
    List<QuoteAt> quotesFrom(int line) {
        return line >= 0 && line < lines.size() && lines.get(line) instanceof Line.Written written
                ? written.tints().stream()
                        .filter(Line.Tint::begins)
                        .map(tint -> new QuoteAt(written.entry(), tint.quote()))
                        .toList()
                : List.of();
    }

    /// The entry that a line belongs to; empty in the article's head.
    Optional<Integer> entryAt(int line) {
        int entry = line < 0 || line >= lines.size() ? -1 : lines.get(line).entry();
        return entry < 0 ? Optional.empty() : Optional.of(entry);
    }

    /// Where the paragraph at a line begins in its entry's text; empty where the line is not of
    /// that text.
    OptionalInt paragraphAt(int line) {
        for (int i = line; i >= 0 && i < lines.size(); i--) {
            if (!(lines.get(i) instanceof Line.Written written) || written.from() < 0) {
                return OptionalInt.empty();
            }
            if (written.opens()) {
                return OptionalInt.of(written.from());
            }
        }
        return OptionalInt.empty();
    }

    /// The innermost quote at a place.
    Optional<QuoteAt> quoteAt(int line, int column) {
        if (line < 0 || line >= lines.size()) {
            return Optional.empty();
        }
        return lines.get(line) instanceof Line.Written written
                ? written.tints().stream()
                        .filter(tint -> tint.span().contains(column))
                        .min(Comparator.comparingInt(tint -> tint.span().length()))
                        .map(tint -> new QuoteAt(written.entry(), tint.quote()))
                : Optional.empty();
    }

    Optional<String> linkAt(int line, int column) {
        if (line < 0 || line >= lines.size()) {
            return Optional.empty();
        }
        return lines.get(line) instanceof Line.Written written
                ? written.links().stream()
                        .filter(link -> link.span().contains(column))
                        .findFirst()
                        .map(Line.Reference::address)
                : Optional.empty();
    }

    /// The first quote after a place, or before it.
    ///
    /// @param step 1 or -1
    Optional<Stretch> quoteFrom(int line, int column, int step) {
        for (int i = line; i >= 0 && i < lines.size(); i += step) {
            if (!(lines.get(i) instanceof Line.Written written)) {
                continue;
            }
            int at = i;
            Optional<Stretch> found =
                    written.tints().stream()
                            .filter(Line.Tint::begins)
                            .map(tint -> tint.span().start())
                            .filter(start ->
                                    at != line || (step > 0 ? start > column : start < column))
                            .min(step > 0 ? Comparator.naturalOrder() : Comparator.reverseOrder())
                            .map(start -> new Stretch(at, start, start));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The entry shown before or after the one at a line, in reading order.
    ///
    /// @param step 1 or -1
    Optional<Integer> entryFrom(int line, int step) {
        int here = line < 0 || line >= lines.size() ? -1 : lines.get(line).entry();
        if (step < 0 && here >= 0 && line > firstLines[here]) {
            return Optional.of(here);
        }
        for (int i = line; i >= 0 && i < lines.size(); i += step) {
            int entry = lines.get(i).entry();
            if (entry != here && entry >= 0) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /// Every place where the words stand, without regard to case.
    List<Stretch> find(String words, int limit) {
        List<Stretch> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            for (int at = 0; at + words.length() <= text.length(); at++) {
                if (text.regionMatches(true, at, words, 0, words.length())) {
                    found.add(new Stretch(i, at, at + words.length()));
                    if (found.size() == limit) {
                        return found;
                    }
                    at += words.length() - 1;
                }
            }
        }
        return found;
    }

    /// The words from one place to another as plain text, pictures and tables in words.
    String copied(int fromLine, int fromColumn, int toLine, int toColumn) {
        StringBuilder copy = new StringBuilder();
        for (int i = fromLine; i <= toLine && i < lines.size(); i++) {
            Line line = lines.get(i);
            String text =
                    switch (line) {
                        case Line.Written written -> {
                            int end =
                                    i == toLine
                                            ? Math.min(toColumn, written.text().length())
                                            : written.text().length();
                            int start = i == fromLine ? Math.min(fromColumn, end) : 0;
                            yield (start == 0 && !written.bullet().isEmpty()
                                            ? written.bullet() + " "
                                            : "")
                                    + written.text().substring(start, end);
                        }
                        case Line.Picture picture -> PictureWords.of(picture.image());
                        case Line.Grid grid ->
                                String.join(
                                        "\n",
                                        grid.rows().stream()
                                                .map(row -> String.join("\t", row))
                                                .toList());
                    };
            if (!copy.isEmpty()) {
                boolean opens = !(line instanceof Line.Written written) || written.opens();
                copy.append(opens ? "\n\n" : "\n");
            }
            copy.append(text);
        }
        return copy.toString();
    }
}
