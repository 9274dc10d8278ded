package org.cuttings.page;

import org.jspecify.annotations.Nullable;

/// What a `class` or an `id` as a whole tells, as bits: the kinds of [Furniture] in the low ones,
/// and those below. One look-up answers everything that is asked of an element's names.
///
/// Answers are kept for the next page of the same publisher: the class names of a folder of pages
/// are few, and taken apart once. Safe for many threads: what one of them overwrites another works
/// out again.
final class ClassTraits {
    /// One of the names is a body's, as [BodyMarks] has it.
    static final int BODY = 1 << 28;

    /// One of the names hides from the eye, as [Visibility] has it.
    static final int FOR_THE_EAR = 1 << 29;

    /// One of the names is a picture's caption's, or its maker's, as [Pictures] has it.
    static final int CAPTION = 1 << 26;

    static final int CREDIT = 1 << 27;

    private static final int FURNITURE = CAPTION - 1;

    /// A power of two. Of names that fall on one slot and its neighbour two are kept.
    private static final int SLOTS = 1 << 17;

    /// UTF-16 code units; longer ones are not kept.
    private static final int LONGEST = 400;

    private static final @Nullable Known[] KNOWN = new Known[SLOTS];

    /// The names that were asked last, as the page has them that asked: a page says the same of many
    /// of its elements, and its own strings are at hand where those of the first page that had them
    /// are far away in memory.
    private static final @Nullable Known[] LATEST = new Known[1 << 10];

    private record Known(String names, int traits) {}

    private ClassTraits() {}

    /// @param names the attribute's value as it stands; empty tells nothing
    static int of(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        int hash = names.hashCode();
        int near = (hash ^ hash >>> 10) & LATEST.length - 1;
        Known latest = LATEST[near];
        if (latest != null && latest.names.equals(names)) {
            return latest.traits;
        }
        int traits = known(names, hash);
        if (names.length() <= LONGEST) {
            LATEST[near] = new Known(names, traits);
        }
        return traits;
    }

    private static int known(String names, int hash) {
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Known known = KNOWN[slot];
        if (known != null && known.names.equals(names)) {
            return known.traits;
        }
        Known other = KNOWN[slot ^ 1];
        if (other != null && other.names.equals(names)) {
            return other.traits;
        }
        int traits = read(names);
        if (names.length() <= LONGEST) {
            KNOWN[known == null || other != null ? slot : slot ^ 1] = new Known(names, traits);
        }
        return traits;
    }

    static int furniture(int traits) {
        return traits & FURNITURE;
    }

    private static int read(String names) {
        return Furniture.read(names)
                | (BodyMarks.isNamed(names) ? BODY : 0)
                | (Visibility.isForTheEar(names) ? FOR_THE_EAR : 0)
                | (ClassWords.any(names, Pictures.CAPTION::contains) ? CAPTION : 0)
                | (ClassWords.any(names, Pictures.CREDIT::contains) ? CREDIT : 0);
    }
}
