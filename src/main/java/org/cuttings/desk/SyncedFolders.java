package org.cuttings.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells when an archive lies where a service copies files while they are written, or on another
/// machine's drive: both can break a database. Said once for each archive.
public final class SyncedFolders {
    /// Beginnings of folders' names, in small letters, and whose they are.
    private static final Map<String, String> SERVICES =
            Map.of(
                    "dropbox", "Dropbox",
                    "onedrive", "OneDrive",
                    "iclouddrive", "iCloud",
                    "icloud drive", "iCloud",
                    "mobile documents", "iCloud",
                    "com~apple~clouddocs", "iCloud",
                    "google drive", "Google Drive",
                    "googledrive", "Google Drive",
                    "nextcloud", "Nextcloud",
                    "owncloud", "ownCloud");

    /// Kinds of file systems that are on another machine.
    private static final Set<String> NETWORK =
            Set.of(
                    "nfs",
                    "nfs4",
                    "cifs",
                    "smb",
                    "smb2",
                    "smb3",
                    "smbfs",
                    "afpfs",
                    "webdav",
                    "davfs",
                    "fuse.davfs",
                    "fuse.sshfs",
                    "fuse.rclone",
                    "fuse.gvfsd-fuse",
                    "9p",
                    "ncpfs");

    private SyncedFolders() {}

    /// The warning for an archive, where it was not given before.
    ///
    /// @param state the folder that remembers it
    public static Optional<String> warnOnce(Path archive, Path state) {
        Path file = archive.toAbsolutePath().normalize();
        Optional<String> warning = warning(file);
        if (warning.isEmpty()) {
            return warning;
        }
        LineFile warned = new LineFile(state.resolve("warned-of-folders"));
        List<String> lines = warned.read();
        if (lines.contains(file.toString())) {
            return Optional.empty();
        }
        warned.write(Stream.concat(lines.stream(), Stream.of(file.toString())).toList());
        return warning;
    }

    static Optional<String> warning(Path archive) {
        return service(archive)
                .or(() -> network(archive))
                .map(where ->
                        "The archive lies "
                                + where
                                + ". A copy made while it is being written can break it: keep it on a"
                                + " drive of this computer, and put backups there instead (cuttings"
                                + " backup).");
    }

    private static Optional<String> service(Path archive) {
        for (Path part : archive) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            // On a Mac the folder of each service begins with its name, as in GoogleDrive-NAME.
            for (Map.Entry<String, String> service : SERVICES.entrySet()) {
                String begins = service.getKey();
                boolean whole =
                        name.equals(begins)
                                || name.startsWith(begins)
                                        && !Character.isLetterOrDigit(name.charAt(begins.length()));
                if (whole && !part.equals(archive.getFileName())) {
                    return Optional.of("in a folder of " + service.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> network(Path archive) {
        if (archive.toString().startsWith("\\\\")) {
            return Optional.of("on another computer's drive");
        }
        Path there = archive;
        while (there != null && Files.notExists(there)) {
            there = there.getParent();
        }
        try {
            return there == null ? Optional.empty() : ofKind(Files.getFileStore(there).type());
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    static Optional<String> ofKind(String fileSystem) {
        return NETWORK.contains(fileSystem.toLowerCase(Locale.ROOT))
                ? Optional.of("on another computer's drive")
                : Optional.empty();
    }
}
