package org.cuttings.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.cuttings.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words between quotation marks of every style, and what holds of any text.
class MarksTest {
    private static final String[] PIECES = {
        "“", "”", "\"", "‘", "’", "'", "''", "``", "«", "»", "„", "We", "said", "s", " ", " ", ",",
        ".", "?", "(", ")", "5", "é", "🎈", "—", "it", "-", "\n\n"
    };

    private static List<String> words(String text) {
        return Marks.in(text, Paragraphs.lines(text)).stream()
                .map(m -> text.substring(m.start(), m.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "He said “we go” twice. | we go",
                "He said \"we go\" twice. | we go",
                "He said ''we go'' twice. | we go",
                "He said ``we go'' twice. | we go",
                "He said ‘we go’ twice. | we go",
                "He said 'we go' twice. | we go",
                "Er sagte „wir gehen“ zweimal. | wir gehen",
                "Er sagte »wir gehen« zweimal. | wir gehen",
                "Il dit « on y va » deux fois. | on y va",
                "He said “she said ‘we go’ twice” once. | she said ‘we go’ twice",
                "He said ‘the dogs’ home is shut’ once. | the dogs’ home is shut",
                "He said “we go | we go",
                "We go,” he said. | We go,"
            })
    void theWordsBetweenTheMarks(String text, String words) {
        assertEquals(List.of(words), words(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "the dogs’ home",
                "rock ’n’ roll",
                "in the ’90s",
                "a 5'10\" plank",
                "it isn’t theirs",
                "a 12\" screen"
            })
    void apostrophesAndMeasuresQuoteNothing(String text) {
        assertEquals(List.of(), words(text));
    }

    @Test
    void aParagraphThatOpensWithAMarkGoesOnWhatTheOneBeforeLeftOpen() {
        String text = "“We go.\n\n“We stay.”";
        List<Marked> marked = Marks.in(text, Paragraphs.lines(text));
        assertEquals(2, marked.size());
        assertTrue(!marked.get(0).closed() && marked.get(1).continues() && marked.get(1).closed());
    }

    @Test
    void inAnyTextTheWordsLieInTheirParagraphInOrderAndHalveNoCharacter() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                made.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String text = made.toString();
            List<Span> paragraphs = Paragraphs.lines(text);
            int from = 0;
            for (Marked each : Marks.in(text, paragraphs)) {
                String where = "seed " + seed + ": " + text + " " + each;
                Span paragraph = paragraphs.get(each.paragraph());
                assertTrue(from <= each.open() && each.open() <= each.start(), where);
                assertTrue(each.start() <= each.end() && each.end() <= each.close(), where);
                assertTrue(paragraph.contains(new Span(each.open(), each.close())), where);
                assertTrue(
                        each.end() == text.length()
                                || !Character.isLowSurrogate(text.charAt(each.end())),
                        where);
                from = each.close();
            }
        }
    }
}
