package org.cuttings.desk;

import org.cuttings.archive.Archive;
import org.cuttings.archive.ByHand;
import org.jspecify.annotations.Nullable;

/// What the reader says is otherwise than it was found: facts and times, which articles are one,
/// where entries begin and end. Each call is one act, which one undo takes back.
public final class Corrections {
    private final Archive archive;

    Corrections(Archive archive) {
        this.archive = archive;
    }

    /// @param entry null for the article as a whole; given for a time alone
    /// @param value null goes back to what was found
    public void set(long article, @Nullable Long entry, Settable what, @Nullable String value) {
        ByHand.Fact fact =
                switch (what) {
                    case TITLE -> ByHand.Fact.TITLE;
                    case SUBTITLE -> ByHand.Fact.SUBTITLE;
                    case BYLINE -> ByHand.Fact.BYLINE;
                    case PUBLISHER -> ByHand.Fact.PUBLISHER;
                    case PUBLISHED -> ByHand.Fact.PUBLISHED;
                    case LANGUAGE -> ByHand.Fact.LANGUAGE;
                    case ADDRESS -> ByHand.Fact.ADDRESS;
                    case KIND -> ByHand.Fact.KIND;
                    case TIME -> null;
                };
        if (fact == null && entry == null) {
            throw new IllegalArgumentException("a time without an entry");
        }
        Desk.run(() -> {
            if (fact != null) {
                archive.byHand().correct(article, fact, value);
            } else if (entry != null) {
                archive.byHand().time(entry, value);
            }
        });
    }

    /// The reader says that two articles are one, shown as `same`, in one timeline without doubles.
    public void sameArticle(long article, long same) {
        Desk.run(() -> archive.byHand().sameArticle(article, same));
    }

    /// An article that was joined to another stands for itself again.
    public void partArticle(long article) {
        Desk.run(() -> archive.byHand().partArticle(article));
    }

    /// The reader says that an entry is no entry of its own: its words are joined to those of the
    /// entry before it on the page.
    public void joinToEntryBefore(long entry) {
        Desk.run(() -> archive.byHand().joinToEntryBefore(entry));
    }

    /// The reader says that a new entry begins within an entry.
    ///
    /// @param at where, in the entry's text: the start of a paragraph that no quote reaches over
    public void splitEntry(long entry, int at) {
        Desk.run(() -> archive.byHand().splitEntry(entry, at));
    }

    /// An article's entries begin and end again where the program found it.
    public void boundariesAsFound(long article) {
        Desk.run(() -> archive.byHand().boundariesAsFound(article));
    }
}
