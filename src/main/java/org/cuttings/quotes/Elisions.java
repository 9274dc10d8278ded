package org.cuttings.quotes;

import java.util.Set;

/// Where French writes two words as one: « qu'il », « l'AFP », « dit-il », « a-t-elle ».
final class Elisions {
    private static final Set<String> ELIDED =
            Set.of("l", "d", "qu", "n", "s", "c", "j", "m", "t", "lorsqu", "puisqu");
    private static final Set<String> PRONOUNS = Set.of("il", "elle", "ils", "elles", "on", "je");

    private Elisions() {}

    /// Length of the first word with its apostrophe; 0 where the word is one.
    static int elided(String word) {
        int at = word.replace('’', '\'').indexOf('\'');
        boolean two = at > 0 && at + 1 < word.length();
        return two && ELIDED.contains(word.substring(0, at).toLowerCase(java.util.Locale.ROOT))
                ? at + 1
                : 0;
    }

    /// Where the pronoun begins that a hyphen hangs on a verb; 0 if none does.
    static int pronoun(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 && PRONOUNS.contains(word.substring(hyphen + 1)) ? hyphen + 1 : 0;
    }

    /// Length of the verb before the pronoun: without the hyphen, and the t between vowels.
    static int verb(String word, int pronoun) {
        int end = pronoun - 1;
        return word.startsWith("-t", end - 2) && end > 2 ? end - 2 : end;
    }
}
