package org.cuttings.quotes;

import static org.cuttings.quotes.WordClass.*;

import java.util.Set;

/// Whether what a phrase describes can speak. Names, people by their role, organisations and
/// documents can; a thing that "suggests" or "allows" something says nothing, and nobody says
/// nothing.
final class Speaking {
    private static final long SPEAKERS =
            WordClass.bits(
                    ROLE,
                    GROUP,
                    DOCUMENT,
                    TITLE,
                    PLURAL,
                    MEDIA,
                    ORG,
                    PLACE,
                    MALE,
                    FEMALE,
                    DETERMINER,
                    RELATIVE,
                    HEARER,
                    COUNTRY,
                    FORENAME);

    private static final Set<String> NOBODY =
            Set.of("nobody", "nothing", "none", "neither", "something", "everything", "anything");

    private static final Set<String> SOMEBODY =
            Set.of("others", "everyone", "everybody", "someone", "somebody", "anyone", "half");

    /// Endings of words for people.
    private static final Set<String> PEOPLE =
            Set.of(
                    "er", "or", "ist", "ian", "ees", "ers", "ors", "ists", "ians", "man", "men",
                    "woman", "women", "-old", "-olds", "mate", "mates", "goer", "kin");

    /// Endings of words for what cannot speak.
    private static final Set<String> THINGS =
            Set.of(
                    "tion", "tions", "sion", "sions", "ness", "ment", "ments", "ity", "ities",
                    "ing", "ings", "ance", "ence", "ism", "ship", "ure", "ures", "cy", "cies",
                    "ology");

    private Speaking() {}

    static boolean can(Mention who, Cue cue) {
        Unit first = who.paragraph().units().get(who.from());
        Unit head = who.headUnit();
        if (NOBODY.contains(head.lower()) || first.isWord("no")) {
            return false;
        }
        if (who.name() != null || who.isPronoun() || head.isAny(SPEAKERS) || head.capital()) {
            return true;
        }
        String word = head.lower();
        if (SOMEBODY.contains(word) || ends(word, PEOPLE)) {
            return true;
        }
        return utters(cue) && !ends(word, THINGS);
    }

    /// Verbs that only people do.
    private static boolean utters(Cue cue) {
        return cue.verb().equals("say")
                || cue.in(Cue.Group.TELL)
                || cue.in(Cue.Group.ASK)
                || cue.verb().equals("add")
                || cue.verb().equals("insist")
                || cue.verb().equals("reply");
    }

    private static boolean ends(String word, Set<String> endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
