package org.cuttings.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cuttings.desk.CannotDo;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Folders;
import org.cuttings.desk.SyncedFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The option that every command has which works on an archive. It may stand before the command,
/// too.
final class WhichArchive {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--archive",
            paramLabel = "FILE",
            description =
                    "The archive. Otherwise what CUTTINGS_ARCHIVE says, otherwise the one in your"
                            + " data folder.")
    private @Nullable Path file;

    Path path() {
        return path(file == null ? beforeTheCommand() : file);
    }

    private @Nullable Path beforeTheCommand() {
        CommandSpec whole = command == null ? null : command.root();
        return whole != null && whole.userObject() instanceof Cuttings cuttings
                ? cuttings.archive().file
                : null;
    }

    /// @param file as named in the call; null where none was
    static Path path(@Nullable Path file) {
        if (file != null) {
            return file;
        }
        String named = System.getenv("CUTTINGS_ARCHIVE");
        return named == null || named.isEmpty() ? Folders.ofThisUser().archive() : Path.of(named);
    }

    /// Opens the archive, and makes it where there is none. Says once where it lies badly.
    Desk open(Terminal terminal) {
        SyncedFolders.warnOnce(path(), Folders.ofThisUser().state()).ifPresent(terminal::say);
        return Desk.open(path());
    }

    /// Opens an archive that is there: looking for something never makes a file.
    Desk openThere() {
        Path path = path();
        if (Files.notExists(path)) {
            throw new CannotDo(
                    "There is no archive at " + path + " yet; cuttings import PATH makes it.");
        }
        return Desk.open(path);
    }
}
