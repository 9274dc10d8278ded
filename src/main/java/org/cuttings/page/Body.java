package org.cuttings.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Prose;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The article's own text among all that a page shows.
final class Body {
    private final Outline outline;
    private final List<Integer> containers;
    private final BitSet kept = new BitSet();
    private final @Nullable String[] why;

    private Body(Outline outline, List<Integer> containers) {
        this.outline = outline;
        this.containers = containers;
        this.why = new String[outline.lines().size()];
    }

    static Body of(Outline outline, Clues clues) {
        FurnitureMarking marking = new FurnitureMarking(outline);
        Body body = new Body(outline, BodyRegion.of(outline, clues, marking));
        for (int container : body.containers) {
            @Nullable String[] why = BodySelection.of(outline, clues, container, marking);
            for (int i = outline.from(container); i < outline.to(container); i++) {
                body.why[i] = why[i];
                body.kept.set(i, why[i] == null);
            }
        }
        return body;
    }

    Prose prose() {
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
}
