package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// The words in an element's class, id and test id: `liveBlogPost__time-stamp` says live, blog,
/// post, time, stamp. Publishers change class names, but rarely the words in them.
final class ClassWords {
    private static final int LONGEST = 300;

    private ClassWords() {}

    private static final Set<String> NAMING =
            Set.of("class", "id", "data-testid", "data-component", "itemprop");

    static List<String> of(Element element) {
        if (element.attributesSize() == 0) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            if (NAMING.contains(attribute.getKey())) {
                split(attribute.getValue(), words);
            }
        }
        return words;
    }

    static boolean any(Element element, Set<String> of) {
        if (element.attributesSize() == 0) {
            return false;
        }
        for (String word : of(element)) {
            if (of.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static void split(String value, List<String> words) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return;
        }
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            boolean letter = i < value.length() && Character.isLetter(value.charAt(i));
            boolean hump =
                    letter
                            && i > from
                            && Character.isUpperCase(value.charAt(i))
                            && Character.isLowerCase(value.charAt(i - 1));
            if (!letter || hump) {
                if (i > from) {
                    words.add(value.substring(from, i).toLowerCase(Locale.ROOT));
                }
                from = hump ? i : i + 1;
            }
        }
    }
}
