package org.cuttings.export;

import java.io.IOException;

/// What is to be written: clippings one after another, never all at once, so that an archive of any
/// size needs the memory of its largest article.
///
/// Whoever makes one may count what passes (progress) and may throw from [#each] between two
/// clippings (cancelling): a [Destination] then leaves no half-written file.
public interface Selection {
    /// What was asked for, in words: the query, `the whole archive`.
    String title();

    /// Hands every clipping over, in a lasting order; from the beginning at each call.
    void each(Taker taker) throws IOException;

    /// Hands over what the user said of this selection (tags, notes, corrections, joins), oldest
    /// first, each as the one line of JSON that the archive keeps of it.
    default void changes(LineTaker taker) throws IOException {}

    /// Takes a clipping.
    @FunctionalInterface
    interface Taker {
        void take(Clipping clipping) throws IOException;
    }

    /// Takes a line of JSON, without its line end.
    @FunctionalInterface
    interface LineTaker {
        void take(String json) throws IOException;
    }
}
