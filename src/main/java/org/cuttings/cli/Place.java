package org.cuttings.cli;

import org.cuttings.desk.CannotDo;
import org.cuttings.desk.Desk;
import org.cuttings.model.KeptArticle;
import org.jspecify.annotations.Nullable;

/// `ID` or `ID/ENTRY`, as lists and searches print it.
///
/// @param entry null where the whole article is meant
record Place(long article, @Nullable Long entry) {
    static Place of(String typed) {
        int slash = typed.indexOf('/');
        return slash < 0
                ? new Place(number(typed, typed), null)
                : new Place(
                        number(typed.substring(0, slash), typed),
                        number(typed.substring(slash + 1), typed));
    }

    /// The same place by the entry's own number, which is what the archive's acts take.
    ///
    /// @throws CannotDo where the article, or this entry in it, is not there
    Place in(Desk desk) {
        KeptArticle kept = kept(desk);
        int at = index(kept);
        return at < 0 ? this : new Place(article, kept.entryIds().get(at));
    }

    /// @throws CannotDo where there is no such article
    KeptArticle kept(Desk desk) {
        return desk.article(article)
                .orElseThrow(() -> new CannotDo("There is no article " + article + "."));
    }

    /// The entry's place among the article's, from 0; -1 where the whole article is meant.
    ///
    /// @throws CannotDo where the article has no such entry
    int index(KeptArticle kept) {
        if (entry == null) {
            return -1;
        }
        int at = kept.entryNamed(entry);
        if (at < 0) {
            throw new CannotDo("Article " + article + " has no entry " + entry + ".");
        }
        return at;
    }

    /// The number of a quote, which stands alone.
    long quote() {
        if (entry != null) {
            throw new WrongUse("A quote is named by its own number alone.");
        }
        return article;
    }

    private static long number(String digits, String typed) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException noNumber) {
            throw new WrongUse(
                    "\""
                            + typed
                            + "\" is no article: give its number, or NUMBER/ENTRY, as cuttings list"
                            + " and cuttings search print them.");
        }
    }
}
