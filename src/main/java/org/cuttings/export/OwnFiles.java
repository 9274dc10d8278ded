package org.cuttings.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the files of earlier exports in a folder, by the `cuttings:` address in their heads, so
/// that a file which the user renamed or moved within the folder is found again. As two archives
/// may both have an article 12, the page's own address, or else its hash, must be the same too.
final class OwnFiles {
    private static final int HEAD = 1 << 16;
    private static final String BIB = "% cuttings: \"";
    private static final String META = "<meta name=\"cuttings\" content=\"";

    private OwnFiles() {}

    /// The relative names by address. Where two files hold the same address, that which comes first
    /// by its path is the one: the other is the user's copy. Hidden folders and links are passed
    /// over.
    static Map<String, String> below(Path folder) throws IOException {
        Map<String, String> found = new HashMap<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes read) {
                        boolean hidden =
                                !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
                        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes read)
                            throws IOException {
                        String name = file.getFileName().toString();
                        boolean page =
                                name.endsWith(".md")
                                        || name.endsWith(".html")
                                        || name.endsWith(".bib");
                        String id = page && read.isRegularFile() ? idIn(file) : null;
                        if (id != null) {
                            String relative = folder.relativize(file).toString().replace('\\', '/');
                            found.merge(id, relative, (a, b) -> a.compareTo(b) < 0 ? a : b);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    private static @Nullable String idIn(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // An editor on Windows may have ended the lines its own way.
            String head =
                    new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).replace("\r\n", "\n");
            if (head.startsWith("---\n")) {
                int end = head.indexOf("\n---\n", 3);
                String id = end < 0 ? null : value(head, end, "cuttings");
                return id == null
                        ? null
                        : of(id, value(head, end, "source"), value(head, end, "sha256"));
            }
            if (head.startsWith(BIB)) {
                return between(head, BIB);
            }
            return head.startsWith("<!DOCTYPE html>") ? between(head, META) : null;
        }
    }

    /// What an item is known by.
    ///
    /// @param id its `cuttings:` address
    /// @param source the address of its page; null if unknown
    /// @param sha256 of its page; null for what is of no one page
    static String of(String id, @Nullable String source, @Nullable String sha256) {
        String page = source == null ? sha256 : source;
        return page == null ? id : id + " " + OwnPart.digest(page);
    }

    /// The value of a key of front matter. An editor may have written it with other quotation marks
    /// than ours, or with none.
    private static @Nullable String value(String head, int end, String key) {
        int at = head.indexOf("\n" + key + ": ");
        int below = head.indexOf("\n  " + key + ": ");
        int line = at < 0 || at >= end ? below : at;
        if (line < 0 || line >= end) {
            return null;
        }
        int from = head.indexOf(": ", line) + 2;
        String value = head.substring(from, head.indexOf('\n', from)).strip();
        boolean quoted = value.length() > 1 && value.charAt(0) == value.charAt(value.length() - 1);
        return switch (quoted ? value.charAt(0) : ' ') {
            case '"' -> value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
            case '\'' -> value.substring(1, value.length() - 1).replace("''", "'");
            default -> value;
        };
    }

    private static @Nullable String between(String head, String before) {
        int at = head.indexOf(before);
        if (at < 0) {
            return null;
        }
        int from = at + before.length();
        int to = head.indexOf('"', from);
        return to < 0 ? null : head.substring(from, to);
    }
}
