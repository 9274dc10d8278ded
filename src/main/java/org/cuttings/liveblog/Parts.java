package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The nodes of each post where posts are no containers: a marker with a time or a heading, and all
/// that follows it up to the next marker.
final class Parts {
    /// Elements by which a run of posts has ended.
    private static final Set<String> ENDS = Set.of("footer", "nav", "form", "aside", "hr");

    private static final Set<String> END_WORDS =
            Set.of(
                    "related",
                    "comments",
                    "comment",
                    "disqus",
                    "newsletter",
                    "tags",
                    "topics",
                    "author",
                    "bio",
                    "recommended",
                    "recommendations",
                    "more",
                    "footer",
                    "share",
                    "social",
                    "outbrain",
                    "taboola",
                    "copyright",
                    "respond",
                    "legal");

    private final Set<Element> markers;
    private final List<List<Node>> posts = new ArrayList<>();

    /// What the posts before the last are made of: the last has nothing else in it.
    private final Set<String> shapes = new java.util.HashSet<>();

    private boolean ended;

    private Parts(Set<Element> markers) {
        this.markers = markers;
    }

    /// @param around an element that holds all markers
    /// @return for each marker its post's nodes, the marker first; what stands before the first
    ///   marker is in none
    static List<List<Node>> of(Element around, List<Element> markers) {
        Parts parts =
                new Parts(
                        java.util.Collections.newSetFromMap(
                                new java.util.IdentityHashMap<>(markers.size() * 2)));
        parts.markers.addAll(markers);
        Set<Element> above = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (Element marker : markers) {
            Element up = marker.parent();
            while (up != null && above.add(up) && !up.equals(around)) {
                up = up.parent();
            }
        }
        parts.walk(around, above);
        return parts.posts;
    }

    private void walk(Element element, Set<Element> above) {
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner) {
                if (markers.contains(inner)) {
                    posts.add(new ArrayList<>(List.of(inner)));
                    ended = false;
                    continue;
                }
                if (above.contains(inner)) {
                    walk(inner, above);
                    continue;
                }
                if (isLast()) {
                    ended |= endsPosts(inner) || isUnlikeEarlier(inner);
                } else if (!posts.isEmpty()) {
                    shapes.add(shape(inner));
                }
            }
            boolean words =
                    child instanceof Element || (child instanceof TextNode text && !text.isBlank());
            if (words && !posts.isEmpty() && !ended) {
                posts.getLast().add(child);
            }
        }
    }

    private boolean isLast() {
        return posts.size() == markers.size();
    }

    /// Whether an element with words is of a shape that no earlier post has.
    private boolean isUnlikeEarlier(Element element) {
        return posts.size() >= 3 && !shapes.contains(shape(element)) && element.hasText();
    }

    private static String shape(Element element) {
        String classes = element.attr("class").strip();
        int space = classes.indexOf(' ');
        return element.normalName() + "." + (space < 0 ? classes : classes.substring(0, space));
    }

    private boolean endsPosts(Element element) {
        String name = element.normalName();
        if (ENDS.contains(name)) {
            return true;
        }
        boolean heading =
                name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        Node marker = posts.getLast().getFirst();
        if (heading && marker instanceof Element first && posts.getLast().size() > 1) {
            String other = first.normalName();
            boolean alike = other.length() == 2 && other.charAt(0) == 'h';
            return !alike || name.charAt(1) <= other.charAt(1);
        }
        return ClassWords.any(element, END_WORDS);
    }
}
