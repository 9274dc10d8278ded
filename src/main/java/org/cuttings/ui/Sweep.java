package org.cuttings.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.cuttings.model.Span;

/// Finds what overlaps each of many spans that are asked for in the text's order: every item is
/// looked at once, not once a line, so that a page of a hundred thousand links opens quickly too.
final class Sweep<T> {
    private final List<T> items;
    private final Function<T, Span> spans;
    private final List<T> open = new ArrayList<>();
    private int next;

    Sweep(List<T> items, Function<T, Span> spans) {
        this.items = items.stream().sorted(Comparator.comparing(spans)).toList();
        this.spans = spans;
    }

    /// @param line begins no earlier than the one asked for before
    List<T> over(Span line) {
        open.removeIf(item -> spans.apply(item).end() <= line.start());
        while (next < items.size() && spans.apply(items.get(next)).start() < line.end()) {
            open.add(items.get(next++));
        }
        return open.stream().filter(item -> spans.apply(item).overlaps(line)).toList();
    }
}
