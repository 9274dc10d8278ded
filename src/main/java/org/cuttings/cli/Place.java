package org.cuttings.cli;

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
