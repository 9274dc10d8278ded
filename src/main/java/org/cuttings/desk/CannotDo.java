package org.cuttings.desk;

/// Something the reader asked for can't be done. The message is for the reader: what happened, to
/// which file, and what to do.
public final class CannotDo extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public CannotDo(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public CannotDo(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /// For the reader.
    public String sentence() {
        return sentence;
    }
}
