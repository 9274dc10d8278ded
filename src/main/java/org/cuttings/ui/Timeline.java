package org.cuttings.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Article;
import org.cuttings.model.Entry;
import org.cuttings.model.Moment;
import org.cuttings.model.Speaker;
import org.jspecify.annotations.Nullable;

/// A live blog's hours cut into equal steps: how much was posted in each, where key events are, who
/// speaks.
///
/// @param steps top to bottom, in the direction in which the text is read
/// @param lanes who speaks most, at most [#MOST_LANES], those with most quotes first
/// @param most the largest number of entries in one step
/// @param untimed how many entries have no time and so stand on no step
record Timeline(List<Step> steps, List<Lane> lanes, int most, int untimed) {
    /// More would stand too close to be told apart.
    static final int MOST_LANES = 4;

    private static final int STEPS = 30;
    private static final int FEWEST_ENTRIES = 4;
    private static final long MINUTE = 60_000;

    /// Step lengths that people read as a clock's, in minutes.
    private static final long[] LENGTHS = {
        1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 10_080, 43_200, 525_600
    };

    static final Timeline NONE = new Timeline(List.of(), List.of(), 0, 0);

    /// A stretch of time.
    ///
    /// @param from its beginning, as a moment of the clock that is shown
    /// @param entries the article's entries in it, in the order of time
    /// @param keyEvent whether one of them is marked as such
    /// @param speakers who is quoted in it, those with most quotes first
    /// @param unknown how many quotes in it have no known speaker
    record Step(
            Moment from,
            List<Integer> entries,
            boolean keyEvent,
            List<Speaks> speakers,
            int unknown) {
        /// What somebody says in this step; null where they say nothing.
        @Nullable Speaks saidBy(String name) {
            return speakers.stream()
                    .filter(speaks -> speaks.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// Somebody's quotes within a step.
    ///
    /// @param quotes how many
    /// @param entry, quote where the first of them is: which of the article's entries, and which of
    ///   that entry's quotes
    record Speaks(String name, int quotes, int entry, int quote) {}

    /// Somebody who speaks in the live blog.
    ///
    /// @param quotes how many in all steps
    record Lane(String name, int quotes) {}

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
                timed.stream().sorted(Comparator.comparingLong(i -> at(article, i))).toList();
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
                lanes(steps),
                most,
                article.entries().size() - timed.size());
    }

    private static List<Lane> lanes(List<Step> steps) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Step step : steps) {
            step.speakers()
                    .forEach(speaks -> counts.merge(speaks.name(), speaks.quotes(), Integer::sum));
        }
        return counts.entrySet().stream()
                .map(speaker -> new Lane(speaker.getKey(), speaker.getValue()))
                .sorted(Comparator.comparingInt(Lane::quotes).reversed())
                .limit(MOST_LANES)
                .toList();
    }

    private static Step step(Article article, Moment from, List<Integer> here) {
        Map<String, Speaks> speakers = new LinkedHashMap<>();
        boolean keyEvent = false;
        int unknown = 0;
        for (int i : here) {
            Entry entry = article.entries().get(i);
            keyEvent |= entry.is(Entry.Flag.KEY_EVENT);
            for (int j = 0; j < entry.quotes().size(); j++) {
                Speaker speaker = entry.quotes().get(j).speaker();
                if (speaker == null) {
                    unknown++;
                } else {
                    speakers.merge(
                            speaker.name(),
                            new Speaks(speaker.name(), 1, i, j),
                            (first, more) ->
                                    new Speaks(
                                            first.name(),
                                            first.quotes() + 1,
                                            first.entry(),
                                            first.quote()));
                }
            }
        }
        return new Step(
                from,
                List.copyOf(here),
                keyEvent,
                speakers.values().stream()
                        .sorted(Comparator.comparingInt(Speaks::quotes).reversed())
                        .toList(),
                unknown);
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
