package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.Moment;
import org.cuttings.model.Quote;
import org.cuttings.model.Span;
import org.cuttings.model.Timing;
import org.junit.jupiter.api.Test;

class MonthsTest {
    private static KeptQuote on(String day) {
        Quote quote =
                new Quote(new Span(0, 3), Quote.Kind.DIRECT, List.of(), null, null, null, 0.5, "");
        Timing at =
                day.isEmpty()
                        ? new Timing.Unknown()
                        : new Timing.Marked(Moment.day(LocalDate.parse(day)));
        return new KeptQuote(1, 1, 1, 0, quote, "Yes", null, null, null, null, at);
    }

    private static Months of(String... days) {
        return Months.of(Stream.of(days).map(MonthsTest::on).toList());
    }

    @Test
    void monthsBetweenOthersAreShownEmpty() {
        Months months = of("2031-01-05", "2031-01-30", "2031-04-01");
        assertEquals(List.of(2, 0, 0, 1), months.steps().stream().map(Months.Step::count).toList());
        assertEquals(2, months.most());
    }

    @Test
    void manyYearsAreCountedByYear() {
        Months months = of("2001-06-01", "2031-04-01", "2031-12-31");
        assertEquals(31, months.steps().size());
        assertEquals(YearMonth.of(2001, 1), months.steps().getFirst().first());
        assertEquals(2, months.steps().getLast().count());
        assertTrue(months.steps().getLast().holds(on("2031-12-31")));
    }

    @Test
    void aQuoteWithoutATimeIsInNoMonth() {
        Months months = of("", "2031-04-01");
        assertEquals(1, months.untimed());
        assertEquals(1, months.steps().size());
        assertEquals(0, of("").steps().size());
    }
}
