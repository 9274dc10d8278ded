package org.cuttings.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.model.Speaker;
import org.cuttings.search.Folding;

/// Under which key a speaker of an article is known to the whole archive.
///
/// Names written out in full are the same speaker in every article, whatever their case, diacritics
/// and honorifics. A lone surname, a description or a document belongs to its article: the archive
/// never guesses that two of them are one. So the result is the same in whatever order pages come
/// in, and joining the rest is the reader's.
final class SpeakerKeys {
    private static final Set<String> HONORIFICS =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "mx",
                    "dr",
                    "prof",
                    "professor",
                    "sir",
                    "dame",
                    "lord",
                    "lady",
                    "herr",
                    "frau",
                    "m",
                    "mme",
                    "mlle",
                    "monsieur",
                    "madame");

    /// Parts of a surname, which alone do not make a full name.
    private static final Set<String> PARTICLES =
            Set.of(
                    "al", "el", "bin", "ibn", "ben", "von", "van", "der", "den", "de", "del", "di",
                    "da", "dos", "du", "la", "le", "ter", "zu", "o", "mac", "st", "jr", "sr");

    private SpeakerKeys() {}

    static String of(Speaker speaker, String articleIdentity) {
        List<String> words = withoutHonorifics(Folding.words(speaker.name()));
        String kind = speaker.kind().name().toLowerCase(Locale.ROOT);
        String name = String.join(" ", words);
        boolean everywhere =
                switch (speaker.kind()) {
                    case PERSON -> isWrittenOut(words);
                    case ORGANISATION -> !words.isEmpty();
                    case DOCUMENT, UNNAMED -> false;
                };
        return everywhere
                ? kind + " " + name
                : kind + " " + (name.isEmpty() ? speaker.name() : name) + " @ " + articleIdentity;
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    static List<String> withoutHonorifics(List<String> words) {
        int from = 0;
        while (from < words.size() - 1 && HONORIFICS.contains(words.get(from))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    /// A forename and a surname at least; initials and particles do not count.
    private static boolean isWrittenOut(List<String> words) {
        List<String> names = new ArrayList<>(words);
        names.removeIf(word -> word.length() == 1 || PARTICLES.contains(word));
        return names.size() >= 2;
    }

    /// Which of two spellings of one name is shown: a rule of the two alone, so that it does not
    /// matter which came first. Capitals throughout give way, then fewer diacritics, then what is
    /// shorter.
    static String better(String one, String other) {
        int byCapitals = Boolean.compare(isCapitals(other), isCapitals(one));
        if (byCapitals != 0) {
            return byCapitals > 0 ? one : other;
        }
        int byMarks = Long.compare(marks(one), marks(other));
        if (byMarks != 0) {
            return byMarks > 0 ? one : other;
        }
        int byLength = Integer.compare(one.length(), other.length());
        if (byLength != 0) {
            return byLength > 0 ? one : other;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static boolean isCapitals(String name) {
        return name.length() > 4
                && name.equals(name.toUpperCase(Locale.ROOT))
                && name.contains(" ");
    }

    private static long marks(String name) {
        return name.chars().filter(c -> c > 0x7f && Character.isLetter(c)).count();
    }
}
