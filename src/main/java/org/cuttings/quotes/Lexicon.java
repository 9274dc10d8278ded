package org.cuttings.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A language's words: which classes a word belongs to, and which words report speech. Read once
/// from the program's resources.
final class Lexicon {
    private static final String NO_WORDS = "";
    private static final int SHORTEST_LAST_PART = 4;
    private static final long OF_COMPOUNDS =
            WordClass.bits(
                    WordClass.ROLE,
                    WordClass.TITLE,
                    WordClass.PLURAL,
                    WordClass.GROUP,
                    WordClass.DOCUMENT,
                    WordClass.MALE,
                    WordClass.FEMALE);
    private static final Map<String, Lexicon> READ =
            Map.of("en", read("en"), "de", read("de"), "fr", read("fr"));

    private static final long OF_PLURALS =
            WordClass.bits(WordClass.ROLE, WordClass.GROUP, WordClass.DOCUMENT);

    /// Knows no word: marks are found, speakers are not.
    static final Lexicon NONE = new Lexicon(NO_WORDS);

    private final String language;
    private final Map<String, Long> classes = new HashMap<>();
    private final Map<String, Cue> cues = new HashMap<>();
    private final Map<String, Cue> withParticle = new HashMap<>();

    private Lexicon(String language) {
        this.language = language;
    }

    /// @param language ISO 639; [#NONE] for a language without a table
    static Lexicon of(String language) {
        return READ.getOrDefault(language, NONE);
    }

    String language() {
        return language;
    }

    /// Whether any word reports speech here.
    boolean reports() {
        return !cues.isEmpty();
    }

    /// @param lower the word in lower case, apostrophes straight
    long classes(String lower) {
        Long known = classes.get(lower);
        return known != null ? known : ofLastPart(lower);
    }

    /// A compound is what its last part is: "co-author", "singer-guitarists",
    /// "Landeskorrespondent".
    private long ofLastPart(String lower) {
        boolean plural = lower.length() > 4 && lower.endsWith("s") && language.equals("en");
        if (plural) {
            String one = lower.substring(0, lower.length() - 1);
            long of = classes.getOrDefault(one, 0L) & OF_PLURALS;
            if (of != 0) {
                return of;
            }
        }
        int hyphen = lower.lastIndexOf('-');
        if (hyphen > 0) {
            return classes.getOrDefault(lower.substring(hyphen + 1), 0L) & OF_COMPOUNDS;
        }
        if (language.equals("de")) {
            for (int at = 3; at <= lower.length() - SHORTEST_LAST_PART; at++) {
                long last = classes.getOrDefault(lower.substring(at), 0L);
                if ((last & WordClass.ROLE.bit) != 0) {
                    return last & OF_COMPOUNDS;
                }
            }
        }
        return 0;
    }

    /// The cue that a word is by itself; null if none.
    @Nullable Cue cue(String lower) {
        return cues.get(lower);
    }

    /// The cue that a word is together with [Cue#particle]; null if none.
    @Nullable Cue cueWithParticle(String lower) {
        return withParticle.get(lower);
    }

    private static Lexicon read(String language) {
        Lexicon lexicon = new Lexicon(language);
        lexicon.readWords("words-" + language + ".txt");
        if (language.equals("en")) {
            lexicon.readWords("names-en.txt");
        }
        lexicon.readCues("cues-" + language + ".txt", language.equals("en"));
        return lexicon;
    }

    private void readWords(String resource) {
        boolean names = resource.startsWith("names");
        long bits = 0;
        for (String line : lines(resource)) {
            if (line.startsWith("[")) {
                bits = WordClass.valueOf(section(line)).bit;
                if (names) {
                    bits |= WordClass.FORENAME.bit;
                }
            } else {
                for (String word : line.split(" ")) {
                    long own = bits;
                    classes.merge(word, own, (a, b) -> a | b);
                }
            }
        }
    }

    private void readCues(String resource, boolean regular) {
        Cue.Group group = Cue.Group.SAY;
        for (String line : lines(resource)) {
            if (line.startsWith("[")) {
                group = Cue.Group.valueOf(section(line));
                continue;
            }
            int colon = line.indexOf(':');
            String[] name = (colon < 0 ? line : line.substring(0, colon)).trim().split(" ");
            String[] listed =
                    colon < 0 ? new String[0] : line.substring(colon + 1).trim().split(" ");
            String particle = name.length > 1 ? name[1] : null;
            Map<String, Cue.Form> forms = new HashMap<>();
            if (regular) {
                forms.putAll(Inflection.english(name[0], List.of(listed)));
            } else {
                for (String form : listed) {
                    forms.put(form, Cue.Form.PAST);
                }
            }
            for (var form : forms.entrySet()) {
                put(form.getKey(), name[0], form.getValue(), group, particle);
            }
        }
    }

    private void put(
            String word, String verb, Cue.Form form, Cue.Group group, @Nullable String particle) {
        Map<String, Cue> into = particle == null ? cues : withParticle;
        Cue fresh = new Cue(verb, form, EnumSet.of(group), particle);
        into.merge(word, fresh, (old, same) -> old.also(group));
    }

    private static String section(String line) {
        return line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT);
    }

    /// The lines of a resource without comments and blank ones.
    static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete without " + resource);
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String words = line.trim();
                if (!words.isEmpty() && !words.startsWith("#")) {
                    lines.add(words);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }
}
