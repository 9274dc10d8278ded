package org.cuttings.export;

/// The names that are taken in a folder and those below it, told apart as systems do that ignore
/// case and composition. Sixteen bytes a name rather than the name, so that an export of a million
/// files stays small: two names are taken for one another hardly ever, and then a file gets a
/// number that it did not need.
final class NamesTaken {
    private long[] held = new long[1 << 10];
    private int size;

    /// Takes a name.
    ///
    /// @param folder with the `/` that ends it, or empty
    /// @return whether it was free
    boolean add(String folder, String name) {
        if (size * 2 >= held.length) {
            long[] before = held;
            held = new long[before.length * 2];
            for (long mark : before) {
                if (mark != 0) {
                    held[place(mark)] = mark;
                }
            }
        }
        long mark = mark(folder + FileNames.folded(name));
        int at = place(mark);
        if (held[at] == mark) {
            return false;
        }
        held[at] = mark;
        size++;
        return true;
    }

    private int place(long mark) {
        int at = (int) mark & (held.length - 1);
        while (held[at] != 0 && held[at] != mark) {
            at = (at + 1) & (held.length - 1);
        }
        return at;
    }

    /// FNV-1a over the characters, mixed as in MurmurHash3; never 0, which is an empty place.
    private static long mark(String words) {
        long mark = 0xcbf29ce484222325L;
        for (int i = 0; i < words.length(); i++) {
            mark = (mark ^ words.charAt(i)) * 0x100000001b3L;
        }
        mark = (mark ^ (mark >>> 33)) * 0xff51afd7ed558ccdL;
        mark = (mark ^ (mark >>> 33)) * 0xc4ceb9fe1a85ec53L;
        mark ^= mark >>> 33;
        return mark == 0 ? 1 : mark;
    }
}
