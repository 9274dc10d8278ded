package org.cuttings.page;

import java.util.SplittableRandom;

/// What a `class` or an `id` as a whole tells, as bits: the kinds of [Furniture] in the low ones,
/// and those below. One look-up answers everything that is asked of an element's names.
///
/// Answers are kept for the next page of the same publisher: the class names of a folder of pages
/// are few, and taken apart once. They are found by a fingerprint of 63 bits and not by the names
/// themselves, which would be spread over the memory: a look-up costs one line of the cache. The
/// fingerprint's factors are drawn anew each run, so that hardly a page can be made that names what
/// another's names are taken for; two names meet by chance once in 10^18.
///
/// Safe for many threads: an answer stands beside its fingerprint mixed with the answer, so that
/// halves of two writings are seen to be none, and worked out again.
final class ClassTraits {
    /// One of the names is a body's, as [BodyMarks] has it.
    static final int BODY = 1 << 28;

    /// One of the names hides from the eye, as [Visibility] has it.
    static final int FOR_THE_EAR = 1 << 29;

    /// One of the names is a picture's caption's, or its maker's, as [Pictures] has it.
    static final int CAPTION = 1 << 26;

    static final int CREDIT = 1 << 27;

    private static final int FURNITURE = CAPTION - 1;

    /// Of the names that fall on one slot and its neighbour two are kept.
    private static final int SLOT_BITS = 16;

    /// UTF-16 code units; longer ones are not kept.
    private static final int LONGEST = 400;

    /// For each slot the fingerprint, mixed with the traits, and the traits.
    private static final long[] KNOWN = new long[2 << SLOT_BITS];

    private static final SplittableRandom DRAWN = new SplittableRandom();
    private static final long EVEN = DRAWN.nextLong() | 1;
    private static final long ODD = DRAWN.nextLong() | 1;
    private static final long START = DRAWN.nextLong();
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private ClassTraits() {}

    /// @param names the attribute's value as it stands; empty tells nothing
    static int of(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        if (names.length() > LONGEST) {
            return read(names);
        }
        long print = fingerprint(names);
        int slot = (int) (print >>> 64 - SLOT_BITS) << 1;
        long traits = KNOWN[slot + 1];
        if ((KNOWN[slot] ^ traits * MIX) == print) {
            return (int) traits;
        }
        long others = KNOWN[(slot ^ 2) + 1];
        if ((KNOWN[slot ^ 2] ^ others * MIX) == print) {
            return (int) others;
        }
        int read = read(names);
        int free = KNOWN[slot] == 0 || KNOWN[slot ^ 2] != 0 ? slot : slot ^ 2;
        KNOWN[free] = print ^ read * MIX;
        KNOWN[free + 1] = read;
        return read;
    }

    /// Never 0, which an empty slot has.
    private static long fingerprint(String names) {
        long even = START;
        long odd = START;
        int last = names.length() - 1;
        for (int i = 0; i < last; i += 2) {
            even = (even ^ names.charAt(i)) * EVEN;
            odd = (odd ^ names.charAt(i + 1)) * ODD;
        }
        if ((last & 1) == 0) {
            even = (even ^ names.charAt(last)) * EVEN;
        }
        long both = (even ^ even >>> 29) * MIX ^ Long.rotateLeft(odd, 32) + names.length();
        both = (both ^ both >>> 32) * MIX;
        return (both ^ both >>> 29) * MIX | 1;
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
