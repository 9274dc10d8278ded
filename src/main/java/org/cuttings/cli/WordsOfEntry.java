package org.cuttings.cli;

import org.cuttings.desk.Desk;
import org.cuttings.model.KeptArticle;
import org.cuttings.model.Span;

/// Words that somebody typed, found in an entry. Where they stand twice nobody guesses which are
/// meant.
record WordsOfEntry(long entry, Span span) {
    static WordsOfEntry find(Desk desk, Place at, String typed) {
        if (at.entry() == null) {
            throw new WrongUse("Words are an entry's: give ID/ENTRY.");
        }
        KeptArticle article = at.kept(desk);
        int index = at.index(article);
        String text = article.article().entries().get(index).text();
        int first = typed.isBlank() ? -1 : text.indexOf(typed);
        if (first < 0) {
            throw new WrongUse("The entry does not have these words: give them as they stand.");
        }
        if (text.indexOf(typed, first + 1) >= 0) {
            throw new WrongUse("The entry has these words more than once: give more of them.");
        }
        return new WordsOfEntry(
                article.entryIds().get(index), new Span(first, first + typed.length()));
    }
}
