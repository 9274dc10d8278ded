package org.cuttings.model;

import org.jspecify.annotations.Nullable;

/// Where an entry says its information is from.
///
/// @param name as the entry names it: "Reuters", "letter to the assembly"
/// @param kind what sort of source
/// @param url where the entry links to it; null if it does not
/// @param span the words of the entry's text that say so; null where a credit or an embed says it
public record Source(String name, Kind kind, @Nullable String url, @Nullable Span span) {
    /// What sort of source.
    public enum Kind {
        AGENCY,
        PUBLISHER,
        DOCUMENT,
        BROADCAST,
        SOCIAL,
        PERSON,
        OTHER
    }
}
