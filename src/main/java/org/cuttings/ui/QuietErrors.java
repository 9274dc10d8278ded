package org.cuttings.ui;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/// The terminal's error stream without JavaFX's notice that the reading pane's modules are
/// incubating. JavaFX prints it at every start and has no switch for it; it is addressed to who
/// chose the modules and tells a reader nothing. Everything else passes.
final class QuietErrors extends PrintStream {
    private static final String NOTICE = "WARNING: Using incubator modules: jfx.incubator.";

    /// @param errors gets everything but the notice; not closed
    QuietErrors(PrintStream errors) {
        super(errors, true, errors.charset());
    }

    @Override
    public void println(@Nullable String line) {
        if (line == null || !line.startsWith(NOTICE)) {
            super.println(line);
        }
    }
}
