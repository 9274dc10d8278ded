package org.cuttings.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.Prose;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a page says of its article outside the article: titles, descriptions, and the article's
/// words where its structured data has them.
final class Clues {
    /// Longer texts are no article's; the words beyond are not looked at.
    private static final int LONGEST = 400_000;

    private static final int SHINGLE = 4;

    private final Set<String> titles = new HashSet<>();
    private int longestTitle;
    private final Set<String> summaries = new HashSet<>();
    private final Map<String, Double> confirmed = new HashMap<>();
    private long[] shingles = new long[0];
    private int told;
    private @Nullable JsonNode body;

    private Clues() {}

    static Clues of(Document dom, Markup markup, StructuredData data) {
        Clues clues = new Clues();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element meta && meta.normalName().equals("meta")) {
                        clues.see(meta);
                    }
                },
                dom.head());
        String longest = "";
        for (JsonNode article : data.ofType(Clues::isArticle)) {
            data.text(article, "headline").ifPresent(t -> clues.titles.add(folded(t)));
            data.text(article, "alternativeHeadline")
                    .ifPresent(t -> clues.summaries.add(folded(t)));
            data.text(article, "description").ifPresent(t -> clues.summaries.add(folded(t)));
            String words = data.text(article, "articleBody").orElse("");
            if (words.length() > longest.length()) {
                longest = words;
                clues.body = article.get("articleBody");
            }
        }
        clues.titles.add(folded(markup.title()));
        clues.titles.remove("");
        clues.titles.forEach(t -> clues.longestTitle = Math.max(clues.longestTitle, t.length()));
        clues.summaries.remove("");
        clues.read(longest);
        return clues;
    }

    private void see(Element meta) {
        boolean property = Attribute.has(meta, "property");
        String name = Attribute.of(meta, property ? "property" : "name");
        switch (name.toLowerCase(Locale.ROOT)) {
            case "og:title", "twitter:title", "title", "dc.title", "headline" ->
                    titles.add(folded(Attribute.of(meta, "content")));
            case "og:description", "twitter:description", "description", "dc.description" ->
                    summaries.add(folded(Attribute.of(meta, "content")));
            default -> {}
        }
    }

    static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report");
    }

    private void read(String longest) {
        shingles = shingles(longest.substring(0, Math.min(LONGEST, longest.length())));
        Arrays.sort(shingles);
        told = longest.length();
    }

    /// How many characters of the article the structured data hold; 0 if they do not tell.
    int told() {
        return told;
    }

    /// The article as the structured data have it, in paragraphs where they part any; empty if they
    /// have none.
    Prose toldBody() {
        JsonNode node = body;
        if (node == null || !node.isString()) {
            return Prose.EMPTY;
        }
        String raw = node.stringValue();
        if (raw.contains("&lt;p") || raw.contains("&lt;br")) {
            raw = Parser.unescapeEntities(raw, false);
        }
        if (raw.contains("<p") || raw.contains("<br")) {
            return BodyText.of(Jsoup.parseBodyFragment(raw).body().childNodes());
        }
        List<String> paragraphs = new ArrayList<>();
        for (String line : Parser.unescapeEntities(raw, false).split("[\\r\\n]++", -1)) {
            String words = ProseWriter.line(line);
            if (!words.isEmpty()) {
                paragraphs.add(words);
            }
        }
        return Prose.plain(String.join("\n\n", paragraphs));
    }

    /// Share of the line's word sequences that stand in the article as the structured data have it,
    /// 0 to 1.
    double confirmed(String line) {
        return shingles.length == 0 ? 0 : confirmed.computeIfAbsent(line, this::share);
    }

    private double share(String line) {
        long[] own = shingles(line);
        int hits = 0;
        for (long each : own) {
            hits += Arrays.binarySearch(shingles, each) >= 0 ? 1 : 0;
        }
        return own.length == 0 ? 0 : (double) hits / own.length;
    }

    private static long[] shingles(String text) {
        long[] words = new long[text.length() / 2 + 1];
        int count = 0;
        long hash = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean dense = c >= '\u3040' && c <= '\u9fff';
            if (Character.isLetterOrDigit(c) && !dense) {
                hash = hash * 31 + Character.toLowerCase(c) + 7;
            } else if (hash != 0 || dense) {
                if (hash != 0) {
                    words[count++] = hash;
                }
                hash = 0;
                if (dense && count < words.length) {
                    words[count++] = c;
                }
            }
        }
        int n = Math.max(0, count - SHINGLE + 1);
        long[] found = new long[n];
        for (int i = 0; i < n; i++) {
            long mixed = 0;
            for (int k = 0; k < SHINGLE; k++) {
                mixed = mixed * 0x9E3779B97F4A7C15L + words[i + k];
            }
            found[i] = mixed;
        }
        return found;
    }

    boolean isTitle(String line) {
        String folded = folded(line, longestTitle + 1);
        if (folded.isEmpty() || folded.length() > longestTitle) {
            return false;
        }
        if (titles.contains(folded)) {
            return true;
        }
        for (String title : titles) {
            boolean most = folded.length() > 20 && folded.length() * 10 >= title.length() * 6;
            if (most && title.startsWith(folded)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the line is the description that the page gives of itself, or its beginning.
    boolean isSummary(String line) {
        String folded = folded(line);
        if (folded.length() < 20) {
            return false;
        }
        for (String summary : summaries) {
            int shorter = Math.min(folded.length(), summary.length());
            if (shorter >= 20
                    && shorter * 10 >= folded.length() * 9
                    && folded.startsWith(summary.substring(0, shorter))) {
                return true;
            }
        }
        return false;
    }

    /// Letters and digits alone, small.
    static String folded(String text) {
        return folded(text, 2_000);
    }

    /// @param most UTF-16 code units of the answer; the rest is not looked at
    private static String folded(String text, int most) {
        StringBuilder out = new StringBuilder(Math.min(most, text.length()));
        for (int i = 0; i < text.length() && out.length() < most; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }
}
