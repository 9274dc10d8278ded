package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// A run of elements of the same shape, each with a time in it, none inside another: what may be
/// the posts of a live blog, or the markers behind which its posts stand.
///
/// @param members in the page's order
/// @param extents their measures, beside them
record Run(List<Element> members, List<Survey.Extent> extents) {
    Run {
        members = List.copyOf(members);
        extents = List.copyOf(extents);
    }

    static Run of(List<Element> candidates, Survey survey) {
        List<Element> members = new ArrayList<>();
        List<Survey.Extent> extents = new ArrayList<>();
        int end = -1;
        Element last = null;
        for (Element element : candidates) {
            Survey.Extent extent = survey.extent(element);
            if (extent == null
                    || (last != null && extent.start() < end)
                    || (last != null && isInside(element, last))) {
                continue;
            }
            members.add(element);
            extents.add(extent);
            end = extent.end();
            last = element;
        }
        return new Run(members, extents);
    }

    private static boolean isInside(Element element, Element other) {
        for (Element up = element.parent(); up != null; up = up.parent()) {
            if (up.equals(other)) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return members.size();
    }

    int start() {
        return extents.getFirst().start();
    }

    int end() {
        return extents.getLast().end();
    }

    /// Characters outside links in all members together.
    int words() {
        return extents.stream().mapToInt(Survey.Extent::words).sum();
    }

    /// Characters outside links between a member and the next.
    int gap(int i) {
        Survey.Extent here = extents.get(i);
        Survey.Extent next = extents.get(i + 1);
        return next.start() - here.end() - (next.linksBefore() - here.linksUpTo());
    }

    /// Whether the words stand between the members rather than in them.
    boolean isOfMarkers() {
        int filled = 0;
        long gaps = 0;
        for (int i = 0; i + 1 < size(); i++) {
            filled += gap(i) > 40 ? 1 : 0;
            gaps += Math.min(gap(i), 5_000);
        }
        return size() > 1 && filled * 2 >= size() - 1 && gaps * 4 >= words();
    }

    /// Characters outside links in the members, with those between them where they are markers.
    long cover() {
        long words = words();
        if (isOfMarkers()) {
            for (int i = 0; i + 1 < size(); i++) {
                words += Math.min(gap(i), 5_000);
            }
        }
        return words;
    }

    /// The innermost element around all members.
    Element around() {
        Element first = members.getFirst();
        Element last = members.getLast();
        Element up = first.parent();
        while (up != null && !isInside(last, up)) {
            up = up.parent();
        }
        return up == null ? first.root() : up;
    }
}
