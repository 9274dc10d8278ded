package org.cuttings.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuttings.intake.Encodings.Encoding;
import org.jspecify.annotations.Nullable;

/// Finds the encoding of bytes that are not UTF-8 and that nothing true is declared of: each
/// candidate reads them, and the one whose text looks most like some language's writing wins
/// ([Writing]). Where none is convincing it is windows-1252, the Web's own fallback.
final class Guess {
    /// Bytes that are looked at: only what is not ASCII, with its neighbours.
    private static final int SAMPLE = 48 * 1024;

    /// How much better than windows-1252 another encoding must be, in points a byte.
    private static final double MARGIN = 0.3;

    /// A text that scores less is no writing of the language.
    private static final double PLAUSIBLE = 0.0;

    private static final List<String> CANDIDATES =
            List.of(
                    "windows-1252",
                    "windows-1251",
                    "koi8-r",
                    "koi8-u",
                    "iso-8859-5",
                    "ibm866",
                    "x-mac-cyrillic",
                    "windows-1250",
                    "iso-8859-2",
                    "windows-1253",
                    "iso-8859-7",
                    "windows-1254",
                    "windows-1255",
                    "windows-1256",
                    "iso-8859-6",
                    "windows-1257",
                    "windows-874",
                    "windows-1258",
                    "macintosh",
                    "shift_jis",
                    "euc-jp",
                    "gb18030",
                    "big5",
                    "euc-kr");

    private Guess() {}

    /// @param language what the page calls its own language, such as `ru` or `pt-br`; null if
    ///   nothing
    /// @param otherwise what it is if no candidate gives anything like writing
    static Encoding of(byte[] bytes, @Nullable String language, Encoding otherwise) {
        if (isIso2022(bytes)) {
            return Encodings.named("iso-2022-jp");
        }
        byte[] sample = sample(bytes);
        Encoding fallback = Encodings.named("windows-1252");
        double plain = score(fallback, sample, language);
        double best = plain + MARGIN;
        Encoding found = fallback;
        for (String name : CANDIDATES) {
            Encoding candidate = Encodings.named(name);
            double score = score(candidate, sample, language);
            if (score > best) {
                best = score;
                found = candidate;
            }
        }
        return found.equals(fallback) && plain < PLAUSIBLE ? otherwise : found;
    }

    /// Whether a declared encoding can be true: it reads nearly all bytes, and no other reads them
    /// far better.
    static boolean believes(Encoding declared, byte[] bytes) {
        byte[] sample = sample(bytes);
        String language = Prescan.language(bytes);
        double own = score(declared, sample, language);
        if (own > PLAUSIBLE) {
            return true;
        }
        Encoding other = of(bytes, language, declared);
        return other.equals(declared) || score(other, sample, language) < own + 1.5;
    }

    /// Whether the bytes are Japanese in seven bits: escape sequences, and no byte above 0x7F.
    static boolean isIso2022(byte[] bytes) {
        boolean escaped = false;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
            escaped |=
                    bytes[i] == 0x1B
                            && i + 2 < bytes.length
                            && bytes[i + 1] == '$'
                            && (bytes[i + 2] == 'B' || bytes[i + 2] == '@');
        }
        return escaped;
    }

    private static double score(Encoding encoding, byte[] sample, @Nullable String language) {
        int high = 0;
        for (byte b : sample) {
            high += b < 0 ? 1 : 0;
        }
        if (high == 0) {
            return 0;
        }
        StringBuilder text = new StringBuilder(sample.length);
        int lost = Decoding.decode(sample, 0, encoding, text);
        return Writing.score(encoding.name(), text, language) / high - 6.0 * lost / high;
    }

    /// The words that hold bytes above ASCII, parted by blanks; the markup between is left out.
    private static byte[] sample(byte[] bytes) {
        List<int[]> words = new ArrayList<>();
        int total = 0;
        int i = 0;
        while (i < bytes.length && total < SAMPLE) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int start = i;
            int floor = words.isEmpty() ? 0 : words.getLast()[1];
            while (start > floor && start > i - 16 && isWordByte(bytes[start - 1])) {
                start--;
            }
            int end = i;
            while (end < bytes.length && end < i + 256 && isWordByte(bytes[end])) {
                end++;
            }
            words.add(new int[] {start, end});
            total += end - start + 1;
            i = end;
        }
        byte[] sample = new byte[total];
        int at = 0;
        for (int[] word : words) {
            int length = word[1] - word[0];
            System.arraycopy(bytes, word[0], sample, at, length);
            sample[at + length] = ' ';
            at += length + 1;
        }
        return Arrays.copyOf(sample, at);
    }

    /// The second byte of an East Asian character may be an ASCII letter or sign.
    private static boolean isWordByte(byte b) {
        return b < 0 || b > ' ' && b != '<' && b != '>';
    }
}
