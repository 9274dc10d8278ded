package org.cuttings.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Entry;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.search.Folding;
import org.jspecify.annotations.Nullable;

/// The entries of several live blogs on one clock, and which of them had a quote first.
///
/// @param blogs in the order of their lanes
/// @param rows in the order of time; of one minute, in the order of the lanes
/// @param unplaced how many entries stand on no common clock: the page tells no time for them, or
///   not the zone of its clock
record OneClock(List<KeptArticle> blogs, List<Row> rows, int unplaced) {
    /// An entry on the clock.
    ///
    /// @param blog its lane, from 0
    /// @param entry its place in that blog, from 0
    /// @param firsts quotes that another blog had later
    /// @param laters quotes that another blog had before
    record Row(
            Instant at, Moment moment, int blog, int entry, List<Same> firsts, List<Same> laters) {}

    /// The same words in another blog.
    ///
    /// @param words as they stand in this entry
    /// @param blog the other's lane
    /// @param apart how much later or earlier
    record Same(String words, int blog, Duration apart) {}

    /// Shorter quotes are alike by chance.
    private static final int LEAST_WORDS = 5;

    private record Said(int row, int blog, String words) {}

    static OneClock of(List<KeptArticle> blogs) {
        List<Row> rows = new ArrayList<>();
        int unplaced = 0;
        for (int blog = 0; blog < blogs.size(); blog++) {
            List<Entry> entries = blogs.get(blog).article().entries();
            for (int entry = 0; entry < entries.size(); entry++) {
                Moment moment = entries.get(entry).timing().moment();
                Instant at = moment == null ? null : moment.instant().orElse(null);
                if (moment == null || at == null) {
                    unplaced++;
                } else {
                    rows.add(new Row(at, moment, blog, entry, List.of(), List.of()));
                }
            }
        }
        rows.sort(
                Comparator.comparing(Row::at)
                        .thenComparingInt(Row::blog)
                        .thenComparingInt(Row::entry));
        return new OneClock(blogs, compared(blogs, rows), unplaced);
    }

    private static List<Row> compared(List<KeptArticle> blogs, List<Row> rows) {
        Map<String, List<Said>> saids = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Entry entry = entryOf(blogs, row);
            for (Quote quote : entry.quotes()) {
                String words = quote.span().of(entry.text());
                List<String> folded = Folding.words(words);
                if (quote.kind() != Quote.Kind.INDIRECT && folded.size() >= LEAST_WORDS) {
                    saids.computeIfAbsent(String.join(" ", folded), key -> new ArrayList<>())
                            .add(new Said(i, row.blog(), words));
                }
            }
        }
        Map<Integer, List<Same>> firsts = new HashMap<>();
        Map<Integer, List<Same>> laters = new HashMap<>();
        for (List<Said> same : saids.values()) {
            Said first = same.getFirst();
            for (Said later : same) {
                Said told = firstOf(same, later.blog());
                if (later.blog() != first.blog() && later.equals(told)) {
                    Duration apart =
                            Duration.between(
                                    rows.get(first.row()).at(), rows.get(later.row()).at());
                    add(firsts, first.row(), new Same(first.words(), later.blog(), apart));
                    add(laters, later.row(), new Same(later.words(), first.blog(), apart));
                }
            }
        }
        List<Row> compared = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            compared.add(
                    new Row(
                            row.at(),
                            row.moment(),
                            row.blog(),
                            row.entry(),
                            firsts.getOrDefault(i, List.of()),
                            laters.getOrDefault(i, List.of())));
        }
        return List.copyOf(compared);
    }

    private static @Nullable Said firstOf(List<Said> same, int blog) {
        return same.stream().filter(said -> said.blog() == blog).findFirst().orElse(null);
    }

    private static void add(Map<Integer, List<Same>> to, int row, Same same) {
        to.computeIfAbsent(row, key -> new ArrayList<>()).add(same);
    }

    Entry entryOf(Row row) {
        return entryOf(blogs, row);
    }

    private static Entry entryOf(List<KeptArticle> blogs, Row row) {
        return blogs.get(row.blog()).article().entries().get(row.entry());
    }

    String publisher(int blog) {
        String publisher = blogs.get(blog).headline().publisher();
        return publisher == null ? HeadLines.title(blogs.get(blog).headline().title()) : publisher;
    }
}
