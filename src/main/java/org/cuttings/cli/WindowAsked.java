package org.cuttings.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A call that plainly asks for the window: nothing at all, an archive, or files that are there.
///
/// Told without the parser of commands, whose start takes longer than a bare window's. Whatever is
/// not plain here is left to that parser, which comes to the same answer.
///
/// @param bring files to import at once
public record WindowAsked(Path archive, List<Path> bring) {
    /// @param args as typed
    /// @return empty where the call may be anything else: a command, an option, a mistake
    public static Optional<WindowAsked> of(String... args) {
        try {
            return plain(args);
        } catch (InvalidPathException noFile) {
            return Optional.empty();
        }
    }

    private static Optional<WindowAsked> plain(String... args) {
        Path archive = null;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--archive") && archive == null && i + 1 < args.length) {
                archive = Path.of(args[++i]);
                continue;
            }
            Path file = plainlyAFile(args[i]);
            if (file == null) {
                return Optional.empty();
            }
            files.add(file);
        }
        return Optional.of(of(archive, files));
    }

    /// @param archive as named in the call; null where none was
    static WindowAsked of(@Nullable Path archive, List<Path> files) {
        return files.size() == 1 && files.getFirst().toString().endsWith(".cuttings")
                ? new WindowAsked(files.getFirst(), List.of())
                : new WindowAsked(WhichArchive.path(archive), List.copyOf(files));
    }

    /// No command has a dot or a slash in it.
    private static @Nullable Path plainlyAFile(String typed) {
        if (typed.startsWith("-") || !(typed.contains(".") || typed.contains("/"))) {
            return null;
        }
        Path file = Path.of(typed);
        return Files.exists(file) ? file : null;
    }
}
