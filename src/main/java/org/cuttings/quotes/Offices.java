package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.List;
import java.util.Set;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// What stands beside a name and tells its bearer's office: "the harbour master", "President". A
/// form of address ("Mr", "Dr") is no office, and words that only happen to stand there are none.
final class Offices {
    private static final Set<String> ADDRESS =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "mx",
                    "dr",
                    "prof",
                    "sir",
                    "dame",
                    "lord",
                    "lady",
                    "hon",
                    "honorable",
                    "rev",
                    "reverend",
                    "herr",
                    "frau",
                    "saint",
                    "st");

    private Offices() {}

    /// A person's role; a title only with its capital letter, as "air" or "state" are words too.
    static boolean isOffice(Unit unit) {
        return unit.is(ROLE) || unit.is(TITLE) && unit.capital();
    }

    /// The office within the words from `from` up to but not `to`; null if they hold none.
    static @Nullable Span in(List<Unit> units, int from, int to) {
        int role = from;
        while (role < to && !(isOffice(units.get(role)) && !units.get(role).possessive())) {
            role++;
        }
        int start = role;
        while (start > from && !opens(units, start)) {
            if (ends(units.get(start - 1))) {
                break;
            }
            start--;
        }
        if (start >= 2 && units.get(start - 1).isWord("of") && units.get(start - 2).is(TITLE)) {
            start -= 2;
        }
        int end = to;
        boolean office = false;
        for (int i = Math.max(start, role); i < to; i++) {
            Unit unit = units.get(i);
            boolean verb = unit.form() == Cue.Form.PAST && !unit.capital() && !unit.is(ROLE);
            if (unit.isWord("named") || unit.isWord("called") || verb) {
                end = i;
                break;
            }
            office |= isOffice(unit) && !ADDRESS.contains(unit.lower());
        }
        boolean several =
                end > start && role < end && units.get(lastOffice(units, role, end)).is(PLURAL);
        if (!office || several || end <= start || another(units, start, end)) {
            return null;
        }
        return new Span(units.get(start).start(), units.get(end - 1).end());
    }

    private static boolean opens(List<Unit> units, int at) {
        return units.get(at).isAny(WordClass.bits(DETERMINER, POSSESSIVE));
    }

    /// A word that is part of no noun phrase.
    private static boolean ends(Unit unit) {
        boolean verb = unit.form() != null && !unit.capital() && !unit.isAny(NOUN.bit | ROLE.bit);
        boolean participle = unit.lower().endsWith("ing") && !unit.capital();
        return !unit.isWord() && unit.kind() != Unit.Kind.NUMBER
                || verb
                || participle
                || unit.isAny(
                        WordClass.bits(
                                CONJUNCTION,
                                COMPLEMENT,
                                ADVERB,
                                TIME,
                                VERB,
                                PREPOSITION,
                                AUXILIARY,
                                MODAL,
                                RELATIVE,
                                PRONOUN));
    }

    /// The head of "founding members of the board": the last office before a preposition.
    private static int lastOffice(List<Unit> units, int from, int to) {
        int last = from;
        for (int i = from; i < to && !units.get(i).is(PREPOSITION); i++) {
            last = isOffice(units.get(i)) ? i : last;
        }
        return last;
    }

    /// "Governor Bill Stone": the next in a list of people.
    private static boolean another(List<Unit> units, int from, int to) {
        if (opens(units, from)) {
            return false;
        }
        for (int i = from + 1; i + 1 < to; i++) {
            boolean forename = units.get(i).is(FORENAME) && units.get(i).capital();
            if (forename && units.get(i + 1).isName()) {
                return true;
            }
        }
        return false;
    }
}
