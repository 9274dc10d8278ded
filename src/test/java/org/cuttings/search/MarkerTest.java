package org.cuttings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which words of a text a query marks.
class MarkerTest {
    private static List<String> marked(String typed, String text) {
        return new Marker(Query.parse(typed))
                .hits(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void wordsAreFoundWithoutCaseAndAccentsAndWhole() {
        String text = "Élan at the Quay: the quays, ELAN, éclair. Œuvre";
        assertEquals(List.of("Élan", "ELAN"), marked("elan", text));
        assertEquals(List.of("Élan", "ELAN"), marked("Élan", text));
        assertEquals(List.of("Quay"), marked("quay", text));
        assertEquals(List.of("Quay", "quays"), marked("QUAY*", text));
        assertEquals(List.of("Œuvre"), marked("oeuvre", text));
    }

    @Test
    void aPhraseStandsTogetherAndTheLongerOfTwoIsMarked() {
        String text = "the harbour gate, the harbour, gate 7 of the harbour";
        assertEquals(List.of("harbour gate", "harbour, gate"), marked("\"harbour gate\"", text));
        assertEquals(
                List.of("harbour gate", "harbour, gate", "harbour"),
                marked("\"harbour gate\" OR harbour", text));
        assertEquals(List.of("10:30"), marked("10:30", "At 10:30 and 10."));
    }

    @Test
    void marksAndDigitsInOtherScriptsAreWordsToo() {
        assertEquals(List.of("река"), marked("река", "За рекой река, réka"));
        assertEquals(List.of("２０２４"), marked("2024", "In ２０２４ and 20245"));
    }

    @Test
    void aTextWithMoreOfTheWordsCloserTogetherIsMoreRelevant() {
        Marker marker = new Marker(Query.parse("gate OR harbour OR " + others(50)));
        String filler = " and so on".repeat(30);
        double both = marker.relevance("", "The harbour gate." + filler);
        double apart = marker.relevance("", "The harbour." + filler + " The gate.");
        double one = marker.relevance("", "The harbour." + filler);
        double titled = marker.relevance("Harbour gate", "The harbour gate." + filler);
        assertTrue(titled > both && both > apart && apart > one && one > 0);
        assertEquals(0, marker.relevance("", filler));
    }

    private static String others(int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
    }
}
