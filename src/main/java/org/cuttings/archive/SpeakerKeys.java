package org.cuttings.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.cuttings.model.Speaker;
import org.cuttings.search.Folding;

/// Under which key a speaker of an article is known to the whole archive.
///
/// Names written out in full are the same speaker in every article, whatever their case, diacritics
/// and honorifics. Middle initials and a plain calling ("the bishop", "the French striker") are
/// part of the key; [SpeakerGroups] joins what differs in them alone, where that is safe. A lone
/// surname, a description or a document belongs to its article: the archive never guesses that two
/// of them are one. So the result is the same in whatever order pages come in, and joining the rest
/// is the reader's.
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

    /// Before the calling that a page gives a person whose name is written out.
    private static final String CALLED = " ~ ";

    private SpeakerKeys() {}

    static String of(Speaker speaker, String articleIdentity) {
        List<String> words = initialsTogether(withoutHonorifics(Folding.words(speaker.name())));
        String kind = speaker.kind().name().toLowerCase(Locale.ROOT);
        String name = String.join(" ", words);
        boolean everywhere =
                switch (speaker.kind()) {
                    case PERSON -> isWrittenOut(words);
                    case ORGANISATION -> !words.isEmpty();
                    case DOCUMENT, UNNAMED -> false;
                };
        String calling =
                speaker.kind() == Speaker.Kind.PERSON ? Callings.of(speaker.affiliation()) : "";
        return everywhere
                ? kind + " " + name + (calling.isEmpty() ? "" : CALLED + calling)
                : kind + " " + (name.isEmpty() ? speaker.name() : name) + " @ " + articleIdentity;
    }

    /// "J. K. Brook", "J.K. Brook" and "JK Brook" alike.
    private static List<String> initialsTogether(List<String> words) {
        int initials = 0;
        while (initials < words.size() - 1 && words.get(initials).length() == 1) {
            initials++;
        }
        if (initials < 2) {
            return words;
        }
        List<String> together = new ArrayList<>();
        together.add(String.join("", words.subList(0, initials)));
        together.addAll(words.subList(initials, words.size()));
        return together;
    }

    /// What a key says beside a person's first and last names.
    ///
    /// @param plain the key of the same name without middle initials and calling
    /// @param initials the middle initials
    record Parts(String plain, String initials, String calling) {
        boolean isPlain() {
            return initials.isEmpty() && calling.isEmpty();
        }
    }

    /// @return empty where the key belongs to one article or to no person
    static Optional<Parts> parts(String key) {
        if (!key.startsWith("person ") || key.contains(" @ ")) {
            return Optional.empty();
        }
        int called = key.indexOf(CALLED);
        String name = called < 0 ? key : key.substring(0, called);
        String calling = called < 0 ? "" : key.substring(called + CALLED.length());
        StringJoiner plain = new StringJoiner(" ");
        StringJoiner initials = new StringJoiner(" ");
        String[] words = name.split(" ");
        for (int i = 0; i < words.length; i++) {
            // The first word is the kind, the second the first name.
            boolean initial =
                    i > 1
                            && i < words.length - 1
                            && words[i].length() == 1
                            && !PARTICLES.contains(words[i]);
            (initial ? initials : plain).add(words[i]);
        }
        return Optional.of(new Parts(plain.toString(), initials.toString(), calling));
    }

    /// Which keys may be variants of a plain one: a range of keys and a pattern in it.
    record Range(String from, String to, String pattern) {}

    static Range variantsOf(String plain) {
        int first = plain.indexOf(' ', "person ".length());
        String from = first < 0 ? plain : plain.substring(0, first + 1);
        String rest = first < 0 ? "" : plain.substring(first);
        // '!' comes after ' '; every word may be followed by initials, all by a calling.
        return new Range(from, from.strip() + "!", from.strip() + "*" + rest + "*");
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
