package org.cuttings.export;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Names of files that every system takes: readable, by the rules of Windows everywhere (folders
/// travel), without what Obsidian keeps for its links, and short enough.
///
/// Sources: Microsoft, *Naming Files, Paths, and Namespaces*; Obsidian's help, *Internal links*;
/// POSIX `NAME_MAX` (255 bytes).
final class FileNames {
    /// Bytes of UTF-8 that a name takes at most, extension and a distinguishing number apart. Less
    /// than the 255 that file systems allow, for Windows counts the whole path (260).
    static final int LONGEST = 120;

    /// What this machine's session writes names of files in.
    private static final Charset HERE =
            Charset.forName(
                    System.getProperty("sun.jnu.encoding", "UTF-8"), StandardCharsets.UTF_8);

    private static final String FORBIDDEN = "<>:\"/\\|?*#^[]%";
    private static final Set<String> RESERVED =
            Set.of(
                    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5",
                    "com6", "com7", "com8", "com9", "com¹", "com²", "com³", "lpt0", "lpt1", "lpt2",
                    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³",
                    "conin$", "conout$");

    private FileNames() {}

    /// A safe name, never empty, at most [#LONGEST] bytes; the same for the same words.
    static String of(String words) {
        return of(words, HERE);
    }

    /// @param system the character set in which the system writes names of files
    static String of(String words, Charset system) {
        String kept = writable(kept(Normalizer.normalize(words, Normalizer.Form.NFC)), system);
        String name = trimmed(shortened(kept, LONGEST));
        if (name.isEmpty()) {
            return "Untitled";
        }
        int dot = name.indexOf('.');
        String device = (dot < 0 ? name : name.substring(0, dot)).strip();
        return RESERVED.contains(device.toLowerCase(Locale.ROOT))
                ? trimmed(shortened("_" + name, LONGEST))
                : name;
    }

    /// In a session whose locale names no character set Java can write ASCII names alone: there
    /// accents and dashes are written plainly, and what has no plain form as a low line.
    private static String writable(String name, Charset system) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        CharsetEncoder encoder = system.newEncoder();
        if (encoder.canEncode(name)) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> {
                    int type = Character.getType(c);
                    if (encoder.canEncode(Character.toString(c))) {
                        out.appendCodePoint(c);
                    } else if (type == Character.DASH_PUNCTUATION) {
                        out.append('-');
                    } else if (type == Character.INITIAL_QUOTE_PUNCTUATION
                            || type == Character.FINAL_QUOTE_PUNCTUATION) {
                        out.append('\'');
                    } else {
                        out.append('_');
                    }
                });
        return out.toString();
    }

    /// The form in which two names are alike on systems that ignore case and composition.
    static String folded(String name) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return name.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static String kept(String words) {
        StringBuilder out = new StringBuilder(Math.min(words.length(), 400));
        for (int i = 0; i < words.length() && out.length() < 400; ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space || FORBIDDEN.indexOf(c) >= 0) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (isShown(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /// Letters, marks, numbers, punctuation and symbols: nothing that is invisible, turns the
    /// direction of writing, or stands for no character.
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> c < 0xfe00 || c > 0xfe0f;
        };
    }

    /// Cut before `bytes` of UTF-8, at a word where one ends in the last third.
    private static String shortened(String name, int bytes) {
        int used = 0;
        int end = 0;
        while (end < name.length()) {
            int c = name.codePointAt(end);
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (used + size > bytes) {
                int word = name.lastIndexOf(' ', end);
                return name.substring(0, word > end * 2 / 3 ? word : end);
            }
            used += size;
            end += Character.charCount(c);
        }
        return name;
    }

    /// Dots, spaces and hyphens at the ends hide a file, are dropped by Windows, or look like an
    /// option.
    private static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && " .-~".indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " .".indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to);
    }
}
