package org.cuttings.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.model.Entry;
import org.cuttings.model.Evidence;
import org.cuttings.model.Fact;
import org.cuttings.model.Facts;
import org.jspecify.annotations.Nullable;

/// Where the facts of a page and of its entries were read, as lines of the reading pane. Of a quote
/// the strip under the text tells.
final class EvidenceLines {
    private static final String BETWEEN = " · ";

    private EvidenceLines() {}

    /// @return no line where nothing is known of the page
    static List<Line> ofFacts(Facts facts) {
        return line(
                -1,
                "evidence.facts",
                Stream.of(
                        from("title", facts.title()),
                        from("subtitle", facts.subtitle()),
                        from("author", facts.bylines()),
                        from("published", facts.published()),
                        from("modified", facts.modified()),
                        from("publisher", facts.publisher()),
                        from("section", facts.section()),
                        from("language", facts.language()),
                        from("address", facts.url()),
                        from("lead-image", facts.leadImage())));
    }

    /// @param number the entry's place in the article, from 0
    /// @return no line where an archive of before kept no evidence
    static List<Line> of(Entry entry, int number) {
        return line(number, "evidence.entry", entry.evidence().stream().map(EvidenceLines::told));
    }

    private static String told(Evidence one) {
        return Words.of("evidence.by", name(one.fact()), one.strategy(), one.from());
    }

    private static String from(String name, @Nullable Fact<?> fact) {
        return fact == null ? "" : Words.of("evidence.from", name(name), fact.from());
    }

    private static String name(String fact) {
        String key = "evidence.of." + fact;
        return Words.has(key) ? Words.of(key) : fact;
    }

    private static List<Line> line(int entry, String key, Stream<String> parts) {
        String told = parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN));
        return told.isEmpty()
                ? List.of()
                : List.of(
                        Line.Written.of(
                                entry, Line.Style.ABOUT, Words.of(key, told).replace('\n', ' ')));
    }
}
