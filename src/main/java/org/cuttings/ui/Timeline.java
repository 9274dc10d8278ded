package org.cuttings.ui;

import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A live blog's hours cut into equal steps: how much was posted in each, where key events are, who
/// speaks.
///
/// @param steps top to bottom, in the direction in which the text is read
/// @param most the largest number of entries in one step
/// @param untimed how many entries have no time and so stand on no step
record Timeline(List<Step> steps, int most, int untimed) {
    private static final int STEPS = 30;
    private static final int FEWEST_ENTRIES = 4;
    private static final long MINUTE = 60_000;

    /// Step lengths that people read as a clock's, in minutes.
    private static final long[] LENGTHS = {
        1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 10_080, 43_200, 525_600
    };

    static final Timeline NONE = new Timeline(List.of(), 0, 0);

    /// A stretch of time.
    ///
    /// @param from its beginning, as a moment of the clock that is shown
    /// @param entries the article's entries in it, in the order of time
    /// @param keyEvent whether one of them is marked as such
    /// @param speakers names of who is quoted in it
    record Step(Moment from, List<Integer> entries, boolean keyEvent, Set<String> speakers) {}

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /// @param text in the order it is read
    static Timeline of(Article article, ReadingText text) {
        List<Integer> timed = new ArrayList<>();
        for (int i = 0; i < article.entries().size(); i++) {
            if (article.entries().get(i).timing().moment() != null) {
                timed.add(i);
            }
        }
        if (article.kind() != Article.Kind.LIVE_BLOG || timed.size() < FEWEST_ENTRIES) {
            return NONE;
        }
        List<Integer> inTime =
                timed.stream()
                        .sorted(java.util.Comparator.comparingLong(i -> at(article, i)))
                        .toList();
        long first = at(article, inTime.getFirst());
        long last = at(article, inTime.getLast());
        long length = length(last - first);
        List<Step> steps = new ArrayList<>();
        long begin = Math.floorDiv(first, length) * length;
        int next = 0;
        int most = 0;
        for (long from = begin; from <= last; from += length) {
            List<Integer> here = new ArrayList<>();
            while (next < inTime.size() && at(article, inTime.get(next)) < from + length) {
                here.add(inTime.get(next++));
            }
            Moment nearest =
                    article.entries()
                            .get(here.isEmpty() ? inTime.getFirst() : here.getFirst())
                            .timing()
                            .moment();
            if (nearest != null) {
                steps.add(step(article, moved(nearest, from), here));
            }
            most = Math.max(most, here.size());
        }
        boolean newestFirst = text.lineOf(inTime.getFirst()) > text.lineOf(inTime.getLast());
        return new Timeline(
                newestFirst ? steps.reversed() : List.copyOf(steps),
                most,
                article.entries().size() - timed.size());
    }

    private static Step step(Article article, Moment from, List<Integer> here) {
        Set<String> speakers = new HashSet<>();
        boolean keyEvent = false;
        for (int i : here) {
            Entry entry = article.entries().get(i);
            keyEvent |= entry.is(Entry.Flag.KEY_EVENT);
            for (Quote quote : entry.quotes()) {
                if (quote.speaker() != null) {
                    speakers.add(quote.speaker().name());
                }
            }
        }
        return new Step(from, List.copyOf(here), keyEvent, Set.copyOf(speakers));
    }

    /// The shortest of the lengths with which everything fits.
    private static long length(long span) {
        for (long minutes : LENGTHS) {
            if (span / (minutes * MINUTE) < STEPS) {
                return minutes * MINUTE;
            }
        }
        return span / STEPS + 1;
    }

    private static long at(Article article, int entry) {
        Moment moment = article.entries().get(entry).timing().moment();
        return moment == null ? Long.MIN_VALUE : moment.sortKey();
    }

    /// The moment `from` milliseconds after the epoch, on the same clock as another.
    private static Moment moved(Moment other, long from) {
        long by = from - other.sortKey();
        return new Moment(
                other.local().plus(java.time.Duration.ofMillis(by)),
                other.offset(),
                Moment.Precision.MINUTE);
    }
}
