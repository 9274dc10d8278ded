package org.cuttings.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.model.Source;
import org.jspecify.annotations.Nullable;

/// The agencies, papers, broadcasters and networks that news is known to be from, read from
/// `sources.txt`.
final class Outlets {
    private static final Map<String, List<Outlet>> BY_FIRST_WORD = read();

    private Outlets() {}

    /// @param words as written
    /// @param article whether "the" must stand before it
    record Outlet(List<String> words, Source.Kind kind, boolean article) {}

    /// The longest outlet whose name begins at a unit; null if none does.
    static @Nullable Outlet at(List<Unit> units, int at, String text) {
        Unit first = units.get(at);
        if (!first.isWord()) {
            return null;
        }
        Outlet best = null;
        for (Outlet outlet : BY_FIRST_WORD.getOrDefault(first.lower(), List.of())) {
            boolean longer = best == null || outlet.words().size() > best.words().size();
            boolean article = at > 0 && units.get(at - 1).isWord("the");
            if (longer && (article || !outlet.article()) && matches(outlet, units, at, text)) {
                best = outlet;
            }
        }
        return best;
    }

    private static boolean matches(Outlet outlet, List<Unit> units, int at, String text) {
        if (at + outlet.words().size() > units.size()) {
            return false;
        }
        for (int i = 0; i < outlet.words().size(); i++) {
            Unit unit = units.get(at + i);
            String word = outlet.words().get(i);
            if (!text.startsWith(word, unit.start())
                    || Names.end(unit) != unit.start() + word.length()) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Outlet>> read() {
        Map<String, List<Outlet>> outlets = new HashMap<>();
        Source.Kind kind = Source.Kind.OTHER;
        for (String line : Lexicon.lines("sources.txt")) {
            if (line.startsWith("[")) {
                kind =
                        Source.Kind.valueOf(
                                line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
                continue;
            }
            boolean article = line.startsWith("~");
            List<String> words = List.of((article ? line.substring(1) : line).split(" "));
            outlets.computeIfAbsent(
                            words.getFirst().toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                    .add(new Outlet(words, kind, article));
        }
        return outlets;
    }
}
