package org.cuttings.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the elements that hold the article's body.
///
/// Two ways, each checking the other: what the markup calls the body, and where the text that reads
/// like paragraphs is. The structured data's copy of the article, where there is one, is a third
/// witness.
final class BodyRegion {
    /// A part of an element's paragraphs that makes it worth going down into.
    private static final double MOST = 0.85;

    private final Outline outline;
    private final Clues clues;

    /// Sums over the lines before: characters of paragraphs outside of furniture, and of those that
    /// the structured data confirm.
    private final int[] clean;

    private final int[] confirmed;

    private BodyRegion(Outline outline, Clues clues, @Nullable String[] why) {
        this.outline = outline;
        this.clues = clues;
        int n = outline.lines().size();
        clean = new int[n + 1];
        confirmed = new int[n + 1];
        for (int i = 0; i < n; i++) {
            Line line = outline.line(i);
            boolean good = why[i] == null && line.isProse() && line.figure() == null;
            clean[i + 1] = clean[i] + (good ? line.length() : 0);
            boolean known = good && clues.told() > 0 && clues.confirmed(line.text()) > 0.6;
            confirmed[i + 1] = confirmed[i] + (known ? line.length() : 0);
        }
    }

    /// Numbers of the elements, in the page's order, none inside another; none where the page has
    /// no text.
    static List<Integer> of(Outline outline, Clues clues, FurnitureMarking marking) {
        boolean marked = false;
        for (int i = 0; i < outline.size() && !marked; i++) {
            marked = outline.mark(i) >= 2 && outline.prose(i) > 250;
        }
        return new BodyRegion(outline, clues, marking.of(0, marked)).choose();
    }

    private int clean(int number) {
        return clean[outline.to(number)] - clean[outline.from(number)];
    }

    private int confirmed(int number) {
        return confirmed[outline.to(number)] - confirmed[outline.from(number)];
    }

    private List<Integer> choose() {
        if (outline.lines().isEmpty()) {
            return List.of();
        }
        int dense = densest();
        List<Integer> marked = sameArticle(marked());
        int held = marked.stream().mapToInt(this::clean).sum();
        int heldWithin =
                marked.stream().filter(m -> outline.holds(dense, m)).mapToInt(this::clean).sum();
        int all = confirmed(0);
        int known = marked.stream().mapToInt(this::confirmed).sum();
        boolean vouched = all > 300 && all > clues.told() * 0.5;
        if (vouched && known >= all * 0.8) {
            return marked;
        }
        if (vouched) {
            return List.of(smallest(confirmed, all));
        }
        boolean stuck = outline.mark(dense) == 0 && held >= 0.3 * clean(dense);
        return held > 0 && (heldWithin >= 0.7 * clean(dense) || (stuck && held > 200))
                ? marked
                : List.of(dense);
    }

    /// The smallest element that holds nearly all of what `sums` counts.
    private int smallest(int[] sums, int all) {
        int at = 0;
        for (int child = next(sums, at); child > 0; child = next(sums, at)) {
            if (sums[outline.to(child)] - sums[outline.from(child)] < all * 0.9) {
                return at;
            }
            at = child;
        }
        return at;
    }

    private int densest() {
        int at = 0;
        while (true) {
            int best = next(clean, at);
            if (best < 0 || clean(at) == 0) {
                return at;
            }
            if (clean(best) < MOST * clean(at)) {
                int article = articleOf(at);
                int main = article >= 0 ? article : mainOf(at);
                if (main < 0) {
                    return at;
                }
                best = main;
            }
            at = best;
        }
    }

    /// The child that holds the most of what `sums` counts; -1 if none holds any, or if it is no
    /// element with lines of its own.
    private int next(int[] sums, int at) {
        int best = -1;
        int most = 0;
        for (int child = at + 1; child < outline.end(at); child = outline.end(child)) {
            int sum = sums[outline.to(child)] - sums[outline.from(child)];
            if (sum > most) {
                most = sum;
                best = child;
            }
        }
        return best < 0 || isParagraph(outline.element(best)) ? -1 : best;
    }

    private static boolean isParagraph(Element element) {
        return switch (element.normalName()) {
            case "p", "li", "td", "tr", "blockquote", "pre", "dd", "dt" -> true;
            default -> !Tags.isBlock(element) && element.childrenSize() == 0;
        };
    }

    /// Of several articles under one roof (a page that goes on to the next article) the one that is
    /// the page's: with its title, or else the first. -1 if there are no several articles.
    private int articleOf(int at) {
        int found = -1;
        int count = 0;
        for (int child = at + 1; child < outline.end(at); ) {
            boolean article =
                    outline.element(child).normalName().equals("article") && clean(child) > 400;
            if (article) {
                count++;
                if (found < 0 || (!hasTitle(found) && hasTitle(child))) {
                    found = child;
                }
            }
            child = article || clean(child) < 400 ? outline.end(child) : child + 1;
        }
        boolean several = count >= 2 && clean(found) * count >= clean(at) * 0.3;
        boolean titled = count >= 1 && hasTitle(found) && clean(found) >= clean(at) * 0.25;
        return several || titled ? found : -1;
    }

    /// The page's `main` or only `article`, where it holds more than half; -1 if none does.
    private int mainOf(int at) {
        for (int outer = at; outer >= 0; outer = outline.parent(outer)) {
            if (isMain(outline.element(outer))) {
                return -1;
            }
        }
        for (int inner = at + 1; inner < outline.end(at); inner++) {
            if (isMain(outline.element(inner)) && clean(inner) >= 0.55 * clean(at)) {
                return inner;
            }
        }
        return -1;
    }

    private static boolean isMain(Element element) {
        String name = element.normalName();
        return name.equals("main") || name.equals("article") || element.attr("role").equals("main");
    }

    private boolean hasTitle(int number) {
        for (int i = outline.from(number); i < outline.to(number); i++) {
            Line line = outline.line(i);
            if (line.heading() > 0 && line.heading() <= 2 && clues.isTitle(line.text())) {
                return true;
            }
        }
        return false;
    }

    /// The outermost elements that the markup calls a body; of schema.org's where there are any.
    private List<Integer> marked() {
        List<Integer> found = new ArrayList<>();
        int number = 0;
        while (number < outline.size()) {
            if (clean(number) > 0 && outline.mark(number) >= 2) {
                found.add(number);
                number = outline.end(number);
            } else {
                number++;
            }
        }
        return found;
    }

    /// Those of the first article, where they belong to several.
    private List<Integer> sameArticle(List<Integer> marked) {
        if (marked.size() < 2) {
            return marked;
        }
        Map<Integer, Integer> sums = new HashMap<>();
        int most = 0;
        for (int each : marked) {
            most = Math.max(most, sums.merge(roof(each), clean(each), Integer::sum));
        }
        int chosen = -1;
        for (int each : marked) {
            int roof = roof(each);
            boolean worth = sums.getOrDefault(roof, 0) * 4 >= most;
            if (worth && (chosen < 0 || (!hasTitle(chosen) && hasTitle(roof)))) {
                chosen = roof;
            }
        }
        int only = chosen;
        return marked.stream().filter(each -> roof(each) == only).toList();
    }

    /// The article around an element, or 0.
    private int roof(int number) {
        int at = number;
        while (at > 0 && !outline.element(at).normalName().equals("article")) {
            at = outline.parent(at);
        }
        return Math.max(0, at);
    }
}
