package org.cuttings.liveblog;

import java.util.Set;
import org.jsoup.nodes.Element;

/// Tells which element of a post of unknown markup says who wrote it.
final class PostByline {
    private static final Set<String> BYLINE_WORDS =
            Set.of(
                    "byline",
                    "bylines",
                    "author",
                    "authors",
                    "contributor",
                    "contributors",
                    "reporter",
                    "writer",
                    "journalist",
                    "autor",
                    "autore",
                    "auteur",
                    "redakteur",
                    "forfatter",
                    "skribent");

    private static final Set<String> INLINE =
            Set.of("span", "a", "mark", "em", "strong", "b", "i", "cite", "small", "div");

    /// In characters.
    private static final int LONGEST_BYLINE = 140;

    private PostByline() {}

    /// By its name; or a person's name that stands beside the time, or names a portrait.
    ///
    /// @param nearStart whether a bare name here can still be the writer's
    /// @param apart what was set apart of the post so far, its times among it
    static boolean is(Element element, boolean nearStart, Set<Element> apart) {
        boolean named =
                element.attr("rel").equals("author")
                        || element.attr("itemprop").equals("author")
                        || ClassWords.any(element, BYLINE_WORDS);
        if (named) {
            return Words.atMost(element, LONGEST_BYLINE) && element.hasText();
        }
        return nearStart
                && INLINE.contains(element.normalName())
                && element.childrenSize() == 0
                && looksLikePerson(element.ownText())
                && (isBeside(element, apart) || namesPortrait(element));
    }

    private static boolean isBeside(Element element, Set<Element> apart) {
        Element parent = element.parent();
        for (Element one : apart) {
            Element other = one.parent();
            if (parent != null
                    && other != null
                    && (parent.equals(other) || parent.equals(other.parent()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesPortrait(Element element) {
        Element around = element.parent();
        String name = element.ownText().strip();
        for (int level = 0; level < 2 && around != null; level++) {
            for (Element image : around.select("img[alt]")) {
                if (image.attr("alt").strip().equalsIgnoreCase(name)) {
                    return true;
                }
            }
            around = around.parent();
        }
        return false;
    }

    /// Two to four words, each with a capital, and nothing else.
    private static boolean looksLikePerson(String text) {
        String name = text.strip();
        if (name.length() < 5 || name.length() > 40 || Bylines.names(name).size() != 1) {
            return false;
        }
        String[] parts = name.split(" ", 6);
        for (String part : parts) {
            if (part.isEmpty()
                    || !Character.isUpperCase(part.codePointAt(0))
                    || !part.chars()
                            .allMatch(c -> Character.isLetter(c) || "-'’.".indexOf(c) >= 0)) {
                return false;
            }
        }
        return parts.length >= 2 && parts.length <= 4;
    }
}
