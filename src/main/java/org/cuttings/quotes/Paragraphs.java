package org.cuttings.quotes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.cuttings.model.Block;
import org.cuttings.model.InlineMark;
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
        List<Span> spans = blocks.stream().map(Block::span).toList();
        for (Marked each : Marks.in(text, spans)) {
            marked.get(each.paragraph()).add(each);
        }
        for (InlineMark mark : prose.marks()) {
            if (mark instanceof InlineMark.Quoted(var span)) {
                withoutMarks(span, spans, marked);
            }
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Span span = blocks.get(i).span();
            List<Unit> units = Titles.asWords(text, Units.of(text, span, marked.get(i), lexicon));
            paragraphs.add(new Paragraph(i, span, blocks.get(i), units, Sentences.of(text, units)));
        }
        return paragraphs;
    }

    /// Words of an HTML `q` element, whose marks the browser draws: quoted as if they stood there.
    private static void withoutMarks(Span span, List<Span> paragraphs, List<List<Marked>> marked) {
        int at = Collections.binarySearch(paragraphs, span, Comparator.comparingInt(Span::start));
        int index = at >= 0 ? at : -at - 2;
        if (index < 0 || span.isEmpty() || !paragraphs.get(index).contains(span)) {
            return;
        }
        List<Marked> there = marked.get(index);
        boolean taken =
                there.stream().anyMatch(m -> m.open() < span.end() && span.start() < m.close());
        if (!taken) {
            there.add(
                    new Marked(
                            span.start(),
                            span.start(),
                            span.end(),
                            span.end(),
                            index,
                            false,
                            true,
                            false));
            there.sort(Comparator.comparingInt(Marked::open));
        }
    }

    /// Whether a headline is written as a sentence, most of its longer words small.
    static boolean isSentence(String title) {
        int small = 0;
        int capital = 0;
        for (String word : title.split(" ")) {
            if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
                boolean large = Character.isUpperCase(word.charAt(0));
                capital += large ? 1 : 0;
                small += large ? 0 : 1;
            }
        }
        return small >= capital && small > 0;
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
