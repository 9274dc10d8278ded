package org.cuttings.intake;

import org.cuttings.model.Capture;

/// What intake makes of one thing it was given.
public sealed interface Brought {
    /// The file as the user named it; `FILE!member` inside a file of several pages.
    String label();

    record Page(Capture capture) implements Brought {
        @Override
        public String label() {
            return capture.label();
        }
    }

    /// @param why one sentence for the reader, without the file's name
    record Unreadable(String label, String why) implements Brought {
        public Unreadable {
            label = Capture.withoutNul(label);
        }
    }
}
