package org.cuttings.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The other face of the desk, as far as the terminal command has to know it: `cuttings` by itself
/// opens it.
public interface Window {
    /// One sentence that names what this system lacks for a window; empty where it can open.
    Optional<String> missing();

    /// Opens the window and returns when it is closed.
    ///
    /// @param bring files to import at once
    void open(Path archive, List<Path> bring);

    /// Where there is none.
    Window NONE =
            new Window() {
                @Override
                public Optional<String> missing() {
                    return Optional.of("There is no window here.");
                }

                @Override
                public void open(Path archive, List<Path> bring) {
                    throw new IllegalStateException("no window");
                }
            };
}
