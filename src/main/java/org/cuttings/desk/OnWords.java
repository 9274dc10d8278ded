package org.cuttings.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.export.Highlight;
import org.cuttings.export.Mine;
import org.cuttings.model.Quote;
import org.cuttings.model.Said;
import org.cuttings.model.Span;

/// The reader's highlights and notes on words of an entry, as exports take them. Those that could
/// not be placed are on no words.
final class OnWords {
    private OnWords() {}

    /// Highlights, and notes on words that are no whole quote, in the order of the text.
    static List<Highlight> highlights(List<Said> on) {
        Map<Span, List<String>> notes = new TreeMap<>();
        for (Said said : on) {
            Span span = said.span();
            boolean note = said.what().equals("note");
            if (span != null && said.what().equals("highlight")) {
                notes.computeIfAbsent(span, s -> new ArrayList<>());
            } else if (span != null && note && said.quote() == null) {
                notes.computeIfAbsent(span, s -> new ArrayList<>()).add(said.value());
            }
        }
        List<Highlight> highlights = new ArrayList<>();
        notes.forEach((span, texts) ->
                highlights.add(
                        new Highlight(span, texts.isEmpty() ? null : String.join("\n\n", texts))));
        return highlights;
    }

    /// Notes on whole quotes, by the quote's number on its entry.
    static Map<Integer, Mine> onQuotes(List<Said> on, List<Quote> quotes) {
        Map<Integer, Mine> mine = new LinkedHashMap<>();
        for (int i = 0; i < quotes.size(); i++) {
            Span span = quotes.get(i).span();
            List<String> notes =
                    on.stream()
                            .filter(said -> said.what().equals("note") && said.quote() != null)
                            .filter(said -> span.equals(said.span()))
                            .map(Said::value)
                            .toList();
            if (!notes.isEmpty()) {
                mine.put(i, new Mine(List.of(), false, notes));
            }
        }
        return mine;
    }
}
