package org.cuttings.cli;

/// The command was typed in a way that has no meaning. The message says what is meant.
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    WrongUse(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// For the reader.
    String sentence() {
        return sentence;
    }
}
