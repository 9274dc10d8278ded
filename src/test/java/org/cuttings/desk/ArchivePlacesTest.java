package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where archives lie badly.
class ArchivePlacesTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Dropbox/news.cuttings, Dropbox",
        "Dropbox (Work)/a/news.cuttings, Dropbox",
        "OneDrive - Tideway Post/news.cuttings, OneDrive",
        "iCloudDrive/news.cuttings, iCloud",
        "Library/Mobile Documents/com~apple~CloudDocs/news.cuttings, iCloud",
        "Library/CloudStorage/GoogleDrive-sam@tideway.example/My Drive/news.cuttings, Google Drive",
        "Google Drive/news.cuttings, Google Drive",
        "Nextcloud/news.cuttings, Nextcloud"
    })
    void foldersThatAreCopiedAreToldOf(String path, String service) {
        String warning = SyncedFolders.warning(folder.resolve(path)).orElseThrow();
        assertTrue(warning.startsWith("The archive lies in a folder of " + service + "."), warning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.cuttings", "Dropboxes/news.cuttings", "a/onedrive.cuttings"})
    void otherFoldersAreNot(String path) {
        assertEquals(Optional.empty(), SyncedFolders.warning(folder.resolve(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "cifs", "SMBFS", "fuse.sshfs"})
    void drivesOfOtherComputersAreToldOf(String kind) {
        assertTrue(SyncedFolders.ofKind(kind).isPresent());
        assertTrue(SyncedFolders.ofKind("ext4").isEmpty());
    }

    @Test
    void anArchiveIsWarnedOfOnce() {
        Path state = folder.resolve("state");
        Path one = folder.resolve("Dropbox/one.cuttings");
        Path two = folder.resolve("Dropbox/two.cuttings");
        assertTrue(SyncedFolders.warnOnce(one, state).isPresent());
        assertTrue(SyncedFolders.warnOnce(one, state).isEmpty());
        assertTrue(SyncedFolders.warnOnce(two, state).isPresent());
        assertTrue(SyncedFolders.warnOnce(one, state).isEmpty());
    }
}
