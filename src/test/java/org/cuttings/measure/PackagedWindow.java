package org.cuttings.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Progress;

/// How long the packaged application's window takes, in pairs with a bare JavaFX window: both by
/// the package's own launcher, on its runtime and jars, ours with the package's start-up cache and
/// the bare one with a cache of its own. Writes the table of `docs/releasing.md`.
///
/// The argument is the application's folder, as `mvn -Ppackage package` leaves it. With a display
/// (`xvfb-run java …`) the windows are the system's own; without, JavaFX's headless ones.
public final class PackagedWindow {
    private static final int PAIRS = 7;

    private final Path image;
    private final Path folder;

    private PackagedWindow(Path image, Path folder) {
        this.image = image;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("cuttings-packaged-window");
        Path copy = folder.resolve("image");
        // Links, not copies: the cache is taken with the very jars that it was made of.
        Machine.output(List.of("cp", "-al", Path.of(args[0]).toAbsolutePath() + "/.", copy + "/"));
        String table = new PackagedWindow(copy, folder).table();
        Machine.output(List.of("rm", "-rf", folder.toString()));
        new MeasuredPage(Path.of("docs", "releasing.md"))
                .write("packaged-window", Machine.line() + "\n\n" + table);
    }

    private String table() throws Exception {
        Path archive = folder.resolve("news.cuttings");
        try (Desk desk = Desk.open(archive)) {
            desk.bringSample(Progress.SILENT);
        }
        Path app = image.resolve("lib/app");
        Path classes = app.resolve("window-times.jar");
        PackagedProgram.pack(classes);
        String packaged = Files.readString(app.resolve("cuttings.cfg"));
        String main =
                packaged.replaceFirst(
                                "app\\.mainclass=.*",
                                "app.mainclass=" + WindowTimes.class.getName())
                        .replace(
                                "[JavaOptions]",
                                "app.classpath=$APPDIR/"
                                        + classes.getFileName()
                                        + "\n[JavaOptions]")
                        .replace("\n\napp.classpath", "\napp.classpath");
        String making =
                "-XX:AOTCacheOutput=" + app + "/bare.aot\njava-options=-Dcuttings.warm-up=true";
        launcher("bare", main.replaceAll("-XX:AOTCache=.*", making));
        run("bare", "bare", archive);
        launcher("bare", main.replaceAll("-XX:AOTCache=.*", "-XX:AOTCache=" + app + "/bare.aot"));
        launcher("ours", main);
        List<Double> bare = new ArrayList<>();
        List<Double> frame = new ArrayList<>();
        List<Double> filled = new ArrayList<>();
        List<Double> frames = new ArrayList<>();
        List<Double> fills = new ArrayList<>();
        for (int i = -1; i < PAIRS; i++) {
            double one = run("bare", "bare", archive);
            double drawn = run("ours", "frame", archive);
            double whole = run("ours", "filled", archive);
            if (i >= 0) {
                bare.add(one);
                frame.add(drawn);
                filled.add(whole);
                frames.add(drawn / one);
                fills.add(whole / one);
            }
        }
        return "| whole process, until it is drawn | median | least | most |\n"
                + "|---|---:|---:|---:|\n"
                + row("a bare JavaFX window, ms", bare, 0)
                + row("Cuttings' window, ms", frame, 0)
                + row("its library and list, ms", filled, 0)
                + row("window to bare, pair by pair", frames, 2)
                + row("library and list to bare, pair by pair", fills, 2);
    }

    /// The launcher reads the settings of its own name.
    private void launcher(String name, String settings) throws IOException {
        Path program = image.resolve("bin").resolve(name);
        if (Files.notExists(program)) {
            Files.copy(
                    image.resolve("bin/cuttings"),
                    program,
                    java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.writeString(image.resolve("lib/app").resolve(name + ".cfg"), settings);
    }

    private double run(String program, String what, Path archive) throws Exception {
        ProcessBuilder process =
                new ProcessBuilder(
                        image.resolve("bin").resolve(program).toString(), what, archive.toString());
        for (String room : List.of("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")) {
            process.environment().put(room, folder.resolve(room).toString());
        }
        process.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        "-Dprism.order=sw"
                                + (System.getenv("DISPLAY") == null
                                        ? " -Dglass.platform=Headless"
                                        : ""));
        long begun = System.nanoTime();
        Process child =
                process.redirectErrorStream(true)
                        .redirectOutput(folder.resolve(program + ".log").toFile())
                        .start();
        boolean ended = child.waitFor(2, TimeUnit.MINUTES);
        if (!ended || child.exitValue() != 0) {
            throw new IllegalStateException(
                    program + " did not end well: see " + folder.resolve(program + ".log"));
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static String row(String what, List<Double> figures, int digits) {
        List<Double> sorted = figures.stream().sorted().toList();
        String figure = "%." + digits + "f";
        return String.format(
                Locale.ROOT,
                "| %s | " + figure + " | " + figure + " | " + figure + " |%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast());
    }
}
