package org.cuttings.desk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the reader's files lie on this kind of system.
///
/// @param data the archive, unless the reader says otherwise
/// @param config preferences
/// @param state the log and what the window remembers
public record Folders(Path data, Path config, Path state) {
    /// As the environment says: on Linux the XDG Base Directory Specification, then `HOME`, then
    /// `userHome`; on macOS and Windows the usual places.
    ///
    /// @param system the name of the system, as in the property `os.name`
    public static Folders of(Map<String, String> environment, String userHome, String system) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            Path library = home(environment, userHome).resolve("Library");
            Path support = library.resolve("Application Support").resolve("Cuttings");
            return new Folders(support, support, library.resolve("Logs").resolve("Cuttings"));
        }
        if (os.startsWith("windows")) {
            Path roaming = named(environment.get("APPDATA"), Path.of(userHome, "AppData/Roaming"));
            Path local = named(environment.get("LOCALAPPDATA"), Path.of(userHome, "AppData/Local"));
            return new Folders(
                    local.resolve("Cuttings"),
                    roaming.resolve("Cuttings"),
                    local.resolve("Cuttings").resolve("State"));
        }
        Path home = home(environment, userHome);
        return new Folders(
                named(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                        .resolve("cuttings"),
                named(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve("cuttings"),
                named(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"))
                        .resolve("cuttings"));
    }

    public static Folders ofThisUser() {
        return of(
                System.getenv(),
                System.getProperty("user.home", "."),
                System.getProperty("os.name", ""));
    }

    /// Where the archive lies if the reader names none.
    public Path archive() {
        return data.resolve("archive.cuttings");
    }

    private static Path home(Map<String, String> environment, String userHome) {
        return named(environment.get("HOME"), Path.of(userHome));
    }

    /// The specification says that a relative path is to be ignored.
    private static Path named(@Nullable String folder, Path otherwise) {
        return folder == null || folder.isEmpty() || !Path.of(folder).isAbsolute()
                ? otherwise
                : Path.of(folder);
    }
}
