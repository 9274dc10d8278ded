package org.cuttings.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cuttings.model.Block;
import org.cuttings.model.LeftOut;
import org.cuttings.model.Prose;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The article's own text among all that a page shows, and why the rest is not.
final class Body {
    /// A page that shows less than this part of what its structured data hold shows a stub.
    private static final double STUB = 0.5;

    /// A selection that keeps less than this part of a region's paragraphs is not believed.
    private static final double LEAST = 0.25;

    private final Outline outline;
    private final List<Integer> containers;
    private final BitSet kept = new BitSet();
    private final @Nullable String[] why;
    private final Prose prose;
    private final boolean told;

    private Body(Outline outline, Clues clues) {
        this.outline = outline;
        FurnitureMarking marking = new FurnitureMarking(outline);
        this.why = marking.of(0, true);
        this.containers = new ArrayList<>(BodyRegion.of(outline, clues, marking));
        for (int container : containers) {
            @Nullable String[] inside = BodySelection.of(outline, clues, container, marking);
            for (int i = outline.from(container); i < outline.to(container); i++) {
                why[i] = inside[i];
                kept.set(i, inside[i] == null);
            }
        }
        if (isOverdone()) {
            keepParagraphs();
        }
        Prose shown = shown();
        this.told = clues.told() > 600 && shown.text().length() < STUB * clues.told();
        this.prose = told ? clues.toldBody() : shown;
    }

    /// Whether so little was kept that what was left out must have been the article: a forum's
    /// thread under `comments`, a body in an `aside`.
    private boolean isOverdone() {
        int prose = 0;
        int left = 0;
        for (int container : containers) {
            for (int i = outline.from(container); i < outline.to(container); i++) {
                int length = outline.line(i).isProse() ? outline.line(i).length() : 0;
                prose += length;
                left += kept.get(i) ? length : 0;
            }
        }
        return left < LEAST * prose || kept.isEmpty();
    }

    /// Keeps what reads like paragraphs, and where nothing does, everything.
    private void keepParagraphs() {
        boolean any = false;
        for (int i = 0; i < outline.lines().size(); i++) {
            boolean inside = containers.isEmpty();
            for (int container : containers) {
                inside |= i >= outline.from(container) && i < outline.to(container);
            }
            if (inside && outline.line(i).isProse() && outline.line(i).figure() == null) {
                kept.set(i);
                any = true;
            }
        }
        if (!any) {
            containers.clear();
            containers.add(0);
            kept.set(0, outline.lines().size());
        }
    }

    static Body of(Outline outline, Clues clues) {
        return new Body(outline, clues);
    }

    Prose prose() {
        return prose;
    }

    /// Whether the text is that of the structured data, because the page shows only a part of it.
    boolean isTold() {
        return told;
    }

    /// The first line behind the last that was kept; the number of lines where none was.
    int end() {
        return kept.isEmpty() ? outline.lines().size() : kept.length();
    }

    private Prose shown() {
        Set<Node> silent = new HashSet<>();
        List<Element> roots = new ArrayList<>();
        for (int container : containers) {
            roots.add(outline.element(container));
            for (int i = outline.from(container); i < outline.to(container); i++) {
                if (!kept.get(i)) {
                    silent.addAll(outline.line(i).nodes());
                }
            }
        }
        return BodyText.of(roots, element -> false, silent::contains);
    }

    /// The lines that are neither in the text nor on one of its blocks, those with one reason
    /// together, in the page's order.
    List<LeftOut> leftOut() {
        Set<String> onBlocks = onBlocks();
        List<LeftOut> found = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        String reason = "";
        for (int i = 0; i < outline.lines().size(); i++) {
            String text = outline.line(i).text();
            boolean here = kept.get(i) && !told || onBlocks.contains(Clues.folded(text));
            String because =
                    told && kept.get(i)
                            ? "shown in part"
                            : Objects.requireNonNullElse(why[i], Page.NOT_THE_ARTICLE);
            if (!run.isEmpty() && (here || !because.equals(reason))) {
                found.add(new LeftOut(run.toString(), reason));
                run.setLength(0);
            }
            if (!here) {
                reason = because;
                run.append(run.isEmpty() ? "" : "\n").append(text);
            }
        }
        if (!run.isEmpty()) {
            found.add(new LeftOut(run.toString(), reason));
        }
        return found;
    }

    /// Captions, credits and labels that the text's blocks carry.
    private Set<String> onBlocks() {
        Set<String> found = new HashSet<>();
        for (Block block : prose.blocks()) {
            if (block instanceof Block.Image image) {
                found.add(Clues.folded(image.caption()));
                found.add(Clues.folded(image.credit()));
                found.add(Clues.folded(image.caption() + image.credit()));
            }
        }
        found.remove("");
        return found;
    }
}
