package org.cuttings.desk;

/// What became of one file of an export.
///
/// @param name relative to the folder; the file's path where one file was named
/// @param why a sentence where it was left alone, else empty
public record Exported(String name, Outcome outcome, String why) {
    /// What became of it.
    public enum Outcome {
        NEW,
        UPDATED,
        UNCHANGED,
        LEFT_ALONE
    }
}
