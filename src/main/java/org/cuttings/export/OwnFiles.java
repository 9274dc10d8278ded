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
/// that a file which the user renamed or moved within the folder is found again.
final class OwnFiles {
    private static final int HEAD = 1 << 16;
    private static final String KEY = "\ncuttings: \"";

    /// Below Hugo's `params`.
    private static final String KEY_BELOW = "\n  cuttings: \"";

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
                String own = head.substring(0, Math.max(0, end) + 1);
                String id = between(own, KEY);
                return id == null ? between(own, KEY_BELOW) : id;
            }
            if (head.startsWith(BIB)) {
                return between(head, BIB);
            }
            return head.startsWith("<!DOCTYPE html>") ? between(head, META) : null;
        }
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
