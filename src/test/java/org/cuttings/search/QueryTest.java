package org.cuttings.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cuttings.search.Query.Clause;
import org.cuttings.search.Query.Term;
import org.junit.jupiter.api.Test;

/// What the search box understands.
class QueryTest {
    private static List<Clause> clauses(String typed) {
        return Query.parse(typed).clauses();
    }

    private static Term.Words words(String... words) {
        return new Term.Words(List.of(words), false, false);
    }

    @Test
    void wordsAreAllWanted() {
        assertEquals(
                List.of(new Clause(List.of(words("harbour"))), new Clause(List.of(words("gate")))),
                clauses("  harbour gate "));
    }

    @Test
    void orJoinsItsTwoNeighbours() {
        assertEquals(
                List.of(
                        new Clause(List.of(words("a"))),
                        new Clause(List.of(words("b"), words("c"), words("d")))),
                clauses("a b OR c OR d"));
    }

    @Test
    void whatIsTypedTwiceIsAskedOnce() {
        assertEquals(clauses("a OR b"), clauses("a OR b OR a OR b"));
        assertEquals(clauses("a b"), clauses("a b a"));
        assertEquals(clauses("a"), clauses("a OR ".repeat(300) + "a"));
    }

    @Test
    void marksOfAnyKindHoldAPhrase() {
        for (String typed : List.of("\"harbour gate\"", "“harbour gate”", "\"harbour gate")) {
            assertEquals(List.of(new Clause(List.of(words("harbour", "gate")))), clauses(typed));
        }
    }

    @Test
    void aMinusLeavesOut() {
        assertEquals(
                List.of(new Clause(List.of(new Term.Words(List.of("gate"), false, true)))),
                clauses("-gate"));
        assertEquals(clauses("-gate"), clauses("NOT gate"));
    }

    @Test
    void aWordThatTheIndexPartsIsAPhrase() {
        assertEquals(List.of(new Clause(List.of(words("it", "s")))), clauses("it's"));
        assertEquals(List.of(new Clause(List.of(words("10", "30")))), clauses("10:30"));
        assertTrue(Query.parse("10:30").hints().isEmpty());
    }

    @Test
    void aFilterThatThereIsNotIsSearchedAsWordsWithAHint() {
        Query query = Query.parse("colour:red");
        assertEquals(List.of(new Clause(List.of(words("colour", "red")))), query.clauses());
        assertEquals(1, query.hints().size());
    }

    @Test
    void daysMonthsAndYearsAreUnderstood() {
        assertEquals(
                "[Clause[anyOf=[Days[first=2020-01-05, last=null, without=false]]]]",
                clauses("after:2020-01-05").toString());
        assertEquals(
                "[Clause[anyOf=[Days[first=null, last=2020-01-31, without=false]]]]",
                clauses("before:2020-02").toString());
        assertEquals(
                "[Clause[anyOf=[Days[first=2020-01-01, last=2020-12-31, without=false]]]]",
                clauses("on:2020").toString());
        assertEquals(1, Query.parse("before:yesterday").hints().size());
    }
}
