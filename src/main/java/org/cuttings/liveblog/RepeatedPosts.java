package org.cuttings.liveblog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Block;
import org.cuttings.model.Prose;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The general strategy: a page's own repetition tells how its posts are built. Elements of the
/// same shape that each bear a time are posts, or the markers behind which posts stand; [Likeness]
/// tells a live blog from all that is built alike.
final class RepeatedPosts implements Splitter {
    static final String NAME = "repeated-posts";

    /// Posts that share a short line have it from their template.
    private static final int LONGEST_LABEL = 60;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Traces traces) {
        return true;
    }

    @Override
    public List<Post> split(Sheet sheet) {
        Survey survey = sheet.survey();
        List<Post> best = List.of();
        for (Run run : Runs.of(survey)) {
            if (run.cover() <= words(best) || !Likeness.mayBe(run)) {
                continue;
            }
            List<Post> posts = withoutLabels(read(run, survey));
            if (Likeness.of(run, posts, survey, sheet).isLiveBlog() && words(posts) > words(best)) {
                best = posts;
            }
        }
        return best;
    }

    private static long words(List<Post> posts) {
        return posts.stream().mapToLong(post -> post.entry().text().length()).sum();
    }

    static List<Post> read(Run run, Survey survey) {
        List<List<Node>> parts = new ArrayList<>();
        if (run.isOfMarkers()) {
            parts = Parts.of(run.around(), withHeadings(run.members()));
        } else {
            for (Element member : run.members()) {
                parts.add(List.of(member));
            }
        }
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Survey.Extent extent = run.extents().get(i);
            Post post = PostReader.read(NAME, parts.get(i), survey.marksIn(extent));
            posts.add(post.under(dayAbove(survey, run, extent)));
        }
        return posts;
    }

    /// Where most times have a heading right before them, the headings open the posts.
    private static List<Element> withHeadings(List<Element> markers) {
        List<Element> opened = new ArrayList<>();
        int headings = 0;
        for (Element marker : markers) {
            Element before = marker.previousElementSibling();
            boolean heading = before != null && PostTitle.isHeading(before);
            headings += heading ? 1 : 0;
            opened.add(heading && before != null ? before : marker);
        }
        boolean ownHeadings =
                markers.stream()
                        .anyMatch(m ->
                                PostTitle.isHeading(m)
                                        || m.selectFirst("h1, h2, h3, h4, h5, h6") != null);
        return headings * 10 >= markers.size() * 6 && !ownHeadings ? opened : markers;
    }

    /// The last day printed above a post, within the run or close before it.
    static @Nullable Printed dayAbove(Survey survey, Run run, Survey.Extent extent) {
        Printed day = null;
        for (Survey.Day each : survey.days()) {
            if (each.at() > extent.end()) {
                break;
            }
            boolean inPost = each.at() >= extent.start();
            boolean inRun = each.end() >= run.start() - 80;
            if (inRun && (!inPost || each.at() <= extent.start() + 40)) {
                day = each.printed();
            }
        }
        return day;
    }

    /// Without the short lines that most posts have in common.
    private static List<Post> withoutLabels(List<Post> posts) {
        if (posts.size() < 4) {
            return posts;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Post post : posts) {
            Prose prose = post.entry().prose();
            prose.blocks().stream()
                    .map(block -> block.span().of(prose.text()))
                    .filter(line -> !line.isEmpty() && line.length() <= LONGEST_LABEL)
                    .distinct()
                    .forEach(line -> seen.merge(line, 1, Integer::sum));
        }
        List<Post> without = new ArrayList<>();
        for (Post post : posts) {
            Prose prose = post.entry().prose();
            Prose kept =
                    ProseCuts.keeping(
                            prose, block -> !isLabel(block, prose.text(), seen, posts.size()));
            without.add(kept.equals(prose) ? post : post.with(post.entry().reading(kept)));
        }
        return without;
    }

    private static boolean isLabel(Block block, String text, Map<String, Integer> seen, int posts) {
        return (block instanceof Block.Paragraph || block instanceof Block.ListItem)
                && !block.span().isEmpty()
                && seen.getOrDefault(block.span().of(text), 0) * 10 >= posts * 6;
    }
}
