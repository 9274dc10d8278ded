package org.cuttings.archive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cuttings.search.Query.Naming;

/// The names of an archive in memory, for suggestions at every key: some megabytes for tens of
/// thousands of names, read again after a change.
final class HeldNames {
    private final Map<Naming, Held> held = new EnumMap<>(Naming.class);
    private long writes;

    private record Held(String stamp, List<Names.Name> names) {}

    /// To be told after each write of this program.
    synchronized void changed() {
        writes++;
    }

    /// @param stamp tells whether another program wrote
    synchronized List<Names.Name> get(Naming of, String stamp, Supplier<List<Names.Name>> read) {
        String now = stamp + " " + writes;
        Held there = held.get(of);
        if (there == null || !there.stamp().equals(now)) {
            there = new Held(now, List.copyOf(read.get()));
            held.put(of, there);
        }
        return there.names();
    }
}
