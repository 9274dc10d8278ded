package org.cuttings.ui;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.cuttings.model.KeptQuote;
import org.cuttings.model.Moment;

/// A speaker's quotes counted by month, or by year where there would be too many months to look at.
///
/// @param steps in the order of time, those without a quote between others included
/// @param most the largest count
/// @param untimed how many quotes have no time
record Months(List<Step> steps, int most, int untimed) {
    private static final int MOST_MONTHS = 48;

    static final Months NONE = new Months(List.of(), 0, 0);

    /// @param first, last the month or the months of the year
    record Step(YearMonth first, YearMonth last, int count) {
        boolean holds(KeptQuote quote) {
            Moment at = quote.timing().moment();
            if (at == null) {
                return false;
            }
            YearMonth month = YearMonth.from(at.local());
            return !month.isBefore(first) && !month.isAfter(last);
        }

        boolean isYear() {
            return !first.equals(last);
        }
    }

    static Months of(List<KeptQuote> quotes) {
        TreeMap<YearMonth, Integer> counts = new TreeMap<>();
        int untimed = 0;
        for (KeptQuote quote : quotes) {
            Moment at = quote.timing().moment();
            if (at == null) {
                untimed++;
            } else {
                counts.merge(YearMonth.from(at.local()), 1, Integer::sum);
            }
        }
        if (counts.isEmpty()) {
            return new Months(List.of(), 0, untimed);
        }
        YearMonth last = counts.lastKey();
        long months = java.time.temporal.ChronoUnit.MONTHS.between(counts.firstKey(), last) + 1;
        boolean years = months > MOST_MONTHS;
        List<Step> steps = new ArrayList<>();
        YearMonth from = years ? YearMonth.of(counts.firstKey().getYear(), 1) : counts.firstKey();
        while (!from.isAfter(last)) {
            YearMonth to = years ? from.plusMonths(11) : from;
            int count =
                    counts.subMap(from, true, to, true).values().stream().mapToInt(n -> n).sum();
            steps.add(new Step(from, to, count));
            from = to.plusMonths(1);
        }
        int most = steps.stream().mapToInt(Step::count).max().orElse(0);
        return new Months(List.copyOf(steps), most, untimed);
    }
}
