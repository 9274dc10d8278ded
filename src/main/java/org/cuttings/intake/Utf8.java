package org.cuttings.intake;

/// How far bytes are UTF-8: how many characters of several bytes there are, and how many faults.
///
/// @param several well-formed sequences of two to four bytes
/// @param faults ill-formed sequences; one cut off by the end is none
record Utf8(int several, int faults) {
    static Utf8 of(byte[] bytes) {
        int several = 0;
        int faults = 0;
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                i++;
                continue;
            }
            int length =
                    b >= 0xC2 && b <= 0xDF
                            ? 2
                            : b >= 0xE0 && b <= 0xEF ? 3 : b >= 0xF0 && b <= 0xF4 ? 4 : 1;
            int good = 1;
            while (good < length
                    && i + good < bytes.length
                    && follows(b, good, bytes[i + good] & 0xFF)) {
                good++;
            }
            if (length > 1 && good == length) {
                several++;
            } else if (length == 1 || i + good < bytes.length) {
                faults++;
            }
            i += good;
        }
        return new Utf8(several, faults);
    }

    /// Whether a byte may stand as the nth after the lead: no overlong forms, no surrogates,
    /// nothing beyond U+10FFFF (Unicode, table 3-7).
    private static boolean follows(int lead, int nth, int b) {
        if (nth == 1) {
            return switch (lead) {
                case 0xE0 -> b >= 0xA0 && b <= 0xBF;
                case 0xED -> b >= 0x80 && b <= 0x9F;
                case 0xF0 -> b >= 0x90 && b <= 0xBF;
                case 0xF4 -> b >= 0x80 && b <= 0x8F;
                default -> b >= 0x80 && b <= 0xBF;
            };
        }
        return b >= 0x80 && b <= 0xBF;
    }

    boolean pure() {
        return faults == 0;
    }

    /// Whether it is UTF-8 with some damage rather than something else.
    boolean mostly() {
        return faults == 0 || several >= 2 * faults;
    }
}
