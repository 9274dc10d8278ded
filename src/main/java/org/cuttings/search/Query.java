package org.cuttings.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the reader typed, understood. Every string is a query: what is not understood is searched
/// as words, with a hint. `docs/search.md` has the grammar by example.
///
/// @param typed as typed
/// @param clauses all of which hold of a result, none twice; empty means everything
/// @param in what is looked for; null where the reader did not say
/// @param order as asked for by `sort:`; null where the reader did not say
/// @param hints what was not understood, in sentences
public record Query(
        String typed,
        List<Clause> clauses,
        @Nullable In in,
        @Nullable Order order,
        List<String> hints) {
    /// What is looked for.
    public enum In {
        ENTRIES,
        QUOTES,
        NOTES
    }

    /// In which order results come.
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    /// Holds where one of its terms does.
    ///
    /// @param anyOf one, or more where the reader typed OR between them; none twice
    public record Clause(List<Term> anyOf) {
        public Clause {
            anyOf = anyOf.stream().distinct().toList();
        }
    }

    /// One condition. With `without` it holds where the condition does not.
    public sealed interface Term {
        boolean without();

        /// A word, or words that stand in this order next to each other.
        ///
        /// @param words as the index parts them; never empty
        /// @param prefix whether the last may go on
        record Words(List<String> words, boolean prefix, boolean without) implements Term {
            public Words {
                words = List.copyOf(words);
            }
        }

        /// A name that has these words, in this order where `phrase`.
        ///
        /// @param words folded; never empty
        record Named(Naming of, List<String> words, boolean phrase, boolean prefix, boolean without)
                implements Term {
            public Named {
                words = List.copyOf(words);
            }
        }

        /// A quote of this kind, or an article of this kind: `direct`, `live-blog`.
        record Kind(String word, boolean without) implements Term {}

        /// From the first day to the last; null is without end.
        record Days(@Nullable LocalDate first, @Nullable LocalDate last, boolean without)
                implements Term {}

        /// A tag of the reader's, or all below it (`war` finds `war/iraq`).
        record Tag(String name, boolean without) implements Term {}

        /// What the reader did with it, or what it has.
        record Being(State state, boolean without) implements Term {}

        /// An article by its number in the archive.
        record Article(long id, boolean without) implements Term {}

        /// In this language, two letters.
        record Language(String code, boolean without) implements Term {}
    }

    /// Whose name a filter asks for.
    public enum Naming {
        SPEAKER,
        SOURCE,
        PUBLISHER,
        AUTHOR
    }

    /// The words after `is:` and `has:`.
    public enum State {
        UNREAD,
        READ,
        STARRED,
        PINNED,
        KEY_EVENT,
        SUMMARY,
        CHANGED,
        GONE,
        CORRECTED,
        NOTE,
        TAG,
        HIGHLIGHT,
        QUOTE,
        SOURCE,
        TIME,
        SPEAKER
    }

    public Query {
        clauses = clauses.stream().distinct().toList();
        hints = List.copyOf(hints);
    }

    /// Never fails, whatever is typed.
    public static Query parse(String typed) {
        return new QueryParser(typed).parse();
    }

    /// Whether words are searched, so that results have an order of relevance.
    public boolean hasWords() {
        return clauses.stream()
                .flatMap(clause -> clause.anyOf().stream())
                .anyMatch(term -> term instanceof Term.Words && !term.without());
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /// The same, looked for in the entries or quotes of one article.
    public Query within(long articleId) {
        java.util.ArrayList<Clause> narrowed = new java.util.ArrayList<>(clauses);
        narrowed.add(new Clause(List.of(new Term.Article(articleId, false))));
        return new Query(typed, narrowed, in, order, hints);
    }

    /// The same, looking for something else.
    public Query lookingIn(In other) {
        return new Query(typed, clauses, other, order, hints);
    }
}
