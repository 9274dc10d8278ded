package org.cuttings.search;

import java.util.List;
import org.cuttings.model.Change;
import org.cuttings.model.KeptQuote;

/// A quote that says nearly the same in another place.
///
/// @param quote the other one
/// @param likeness share of words in common, 0 to 1
/// @param words of both in order: those of the first only are `BEFORE`, those of the other `AFTER`
public record QuoteElsewhere(KeptQuote quote, double likeness, List<Change.Piece> words) {
    public QuoteElsewhere {
        words = List.copyOf(words);
    }
}
