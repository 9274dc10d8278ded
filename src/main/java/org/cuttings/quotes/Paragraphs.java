package org.cuttings.quotes;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Block;
import org.cuttings.model.Prose;
import org.cuttings.model.Span;

/// A prose's blocks as the grammar reads them.
final class Paragraphs {
    private Paragraphs() {}

    static List<Paragraph> of(Prose prose, Lexicon lexicon) {
        String text = spaced(prose.text());
        List<Block> blocks = prose.blocks().stream().filter(b -> !b.span().isEmpty()).toList();
        List<List<Marked>> marked = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            marked.add(new ArrayList<>());
        }
        for (Marked each : Marks.in(text, blocks.stream().map(Block::span).toList())) {
            marked.get(each.paragraph()).add(each);
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Span span = blocks.get(i).span();
            List<Unit> units = Titles.asWords(text, Units.of(text, span, marked.get(i), lexicon));
            paragraphs.add(new Paragraph(i, span, blocks.get(i), units, Sentences.of(text, units)));
        }
        return paragraphs;
    }

    /// The same text, exotic spaces as plain ones.
    static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2009', ' ');
    }

    /// A plain text's lines that are not blank, without the white space around them.
    static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int start = from;
            int stop = end;
            while (start < stop && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            if (stop > start) {
                lines.add(new Span(start, stop));
            }
            from = end + 1;
        }
        return lines;
    }
}
