package org.cuttings.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cuttings.model.Fact;
import org.jspecify.annotations.Nullable;

/// Tells a text's language: by its script where that is enough, else by a vote of the small words
/// that every text is full of (`stopwords.txt`). A page's own declaration is believed only where
/// the text does not tell: templates carry the wrong one.
final class Languages {
    /// Letters that are looked at; more tell no more.
    private static final int ENOUGH = 4_000;

    /// Letters that tell the script.
    private static final int FEW = 600;

    /// Words after which a plain case is decided.
    private static final int PLAIN = 200;

    /// Share of a text's words that must be small words of its language.
    private static final double LEAST = 0.12;

    private static final Map<UnicodeScript, String> ONE_LANGUAGE =
            new EnumMap<>(UnicodeScript.class);
    private static final List<String> LANGUAGES = new ArrayList<>();

    /// For each small word its languages, by their places in [#LANGUAGES].
    private static final Map<String, int[]> LANGUAGES_OF = new HashMap<>();

    /// UTF-16 code units of the longest small word.
    private static int longest;

    static {
        ONE_LANGUAGE.put(UnicodeScript.HANGUL, "ko");
        ONE_LANGUAGE.put(UnicodeScript.GREEK, "el");
        ONE_LANGUAGE.put(UnicodeScript.HEBREW, "he");
        ONE_LANGUAGE.put(UnicodeScript.THAI, "th");
        ONE_LANGUAGE.put(UnicodeScript.LAO, "lo");
        ONE_LANGUAGE.put(UnicodeScript.KHMER, "km");
        ONE_LANGUAGE.put(UnicodeScript.MYANMAR, "my");
        ONE_LANGUAGE.put(UnicodeScript.GEORGIAN, "ka");
        ONE_LANGUAGE.put(UnicodeScript.ARMENIAN, "hy");
        ONE_LANGUAGE.put(UnicodeScript.ETHIOPIC, "am");
        ONE_LANGUAGE.put(UnicodeScript.BENGALI, "bn");
        ONE_LANGUAGE.put(UnicodeScript.GURMUKHI, "pa");
        ONE_LANGUAGE.put(UnicodeScript.GUJARATI, "gu");
        ONE_LANGUAGE.put(UnicodeScript.TAMIL, "ta");
        ONE_LANGUAGE.put(UnicodeScript.TELUGU, "te");
        ONE_LANGUAGE.put(UnicodeScript.KANNADA, "kn");
        ONE_LANGUAGE.put(UnicodeScript.MALAYALAM, "ml");
        ONE_LANGUAGE.put(UnicodeScript.SINHALA, "si");
        ONE_LANGUAGE.put(UnicodeScript.TIBETAN, "bo");
        ONE_LANGUAGE.put(UnicodeScript.MONGOLIAN, "mn");
        try (InputStream in = Languages.class.getResourceAsStream("stopwords.txt");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    int language = LANGUAGES.size();
                    LANGUAGES.add(line.substring(0, tab));
                    for (String word : line.substring(tab + 1).split(" ", -1)) {
                        LANGUAGES_OF.merge(word, new int[] {language}, Languages::joined);
                        longest = Math.max(longest, word.length());
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Languages() {}

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    static @Nullable Fact<String> of(Evident page, String text) {
        String own = of(text);
        if (own != null) {
            return new Fact<>(own, "the text itself");
        }
        String data = page.ofArticle("inLanguage");
        String[] declared = {
            data,
            page.dom().getElementsByTag("html").attr("lang"),
            page.markup().meta("og:locale", "content-language", "dc.language", "language"),
            page.told("language")
        };
        for (String each : declared) {
            String code = code(each);
            if (code != null) {
                return new Fact<>(code, "declared");
            }
        }
        return null;
    }

    /// ISO 639 of a declaration as `de-AT` or `en_GB`; null if it is none.
    private static @Nullable String code(@Nullable String declared) {
        if (declared == null) {
            return null;
        }
        String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).getLanguage();
        return tag.isEmpty() ? null : tag;
    }

    /// ISO 639 of the text's language; null where it can't be told.
    static @Nullable String of(String text) {
        String sample = text.substring(0, Math.min(ENOUGH, text.length()));
        UnicodeScript script = script(sample);
        if (script == null) {
            return null;
        }
        String one = ONE_LANGUAGE.get(script);
        if (one != null) {
            return one;
        }
        return switch (script) {
            case HIRAGANA, KATAKANA -> "ja";
            case HAN -> has(sample, "のはをにがです") ? "ja" : "zh";
            case ARABIC -> arabic(sample);
            default -> vote(sample);
        };
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    private static String arabic(String text) {
        if (has(text, "ٹڈڑےں")) {
            return "ur";
        }
        String voted = vote(text);
        return voted != null ? voted : has(text, "پچژگ") ? "fa" : "ar";
    }

    private static @Nullable UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int end = Math.min(FEW, text.length());
        int letters = 0;
        int latin = 0;
        for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            if (c < 0x80) {
                latin++;
            } else {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        if (latin > 0) {
            counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        }
        int kana =
                counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
                        + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (letters < 20) {
            return null;
        }
        if (kana * 10 > letters) {
            return UnicodeScript.HIRAGANA;
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable String vote(String text) {
        double[] votes = new double[LANGUAGES.size()];
        int words = 0;
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && isLetter(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                words++;
                int[] languages =
                        i - from > longest
                                ? null
                                : LANGUAGES_OF.get(
                                        text.substring(from, i).toLowerCase(Locale.ROOT));
                if (languages != null) {
                    for (int language : languages) {
                        votes[language] += 1.0 + 1.0 / languages.length;
                    }
                }
                from = -1;
                if (words == PLAIN && isPlain(votes)) {
                    break;
                }
            }
        }
        String best = null;
        double most = 0;
        for (int i = 0; i < votes.length; i++) {
            String language = LANGUAGES.get(i);
            boolean before = best != null && language.compareTo(best) < 0;
            if (votes[i] > most || (votes[i] == most && before)) {
                most = votes[i];
                best = language;
            }
        }
        return words >= 8 && most / 1.5 >= LEAST * words ? best : null;
    }

    /// Whether one language has more than twice the votes of any other, and enough of them.
    private static boolean isPlain(double[] votes) {
        double most = 0;
        double next = 0;
        for (double each : votes) {
            next = each > most ? most : Math.max(next, each);
            most = Math.max(most, each);
        }
        return most > 2 * next && most / 1.5 >= 2 * LEAST * PLAIN;
    }

    private static boolean isLetter(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
