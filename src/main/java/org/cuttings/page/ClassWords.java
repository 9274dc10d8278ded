package org.cuttings.page;

import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/// The words of an element's `class` and `id`, cut at `-`, `_`, white space and where a small
/// letter is followed by a capital: `Article_bodyText` gives `article`, `body`, `text`.
final class ClassWords {
    /// No publisher's own attribute is as long; a longer one is an attack on whoever reads it.
    private static final int LONGEST = 2_000;

    private ClassWords() {}

    static boolean any(Element element, Predicate<String> test) {
        return any(element.attr("class"), test) || any(element.attr("id"), test);
    }

    /// Whether any word of the attribute's value passes.
    static boolean any(String value, Predicate<String> test) {
        int end = Math.min(value.length(), LONGEST);
        int from = -1;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? value.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c);
            boolean turn =
                    letter
                            && from >= 0
                            && i > from
                            && Character.isUpperCase(c)
                            && Character.isLowerCase(value.charAt(i - 1));
            if (from >= 0 && (!letter || turn)) {
                if (test.test(value.substring(from, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                from = -1;
            }
            if (letter && from < 0) {
                from = i;
            }
        }
        return false;
    }

    /// Whether `name` is one of the classes as written, white space apart; without building a set.
    static boolean hasClass(Element element, String name) {
        String value = element.attr("class");
        int from = value.length() > LONGEST ? -1 : value.indexOf(name);
        while (from >= 0) {
            int end = from + name.length();
            boolean starts = from == 0 || Character.isWhitespace(value.charAt(from - 1));
            boolean ends = end == value.length() || Character.isWhitespace(value.charAt(end));
            if (starts && ends) {
                return true;
            }
            from = value.indexOf(name, from + 1);
        }
        return false;
    }
}
