package org.cuttings.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A folder on disk. Links are not followed, so that no folder holds itself and nothing outside is
/// read; what is no regular file (a device, a pipe) is not opened.
record Folder(Path path) implements Shelf {
    static final String A_LINK =
            "This is a link, and links are not followed. Name the file or folder that it leads to.";
    static final String NO_FILE = "This is no regular file.";

    @Override
    public String label() {
        return path.toString();
    }

    @Override
    public List<Named> contents() throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> below = Files.newDirectoryStream(path)) {
            below.forEach(paths::add);
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        paths.sort(Comparator.comparing(each -> String.valueOf(each.getFileName())));
        List<Named> contents = new ArrayList<>();
        for (Path each : paths) {
            String name = String.valueOf(each.getFileName());
            BasicFileAttributes kind;
            try {
                kind =
                        Files.readAttributes(
                                each, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException gone) {
                continue; // It was there a moment ago.
            }
            contents.add(
                    kind.isDirectory()
                            ? new Named(name, new Folder(each), null)
                            : new Named(name, null, thing(each, kind)));
        }
        return contents;
    }

    static Thing thing(Path path, BasicFileAttributes kind) {
        String label = path.toString();
        String name = String.valueOf(path.getFileName());
        if (!kind.isRegularFile()) {
            return new Thing(
                    label,
                    name,
                    0,
                    () -> {
                        throw new NotAFile(kind.isSymbolicLink() ? A_LINK : NO_FILE);
                    },
                    Thing.NONE,
                    null);
        }
        return new Thing(
                label,
                name,
                kind.size(),
                () -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS),
                Thing.NONE,
                path.toFile());
    }

    /// A page named on its own, with the pictures that its browser put into a folder beside it.
    static Thing withCompanions(Path path, Thing page) {
        String base = Shelf.baseOfPage(page.name());
        for (String ending : base == null ? List.<String>of() : ENDINGS) {
            Path folder = path.resolveSibling(base + ending);
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Shelf own = new Folder(folder);
                return page.with(reading -> CompanionPictures.read(own, reading));
            }
        }
        return page;
    }

    /// What can't be opened, with the sentence why.
    static final class NotAFile extends IOException {
        private static final long serialVersionUID = 1;

        NotAFile(String sentence) {
            super(sentence);
        }
    }
}
