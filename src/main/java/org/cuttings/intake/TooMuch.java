package org.cuttings.intake;

import java.io.IOException;

/// Something is larger than [Limits] allow. Its message is a sentence for the reader.
final class TooMuch extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean whole;

    private TooMuch(String sentence, boolean whole) {
        super(sentence);
        this.whole = whole;
    }

    /// One member is too large; those after it can be read.
    static TooMuch one(String sentence) {
        return new TooMuch(sentence, false);
    }

    /// The whole file has opened to too much; its reading ends.
    static TooMuch all(String sentence) {
        return new TooMuch(sentence, true);
    }

    boolean whole() {
        return whole;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
