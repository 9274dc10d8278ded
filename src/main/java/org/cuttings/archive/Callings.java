package org.cuttings.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.search.Folding;
import org.jspecify.annotations.Nullable;

/// What walk of life and what country a description puts a person in, as far as it says so plainly:
/// what tells two people of one name apart. Read of `callings.txt`.
final class Callings {
    /// A person of this walk of life may well be one of that at the same time.
    private static final Set<Set<String>> TOGETHER =
            Set.of(
                    Set.of("office", "business"),
                    Set.of("office", "law"),
                    Set.of("office", "learning"),
                    Set.of("office", "medicine"),
                    Set.of("learning", "medicine"),
                    Set.of("learning", "law"),
                    Set.of("learning", "business"),
                    Set.of("business", "law"),
                    Set.of("medicine", "business"));

    /// What somebody was: they may be something else by now.
    private static final Set<String> ONCE =
            Set.of("former", "ex", "late", "retired", "turned", "onetime", "then");

    private static final Map<String, String> WORDS = read();

    private Callings() {}

    /// @return `sport`, `sport/france`, `/france`; empty where the description tells neither
    static String of(@Nullable String description) {
        if (description == null) {
            return "";
        }
        Set<String> walks = new HashSet<>();
        String country = "";
        List<String> words = Folding.words(description);
        for (int i = 0; i < words.size(); i++) {
            String means = WORDS.getOrDefault(words.get(i), "");
            if (ONCE.contains(words.get(i))) {
                return "";
            }
            if (means.startsWith("/")) {
                country = i <= 1 ? means : country;
            } else if (!means.isEmpty()) {
                walks.add(means);
            }
        }
        return (walks.size() == 1 ? walks.iterator().next() : "") + country;
    }

    /// Whether these are plainly not one person's.
    static boolean clash(Set<String> callings) {
        Set<String> walks = new HashSet<>();
        Set<String> countries = new HashSet<>();
        for (String calling : callings) {
            int at = calling.indexOf('/');
            String walk = at < 0 ? calling : calling.substring(0, at);
            if (!walk.isEmpty()) {
                walks.add(walk);
            }
            if (at >= 0) {
                countries.add(calling.substring(at));
            }
        }
        for (String one : walks) {
            for (String other : walks) {
                if (!one.equals(other) && !TOGETHER.contains(Set.of(one, other))) {
                    return true;
                }
            }
        }
        return countries.size() > 1;
    }

    private static Map<String, String> read() {
        try (InputStream in = Callings.class.getResourceAsStream("callings.txt")) {
            if (in == null) {
                throw new IllegalStateException("callings.txt is not there");
            }
            Map<String, String> words = new HashMap<>();
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                int colon = line.indexOf(':');
                if (!line.startsWith("#") && colon > 0) {
                    for (String word : line.substring(colon + 1).strip().split(" ")) {
                        words.put(word, line.substring(0, colon));
                    }
                }
            }
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
