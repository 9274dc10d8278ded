package org.cuttings.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// An X screen that nobody sees, for windows that are measured: JavaFX's headless platform copies
/// every picture pixel by pixel on the window's own thread, which no real window does.
final class HiddenScreen implements AutoCloseable {
    private final Process server;
    private final String display;

    private HiddenScreen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /// Starts a server of its own.
    ///
    /// @throws IOException where this machine has no `Xvfb`, or it does not start
    static HiddenScreen open() throws IOException {
        Process server =
                new ProcessBuilder(
                                List.of(
                                        "Xvfb",
                                        "-displayfd",
                                        "1",
                                        "-screen",
                                        "0",
                                        "1400x1000x24",
                                        "-nolisten",
                                        "tcp"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        // It tells its number when it takes windows.
        String number =
                new BufferedReader(
                                new InputStreamReader(
                                        server.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine();
        if (number == null) {
            throw new IOException("Xvfb ended at once");
        }
        return new HiddenScreen(server, ":" + number.strip());
    }

    /// The name of the screen, as `DISPLAY` has it.
    String display() {
        return display;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
