package org.cuttings.measure;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/// The program as it was built into `target/cuttings` (or `-Dcuttings.home=FOLDER`), in processes
/// of its own with its launcher's options for a window, each begun by a class that measures it.
final class PackagedProgram {
    private static final Path HOME =
            Path.of(System.getProperty("cuttings.home", "target/cuttings")).toAbsolutePath();

    private final Class<?> measuring;
    private final Path folder;
    private final Path own;
    private final @Nullable String display;

    /// @param measuring the class whose `main` the processes run
    /// @param folder where they keep settings and state, and where the class is packed
    /// @param display the X screen for its window; null for JavaFX's headless platform
    /// @throws IllegalStateException where the program was not built
    PackagedProgram(Class<?> measuring, Path folder, @Nullable String display) throws IOException {
        if (!Files.isReadable(startUpCache())) {
            throw new IllegalStateException("mvn package comes first: there is no " + HOME);
        }
        this.measuring = measuring;
        this.folder = folder;
        this.display = display;
        this.own = folder.resolve("measure.jar");
        pack(own);
    }

    /// The window's start-up cache that the build made.
    static Path startUpCache() {
        return HOME.resolve("lib/window.aot");
    }

    /// Packs the classes that measure in a window, and nothing else: a start-up cache is taken only
    /// where no folder stands in the class path.
    static void pack(Path jar) throws IOException {
        Path classes =
                Path.of(WindowTimes.class.getResource("WindowTimes.class").getPath()).getParent();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.list(classes)) {
            for (Path file :
                    files.filter(f -> f.getFileName().toString().matches("(Window|OnScreen).*"))
                            .toList()) {
                out.putNextEntry(new ZipEntry("org/cuttings/measure/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
    }

    /// @param whole from the start of the process until it told, in milliseconds
    record Told(String line, double whole) {}

    /// Runs a process until it tells what is asked for.
    ///
    /// @param options for the Java machine beside the launcher's, such as the one that names a
    ///   start-up cache
    /// @param telling whether a line of its standard output is the answer
    /// @param limit how long that may take; the process is then ended
    /// @throws IllegalStateException where it ends without an answer; the message has what the
    ///   process complained of
    Told run(
            List<String> options, List<String> arguments, Predicate<String> telling, Duration limit)
            throws IOException, InterruptedException {
        Path complaints = Files.createTempFile(folder, "complaints", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command(options, arguments)).redirectError(complaints.toFile());
        for (String room : List.of("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")) {
            builder.environment().put(room, folder.resolve(room).toString());
        }
        if (display != null) {
            builder.environment().put("DISPLAY", display);
        }
        long begun = System.nanoTime();
        Process child = builder.start();
        Thread guard =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                if (!child.waitFor(limit)) {
                                    child.destroyForcibly();
                                }
                            } catch (InterruptedException told) {
                                Thread.currentThread().interrupt();
                            }
                        });
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !telling.test(line)) {
                line = out.readLine();
            }
            double whole = (System.nanoTime() - begun) / 1e6;
            if (line == null) {
                throw new IllegalStateException(
                        "%s %s ended without an answer, or had none after %d s:%n%s"
                                .formatted(
                                        measuring.getSimpleName(),
                                        arguments,
                                        limit.toSeconds(),
                                        Files.readString(complaints)));
            }
            out.lines().forEach(after -> {});
            child.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
            return new Told(line, whole);
        } finally {
            guard.interrupt();
            child.destroyForcibly();
        }
    }

    private List<String> command(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(options);
        command.addAll(
                List.of(
                        "-Dorg.sqlite.lib.path=" + HOME.resolve("native"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xms64m",
                        "--module-path",
                        HOME.resolve("javafx").toString(),
                        "--add-modules",
                        "javafx.controls,jfx.incubator.richtext",
                        "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Xlog:disable",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-Dprism.order=sw"));
        if (display == null) {
            command.add("-Dglass.platform=Headless");
        }
        command.addAll(
                List.of(
                        "-cp",
                        HOME.resolve("lib/cuttings.jar") + File.pathSeparator + own,
                        measuring.getName()));
        command.addAll(arguments);
        return command;
    }
}
