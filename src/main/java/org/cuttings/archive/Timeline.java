package org.cuttings.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.cuttings.model.Moment;
import org.cuttings.model.Timing;
import org.jspecify.annotations.Nullable;

/// Puts entries of other editions, or of other parts of a blog, among those of an edition.
final class Timeline {
    private Timeline() {}

    /// The edition's own entries keep their order. Another goes where its time belongs, by the
    /// direction in which the page runs; one without a time goes by its position.
    static <T> List<T> merged(
            List<T> own, List<T> others, ToIntFunction<T> position, Function<T, Timing> timing) {
        List<T> merged = new ArrayList<>(own);
        boolean newestFirst = newestFirst(own, timing);
        for (T other : others) {
            Long at = key(timing.apply(other));
            int place = Math.min(position.applyAsInt(other), merged.size());
            if (at != null) {
                place = merged.size();
                for (int i = 0; i < merged.size(); i++) {
                    Long there = key(timing.apply(merged.get(i)));
                    if (there != null && (newestFirst ? there < at : there > at)) {
                        place = i;
                        break;
                    }
                }
            }
            merged.add(place, other);
        }
        return merged;
    }

    private static <T> boolean newestFirst(List<T> entries, Function<T, Timing> timing) {
        int falling = 0;
        Long before = null;
        for (T entry : entries) {
            Long at = key(timing.apply(entry));
            if (at != null && before != null) {
                falling += Long.compare(before, at);
            }
            before = at == null ? before : at;
        }
        return falling > 0;
    }

    private static @Nullable Long key(Timing timing) {
        Moment at = timing.moment();
        return at == null ? null : (Long) at.sortKey();
    }
}
