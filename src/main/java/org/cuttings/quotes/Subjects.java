package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.List;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Finds who a verb's subject is: to its left over appositions, relative clauses and brackets, to
/// its right where the verb comes first, or at the head of the sentence.
final class Subjects {
    private static final int APPOSITION = 34;

    private final List<Unit> units;
    private final NounPhrases phrases;

    Subjects(Paragraph paragraph, NounPhrases phrases) {
        this.units = paragraph.units();
        this.phrases = phrases;
    }

    /// The subject that ends right before `end`; null if none does.
    ///
    /// @param low the sentence's first unit
    @Nullable Mention before(int end, int low) {
        if (end <= low) {
            return null;
        }
        Unit last = units.get(end - 1);
        if (last.isMark(',') || last.isMark('–') || last.isMark(')')) {
            return beforeAside(end - 1, low);
        }
        if (last.is(RELATIVE) && !last.is(PRONOUN)) {
            return antecedent(end - 1, low);
        }
        Mention core = phrases.endingAt(end, low);
        if (core == null) {
            return null;
        }
        Mention tail = tail(core, low);
        if (tail != null) {
            return tail;
        }
        Mention whole = reduced(core, low);
        return whole != null ? whole : named(core, low);
    }

    /// "Strategists who spoke to the paper after the debate said": the words before the verb hang
    /// on a preposition; the sentence's first phrase is the subject.
    private @Nullable Mention tail(Mention core, int low) {
        int before = core.from() - 1;
        boolean hangs =
                before > low
                        && units.get(before).is(PREPOSITION)
                        && !(units.get(before).is(CONJUNCTION) && speaks(core))
                        && !core.isPronoun()
                        && (core.name() == null || core.organisation());
        Mention main = hangs ? main(low, before) : null;
        return main != null && main.from() == low ? main : null;
    }

    /// "after the military said": its own subject; "after the debate said": part of another.
    private static boolean speaks(Mention core) {
        return core.headUnit().isAny(WordClass.bits(ROLE, GROUP, TITLE, MEDIA, ORG, PLURAL));
    }

    /// "A statement confirming the move read": the phrase before the participle is the subject.
    private @Nullable Mention reduced(Mention core, int low) {
        int participle = core.from() - 1;
        if (participle <= low || core.isPronoun()) {
            return null;
        }
        Unit unit = units.get(participle);
        boolean form = unit.lower().endsWith("ing") || unit.lower().endsWith("ed");
        if (!form || unit.capital() || !unit.isWord() || unit.is(PREPOSITION)) {
            return null;
        }
        Mention before = phrases.endingAt(participle, low);
        return before != null && startsClause(before.from(), low) && !before.isPronoun()
                ? before
                : null;
    }

    /// "who" speaks for the phrase before it.
    private @Nullable Mention antecedent(int who, int low) {
        int end = who;
        if (end > low && units.get(end - 1).isMark(',')) {
            end--;
        }
        return end == low ? null : phrases.endingAt(end, low);
    }

    /// A description with its name in apposition, or the other way round: "the firm's head, Ann
    /// Lee" where no comma closes it.
    private Mention named(Mention core, int low) {
        int comma = core.from() - 1;
        if (core.name() == null
                || core.organisation()
                || comma <= low
                || !units.get(comma).isMark(',')) {
            return core;
        }
        Mention before = phrases.endingAt(comma, low);
        if (before == null) {
            return core;
        }
        boolean describes =
                before.name() == null
                        && !before.isPronoun()
                        && before.headUnit().isAny(WordClass.bits(ROLE, TITLE));
        return describes && startsClause(before.from(), low)
                ? core.widened(before.from(), core.to()).noting(before.span())
                : core;
    }

    private boolean startsClause(int from, int low) {
        if (from == low) {
            return true;
        }
        Unit before = units.get(from - 1);
        return before.kind() == Unit.Kind.PUNCTUATION
                || before.is(CONJUNCTION)
                || before.isQuoted()
                || before.is(ADVERB);
    }

    /// `close` ends an aside: "Ann Lee, the minister, said", "Lee (28) said".
    private @Nullable Mention beforeAside(int close, int low) {
        if (units.get(close).isMark(')')) {
            int open = close;
            while (open > low && !units.get(open).isMark('(')) {
                open--;
            }
            return open == low ? null : before(open, low);
        }
        if (close - 1 > low && units.get(close).isMark(',') && units.get(close - 1).isMark(')')) {
            return beforeAside(close - 1, low);
        }
        char mark = units.get(close).isMark(',') ? ',' : '–';
        Mention described = null;
        int reach = Math.max(low, close - APPOSITION);
        for (int open = close - 1; open > reach; open--) {
            Unit unit = units.get(open);
            if (unit.isQuoted() && open < close - 12) {
                break;
            }
            if (!unit.isMark(mark)) {
                continue;
            }
            Mention left = phrases.endingAt(open, low);
            Mention inner = phrases.endingAt(close, open + 1);
            if (left == null || partyTag(left) || withinParticiple(left, low)) {
                continue;
            }
            boolean innerName =
                    inner != null
                            && inner.from() == open + 1
                            && inner.name() != null
                            && !inner.organisation();
            if (inner != null && innerName && left.name() == null && !left.isPronoun()) {
                return inner.widened(left.from(), close).noting(left.span());
            }
            boolean possible = startsClause(left.from(), low) || left.name() != null;
            if (left.name() != null && !left.organisation() && aside(open + 1)) {
                Span note = new Span(units.get(open + 1).start(), units.get(close - 1).end());
                return left.noting(note);
            }
            if (possible && (described == null || left.name() != null) && aside(open + 1)) {
                described = left;
            }
        }
        return described;
    }

    /// "Some states, led by Germany, …": the name hangs on a participle after a comma.
    private boolean withinParticiple(Mention left, int low) {
        int at = left.from() - 1;
        if (at <= low || !units.get(at).is(PREPOSITION)) {
            return false;
        }
        for (int i = at - 1; i > Math.max(low, at - 4); i--) {
            Unit unit = units.get(i);
            boolean participle = unit.isWord("led") || unit.lower().endsWith("ed");
            if (participle && units.get(i - 1).isMark(',')) {
                return true;
            }
        }
        return false;
    }

    /// R-Texas, D-N.Y.: a party and a place, no name.
    private static boolean partyTag(Mention left) {
        String lower = left.headUnit().lower();
        return lower.length() > 2 && lower.charAt(1) == '-' && "rdi".indexOf(lower.charAt(0)) >= 0;
    }

    /// Whether an aside may begin here rather than a new clause.
    private boolean aside(int from) {
        Unit unit = units.get(from);
        boolean clause = unit.is(PRONOUN) && !unit.is(RELATIVE) && !phrases.properName(from);
        boolean conjunction =
                unit.isWord("but")
                        || unit.isWord("and")
                                && from + 1 < units.size()
                                && units.get(from + 1).is(PRONOUN);
        return !clause && !conjunction;
    }

    /// The subject that begins right after the cue; null if none does.
    @Nullable Mention after(int start, int high) {
        Mention core = phrases.startingAt(start, high);
        if (core == null || core.to() >= high || !units.get(core.to()).isMark(',')) {
            return core;
        }
        Mention next = phrases.startingAt(core.to() + 1, high);
        if (next == null) {
            return core;
        }
        boolean names =
                core.name() == null
                        && !core.isPronoun()
                        && next.name() != null
                        && !next.organisation()
                        && (core.headUnit().isAny(WordClass.bits(ROLE, TITLE))
                                || next.to() - next.from() > 1)
                        && closes(next.to(), high);
        if (names) {
            return next.widened(core.from(), next.to()).noting(core.span());
        }
        boolean notes = core.name() != null && next.name() == null;
        return notes ? core.noting(next.span()) : core;
    }

    private boolean closes(int at, int high) {
        return at >= high || units.get(at).kind() == Unit.Kind.PUNCTUATION;
    }

    /// The sentence's own subject: the first phrase of the clause that begins at `low` and is
    /// followed by a verb; null where none is plain to see.
    @Nullable Mention main(int low, int high) {
        int at = low;
        for (int tries = 0; tries < 6 && at < high; tries++) {
            while (at < high && (units.get(at).isQuoted() || skipped(at))) {
                at++;
            }
            Mention phrase = phrases.startingAt(at, high);
            if (phrase != null && dateline(phrase, high)) {
                at = phrase.to() + 1;
                continue;
            }
            if (phrase != null && !introduced(at)) {
                Mention whole =
                        phrase.to() < high && units.get(phrase.to()).isMark(',')
                                ? after(at, high)
                                : phrase;
                return whole == null ? phrase : whole;
            }
            Mention within = pronounIn(at, high);
            if (within != null && phrase != null) {
                return within;
            }
            int comma = at;
            while (comma < high && !units.get(comma).isMark(',')) {
                comma++;
            }
            at = comma + 1;
        }
        return null;
    }

    /// "WASHINGTON – …": where the report is from.
    private boolean dateline(Mention phrase, int high) {
        return phrase.to() < high
                && units.get(phrase.to()).isMark('–')
                && phrase.headUnit().isAny(WordClass.bits(ACRONYM, PLACE));
    }

    /// A subject pronoun before the part's comma: "Speaking on Monday he said".
    private @Nullable Mention pronounIn(int from, int high) {
        for (int i = from + 1; i < high && !units.get(i).isMark(','); i++) {
            Unit unit = units.get(i);
            if (unit.is(CONJUNCTION) || unit.isQuoted()) {
                return null;
            }
            if (unit.isWord("he") || unit.isWord("she")) {
                return phrases.startingAt(i, high);
            }
        }
        return null;
    }

    private boolean skipped(int at) {
        Unit unit = units.get(at);
        return unit.kind() == Unit.Kind.PUNCTUATION
                || unit.is(ADVERB) && !phrases.properName(at)
                || unit.is(TIME)
                || at + 1 < units.size()
                        && (unit.isWord("last") || unit.isWord("this") || unit.isWord("next"))
                        && units.get(at + 1).is(TIME)
                || unit.isWord("and")
                || unit.isWord("but")
                || unit.isWord("yet")
                || unit.isWord("so");
    }

    /// Whether a preposition, a conjunction or a participle opens the part at `at`, so that its
    /// nouns are not the sentence's subject.
    private boolean introduced(int at) {
        Unit unit = units.get(at);
        boolean participle =
                unit.lower().endsWith("ing") && unit.cue() != null
                        || unit.isWord("speaking")
                        || unit.isWord("asked")
                        || unit.isWord("following");
        return unit.is(PREPOSITION) || unit.is(CONJUNCTION) || participle;
    }
}
