package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Publishers whose posts have no container: an element with the time opens a post, and what
/// follows it up to the next such element are its words.
///
/// @param markup one of the rows below
record FlatPosts(Row markup) implements Splitter {
    /// @param trace as in [Traces]
    /// @param around the element in which the posts stand; the first that matches
    /// @param marker what opens a post, if it begins with a time
    record Row(String name, String trace, String around, String marker) {}

    /// The Telegraph from 2012 to 2016: a run of paragraphs, an entry begins with a bold "17.00".
    static final Row TELEGRAPH =
            new Row("telegraph-paragraphs", "#mainBodyArea", "#mainBodyArea", "p");

    /// NZZ: day headings, then `h5` "11.04 Uhr: Title", then paragraphs.
    static final Row NZZ =
            new Row(
                    "nzz-time-headings",
                    ".time__value",
                    ":has(> h5.articlecomponent.time)",
                    "h5.articlecomponent.time");

    /// tagesschau.de, from hearsay: an anchor with time and title, then paragraphs.
    static final Row TAGESSCHAU =
            new Row(
                    "tagesschau-anchors",
                    ".liveblog--anchor",
                    ":has(> .liveblog--anchor)",
                    ".liveblog--anchor");

    /// n-tv.de, from hearsay: `p > b` "+++ 14:05 Title +++", then the text in the same paragraph.
    static final Row NTV = new Row("ntv-plus-signs", ".article__text", ".article__text", "p");

    @Override
    public String name() {
        return markup.name();
    }

    @Override
    public boolean recognises(Traces traces) {
        return traces.haveAny(markup.trace());
    }

    @Override
    public List<Post> split(Sheet sheet) {
        Element around = sheet.dom().selectFirst(markup.around());
        if (around == null) {
            return List.of();
        }
        Survey survey = sheet.survey();
        List<Element> markers = new ArrayList<>();
        List<Survey.Extent> extents = new ArrayList<>();
        for (Element element : around.select(markup.marker())) {
            Survey.Extent extent = survey.extent(element);
            if (extent != null && opens(survey.marksIn(extent), extent)) {
                markers.add(element);
                extents.add(extent);
            }
        }
        if (markers.size() < 2) {
            return List.of();
        }
        List<List<Node>> parts = Parts.of(around, markers);
        Run run = new Run(markers, extents);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Survey.Extent extent = extents.get(i);
            posts.add(
                    PostReader.read(name(), parts.get(i), survey.marksIn(extent))
                            .under(RepeatedPosts.dayAbove(survey, run, extent)));
        }
        return posts;
    }

    /// Whether a time stands at its start; times within sentences open nothing.
    private static boolean opens(List<Survey.Mark> marks, Survey.Extent extent) {
        return marks.stream().anyMatch(mark -> !mark.updated() && mark.at() <= extent.start() + 4);
    }
}
