package org.cuttings.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is the program's own in a Markdown file of an earlier export, and what the user's: below
/// the marker everything, in the front matter the keys that are not ours.
final class OwnPart {
    private static final String MARKER = "\n" + MarkdownProse.OWN + "end]: # (";
    private static final Set<String> KEYS =
            Set.of(
                    "title",
                    "source",
                    "author",
                    "published",
                    "created",
                    "tags",
                    "aliases",
                    "publisher",
                    "updated",
                    "time",
                    "time_source",
                    "speakers",
                    "sources",
                    "edition",
                    "sha256",
                    "cuttings",
                    "date",
                    "lastmod",
                    "params",
                    "bibliography",
                    "references");

    private OwnPart() {}

    /// The file as it is to be.
    ///
    /// @param head front matter yet to be ended
    /// @param stands the file as it is; null where there is none
    /// @return its bytes; null where the user changed the program's part: nothing of theirs is
    ///   overwritten
    static byte @Nullable [] merged(FrontMatter head, String body, @Nullable String stands) {
        // An editor on Windows may have ended the lines its own way.
        String standing = stands == null ? null : stands.replace("\r\n", "\n");
        byte[] own = ("\n" + body.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8);
        String end = MARKER + "What you write below is kept. " + digest(own) + ")\n";
        if (standing == null) {
            return joined(head, own, end);
        }
        int bodyAt = afterHead(standing);
        int marker = standing.indexOf(MARKER, Math.max(0, bodyAt - 1));
        int below = marker < 0 ? -1 : standing.indexOf('\n', marker + 1);
        if (bodyAt < 0 || below < 0) {
            return null;
        }
        String before = standing.substring(bodyAt, marker);
        if (!standing.substring(marker, below).endsWith(digest(before) + ")")) {
            return null;
        }
        head.asTheyAre(foreignKeys(standing.substring(4, bodyAt - 4)));
        return joined(head, own, end + standing.substring(below + 1));
    }

    /// The program's part is made into bytes once, for its digest and for the file.
    private static byte[] joined(FrontMatter head, byte[] own, String after) {
        byte[] before = head.text().getBytes(StandardCharsets.UTF_8);
        byte[] below = after.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(before, before.length + own.length + below.length);
        System.arraycopy(own, 0, all, before.length, own.length);
        System.arraycopy(below, 0, all, before.length + own.length, below.length);
        return all;
    }

    private static int afterHead(String text) {
        int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
        return end < 0 ? -1 : end + 5;
    }

    /// The lines of front matter that begin with a key that the program never writes, with what is
    /// indented below them.
    private static String foreignKeys(String head) {
        StringBuilder kept = new StringBuilder();
        boolean foreign = false;
        for (String line : head.lines().toList()) {
            boolean begins = !line.isEmpty() && " \t-#".indexOf(line.charAt(0)) < 0;
            if (begins) {
                int colon = line.indexOf(':');
                foreign = colon > 0 && !KEYS.contains(line.substring(0, colon).strip());
            }
            if (foreign) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /// 16 hexadecimal digits that stand for these bytes.
    static String digest(byte[] bytes) {
        return sha256(bytes).substring(0, 16);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
