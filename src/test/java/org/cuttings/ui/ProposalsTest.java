package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cuttings.search.Query.Naming;
import org.cuttings.search.Suggestion;
import org.junit.jupiter.api.Test;

class ProposalsTest {
    private static final Suggestion FARROW =
            new Suggestion("Ida Farrow", "speaker:\"Ida Farrow\"", Naming.SPEAKER);

    /// Knows Ida Farrow by "far", "farow" and "ida far".
    private static List<Proposals.Proposal> of(String typed) {
        return Proposals.of(
                typed,
                new Proposals.From(
                        (begun, of) ->
                                List.of("far", "farow", "ida far").contains(begun)
                                                && (of == null || of == Naming.SPEAKER)
                                        ? List.of(FARROW)
                                        : List.of(),
                        Map.of("Ferry strike", "ferry strike after:2031"),
                        List.of("gate storm", "ferry"),
                        List.of("harbour", "north bank")));
    }

    private static List<String> queries(String typed) {
        return of(typed).stream().map(Proposals.Proposal::query).toList();
    }

    @Test
    void anEmptyBoxProposesSavedAndLastSearchesThenFilters() {
        List<Proposals.Proposal> all = of("");
        assertEquals(Proposals.Kind.SAVED, all.get(0).kind());
        assertEquals(Proposals.Kind.BEFORE, all.get(1).kind());
        assertTrue(queries("").contains("speaker:"));
    }

    @Test
    void aFilterIsProposedFromItsFirstLetters() {
        assertTrue(queries("ferry spe").contains("ferry speaker:"));
        assertTrue(queries("-pub").contains("-publisher:"));
    }

    @Test
    void aNameIsProposedEvenWhereItIsMistyped() {
        assertTrue(queries("farow").contains("speaker:\"Ida Farrow\" "));
        assertTrue(queries("gate speaker:far").contains("gate speaker:\"Ida Farrow\" "));
        assertTrue(queries("gate speaker:\"ida far").contains("gate speaker:\"Ida Farrow\" "));
    }

    @Test
    void aNameOfTwoWordsTakesThePlaceOfBoth() {
        assertTrue(queries("gate ida far").contains("gate speaker:\"Ida Farrow\" "));
    }

    @Test
    void theWordsOfAFilterAreProposed() {
        assertEquals(List.of("is:starred "), queries("is:sta"));
        assertTrue(queries("tag:north").contains("tag:\"north bank\" "));
    }

    @Test
    void savedSearchesAreFoundByNameAndLastOnesByWords() {
        assertTrue(queries("ferry s").contains("ferry strike after:2031"));
        assertTrue(queries("storm").contains("gate storm"));
        assertTrue(!queries("ferry").contains("ferry"), "what stands there is not proposed");
    }
}
