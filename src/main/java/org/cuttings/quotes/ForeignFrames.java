package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Frames of German and French that English has no like of: "…, so der Zeuge", "nach Angaben der
/// Polizei", "teilte die Stadt am Freitag mit", "wie die Stadt mitteilte", « a-t-elle ajouté », «
/// d'après le maire ».
final class ForeignFrames {
    /// A German verb's particle closes the clause: words between the two.
    private static final int BRACKET = 16;

    private static final Set<String> HAVE =
            Set.of("hat", "haben", "habe", "hatte", "hatten", "a", "ont", "avait", "avaient");
    private static final long AFTER_SUBJECT =
            WordClass.bits(PREPOSITION, TIME, RELATIVE, ADVERB, CONJUNCTION);
    private static final long WHO = WordClass.bits(ROLE, GROUP, TITLE, DOCUMENT, MEDIA, PLURAL);

    private final Paragraph paragraph;
    private final List<Unit> units;
    private final Subjects subjects;
    private final NounPhrases phrases;
    private final Verbs verbs;
    private final boolean german;
    private final boolean french;

    ForeignFrames(Paragraph paragraph, NounPhrases phrases, Subjects subjects, Verbs verbs) {
        this.paragraph = paragraph;
        this.units = paragraph.units();
        this.subjects = subjects;
        this.phrases = phrases;
        this.verbs = verbs;
        this.german = phrases.language().equals("de");
        this.french = phrases.language().equals("fr");
    }

    /// The frame whose cue stands at `at`; null if there is none of these, or the text is in
    /// another language.
    ///
    /// @param low the sentence's first unit
    /// @param high one past its last
    @Nullable Frame at(int at, int low, int high) {
        if (!german && !french || !units.get(at).isWord()) {
            return null;
        }
        Unit unit = units.get(at);
        Unit next = at + 1 < high ? units.get(at + 1) : unit;
        if (german && unit.isWord("so")) {
            return so(at, low, high);
        }
        if (german && unit.isWord("nach") && next.is(SAYING)
                || french && unit.isWord("d") && next.isWord("après")) {
            int start = at + 2 < high && units.get(at + 2).isWord("von") ? at + 3 : at + 2;
            return according(at, subjects.after(start, high), at, -1, low, high);
        }
        if (german && unit.isWord("zufolge")) {
            return zufolge(at, low, high);
        }
        Cue cue = unit.cue();
        return cue == null || unit.capital() ? null : verb(at, cue, low, high);
    }

    /// « selon le maire », "laut Polizei".
    boolean according(Unit unit) {
        return french && unit.isWord("selon") || german && unit.isWord("laut");
    }

    private @Nullable Frame according(
            int at, @Nullable Mention who, int from, int to, int low, int high) {
        if (who == null || who.isPronoun()) {
            return null;
        }
        Cue cue = new Cue("according", Cue.Form.PAST, Set.of(Cue.Group.SAY), null);
        int after = to < 0 ? who.to() : to;
        Frame.Order order = Frame.Order.ACCORDING;
        return new Frame(paragraph, low, high, at, at + 1, cue, who, order, from, after);
    }

    /// "Der Polizei zufolge", "Angaben der Polizei zufolge".
    private @Nullable Frame zufolge(int at, int low, int high) {
        Mention who = phrases.endingAt(at, low);
        if (who == null) {
            return null;
        }
        int from = who.from();
        if (units.get(from).is(SAYING) && from + 1 < at) {
            who = subjects.after(units.get(from + 1).isWord("von") ? from + 2 : from + 1, at);
        }
        return according(at, who, from, at + 1, low, high);
    }

    /// "…, so der Zeuge.": somebody who can speak, and nothing else of a clause.
    private @Nullable Frame so(int at, int low, int high) {
        if (at == low || !parted(units.get(at - 1))) {
            return null;
        }
        Mention who = subjects.after(at + 1, high);
        if (who == null || who.isPronoun() || who.from() != at + 1 || !closed(who.to(), high)) {
            return null;
        }
        boolean bare = !units.get(at + 1).is(DETERMINER) && units.get(at + 1).capital();
        if (who.name() == null && !who.headUnit().isAny(WHO) && !bare) {
            return null;
        }
        Cue cue = new Cue("so", Cue.Form.PAST, Set.of(Cue.Group.SAY), null);
        return frame(low, high, at, at + 1, cue, who, Frame.Order.CUE_FIRST, at, who.to());
    }

    private static boolean parted(Unit before) {
        return before.isQuoted()
                || before.isMark(',')
                || before.isMark('?')
                || before.isMark('!')
                || before.isMark('–');
    }

    /// Whether the attribution is over, or goes on with no more than a day or a place.
    private boolean closed(int at, int high) {
        return at >= high
                || units.get(at).kind() == Unit.Kind.PUNCTUATION
                || units.get(at).isAny(AFTER_SUBJECT)
                || french && units.get(at).lower().endsWith("ment");
    }

    private @Nullable Frame verb(int at, Cue cue, int low, int high) {
        int particle = -1;
        if (german && cue.particle() != null) {
            particle = particle(at, cue.particle(), high);
            if (particle < 0) {
                return null;
            }
        }
        Frame frame = as(at, cue, low, high);
        frame = frame != null ? frame : enclitic(at, cue, low, high);
        frame = frame != null ? frame : inverted(at, cue, particle, low, high);
        frame = frame != null ? frame : bracket(at, cue, low, high);
        frame = frame != null ? frame : adverbialFirst(at, cue, particle, low, high);
        if (frame == null && particle > 0) {
            int from = verbs.start(at, low);
            Mention who = subjects.before(from, low);
            int to = particle + 1;
            Frame.Order order = Frame.Order.SUBJECT_FIRST;
            frame =
                    who == null || !Speaking.can(who, cue)
                            ? null
                            : frame(low, high, at, to, cue, who, order, who.from(), to);
        }
        return frame;
    }

    /// The particle that closes the verb's clause: "teilte die Stadt am Freitag *mit*,"; -1 if the
    /// clause has none.
    private int particle(int at, String particles, int high) {
        List<String> any = List.of(particles.split("/"));
        for (int i = at + 1; i < Math.min(high, at + BRACKET); i++) {
            Unit unit = units.get(i);
            if (unit.kind() == Unit.Kind.PUNCTUATION || unit.isQuoted()) {
                return -1;
            }
            boolean last = i + 1 >= high || units.get(i + 1).kind() == Unit.Kind.PUNCTUATION;
            if (last && any.contains(unit.lower())) {
                return i;
            }
        }
        return -1;
    }

    /// "wie die Stadt am Freitag mitteilte", « comme l'a souligné le maire ».
    private @Nullable Frame as(int at, Cue cue, int low, int high) {
        int as = at - 1;
        while (as >= low && as > at - BRACKET && units.get(as).isWord()) {
            if (units.get(as).isWord(german ? "wie" : "comme")) {
                break;
            }
            as--;
        }
        boolean opens =
                as >= low
                        && units.get(as).isWord(german ? "wie" : "comme")
                        && (as == low || parted(units.get(as - 1)));
        if (!opens) {
            return null;
        }
        boolean object = units.get(as + 1).isWord("l");
        Mention who = subjects.after(object ? at + 1 : as + 1, object ? high : at);
        int to = who != null && object ? who.to() : at + 1;
        boolean over = to >= high || units.get(to).kind() == Unit.Kind.PUNCTUATION;
        return who == null || !over
                ? null
                : frame(low, high, at, at + 1, cue, who, Frame.Order.SUBJECT_FIRST, as, to);
    }

    /// « dit-il », « a-t-elle ajouté »: the pronoun hangs on the verb or on its helper.
    private @Nullable Frame enclitic(int at, Cue cue, int low, int high) {
        if (at + 1 < high && units.get(at + 1).is(ENCLITIC)) {
            Mention who = phrases.startingAt(at + 1, high);
            return who == null || at == low || !parted(units.get(at - 1))
                    ? null
                    : frame(low, high, at, at + 1, cue, who, Frame.Order.CUE_FIRST, at, at + 2);
        }
        int pronoun = at - 1;
        while (pronoun > low && units.get(pronoun).is(ADVERB)) {
            pronoun--;
        }
        int helper = pronoun - 1;
        boolean hangs =
                helper > low
                        && units.get(pronoun).is(ENCLITIC)
                        && HAVE.contains(units.get(helper).lower())
                        && parted(units.get(helper - 1));
        Mention who = hangs ? phrases.startingAt(pronoun, high) : null;
        return who == null
                ? null
                : frame(low, high, at, at + 1, cue, who, Frame.Order.CUE_FIRST, helper, at + 1);
    }

    /// "…, sagte am Freitag der Sprecher", "…, teilte die Stadt mit", « …, a déclaré le maire ».
    private @Nullable Frame inverted(int at, Cue cue, int particle, int low, int high) {
        int first = at;
        while (french && first > low && units.get(first - 1).isAny(AUXILIARY.bit | ADVERB.bit)) {
            first--;
        }
        if (first == low || !parted(units.get(first - 1))) {
            return null;
        }
        int end = particle < 0 ? high : particle;
        int start = pastDay(at + 1, end);
        Mention who = subjects.after(start, end);
        if (who == null || who.from() != start || french && who.isPronoun()) {
            return null;
        }
        boolean over = who.to() == particle || closed(who.to(), high);
        if (!over || !Speaking.can(who, cue)) {
            return null;
        }
        if (!units.get(first - 1).isQuoted() && aside(first, low)) {
            return null;
        }
        int to = particle < 0 ? who.to() : particle + 1;
        return frame(low, high, at, at + 1, cue, who, Frame.Order.CUE_FIRST, first, to);
    }

    /// "Ada Brook, Chefin der Werft, sagte der Zeitung": the name before is the subject.
    private boolean aside(int verb, int low) {
        Mention left = subjects.before(verb, low);
        boolean marks = false;
        for (int i = low; i < verb; i++) {
            marks |= units.get(i).isQuoted();
        }
        return left != null
                && left.name() != null
                && !marks
                && left.from() == low
                && !Clauses.hasVerb(units, low, verb - 1);
    }

    /// "am Freitag", "lundi", « à la presse »: what stands between the verb and its subject.
    private int pastDay(int at, int end) {
        int i = at;
        while (i < end) {
            Unit unit = units.get(i);
            if (unit.isAny(TIME.bit | ADVERB.bit) && unit.isWord()) {
                i++;
            } else if (unit.isWord("am") && i + 1 < end && units.get(i + 1).is(TIME)) {
                i += 2;
            } else if (french
                    && unit.isWord("à")
                    && i + 3 < end
                    && units.get(i + 1).is(DETERMINER)) {
                i += 3;
            } else {
                break;
            }
        }
        return i;
    }

    /// "hat am Freitag in der Stadt gesagt, dass …": the helper stands by the subject.
    private @Nullable Frame bracket(int at, Cue cue, int low, int high) {
        boolean last = at + 1 >= high || units.get(at + 1).kind() == Unit.Kind.PUNCTUATION;
        if (!german || !last) {
            return null;
        }
        for (int i = at - 1; i > low && i > at - BRACKET && units.get(i).isWord(); i--) {
            if (HAVE.contains(units.get(i).lower())) {
                Mention who = subjects.before(i, low);
                Frame.Order order = Frame.Order.SUBJECT_FIRST;
                return who == null || !Speaking.can(who, cue)
                        ? null
                        : frame(low, high, at, at + 1, cue, who, order, who.from(), at + 1);
            }
        }
        return null;
    }

    /// "Am Freitag sagte der Sprecher, …": the verb is second, its subject follows.
    private @Nullable Frame adverbialFirst(int at, Cue cue, int particle, int low, int high) {
        boolean opens =
                german
                        && at > low
                        && at - low <= 8
                        && units.get(low).isAny(WordClass.bits(PREPOSITION, ADVERB, TIME));
        for (int i = low; opens && i < at; i++) {
            opens = units.get(i).isWord() && !units.get(i).isAny(AUXILIARY.bit | MODAL.bit);
        }
        int end = particle < 0 ? high : particle;
        Mention who = opens ? subjects.after(at + 1, end) : null;
        if (who == null || who.from() != at + 1 || !Speaking.can(who, cue)) {
            return null;
        }
        int to = particle < 0 ? who.to() : particle + 1;
        if (to < high && !closed(to, high)) {
            return null;
        }
        return frame(low, high, at, at + 1, cue, who, Frame.Order.SUBJECT_FIRST, low, to);
    }

    private Frame frame(
            int low,
            int high,
            int at,
            int cueTo,
            Cue cue,
            Mention who,
            Frame.Order order,
            int from,
            int to) {
        return new Frame(paragraph, low, high, at, cueTo, cue, who, order, from, to);
    }
}
