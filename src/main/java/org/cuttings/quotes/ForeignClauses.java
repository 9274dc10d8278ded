package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where reported words stand in German and French otherwise than in English: after a comma without
/// "dass", around "laut Polizei" in the middle of the clause, before a verb no table knows.
final class ForeignClauses {
    private static final int FEWEST_WORDS = 3;

    /// They open another clause than the reported one.
    private static final Set<String> OTHER_CLAUSES = Set.of("um", "ohne", "statt", "anstatt");

    private static final int MOST_BETWEEN = 10;
    private static final long ADJUNCT = WordClass.bits(PREPOSITION, TIME, ADVERB);
    private static final long HEARERS = WordClass.bits(HEARER, MEDIA);
    private static final long WITHIN =
            WordClass.bits(
                    PREPOSITION, PRONOUN, ADVERB, NEGATION, DETERMINER, AUXILIARY, MODAL, TIME);

    private final List<Unit> units;
    private final List<Frame> frames;
    private final Cuts cuts;
    private final boolean german;
    private final boolean french;

    ForeignClauses(Paragraph paragraph, NounPhrases phrases, List<Frame> frames, Cuts cuts) {
        this.units = paragraph.units();
        this.frames = frames;
        this.cuts = cuts;
        this.german = phrases.language().equals("de");
        this.french = phrases.language().equals("fr");
    }

    /// "teilte mit, die Fähre werde fahren", "Wie die Stadt mitteilte, fährt die Fähre": whether
    /// the comma at `comma` opens what the frame reports.
    boolean begins(Frame frame, int comma, int end) {
        if (!german && !french
                || frame.order() != Frame.Order.SUBJECT_FIRST
                || !frame.cue().takesClause()
                || end - comma <= FEWEST_WORDS) {
            return false;
        }
        Unit opener = units.get(frame.from());
        if (opener.isWord("wie") || opener.isWord("comme")) {
            return frame.from() == frame.sentence();
        }
        Unit first = units.get(comma + 1);
        boolean other =
                first.is(CONJUNCTION) && !first.isWord("wenn")
                        || OTHER_CLAUSES.contains(first.lower());
        return german && first.isWord() && !other && !infinitive(end);
    }

    /// The comma before what is reported, past listener, day and place: "sagte der Zeitung am
    /// Freitag in der Stadt, …"; `at` where other words stand between.
    int comma(Frame frame, int at, int end) {
        if (!german || frame.order() != Frame.Order.SUBJECT_FIRST || !opensAdjunct(at, end)) {
            return at;
        }
        int i = at;
        while (i < end && i < at + MOST_BETWEEN && units.get(i).isWord() && !verb(i)) {
            i++;
        }
        boolean apart = i + 2 < end && i > at && units.get(i).isMark(',');
        return apart && !relative(i + 1) && begins(frame, i, end) ? i : at;
    }

    private boolean opensAdjunct(int at, int end) {
        if (at + 1 >= end) {
            return false;
        }
        Unit unit = units.get(at);
        boolean listener =
                unit.is(HEARER) || unit.is(DETERMINER) && units.get(at + 1).isAny(HEARERS);
        return unit.isWord() && (unit.isAny(ADJUNCT) || listener);
    }

    private boolean verb(int i) {
        return units.get(i).isAny(WordClass.bits(AUXILIARY, MODAL, VERB));
    }

    /// "die seit Jahren wächst": of the noun before, no article of a clause of its own.
    private boolean relative(int at) {
        Unit first = units.get(at);
        return first.is(RELATIVE) && (!first.is(DETERMINER) || units.get(at + 1).isAny(WITHIN));
    }

    /// "forderte, die Brücke zu öffnen" asks for something and says nothing.
    private boolean infinitive(int end) {
        return units.get(end - 2).isWord("zu") && !units.get(end - 1).capital();
    }

    /// Whether the words are enough for a clause, though their verb is in no table.
    boolean clause(int from, int to) {
        return (german || french) && to - from >= FEWEST_WORDS;
    }

    /// "Laut Polizei hält die Brücke": after the phrase the verb comes.
    boolean verbNext(int at, int end) {
        return german
                && at + 1 < end
                && units.get(at).isWord()
                && !units.get(at).capital()
                && !units.get(at).isAny(WordClass.bits(PREPOSITION, RELATIVE, CONJUNCTION));
    }

    /// Whether "laut Polizei" stands within its clause rather than at its end.
    boolean within(Frame frame, int end) {
        return german && frame.to() < end && units.get(frame.to()).kind() != Unit.Kind.PUNCTUATION;
    }

    /// The clause around it; after a comma what follows; null within what another reports.
    @Nullable Region around(Frame frame, int index, int low, boolean comma, int end) {
        int to = cuts.trimmed(frame.to(), end);
        if (comma && to - frame.to() >= FEWEST_WORDS) {
            return new Region(frame.to(), to, Region.Side.RIGHT);
        }
        boolean reported = index > 0 && frames.get(index - 1).sentence() == frame.sentence();
        return reported || to <= frame.to() ? null : new Region(low, to, Region.Side.AROUND);
    }
}
