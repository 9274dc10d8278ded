package org.cuttings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who said it, within one article.
///
/// @param name the fullest name the article gives, or the description of one who is not named
/// @param kind what sort of speaker
/// @param names all forms under which the article names the speaker, the fullest first; holds
///   `name`
/// @param affiliation the organisation or office the article gives with the name; null if none
public record Speaker(String name, Kind kind, List<String> names, @Nullable String affiliation) {
    /// What sort of speaker.
    public enum Kind {
        PERSON,
        ORGANISATION,
        DOCUMENT,
        /// "a senior official": kept as described, never merged with another.
        UNNAMED
    }

    public Speaker {
        names = List.copyOf(names);
        if (!names.contains(name)) {
            throw new IllegalArgumentException("a speaker's names hold the name: " + name);
        }
    }

    public static Speaker of(String name, Kind kind) {
        return new Speaker(name, kind, List.of(name), null);
    }
}
