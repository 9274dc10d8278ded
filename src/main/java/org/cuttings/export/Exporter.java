package org.cuttings.export;

import java.io.IOException;

/// One format. Writes a selection and nothing else: no clock, no settings, no file of its own.
public interface Exporter {
    /// The word the reader types: `markdown`.
    String name();

    /// @throws IOException with a sentence for the reader where the destination can't be written
    void write(Selection what, Destination out) throws IOException;
}
