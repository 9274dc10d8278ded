package org.cuttings.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lines that are furniture by their words, in the languages of `furniture.txt`, which also says
/// how its rules are read.
final class Phrases {
    private static final int SHORT = 200;

    /// Rules about a line's beginning are found by its first letters.
    private static final int KEY = 2;

    private static final Map<String, String> WHOLE = new HashMap<>();
    private static final Map<String, List<Rule>> BEGINNINGS = new HashMap<>();
    private static final List<Rule> ENDINGS = new ArrayList<>();
    private static final List<Rule> ANYWHERE_BEHIND = new ArrayList<>();

    private record Rule(String kind, String why, String words) {}

    static {
        try (InputStream in = Phrases.class.getResourceAsStream("furniture.txt");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", 3);
                if (parts.length == 3 && !line.startsWith("#")) {
                    add(new Rule(parts[0], parts[1], parts[2]));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Phrases() {}

    private static void add(Rule rule) {
        switch (rule.kind) {
            case "is" -> WHOLE.put(rule.words, rule.why);
            case "ends" -> ENDINGS.add(rule);
            case "tells" -> ANYWHERE_BEHIND.add(rule);
            case "starts", "leads", "follow", "dated" ->
                    BEGINNINGS.computeIfAbsent(key(rule.words), k -> new ArrayList<>()).add(rule);
            default -> throw new IllegalArgumentException("no rule: " + rule);
        }
    }

    private static String key(String words) {
        return words.substring(0, Math.min(KEY, words.length()));
    }

    /// Why the line is furniture, or null if its words do not tell.
    ///
    /// @param behind whether it stands behind the last paragraph
    static @Nullable String why(String line, boolean behind) {
        if (line.length() > SHORT && !behind) {
            return null;
        }
        String folded = folded(line.length() > SHORT ? line.substring(0, SHORT) : line);
        boolean brief = line.length() <= SHORT;
        if (brief) {
            String whole = WHOLE.get(folded);
            if (whole != null) {
                return whole;
            }
        }
        for (Rule rule : BEGINNINGS.getOrDefault(key(folded), List.of())) {
            if (folded.startsWith(rule.words) && applies(rule, folded, brief, behind)) {
                return rule.why;
            }
        }
        if (behind && line.length() < 500) {
            String all = folded(line);
            for (Rule rule : ANYWHERE_BEHIND) {
                if (all.contains(rule.words)) {
                    return rule.why;
                }
            }
        }
        for (Rule rule : ENDINGS) {
            if (brief && folded.endsWith(rule.words)) {
                return rule.why;
            }
        }
        return null;
    }

    private static boolean applies(Rule rule, String line, boolean brief, boolean behind) {
        int end = rule.words.length();
        boolean wordEnds =
                end == line.length()
                        || !Character.isLetterOrDigit(line.charAt(end))
                        || !Character.isLetterOrDigit(line.charAt(end - 1));
        return switch (rule.kind) {
            case "starts" -> brief && wordEnds;
            case "dated" -> brief && line.length() < 100 && line.indexOf('#') >= 0;
            case "leads" ->
                    brief
                            && (end == line.length()
                                    || ":|-–—>»…".indexOf(line.charAt(end)) >= 0
                                    || line.startsWith(" :", end)
                                    || line.startsWith(" |", end)
                                    || line.startsWith(" >", end)
                                    || line.startsWith(" –", end));
            default -> behind && wordEnds;
        };
    }

    private static String folded(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isEdge(line.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(line.charAt(to - 1))) {
            to--;
        }
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (!Character.isDigit(c)) {
                out.append(c == '’' || c == '‘' ? '\'' : c);
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != '#') {
                out.append('#');
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isEdge(char c) {
        return !Character.isLetterOrDigit(c) && c != '©' && c != '@' && c != '(';
    }
}
