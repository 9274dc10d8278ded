package org.cuttings.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.model.SpeakerSuggestion.Reason;
import org.jspecify.annotations.Nullable;

/// Whether two names may be forms of one. A function of the two names alone, the same both ways
/// round.
final class NameForms {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> LITTLE = Set.of("of", "the", "and", "for", "in", "on", "to");

    private NameForms() {}

    /// @param one, other a person's name, folded, without honorifics, word by word
    /// @return null where nothing says that they may be one
    static @Nullable Reason persons(List<String> one, List<String> other) {
        List<String> a = core(one);
        List<String> b = core(other);
        if (a.isEmpty() || b.isEmpty() || !suffix(one).equals(suffix(other))) {
            return null;
        }
        if (a.equals(b)) {
            return a.size() == 1
                    ? Reason.ONE_NAME_ALONE
                    : one.equals(other) ? Reason.SAME_NAME : Reason.SPELLING;
        }
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = a.size() <= b.size() ? b : a;
        if (shorter.size() == 1) {
            String alone = shorter.getFirst();
            return alone.equals(longer.getLast()) || alone.equals(longer.getFirst())
                    ? Reason.ONE_NAME_ALONE
                    : null;
        }
        return a.size() == b.size() ? sameLength(a, b) : moreNames(shorter, longer);
    }

    private static @Nullable Reason sameLength(List<String> a, List<String> b) {
        int differs = -1;
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                if (differs >= 0) {
                    return a.stream().sorted().toList().equals(b.stream().sorted().toList())
                            ? Reason.ORDER
                            : null;
                }
                differs = i;
            }
        }
        String x = a.get(differs);
        String y = b.get(differs);
        if (x.length() == 1 || y.length() == 1) {
            boolean given = differs < a.size() - 1 && x.charAt(0) == y.charAt(0);
            return given ? Reason.INITIAL : null;
        }
        boolean surname = differs == a.size() - 1;
        if (!surname && GivenNames.formsOfOne(x, y)) {
            return Reason.GIVEN_NAME;
        }
        return slip(x, y, surname) ? Reason.SPELLING : null;
    }

    /// "Jane Q. Brook", "Jane Brook"; "Ana Ruiz", "Ana Ruiz Peña".
    private static @Nullable Reason moreNames(List<String> shorter, List<String> longer) {
        int at = 0;
        List<String> more = new ArrayList<>();
        for (String word : longer) {
            if (at < shorter.size() && word.equals(shorter.get(at))) {
                at++;
            } else {
                more.add(word);
            }
        }
        if (at < shorter.size()) {
            return null;
        }
        return more.stream().allMatch(word -> word.length() == 1)
                ? Reason.INITIAL
                : Reason.MORE_NAMES;
    }

    /// Whether one word may be the other with a slip of the pen, or written down by another ear.
    private static boolean slip(String x, String y, boolean surname) {
        if (!surname && GivenNames.known(x) && GivenNames.known(y)) {
            return false;
        }
        if (x.equals(y + "a") || y.equals(x + "a") || x.equals(y + "e") || y.equals(x + "e")) {
            // Julian and Juliana are two.
            return false;
        }
        int least = Math.min(x.length(), y.length());
        if (least >= 5 && distance(x, y) <= (least >= 8 ? 2 : 1)) {
            return true;
        }
        String heard = sound(x);
        String alsoHeard = sound(y);
        int sounds = Math.min(heard.length(), alsoHeard.length());
        if (sounds < 4) {
            return sounds >= 3 && heard.equals(alsoHeard);
        }
        boolean begins = heard.startsWith(alsoHeard) || alsoHeard.startsWith(heard);
        return distance(heard, alsoHeard) <= (sounds >= 5 ? 1 : 0) || !surname && begins;
    }

    /// A word as it is heard, roughly, whoever writes it down: "Qaddafi" and "Kaddafi", "Zelenskyy"
    /// and "Zelensky".
    static String sound(String word) {
        String heard =
                word.replace("ph", "f")
                        .replace("kh", "k")
                        .replace("gh", "g")
                        .replace("dh", "d")
                        .replace("th", "t")
                        .replace("ck", "k")
                        .replace("ou", "u")
                        .replace("oo", "u")
                        .replace("ee", "i")
                        .replace('q', 'k')
                        .replace('w', 'v')
                        .replace('y', 'i')
                        .replace('j', 'i')
                        .replace('e', 'i')
                        .replace('o', 'u');
        StringBuilder once = new StringBuilder(heard.length());
        for (int i = 0; i < heard.length(); i++) {
            if (i == 0 || heard.charAt(i) != heard.charAt(i - 1)) {
                once.append(heard.charAt(i));
            }
        }
        return once.toString();
    }

    /// Letters to change, add, drop or swap.
    static int distance(String x, String y) {
        int[][] steps = new int[x.length() + 1][y.length() + 1];
        for (int i = 0; i <= x.length(); i++) {
            for (int j = 0; j <= y.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1;
                int best = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
                best = Math.min(best, steps[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && x.charAt(i - 1) == y.charAt(j - 2)
                        && x.charAt(i - 2) == y.charAt(j - 1)) {
                    best = Math.min(best, steps[i - 2][j - 2] + 1);
                }
                steps[i][j] = best;
            }
        }
        return steps[x.length()][y.length()];
    }

    /// @param one, other an organisation's name, folded, word by word
    static @Nullable Reason organisations(List<String> one, List<String> other) {
        List<String> a = one.stream().filter(word -> !LITTLE.contains(word)).toList();
        List<String> b = other.stream().filter(word -> !LITTLE.contains(word)).toList();
        return isLettersOf(a, b) || isLettersOf(b, a) ? Reason.LETTERS : null;
    }

    private static boolean isLettersOf(List<String> letters, List<String> words) {
        if (letters.size() != 1 || words.size() < 2) {
            return false;
        }
        return firstLetters(words).equals(letters.getFirst());
    }

    /// `hb` for `the harbour board`.
    static String firstLetters(List<String> words) {
        return words.stream()
                .filter(word -> !LITTLE.contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /// The names themselves, without particles and suffixes.
    static List<String> core(List<String> words) {
        return words.stream()
                .filter(word -> !SpeakerKeys.isParticle(word) && !SUFFIXES.contains(word))
                .toList();
    }

    private static String suffix(List<String> words) {
        return words.stream().filter(SUFFIXES::contains).findFirst().orElse("");
    }
}
