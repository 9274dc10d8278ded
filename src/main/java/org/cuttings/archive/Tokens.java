package org.cuttings.archive;

import java.util.Collection;
import java.util.StringJoiner;
import org.cuttings.search.Folding;

/// The words of the indexes' `tokens` column: an entry's or quote's speakers, publisher, sources
/// and so on as made-up words, so that a filter together with words is one look-up in the index and
/// never a scan of tables. Typed words are searched in the other columns only.
final class Tokens {
    private final StringJoiner tokens = new StringJoiner(" ");

    static String speaker(long id) {
        return "s" + id;
    }

    static String publisher(long id) {
        return "p" + id;
    }

    static String source(long id) {
        return "o" + id;
    }

    static String article(long id) {
        return "a" + id;
    }

    static String kind(String word) {
        return "k" + word.replace("-", "");
    }

    static String language(String code) {
        return "l" + code;
    }

    /// Authors' names are tokens word by word, so that a phrase of them can be asked for.
    static String author(String foldedWord) {
        return "by" + foldedWord;
    }

    /// Stands in every row: what "everything but" is taken from.
    static final String ALL = "zall";

    Tokens() {
        tokens.add(ALL);
    }

    Tokens add(String token) {
        tokens.add(token);
        return this;
    }

    Tokens authors(Collection<String> names) {
        for (String name : names) {
            Folding.words(name).forEach(word -> tokens.add(author(word)));
        }
        return this;
    }

    @Override
    public String toString() {
        return tokens.toString();
    }
}
