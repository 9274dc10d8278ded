package org.cuttings.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.cuttings.desk.WatchedFolder;
import org.jspecify.annotations.Nullable;

/// Brings in what is saved into the folder that the reader named, once it is there whole.
final class Watching {
    /// How long a file must stay as it is.
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Background background;
    private final StatusModel status;
    private final ImportModel imports;
    private final ObservableValue<WindowSettings> settings;
    private String name = "";
    private @Nullable WatchedFolder folder;
    private boolean looking;
    private boolean failed;

    Watching(
            Background background,
            StatusModel status,
            ImportModel imports,
            ObservableValue<WindowSettings> settings) {
        this.background = background;
        this.status = status;
        this.imports = imports;
        this.settings = settings;
    }

    /// Looks at the folder; to be called every second or so, on the window's thread.
    void look() {
        String wanted = settings.getValue().watched();
        if (!wanted.equals(name)) {
            name = wanted;
            failed = false;
            folder = wanted.isEmpty() ? null : new WatchedFolder(Path.of(wanted), QUIET);
        }
        WatchedFolder now = folder;
        if (now == null || looking) {
            return;
        }
        looking = true;
        background.run(
                () -> now.settled(Instant.now()),
                files -> {
                    looking = false;
                    failed = false;
                    if (now == folder && !files.isEmpty()) {
                        imports.bringUnasked(files);
                    }
                },
                failure -> {
                    looking = false;
                    if (!failed) {
                        failed = true; // said once, not every second
                        status.say(Words.of("watch.failed", name));
                    }
                });
    }
}
