package org.cuttings.cli;

import java.util.List;
import org.cuttings.desk.Desk;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Span;

/// Words that somebody typed, found in an entry. Where they stand twice nobody guesses which are
/// meant.
record WordsOfEntry(long entry, Span span) {
    static WordsOfEntry find(Desk desk, Place at, String typed) {
        Long entry = at.entry();
        if (entry == null) {
            throw new WrongUse("Words are an entry's: give ID/ENTRY.");
        }
        KeptArticle article =
                desk.article(at.article())
                        .orElseThrow(
                                () -> new WrongUse("There is no article " + at.article() + "."));
        List<Long> ids = article.entryIds();
        if (!ids.contains(entry)) {
            throw new WrongUse("The article has no entry " + entry + ".");
        }
        String text = article.article().entries().get(ids.indexOf(entry)).text();
        int first = typed.isBlank() ? -1 : text.indexOf(typed);
        if (first < 0) {
            throw new WrongUse("The entry does not have these words: give them as they stand.");
        }
        if (text.indexOf(typed, first + 1) >= 0) {
            throw new WrongUse("The entry has these words more than once: give more of them.");
        }
        return new WordsOfEntry(entry, new Span(first, first + typed.length()));
    }
}
