package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Span;
import org.jspecify.annotations.Nullable;

/// Interviews and transcripts: paragraphs that begin with a speaker's label and a colon.
///
/// Labels are believed only together: three or more, of two or more speakers, one of them twice. A
/// list of `Monday: …`, `Tuesday: …` is none.
final class Turns {
    private static final int LONGEST_LABEL = 6;
    private static final int LEAST_LABELS = 3;

    private final Map<Integer, Turn> turns = new HashMap<>();

    /// One paragraph of a turn.
    ///
    /// @param label the words before the colon
    /// @param words where what is said begins
    /// @param person whether the label can be a name rather than `Q` or `A`
    /// @param answers whether the label is `A`
    record Turn(Mention label, int words, boolean person, boolean answers) {}

    private Turns() {}

    /// The turns of an entry; none where it is no transcript.
    static Turns in(String text, List<Paragraph> paragraphs, List<NounPhrases> phrases) {
        Turns found = new Turns();
        Map<String, Integer> times = new HashMap<>();
        for (Paragraph paragraph : paragraphs) {
            Turn turn = turn(paragraph, phrases.get(paragraph.index()));
            if (turn != null) {
                found.turns.put(paragraph.index(), turn);
                times.merge(turn.label().span().of(text), 1, Integer::sum);
            }
        }
        boolean again = times.values().stream().anyMatch(n -> n > 1);
        boolean few = found.turns.size() < LEAST_LABELS || times.size() < 2 || !again;
        if (few || found.turns.size() * 4 < found.last() - found.first()) {
            found.turns.clear();
        }
        return found;
    }

    private int first() {
        return turns.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /// The paragraph with the last label: what follows it without one may be the report again.
    int last() {
        return turns.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }

    /// The turn that begins with a paragraph; null if none does.
    @Nullable Turn at(int paragraph) {
        return turns.get(paragraph);
    }

    private static @Nullable Turn turn(Paragraph paragraph, NounPhrases phrases) {
        List<Unit> units = paragraph.units();
        int colon = 0;
        while (colon < Math.min(units.size(), LONGEST_LABEL) && !units.get(colon).isMark(':')) {
            Unit unit = units.get(colon);
            boolean bracket = unit.isMark('(') || unit.isMark(')');
            boolean name = unit.isWord() && (unit.capital() || unit.is(PARTICLE));
            if (!bracket && !name || unit.isAny(WordClass.bits(TIME, DOCUMENT, PREPOSITION))) {
                return null;
            }
            colon++;
        }
        if (colon == 0 || colon + 1 >= units.size() || !units.get(colon).isMark(':')) {
            return null;
        }
        Unit said = units.get(colon + 1);
        if (units.getFirst().isWord("dear") || said.lower().startsWith("http")) {
            // Whom a letter is to, and where a link leads.
            return null;
        }
        boolean letter = colon == 1 && units.getFirst().lower().length() == 1;
        Mention label = letter ? phrases.described(0, 1) : named(paragraph, phrases, colon);
        boolean answers = letter && units.getFirst().isWord("a");
        return new Turn(label, said.start(), !letter, answers);
    }

    /// The label as a name, whatever its first word looks like.
    private static Mention named(Paragraph paragraph, NounPhrases phrases, int colon) {
        List<Unit> units = paragraph.units();
        int to = 0;
        while (to < colon && !units.get(to).isMark('(')) {
            to++;
        }
        Mention label = phrases.described(0, Math.max(1, to));
        if (label.name() != null
                || units.get(Math.max(0, to - 1)).isAny(WordClass.bits(ROLE, TITLE))) {
            return label;
        }
        Span name = new Span(units.getFirst().start(), Names.end(units.get(Math.max(0, to - 1))));
        return new Mention(
                paragraph, label.from(), label.to(), label.head(), label.span(), name, false, null);
    }
}
