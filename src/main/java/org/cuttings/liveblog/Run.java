package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// A run of elements of the same shape, each with a time in it, none inside another: what may be
/// the posts of a live blog, or the markers behind which its posts stand.
final class Run {
    private final List<Element> members;
    private final List<Survey.Extent> extents;
    private final int words;
    private final boolean ofMarkers;
    private final long cover;

    /// @param members in the page's order
    /// @param extents their measures, beside them
    Run(List<Element> members, List<Survey.Extent> extents) {
        this.members = List.copyOf(members);
        this.extents = List.copyOf(extents);
        this.words = extents.stream().mapToInt(Survey.Extent::words).sum();
        int filled = 0;
        long gaps = 0;
        for (int i = 0; i + 1 < members.size(); i++) {
            int gap = gap(i);
            filled += gap > 40 ? 1 : 0;
            gaps += Math.min(gap, 5_000);
        }
        this.ofMarkers =
                members.size() > 1 && filled * 2 >= members.size() - 1 && gaps * 4 >= words;
        this.cover = words + (ofMarkers ? gaps : 0);
    }

    List<Element> members() {
        return members;
    }

    List<Survey.Extent> extents() {
        return extents;
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
        return words;
    }

    /// Characters outside links between a member and the next.
    int gap(int i) {
        Survey.Extent here = extents.get(i);
        Survey.Extent next = extents.get(i + 1);
        return next.start() - here.end() - (next.linksBefore() - here.linksUpTo());
    }

    /// Whether the words stand between the members rather than in them.
    boolean isOfMarkers() {
        return ofMarkers;
    }

    /// Characters outside links in the members, with those between them where they are markers.
    long cover() {
        return cover;
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
