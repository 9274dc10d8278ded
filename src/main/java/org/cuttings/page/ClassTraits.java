package org.cuttings.page;

/// What a `class` or an `id` as a whole tells, as bits: the kinds of [Furniture] in the low ones,
/// and the two below. One look-up answers everything that is asked of an element's names.
final class ClassTraits {
    /// One of the names is a body's, as [BodyMarks] has it.
    static final int BODY = 1 << 28;

    /// One of the names hides from the eye, as [Visibility] has it.
    static final int FOR_THE_EAR = 1 << 29;

    private static final int FURNITURE = BODY - 1;

    private static final Remembered<Integer> KNOWN = new Remembered<>(ClassTraits::read);

    private ClassTraits() {}

    /// @param names the attribute's value as it stands; empty tells nothing
    static int of(String names) {
        return names.isEmpty() ? 0 : KNOWN.of(names);
    }

    static int furniture(int traits) {
        return traits & FURNITURE;
    }

    private static int read(String names) {
        return Furniture.read(names)
                | (BodyMarks.isNamed(names) ? BODY : 0)
                | (Visibility.isForTheEar(names) ? FOR_THE_EAR : 0);
    }
}
