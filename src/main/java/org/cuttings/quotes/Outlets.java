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

    /// Words of a paper's or a programme's name.
    private static final int LONGEST = 4;

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

    /// A paper that is not listed, told by its last word: "the Tideway Post"; null where none
    /// begins at a unit.
    static @Nullable Outlet unlisted(List<Unit> units, int at, String text) {
        boolean inside = at > 0 && units.get(at - 1).isName() && !units.get(at - 1).possessive();
        if (inside || !units.get(at).isName() || units.get(at).is(WordClass.DETERMINER)) {
            return null;
        }
        int to = at;
        while (to < units.size() && to - at < LONGEST && units.get(to).isName()) {
            to++;
            if (units.get(to - 1).possessive()) {
                break;
            }
        }
        boolean person = units.get(at).isAny(WordClass.bits(WordClass.FORENAME, WordClass.TITLE));
        if (to - at < 2 || person || !units.get(to - 1).is(WordClass.MEDIA)) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (Unit unit : units.subList(at, to)) {
            words.add(text.substring(unit.start(), Names.end(unit)));
        }
        return new Outlet(words, Source.Kind.PUBLISHER, false);
    }

    /// One past the programme of a broadcaster's that follows its name: "the BBC's Today
    /// programme".
    ///
    /// @param to one past the name
    /// @return `to` where no programme follows
    static int withProgramme(List<Unit> units, int to) {
        if (!units.get(to - 1).possessive()) {
            return to;
        }
        int at = to;
        while (at < units.size() && at - to < LONGEST && units.get(at).isName()) {
            at++;
        }
        boolean programme =
                at > to
                        && at < units.size()
                        && (units.get(at).is(WordClass.WORK)
                                || units.get(at).is(WordClass.SETTING));
        return programme ? at + 1 : to;
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
