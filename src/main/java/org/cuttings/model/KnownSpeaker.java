package org.cuttings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A speaker of the archive: one person, organisation or document over all articles.
///
/// @param id in the archive
/// @param name as shown; the reader may have chosen it
/// @param names all forms met, the shown one first
/// @param affiliation as met last; null where none was given
/// @param quotes, articles how many
/// @param first, last when the earliest and the latest quote was published; null where unknown
public record KnownSpeaker(
        long id,
        String name,
        Speaker.Kind kind,
        List<String> names,
        @Nullable String affiliation,
        int quotes,
        int articles,
        @Nullable Moment first,
        @Nullable Moment last) {
    public KnownSpeaker {
        names = List.copyOf(names);
    }
}
