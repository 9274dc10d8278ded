package org.cuttings.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cuttings.search.Folding;
import org.cuttings.search.Likeness;
import org.cuttings.search.Query.Naming;
import org.cuttings.search.Suggestion;

/// Finds speakers, publishers and sources by words of their names.
final class Names {
    private final Session db;

    Names(Session db) {
        this.db = db;
    }

    /// A name, whose it is, and how often it is met.
    ///
    /// @param shown as pages have it
    record Name(long id, String folded, String shown, long weight) {}

    List<Name> all(Naming of) {
        String stamp =
                db.first("names-stamp", row -> row.getString(1) + " " + row.getString(2))
                        .orElse("");
        return db.names().get(of, stamp, () -> read(of));
    }

    private List<Name> read(Naming of) {
        return switch (of) {
            case SPEAKER ->
                    db.all(
                            "all-speaker-names",
                            row ->
                                    new Name(
                                            row.getLong(3),
                                            row.getString(2),
                                            row.getString(5),
                                            row.getLong(4)));
            case PUBLISHER ->
                    db.all(
                            "all-publisher-names",
                            row -> new Name(row.getLong(1), row.getString(2), row.getString(3), 1));
            case SOURCE ->
                    db.all(
                            "all-source-names",
                            row -> new Name(row.getLong(1), row.getString(2), row.getString(3), 1));
            case AUTHOR -> List.of();
        };
    }

    /// Whose name holds these words next to each other; with `prefix` the last may go on.
    Set<Long> named(Naming of, List<String> words, boolean prefix) {
        Set<Long> ids = new LinkedHashSet<>();
        for (Name name : all(of)) {
            if (holds(name.folded(), String.join(" ", words), prefix)) {
                ids.add(name.id());
            }
        }
        return ids;
    }

    private static boolean holds(String name, String words, boolean prefix) {
        int at = name.indexOf(words);
        while (at >= 0) {
            int end = at + words.length();
            boolean starts = at == 0 || name.charAt(at - 1) == ' ';
            boolean ends = prefix || end == name.length() || name.charAt(end) == ' ';
            if (starts && ends) {
                return true;
            }
            at = name.indexOf(words, at + 1);
        }
        return false;
    }

    /// The best known name that was perhaps meant.
    Optional<String> like(Naming of, String typed) {
        return suggestions(of, typed, 1).stream().findFirst().map(Name::folded);
    }

    /// Names that begin as typed, or nearly so; the likest first, then those met most.
    List<Name> suggestions(Naming of, String typed, int limit) {
        record Near(Name name, int distance) {}
        String folded = Folding.fold(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Near> near = new ArrayList<>();
        for (Name name : all(of)) {
            int distance = Likeness.ofBeginning(folded, name.folded());
            if (distance <= Likeness.allowed(folded)) {
                near.add(new Near(name, distance));
            }
        }
        near.sort((a, b) -> {
            int byDistance = Integer.compare(a.distance(), b.distance());
            return byDistance != 0
                    ? byDistance
                    : Long.compare(b.name().weight(), a.name().weight());
        });
        Set<Long> seen = new LinkedHashSet<>();
        List<Name> best = new ArrayList<>();
        for (Near one : near) {
            if (best.size() < limit && seen.add(one.name().id())) {
                best.add(one.name());
            }
        }
        return best;
    }

    /// Of all kinds, speakers first.
    List<Suggestion> suggestions(String typed, int limit) {
        List<Suggestion> all = new ArrayList<>();
        for (Naming of : List.of(Naming.SPEAKER, Naming.PUBLISHER, Naming.SOURCE)) {
            for (Name name : suggestions(of, typed, limit - all.size())) {
                all.add(
                        new Suggestion(
                                name.shown(),
                                of.name().toLowerCase(Locale.ROOT)
                                        + ":\""
                                        + name.shown().replace("\"", "")
                                        + "\"",
                                of));
            }
        }
        return all;
    }
}
