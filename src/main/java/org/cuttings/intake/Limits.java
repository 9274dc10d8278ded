package org.cuttings.intake;

/// How much intake takes in, counted after decompression. What is over a limit is one sentence, and
/// what came before it is kept.
///
/// @param page bytes of one page
/// @param picture bytes of one picture that came with a page
/// @param pictures bytes of all pictures of one page
/// @param unpacked bytes that one file may open to, at least
/// @param ratio how many times its own size one file may open to, where that is more than
///   `unpacked`
/// @param memberRatio how many times its packed size a member of more than a megabyte may open to
/// @param members files in one zip, records in one web archive, entries in one feed
/// @param nesting how many archives may lie in each other
public record Limits(
        int page,
        int picture,
        int pictures,
        long unpacked,
        int ratio,
        int memberRatio,
        int members,
        int nesting) {
    private static final int MEGABYTE = 1 << 20;

    /// What no honest page or archive exceeds.
    public static final Limits USUAL =
            new Limits(
                    64 * MEGABYTE,
                    8 * MEGABYTE,
                    32 * MEGABYTE,
                    256L * MEGABYTE,
                    200,
                    400,
                    10_000_000,
                    4);

    /// The most bytes that a file of a size may open to.
    long unpackedOf(long size) {
        long grown = size > Long.MAX_VALUE / ratio ? Long.MAX_VALUE : size * ratio;
        return Math.max(unpacked, grown);
    }
}
