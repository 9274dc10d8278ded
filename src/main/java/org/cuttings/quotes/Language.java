package org.cuttings.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells a text's language by its commonest words, so that one language's rules never read
/// another's text. A page's own claim is not asked for: it is often the template's.
final class Language {
    private static final int WORDS_READ = 600;
    private static final int LEAST_VOTES = 1;

    /// Each common word, and the languages that have it.
    private static final Map<String, List<String>> COMMON = new HashMap<>();

    static {
        for (String line : Lexicon.lines("languages.txt")) {
            int colon = line.indexOf(':');
            for (String word : line.substring(colon + 1).trim().split(" ")) {
                COMMON.computeIfAbsent(word, none -> new ArrayList<>())
                        .add(line.substring(0, colon));
            }
        }
    }

    private Language() {}

    /// ISO 639 code of the language whose common words are most frequent; empty where none is
    /// clearly so.
    static String of(String text) {
        Map<String, Integer> votes = new HashMap<>();
        int words = 0;
        int from = -1;
        for (int at = 0; at <= text.length() && words < WORDS_READ; at++) {
            boolean letter = at < text.length() && inWord(text, at);
            if (letter && from < 0) {
                from = at;
            } else if (!letter && from >= 0) {
                words++;
                if (at - from <= 6) {
                    vote(text.substring(from, at).toLowerCase(java.util.Locale.ROOT), votes);
                }
                from = -1;
            }
        }
        return winner(votes);
    }

    /// Letters, and an apostrophe between letters, so that the s of "Ann's" is no word.
    private static boolean inWord(String text, int at) {
        char c = text.charAt(at);
        boolean apostrophe = c == '\'' || c == '’';
        return Character.isLetter(c)
                || apostrophe
                        && at > 0
                        && at + 1 < text.length()
                        && Character.isLetter(text.charAt(at - 1))
                        && Character.isLetter(text.charAt(at + 1));
    }

    private static void vote(String word, Map<String, Integer> votes) {
        for (String language : COMMON.getOrDefault(word, List.of())) {
            votes.merge(language, 1, Integer::sum);
        }
    }

    private static String winner(Map<String, Integer> votes) {
        String best = "";
        int most = LEAST_VOTES - 1;
        int second = 0;
        for (var vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                second = Math.max(second, best.isEmpty() ? 0 : most);
                most = vote.getValue();
                best = vote.getKey();
            } else {
                second = Math.max(second, vote.getValue());
            }
        }
        return most > second ? best : "";
    }
}
