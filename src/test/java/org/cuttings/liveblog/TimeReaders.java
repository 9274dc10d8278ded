package org.cuttings.liveblog;

import java.time.LocalDate;
import org.cuttings.model.Moment;
import org.jspecify.annotations.Nullable;

/// The readers of times, for tests that lie elsewhere and give them anything at all.
public final class TimeReaders {
    private static final LocalDate NEAR = LocalDate.of(2024, 2, 29);

    private TimeReaders() {}

    /// Reads a text as every reader of times would.
    ///
    /// @throws IllegalStateException where one of them finds a time outside the years that are read
    public static void readAll(String text) {
        printed(text, Printed.whole(text));
        printed(text, Printed.leading(text));
        Moment moment = MachineTime.read(text);
        if (moment != null) {
            within(text, moment.local().toLocalDate());
        }
    }

    private static void printed(String text, @Nullable Printed printed) {
        if (printed == null) {
            return;
        }
        if (printed.end() > text.length()) {
            throw new IllegalStateException("a time that ends beyond its text");
        }
        within(text, printed.date(null));
        within(text, printed.date(NEAR));
    }

    private static void within(String text, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < 1900 || date.getYear() > 2200)) {
            throw new IllegalStateException(date + " was read from a text of " + text.length());
        }
    }
}
