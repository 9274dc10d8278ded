package org.cuttings.archive;

import org.jspecify.annotations.Nullable;

/// The archive could not do what was asked. The message is one sentence for the reader: what
/// happened, to which file, and what to do. Whatever was asked was then not done at all.
public final class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What stands in the way.
    public enum Reason {
        /// No space is left for the file to grow.
        FULL,
        /// The file or its folder may not be written.
        READ_ONLY,
        /// Another program is writing.
        LOCKED,
        /// The file or its drive has gone.
        GONE,
        /// The file's content is not whole.
        DAMAGED,
        /// Something in the file is not of this program.
        FOREIGN,
        /// The file is of a later version of this program.
        LATER,
        /// The file is something else, or its name can't be taken.
        NOT_AN_ARCHIVE,
        /// What was asked for is not in the archive.
        NOT_FOUND,
        /// The answer took longer than it may, or was called off.
        STOPPED
    }

    private final Reason reason;

    ArchiveException(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    ArchiveException(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    static ArchiveException notFound(String what, long id) {
        return new ArchiveException(
                Reason.NOT_FOUND, "There is no " + what + " with the number " + id + ".");
    }

    public Reason reason() {
        return reason;
    }
}
