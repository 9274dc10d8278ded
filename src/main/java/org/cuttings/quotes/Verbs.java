package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.List;

/// A cue's verb: its helpers and adverbs, its particle, and whether it goes with a subject.
final class Verbs {
    private final List<Unit> units;
    private final NounPhrases phrases;

    Verbs(Paragraph paragraph, NounPhrases phrases) {
        this.units = paragraph.units();
        this.phrases = phrases;
    }

    int particle(int at, String particle, int high) {
        for (int i = at + 1; i < Math.min(high, at + 4); i++) {
            if (units.get(i).isWord(particle)) {
                return i;
            }
            if (units.get(i).kind() == Unit.Kind.PUNCTUATION || units.get(i).isQuoted()) {
                return -1;
            }
        }
        return -1;
    }

    boolean perfect(int at, int low) {
        for (int i = at - 1; i >= Math.max(low, at - 3); i--) {
            if (units.get(i).lower().startsWith("ha")) {
                return true;
            }
        }
        return false;
    }

    /// Whether verb and subject go together in number, and the word is a verb at all.
    boolean agrees(Mention who, int at, Cue cue, boolean helped, int verbs) {
        if (helped) {
            return true;
        }
        Unit head = who.headUnit();
        if (cue.form() == Cue.Form.BASE) {
            boolean plural =
                    head.is(PLURAL)
                            || head.isWord("we")
                            || head.isWord("i")
                            || head.isWord("you")
                            || head.isWord("who")
                            || head.lower().endsWith("s") && !head.is(TIME)
                            || who.organisation()
                            || head.is(GROUP)
                            || joint(who)
                            || head.is(DETERMINER);
            boolean noun =
                    units.get(at).is(NOUN)
                            && !who.isPronoun()
                            && at + 1 < units.size()
                            && !units.get(at + 1).isWord("that");
            return plural && !noun;
        }
        if (cue.form() == Cue.Form.PRESENT && units.get(at).is(NOUN)) {
            boolean certain = who.isPronoun() || who.name() != null || verbs < at;
            Unit next = at + 1 < units.size() ? units.get(at + 1) : head;
            return certain && !next.isWord("of") && !head.possessive()
                    || next.isWord("that")
                    || next.isQuoted()
                    || next.isMark(':')
                    || next.isMark('.');
        }
        return !head.possessive() || who.name() == null && !head.possessive();
    }

    /// "read", "found" and "showed" report only of documents.
    static boolean fits(Mention who, Cue cue) {
        boolean documentsOnly = cue.in(Cue.Group.DOCUMENT) && cue.groups().size() == 1;
        return !documentsOnly
                || who.name() == null && who.headUnit().isAny(WordClass.bits(DOCUMENT, RELATIVE))
                || who.headUnit().isWord("it");
    }

    boolean joint(Mention who) {
        for (int i = who.from(); i < who.to(); i++) {
            if (units.get(i).isWord("and")) {
                return true;
            }
        }
        return false;
    }

    /// The first unit of the verb's helpers and adverbs before the cue.
    int start(int at, int low) {
        int i = at;
        while (i > low) {
            Unit unit = units.get(i - 1);
            boolean contracted =
                    unit.is(PRONOUN) && unit.is(AUXILIARY) && unit.lower().indexOf('\'') > 0;
            boolean help = unit.isAny(WordClass.bits(AUXILIARY, MODAL, NEGATION)) && !contracted;
            boolean adverb =
                    (unit.is(ADVERB)
                                            || unit.lower().endsWith("ly") && unit.isWord()
                                            || unit.is(TIME))
                                    && !unit.capital()
                                    && !unit.is(PRONOUN)
                            || unit.is(TIME)
                                    && unit.capital()
                                    && i - 1 > low
                                    && !units.get(i - 2).is(PREPOSITION);
            if (!help && !adverb || unit.kind() == Unit.Kind.PUNCTUATION) {
                break;
            }
            if (phrases.properName(i - 1) && !unit.is(TIME)) {
                break;
            }
            i--;
        }
        if (i > low + 1 && units.get(i - 1).is(TIME) && units.get(i - 2).isWord("on")) {
            i -= 2;
        }
        return i;
    }

    boolean help(int from, int to) {
        for (int i = from; i < to; i++) {
            if (units.get(i).isAny(WordClass.bits(AUXILIARY, MODAL))) {
                return true;
            }
        }
        return false;
    }

    boolean hasBe(int from, int to) {
        for (int i = from; i < to; i++) {
            String lower = units.get(i).lower();
            if (lower.equals("is")
                    || lower.equals("are")
                    || lower.equals("was")
                    || lower.equals("were")
                    || lower.equals("been")
                    || lower.equals("be")
                    || lower.equals("being")) {
                return true;
            }
        }
        if (from > 0) {
            String lower = units.get(from - 1).lower();
            return lower.endsWith("'s") && units.get(from - 1).is(PRONOUN)
                    || lower.endsWith("'re")
                    || lower.endsWith("'m");
        }
        return false;
    }
}
