package org.cuttings.archive;

/// What an archive is opened for.
public enum Access {
    /// Looked at, never changed; nothing is created.
    READ,
    /// Read and written; created where there is none.
    WRITE
}
