package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    @Test
    void onLinuxTheXdgFoldersComeFirstThenHomeThenTheUsersHome() {
        Map<String, String> xdg =
                Map.of("XDG_DATA_HOME", "/x/data", "XDG_STATE_HOME", "/x/state", "HOME", "/h");
        Folders folders = Folders.of(xdg, "/u", "Linux");
        assertEquals(Path.of("/x/data/cuttings/archive.cuttings"), folders.archive());
        assertEquals(Path.of("/x/state/cuttings"), folders.state());
        assertEquals(Path.of("/h/.config/cuttings"), folders.config());

        assertEquals(
                Path.of("/u/.local/share/cuttings"), Folders.of(Map.of(), "/u", "Linux").data());
    }

    @Test
    void aRelativeXdgFolderIsIgnoredAsTheSpecificationSays() {
        Map<String, String> relative = Map.of("XDG_DATA_HOME", "data", "HOME", "/h");
        assertEquals(
                Path.of("/h/.local/share/cuttings"), Folders.of(relative, "/u", "Linux").data());
    }

    @Test
    void onMacTheLibraryFolderIsUsed() {
        Folders folders = Folders.of(Map.of("HOME", "/Users/ada"), "/u", "Mac OS X");
        assertEquals(
                Path.of("/Users/ada/Library/Application Support/Cuttings/archive.cuttings"),
                folders.archive());
        assertEquals(Path.of("/Users/ada/Library/Logs/Cuttings"), folders.state());
    }
}
