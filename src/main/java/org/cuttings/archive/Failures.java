package org.cuttings.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.cuttings.archive.ArchiveException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/// Puts what SQLite reports into a sentence about one file.
final class Failures {
    private final Path file;

    Failures(Path file) {
        this.file = file;
    }

    ArchiveException of(SQLException failure) {
        // The primary code is the low byte; the rest says which call it was.
        int code = failure.getErrorCode() & 0xff;
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            return new ArchiveException(
                    Reason.GONE,
                    "The archive " + name + " is no longer there. Is its drive connected?",
                    failure);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new ArchiveException(
                    Reason.FULL,
                    "The disk of the archive " + name + " is full. Make room and try again.",
                    failure);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code
                || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return readOnly(failure);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code
                || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new ArchiveException(
                    Reason.LOCKED,
                    "Another program is writing to the archive "
                            + name
                            + ". Wait for it to end and try again.",
                    failure);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return new ArchiveException(
                    Reason.DAMAGED,
                    "The archive "
                            + name
                            + " is damaged. Restore a backup, or rebuild it into a new file.",
                    failure);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return notAnArchive();
        }
        if (code == SQLiteErrorCode.SQLITE_INTERRUPT.code) {
            return new ArchiveException(
                    Reason.STOPPED, "The archive took too long to answer.", failure);
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code
                || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return new ArchiveException(
                    Reason.GONE,
                    "The archive " + name + " can't be read from or written to its drive.",
                    failure);
        }
        throw new IllegalStateException("a fault in a query of " + name, failure);
    }

    ArchiveException readOnly(@Nullable SQLException failure) {
        return new ArchiveException(
                Reason.READ_ONLY,
                "The archive "
                        + file.getFileName()
                        + " can only be read. Allow writing to the file and its folder, or work"
                        + " with a copy.",
                failure);
    }

    ArchiveException notAnArchive() {
        return new ArchiveException(
                Reason.NOT_AN_ARCHIVE, "The file " + file + " is not an archive of Cuttings.");
    }

    /// For the log alone: the reader has been told of the failure that matters.
    void note(Exception failure) {
        log().warn("{}: {}", file.getFileName(), failure.getMessage());
    }

    /// Asked for when there is something to tell: a start of the program mostly has nothing.
    private static Logger log() {
        return LoggerFactory.getLogger(Failures.class);
    }
}
