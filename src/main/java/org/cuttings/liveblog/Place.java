package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// Where in a post something stands: `h2.title` (an element's words), `time@datetime` (its
/// attribute), `@data-post-time` (the post's own attribute).
///
/// @param written as written in the strategy, for evidence
/// @param elements null for the post itself
/// @param attribute null for the element's words
record Place(String written, @Nullable Evaluator elements, @Nullable String attribute) {
    static Place of(String written) {
        int at = written.lastIndexOf('@');
        String css = at < 0 ? written : written.substring(0, at);
        return new Place(
                written,
                css.isEmpty() ? null : QueryParser.parse(css),
                at < 0 ? null : written.substring(at + 1));
    }

    static List<Place> all(String... written) {
        List<Place> places = new ArrayList<>();
        for (String each : written) {
            places.add(of(each));
        }
        return places;
    }

    /// The elements of this place in a post, none inside another; the post itself where the place
    /// names only an attribute.
    List<Element> in(Element post) {
        if (elements == null) {
            return List.of(post);
        }
        Elements found = post.select(elements);
        List<Element> outer = new ArrayList<>(found.size());
        for (Element element : found) {
            Element last = outer.isEmpty() ? null : outer.getLast();
            if (!element.equals(post) && (last == null || !isWithin(element, last, post))) {
                outer.add(element);
            }
        }
        return outer;
    }

    private static boolean isWithin(Element element, Element other, Element post) {
        for (Element up = element; up != null && !up.equals(post); up = up.parent()) {
            if (up.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /// The attribute's value or the shown words; empty if there is none.
    String read(Element element) {
        return attribute == null ? Words.of(element) : element.attr(attribute).strip();
    }
}
