package org.cuttings.ui;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What JavaFX needs of a Linux system and does not bring along: libraries to draw text with, a
/// font, and for a real window GTK 3 and a display. Without them it ends with a trace; here they
/// are looked for first. Elsewhere the system always has them.
final class DrawingLibraries {
    /// Each library's file and the Debian package that has it.
    private static final Map<String, String> FOR_TEXT = new LinkedHashMap<>();

    private static final Map<String, String> FOR_A_WINDOW = new LinkedHashMap<>();

    static {
        FOR_TEXT.put("libpango-1.0.so.0", "libpango-1.0-0");
        FOR_TEXT.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
        FOR_TEXT.put("libfreetype.so.6", "libfreetype6");
        FOR_TEXT.put("libfontconfig.so.1", "libfontconfig1");
        FOR_A_WINDOW.put("libgtk-3.so.0", "libgtk-3-0");
    }

    private static final int FOLDERS_DEEP = 6;

    /// Where the libraries of this machine's own processor are.
    private static final List<String> FOLDERS =
            switch (System.getProperty("os.arch", "")) {
                case "amd64" -> List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib64");
                case "aarch64" -> List.of("/usr/lib/aarch64-linux-gnu", "/usr/lib64");
                default -> List.of();
            };

    private DrawingLibraries() {}

    /// @param environment as of [System#getenv()]
    static Optional<String> missing(Map<String, String> environment) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        if (!headless
                && blank(environment.get("DISPLAY"))
                && blank(environment.get("WAYLAND_DISPLAY"))) {
            return Optional.of(Words.of("missing.display"));
        }
        Map<String, String> needed = new LinkedHashMap<>(FOR_TEXT);
        if (!headless) {
            needed.putAll(FOR_A_WINDOW);
        }
        List<String> packages =
                needed.entrySet().stream()
                        .filter(library -> !isThere(library.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        if (!packages.isEmpty()) {
            return Optional.of(Words.of("missing.libraries", String.join(", ", packages)));
        }
        return hasFont(environment) ? Optional.empty() : Optional.of(Words.of("missing.font"));
    }

    /// A look into the folders where systems keep libraries answers most often, and takes less than
    /// a millisecond; asking the loader takes more than the rest of this class.
    private static boolean isThere(String library) {
        for (String folder : FOLDERS) {
            if (Files.exists(Path.of(folder, library))) {
                return true;
            }
        }
        return canBeLoaded(library);
    }

    private static boolean canBeLoaded(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException notFound) {
            return false;
        }
    }

    private static boolean hasFont(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "/nonexistent");
        return Stream.of(
                        "/usr/share/fonts",
                        "/usr/local/share/fonts",
                        home + "/.local/share/fonts",
                        home + "/.fonts")
                .map(Path::of)
                .anyMatch(DrawingLibraries::holdsFont);
    }

    private static boolean holdsFont(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, FOLDERS_DEEP)) {
            return files.map(file -> file.toString().toLowerCase(Locale.ROOT))
                    .anyMatch(file ->
                            file.endsWith(".ttf")
                                    || file.endsWith(".otf")
                                    || file.endsWith(".ttc")
                                    || file.endsWith(".pfb"));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return false;
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
