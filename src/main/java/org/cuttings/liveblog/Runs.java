package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the runs of a page: elements of the same shape, each with a time. Shape is the element's
/// name and first class, in a parent of such a shape; or the name alone, in the same parent.
final class Runs {
    /// Posts do not lie deeper above their times than this.
    private static final int LEVELS = 12;

    /// A run with less of the page's words than this share of another's at the same place is a part
    /// of its posts.
    private static final double PART = 0.6;

    private static final int MOST_PLACES = 8;

    private record Shape(String own, String parents, @Nullable Element parent) {}

    private Runs() {}

    /// For each place of the page the best run there, those with the most words first.
    static List<Run> of(Survey survey) {
        Map<Shape, List<Element>> groups = new LinkedHashMap<>();
        List<Survey.Mark> marks = new ArrayList<>(survey.marks());
        marks.sort(Comparator.comparingInt(Survey.Mark::at));
        for (Survey.Mark mark : marks) {
            if (!mark.updated()) {
                climb(mark.element(), groups);
            }
        }
        List<Run> runs = new ArrayList<>();
        for (List<Element> group : groups.values()) {
            if (group.size() >= 2) {
                Run run = Run.of(group, survey);
                if (run.size() >= 2 && run.cover() > 0) {
                    runs.add(run);
                }
            }
        }
        runs.sort(
                Comparator.comparingLong(Run::cover)
                        .reversed()
                        .thenComparing(Run::size, Comparator.reverseOrder())
                        .thenComparingInt(run -> run.end() - run.start())
                        .thenComparingInt(Run::start));
        return bestOfEachPlace(runs);
    }

    private static void climb(Element from, Map<Shape, List<Element>> groups) {
        Element element = from;
        for (int level = 0; level < LEVELS && element != null; level++) {
            Element parent = element.parent();
            if (parent == null || element.normalName().equals("body")) {
                return;
            }
            add(groups, new Shape(shape(element), shape(parent), null), element);
            add(groups, new Shape(element.normalName(), "", parent), element);
            element = parent;
        }
    }

    private static void add(Map<Shape, List<Element>> groups, Shape shape, Element element) {
        List<Element> group = groups.computeIfAbsent(shape, s -> new ArrayList<>());
        if (group.isEmpty() || !group.getLast().equals(element)) {
            group.add(element);
        }
    }

    /// Name and first class; ids and numbers in classes differ from post to post.
    private static String shape(Element element) {
        String classes = element.attr("class");
        int from = 0;
        while (from < classes.length() && Character.isWhitespace(classes.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < classes.length()
                && to - from < 60
                && !Character.isWhitespace(classes.charAt(to))
                && !Character.isDigit(classes.charAt(to))) {
            to++;
        }
        return element.normalName() + "." + classes.substring(from, to);
    }

    private static List<Run> bestOfEachPlace(List<Run> runs) {
        List<Run> best = new ArrayList<>();
        List<Run> left = new ArrayList<>(runs);
        while (!left.isEmpty() && best.size() < MOST_PLACES) {
            Run fullest = left.getFirst();
            Run chosen = fullest;
            List<Run> elsewhere = new ArrayList<>();
            for (Run run : left) {
                if (!overlap(run, fullest)) {
                    elsewhere.add(run);
                } else if (run.cover() >= PART * fullest.cover() && isBetter(run, chosen)) {
                    chosen = run;
                }
            }
            best.add(chosen);
            left = elsewhere;
        }
        return best;
    }

    /// Containers are better than markers of about as many posts; else more posts of one time each
    /// than fewer with many; among equals the inner rather than the outer.
    private static boolean isBetter(Run run, Run chosen) {
        if (run.isOfMarkers() != chosen.isOfMarkers()) {
            return chosen.isOfMarkers()
                    ? run.size() * 10 >= chosen.size() * 6
                    : run.size() * 6 > chosen.size() * 10;
        }
        if (run.size() != chosen.size()) {
            return run.size() > chosen.size();
        }
        long apart = run.cover() - chosen.cover();
        return Math.abs(apart) * 50 > chosen.cover() ? apart > 0 : run.words() < chosen.words();
    }

    private static boolean overlap(Run a, Run b) {
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        int shorter = Math.min(a.end() - a.start(), b.end() - b.start());
        return shared > 0 && shared * 10L >= shorter * 5L;
    }
}
