package org.cuttings.export;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A folder of the user's, in which earlier exports and files of others may stand.
final class IntoFolder implements Destination {
    private final Path folder;
    private final boolean dryRun;
    private final Consumer<Told> told;
    private final Map<String, String> owned;

    private final NamesTaken taken = new NamesTaken();

    /// The folders whose files are among the names taken.
    private final Set<String> looked = new HashSet<>();

    private final Set<String> made = new HashSet<>();
    private final WritesBehind behind;

    /// In a dry run the pictures that would stand there by now.
    private final Set<String> would = new HashSet<>();

    /// The name last given to an item, under which nothing stands: no need to look.
    private String fresh = "";

    IntoFolder(Path folder, boolean dryRun, Consumer<Told> told) throws IOException {
        this.folder = folder;
        this.dryRun = dryRun;
        this.told = told;
        this.behind = new WritesBehind(told);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file; a folder is wanted.");
        }
        this.owned = Files.isDirectory(folder) ? OwnFiles.below(folder) : new HashMap<>();
    }

    @Override
    public boolean isOneFile() {
        return false;
    }

    @Override
    public String place(String wanted, String extension, @Nullable String id) throws IOException {
        String before = id == null ? null : owned.get(id);
        if (before != null && before.endsWith("." + extension)) {
            return before;
        }
        int slash = wanted.lastIndexOf('/');
        String in = wanted.substring(0, slash + 1);
        if (looked.add(in)) {
            look(in);
        }
        String stem = wanted.substring(slash + 1);
        for (int n = 1; ; n++) {
            String name = (n == 1 ? stem : stem + " " + n) + "." + extension;
            if (taken.add(in, name)) {
                fresh = in + name;
                return fresh;
            }
        }
    }

    private void look(String below) throws IOException {
        Path in = folder.resolve(below);
        if (Files.isDirectory(in)) {
            try (var files = Files.newDirectoryStream(in)) {
                for (Path file : files) {
                    taken.add(below, file.getFileName().toString());
                }
            }
        }
    }

    @Override
    public @Nullable String standing(String name) throws IOException {
        Path file = folder.resolve(name);
        if (name.equals(fresh)) {
            return null;
        }
        if (behind.holds(name)) {
            behind.settle();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Override
    public boolean stands(String name) {
        return behind.holds(name)
                || would.contains(name)
                || Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void put(String name, Body body) throws IOException {
        behind.settle();
        told.accept(written(name, name.equals(fresh), body, true));
    }

    @Override
    public void put(String name, byte[] bytes) throws IOException {
        boolean isFresh = name.equals(fresh);
        if (dryRun && !isFresh) {
            would.add(name);
        }
        Body body = out -> out.write(bytes);
        behind.add(name, bytes.length, () -> written(name, isFresh, body, false));
    }

    /// @param isFresh whether nothing stands there
    private Told written(String name, boolean isFresh, Body body, boolean inPieces)
            throws IOException {
        Path file = folder.resolve(name);
        boolean stands = !isFresh && Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (dryRun) {
            return new Told(name, wouldBe(file, stands, body), "");
        }
        Path parent = file.getParent();
        try {
            if (parent != null && made.add(parent.toString())) {
                Files.createDirectories(parent);
            }
            return new Told(name, replace(file, stands, body, inPieces), "");
        } catch (IOException failure) {
            throw inWords(file, failure);
        }
    }

    private static Outcome wouldBe(Path file, boolean stands, Body body) throws IOException {
        if (!stands) {
            body.to(OutputStream.nullOutputStream());
            return Outcome.NEW;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.to(bytes);
        return java.util.Arrays.equals(bytes.toByteArray(), Files.readAllBytes(file))
                ? Outcome.UNCHANGED
                : Outcome.UPDATED;
    }

    /// Written beside its place under a name that no reader of the folder takes for a page, then
    /// moved there.
    ///
    /// @param inPieces whether the bytes come in many small pieces
    static Outcome replace(Path file, boolean stands, Body body, boolean inPieces)
            throws IOException {
        Path part = file.resolveSibling(".cuttings-" + System.nanoTime() + ".part");
        try {
            try (OutputStream bytes = Files.newOutputStream(part);
                    OutputStream out =
                            inPieces ? new BufferedOutputStream(bytes, 1 << 16) : bytes) {
                body.to(out);
            }
            if (stands && same(part, file)) {
                Files.delete(part);
                return Outcome.UNCHANGED;
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return stands ? Outcome.UPDATED : Outcome.NEW;
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(part);
            throw failure;
        }
    }

    private static boolean same(Path one, Path other) throws IOException {
        if (!Files.isRegularFile(other)) {
            return false;
        }
        try (InputStream a = Files.newInputStream(one);
                InputStream b = Files.newInputStream(other)) {
            byte[] left = new byte[1 << 16];
            byte[] right = new byte[1 << 16];
            int read;
            do {
                read = a.readNBytes(left, 0, left.length);
                int also = b.readNBytes(right, 0, right.length);
                if (!java.util.Arrays.equals(left, 0, read, right, 0, also)) {
                    return false;
                }
            } while (read == left.length);
            return true;
        }
    }

    @Override
    public void leave(String name, String why) throws IOException {
        behind.settle();
        told.accept(new Told(name, Outcome.LEFT_ALONE, why));
    }

    @Override
    public void close() throws IOException {
        behind.close();
    }

    /// The failure with a sentence for the reader where its reason is known.
    static IOException inWords(Path file, IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("No space left") || message.contains("Disk quota")) {
            return new IOException("The disk is full: " + file + " was not written.", failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new IOException(file + " can't be written: permission is missing.", failure);
        }
        return failure instanceof FileSystemException
                ? new IOException(file + " can't be written.", failure)
                : failure;
    }
}
