package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Entry;
import org.cuttings.model.Evidence;
import org.cuttings.model.Prose;
import org.cuttings.model.Timing;
import org.jspecify.annotations.Nullable;

/// An entry as one strategy read it: everything but the time is final; the time still waits for its
/// day and its zone, which only the whole page tells.
///
/// @param entry its timing is [Timing.Unknown] until [Dating] has spoken
/// @param stamp its time as read
/// @param day the day heading that stands above it; null if none does
record Post(Entry entry, Stamp stamp, @Nullable Printed day) {
    static Post of(Stamp stamp, Prose prose) {
        return new Post(Entry.of(new Timing.Unknown(), prose), stamp, null);
    }

    Post with(Entry other) {
        return new Post(other, stamp, day);
    }

    Post stamped(Stamp other) {
        return new Post(entry, other, day);
    }

    Post under(@Nullable Printed heading) {
        return new Post(entry, stamp, heading);
    }

    Post because(String fact, String strategy, String from) {
        List<Evidence> all = new ArrayList<>(entry.evidence());
        all.add(new Evidence(fact, strategy, from));
        return with(entry.because(all));
    }

    boolean hasWords() {
        return !entry.prose().isBlank() || entry.title() != null;
    }
}
