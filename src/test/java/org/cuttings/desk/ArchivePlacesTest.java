package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where archives lie, and which were open last.
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

    @Test
    void recentArchivesAreListedNewestFirst() throws IOException {
        RecentArchives recent = new RecentArchives(folder.resolve("state"));
        assertEquals(List.of(), recent.list());
        Path one = Files.createFile(folder.resolve("one.cuttings"));
        Path two = Files.createFile(folder.resolve("two.cuttings"));
        recent.opened(one);
        recent.opened(two);
        recent.opened(one);
        assertEquals(List.of(one, two), recent.list());
        recent.forget(one);
        assertEquals(List.of(two), recent.list());
        Files.delete(two);
        assertEquals(List.of(), recent.list(), "what is gone is not offered");
    }

    @Test
    void tenAreRemembered() throws IOException {
        RecentArchives recent = new RecentArchives(folder.resolve("state"));
        for (int i = 0; i < 14; i++) {
            recent.opened(Files.createFile(folder.resolve(i + ".cuttings")));
        }
        assertEquals(10, recent.list().size());
        assertEquals(folder.resolve("13.cuttings"), recent.list().getFirst());
    }
}
