package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds a paragraph's frames: each cue with its subject.
final class Frames {
    /// « …», a déclaré …: the helper stands between the words and the verb.
    private static final Set<String> FRENCH_OR_GERMAN = Set.of("a", "ont", "hat", "haben");

    private static final Set<String> THOUGHT_OF =
            Set.of("believe", "think", "say", "report", "allege", "estimate", "consider");

    private static final Set<String> ANSWERS =
            Set.of("respond", "reply", "answer", "comment", "elaborate");

    private final Paragraph paragraph;
    private final List<Unit> units;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final Verbs verbs;
    private final ForeignFrames foreign;
    private final List<Frame> found = new ArrayList<>();

    private Frames(Paragraph paragraph, NounPhrases phrases) {
        this.paragraph = paragraph;
        this.units = paragraph.units();
        this.phrases = phrases;
        this.subjects = new Subjects(paragraph, phrases);
        this.verbs = new Verbs(paragraph, phrases);
        this.foreign = new ForeignFrames(paragraph, phrases, subjects, verbs);
    }

    /// In order.
    static List<Frame> in(Paragraph paragraph, NounPhrases phrases) {
        Frames frames = new Frames(paragraph, phrases);
        int[] starts = paragraph.sentences();
        for (int i = 0; i + 1 < starts.length; i++) {
            int before = frames.found.size();
            frames.sentence(starts[i], starts[i + 1]);
            Credits.settle(frames.found, before, paragraph.units());
        }
        return frames.found;
    }

    private void sentence(int low, int high) {
        int at = low;
        while (at < high) {
            Unit unit = units.get(at);
            Frame frame = foreign.at(at, low, high);
            if (frame != null) {
                found.add(frame);
                at = Math.max(at + 1, Math.min(frame.to(), high));
                continue;
            }
            if (unit.cue() != null && unit.isWord()) {
                frame = cue(at, unit.cue(), low, high);
            } else if (according(at, high)) {
                frame = accordingTo(at, low, high);
            }
            if (frame != null) {
                found.add(frame);
                at = Math.max(at + 1, Math.min(frame.to(), high));
            } else {
                at++;
            }
        }
    }

    private boolean according(int at, int high) {
        Unit unit = units.get(at);
        boolean two = at + 1 < high && units.get(at + 1).isWord("to");
        return two && unit.isWord("according") || foreign.according(unit);
    }

    private @Nullable Frame accordingTo(int at, int low, int high) {
        int start = units.get(at).isWord("according") ? at + 2 : at + 1;
        Mention who = subjects.after(start, high);
        if (who == null || who.isPronoun() && who.headUnit().isWord("it")) {
            return null;
        }
        Cue cue = new Cue("according", Cue.Form.PAST, Set.of(Cue.Group.SAY), null);
        int to = who.to();
        return new Frame(paragraph, low, high, at, start, cue, who, Frame.Order.ACCORDING, at, to);
    }

    private @Nullable Frame cue(int at, Cue cue, int low, int high) {
        Unit unit = units.get(at);
        if (unit.capital() && at > low && !units.get(at - 1).isQuoted()) {
            return null;
        }
        int cueTo = at + 1;
        if (cue.particle() != null) {
            int particle = verbs.particle(at, cue.particle(), high);
            if (particle < 0) {
                return null;
            }
            cueTo = particle + 1;
        }
        if (cue.verb().equals("go") && cueTo + 1 < high && units.get(cueTo).isWord("to")) {
            Cue said = units.get(cueTo + 1).cue();
            cueTo += said != null && said.form() == Cue.Form.BASE ? 2 : 0;
        }
        return switch (cue.form()) {
            case ING -> gerund(at, cueTo, cue, low, high);
            case PAST, PRESENT, BASE -> finite(at, cueTo, cue, low, high);
            case PARTICIPLE -> verbs.perfect(at, low) ? finite(at, cueTo, cue, low, high) : null;
        };
    }

    private @Nullable Frame gerund(int at, int cueTo, Cue cue, int low, int high) {
        if (at == low) {
            return null;
        }
        Unit before = units.get(at - 1);
        int helpers = verbs.start(at, low);
        boolean progressive =
                helpers < at
                        && units.get(at - 1).isAny(WordClass.bits(AUXILIARY, NEGATION, ADVERB))
                        && verbs.hasBe(helpers, at);
        if (progressive) {
            Mention who = subjects.before(helpers, low);
            return who == null
                    ? null
                    : frame(
                            low,
                            high,
                            at,
                            cueTo,
                            cue,
                            who,
                            Frame.Order.SUBJECT_FIRST,
                            who.from(),
                            cueTo);
        }
        if (before.isWord("as") && cue.verb().equals("say")) {
            return quotedAsSaying(at, cueTo, cue, low, high);
        }
        boolean goesOn =
                before.kind() == Unit.Kind.PUNCTUATION
                        || before.isQuoted()
                        || before.is(ADVERB)
                        || before.isWord("and")
                        || before.isWord("by")
                        || before.isWord("after")
                        || before.isWord("before")
                        || before.isWord("in")
                        || before.isWord("while")
                        || !before.isAny(WordClass.bits(DETERMINER, POSSESSIVE, PREPOSITION));
        if (!goesOn) {
            return null;
        }
        Mention who = goesOnFrom(at, low, high);
        boolean statement = who == null || !(before.kind() == Unit.Kind.PUNCTUATION);
        if (statement && before.is(DOCUMENT)) {
            Mention left = phrases.endingAt(at, low);
            who = who == null ? left : who;
        }
        return frame(low, high, at, cueTo, cue, who, Frame.Order.GOES_ON, at, cueTo);
    }

    /// "quoted Ann Lee as saying", "Ann Lee was quoted as saying".
    private @Nullable Frame quotedAsSaying(int at, int cueTo, Cue cue, int low, int high) {
        for (int i = at - 2; i >= Math.max(low, at - 20); i--) {
            Unit unit = units.get(i);
            boolean quote =
                    unit.cue() != null
                            && unit.cue().form() == Cue.Form.PAST
                            && (unit.isWord("quoted")
                                    || unit.isWord("cited")
                                    || unit.isWord("reported"));
            if (!quote) {
                continue;
            }
            int helpers = verbs.start(i, low);
            Mention who =
                    verbs.hasBe(helpers, i) || i == at - 2
                            ? subjects.before(helpers, low)
                            : subjects.after(i + 1, at - 1);
            return who == null
                    ? null
                    : frame(
                            low,
                            high,
                            at,
                            cueTo,
                            cue,
                            who,
                            Frame.Order.SUBJECT_FIRST,
                            Math.min(who.from(), i),
                            cueTo);
        }
        return null;
    }

    private @Nullable Mention goesOnFrom(int at, int low, int high) {
        for (int i = found.size() - 1; i >= 0 && found.get(i).sentence() == low; i--) {
            Frame earlier = found.get(i);
            if (earlier.subject() != null) {
                return earlier.subject();
            }
        }
        Mention main = subjects.main(low, Math.min(at, high));
        boolean bare =
                main != null
                        && main.name() == null
                        && !main.isPronoun()
                        && main.to() - main.from() == 1
                        && !main.headUnit()
                                .isAny(WordClass.bits(ROLE, GROUP, DOCUMENT, TITLE, PLURAL))
                        && !main.headUnit().lower().endsWith("s");
        return bare ? null : main;
    }

    private @Nullable Frame finite(int at, int cueTo, Cue cue, int low, int high) {
        int helpers = verbs.start(at, low);
        boolean helped = helpers < at && verbs.help(helpers, at);
        if (!helped && (thoughtTo(cue, cueTo, high) || doneBy(cue, cueTo, high))
                || helped && didNot(helpers, at, cue)) {
            return null;
        }
        if (verbs.hasBe(helpers, at)
                && (cue.form() == Cue.Form.PAST || cue.form() == Cue.Form.PARTICIPLE)) {
            return null;
        }
        if (helpers > low
                && units.get(helpers - 1).isAny(WordClass.bits(DETERMINER, POSSESSIVE))
                && !units.get(helpers - 1).is(PRONOUN)
                && !Set.of(
                                "all", "some", "many", "others", "several", "both", "another",
                                "few", "most", "those", "one")
                        .contains(units.get(helpers - 1).lower())) {
            return null;
        }
        boolean french = helped && FRENCH_OR_GERMAN.contains(units.get(helpers).lower());
        Frame inverted =
                helped && !french ? null : inverted(french ? helpers : at, cueTo, cue, low, high);
        if (inverted != null) {
            return inverted;
        }
        if (helpers == low) {
            return null;
        }
        Unit before = units.get(helpers - 1);
        if (before.isWord("and")
                || before.isWord("but")
                || before.isWord("then")
                || before.isMark(',')
                        && cue.form() != Cue.Form.BASE
                        && coordinated(helpers - 1, low)) {
            if (cue.form() == Cue.Form.BASE && !helped) {
                return null;
            }
            Mention who = goesOnFrom(helpers - 1, low, high);
            return frame(low, high, at, cueTo, cue, who, Frame.Order.GOES_ON, helpers, cueTo);
        }
        if (before.isWord("to")) {
            return null;
        }
        Mention who = subjects.before(helpers, low);
        if (who == null
                || !verbs.agrees(who, at, cue, helped, helpers)
                || !Verbs.fits(who, cue)
                || !Speaking.can(who, cue)) {
            return null;
        }
        return frame(low, high, at, cueTo, cue, who, Frame.Order.SUBJECT_FIRST, who.from(), cueTo);
    }

    /// "states believed to be helping": what others think of them.
    private boolean thoughtTo(Cue cue, int cueTo, int high) {
        return cue.form() == Cue.Form.PAST
                && THOUGHT_OF.contains(cue.verb())
                && cueTo + 1 < high
                && units.get(cueTo).isWord("to")
                && (units.get(cueTo + 1).isWord("be") || units.get(cueTo + 1).isWord("have"));
    }

    /// "a letter read out by the clerk": what was done with it, by one who may not be its author.
    private boolean doneBy(Cue cue, int cueTo, int high) {
        return cue.form() == Cue.Form.PAST
                && cueTo + 1 < high
                && (units.get(cueTo).isWord("out") || units.get(cueTo).isWord("aloud"))
                && units.get(cueTo + 1).isWord("by");
    }

    /// "did not respond directly": no words came.
    private boolean didNot(int helpers, int at, Cue cue) {
        boolean negated = false;
        for (int i = helpers; i < at; i++) {
            negated |= units.get(i).is(NEGATION);
        }
        return negated && ANSWERS.contains(cue.verb());
    }

    /// ", said" after a clause of the same subject.
    private boolean coordinated(int comma, int low) {
        return subjects.before(comma + 1, low) == null;
    }

    /// "said Ann Lee", after quoted words or a clause with its comma.
    private @Nullable Frame inverted(int at, int cueTo, Cue cue, int low, int high) {
        boolean form = cue.form() == Cue.Form.PAST || cue.form() == Cue.Form.PRESENT;
        if (!form || cue.particle() != null) {
            return null;
        }
        Unit before = at > low ? units.get(at - 1) : null;
        boolean place =
                before == null
                        || before.isQuoted()
                        || before.isMark(',')
                        || before.isMark('?')
                        || before.isMark('!')
                        || before.isMark('–')
                        || before.isWord("as")
                        || before.isWord("so");
        if (!place) {
            return null;
        }
        if (before == null && cue.form() != Cue.Form.PAST) {
            return null;
        }
        if (before == null
                && !units.get(at).capital()
                && (low == 0 || !units.get(low - 1).isQuoted())) {
            return null;
        }
        Mention who = subjects.after(cueTo, high);
        if (who == null || who.from() != cueTo) {
            return null;
        }
        int end = who.to();
        boolean over = end >= high;
        if (!over) {
            Unit next = units.get(end);
            boolean clause =
                    next.isAny(WordClass.bits(AUXILIARY, MODAL, VERB, NEGATION))
                                    && !next.is(PREPOSITION)
                            || next.isWord("that")
                            || next.isQuoted() && !before(at).isQuoted();
            boolean verb = next.form() == Cue.Form.PAST || next.form() == Cue.Form.PRESENT;
            over =
                    !clause
                            && !verb
                            && (next.kind() == Unit.Kind.PUNCTUATION
                                    || next.isAny(
                                            WordClass.bits(
                                                    PREPOSITION,
                                                    TIME,
                                                    RELATIVE,
                                                    ADVERB,
                                                    CONJUNCTION))
                                    || next.lower().endsWith("ly")
                                    || next.form() == Cue.Form.ING);
        }
        if (before != null && before.isMark(',') && !units.get(Math.max(low, at - 2)).isQuoted()) {
            Mention left = subjects.before(at, low);
            boolean aside = left != null && left.name() != null && !clauseBefore(at - 1, low);
            boolean thing =
                    who.name() == null
                            && units.get(who.from()).isAny(WordClass.bits(DETERMINER))
                            && !units.get(who.from()).isWord("the")
                            && !cue.verb().equals("say");
            over &= !aside && !who.isPronoun() && !thing;
        }
        if (cue.in(Cue.Group.TELL) && !cue.in(Cue.Group.SAY)) {
            over &= before == null || before.isQuoted();
            if (who.headUnit().is(HEARER) || who.organisation()) {
                return null;
            }
        }
        return over ? frame(low, high, at, cueTo, cue, who, Frame.Order.CUE_FIRST, at, end) : null;
    }

    private Unit before(int at) {
        return units.get(Math.max(0, at - 1));
    }

    /// Whether the words from `low` hold a verb, so that they may be what was said.
    boolean clauseBefore(int end, int low) {
        return Clauses.hasVerb(units, low, end);
    }

    private Frame frame(
            int low,
            int high,
            int at,
            int cueTo,
            Cue cue,
            @Nullable Mention who,
            Frame.Order order,
            int from,
            int to) {
        return new Frame(paragraph, low, high, at, cueTo, cue, who, order, from, to);
    }
}
