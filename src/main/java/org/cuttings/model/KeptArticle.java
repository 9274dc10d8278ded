package org.cuttings.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An article as the archive holds it, the reader's corrections worked in.
///
/// @param headline its line in a list
/// @param article the edition
/// @param entryIds one for each of the article's entries, in the same order
/// @param quoteIds one list for each entry, one id for each of its quotes, in the same order
/// @param edition the edition's number, 1 or more
/// @param file where it was imported from, as the reader named it
/// @param captured when the page was saved; null where unknown
/// @param note the reader's; null where there is none
/// @param posts the lasting number of each entry, the same over all editions, in the same order
/// @param gone the ids of entries that earlier editions had and the newest has no more
public record KeptArticle(
        Headline headline,
        Article article,
        List<Long> entryIds,
        List<List<Long>> quoteIds,
        int edition,
        String file,
        @Nullable Fact<Moment> captured,
        @Nullable String note,
        Set<Long> gone,
        List<Long> posts) {
    public KeptArticle {
        entryIds = List.copyOf(entryIds);
        quoteIds = quoteIds.stream().map(List::copyOf).toList();
        gone = Set.copyOf(gone);
        posts = List.copyOf(posts);
    }

    /// With nothing gone, and each entry its own first version.
    public KeptArticle(
            Headline headline,
            Article article,
            List<Long> entryIds,
            List<List<Long>> quoteIds,
            int edition,
            String file,
            @Nullable Fact<Moment> captured,
            @Nullable String note) {
        this(
                headline, article, entryIds, quoteIds, edition, file, captured, note, Set.of(),
                entryIds);
    }

    /// Which entry a number names: its own, else the one that it keeps over all editions.
    ///
    /// @return the entry's place among the article's, from 0; -1 where none has the number
    public int entryNamed(long number) {
        int own = entryIds.indexOf(number);
        return own < 0 ? posts.indexOf(number) : own;
    }
}
