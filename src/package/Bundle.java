import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Makes the self-contained application from what `mvn package` left: a trimmed runtime with JavaFX
/// inside, the program's jars, native libraries laid out so that nothing is unpacked at start, a
/// cache of loaded classes, and the system's own package around it (`.deb` on Debian; `.msi` and
/// `.dmg` on their systems).
///
/// Run by `mvn -Ppackage package` as `java src/package/Bundle.java target/cuttings target/package
/// VERSION`.
final class Bundle {
    /// What the program and its libraries use of the JDK. `jdk.charsets` has the encodings of old
    /// Asian pages, `jdk.localedata` the names of months and days for dates as the reader writes
    /// them.
    private static final List<String> MODULES =
            List.of(
                    "java.base",
                    "java.desktop",
                    "java.logging",
                    "java.management",
                    "java.net.http",
                    "java.sql",
                    "jdk.charsets",
                    "jdk.localedata",
                    "jdk.unsupported",
                    "javafx.controls",
                    "jfx.incubator.richtext");

    /// How the Java machine runs, as `src/main/launcher` has it for the program built from source.
    private static final List<String> OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                    "-Dorg.sqlite.lib.path=$APPDIR",
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8");

    /// Compiled once and lightly the window stands sooner; commands that work long would lose.
    private static final List<String> WINDOW = List.of("-XX:TieredStopAtLevel=1", "-Xms64m");

    /// The launcher for commands.
    private static final String COMMANDS = "cuttings-terminal";

    private final Path program;
    private final Path out;
    private final String version;
    private final Path sources;
    private final Path manual;
    private final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Bundle(Path program, Path out, String version) {
        this.program = program;
        this.out = out;
        this.version = version;
        this.sources = Path.of("src", "package");
        this.manual = out.resolveSibling("manual");
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: java Bundle.java PROGRAM OUT VERSION");
            System.exit(2);
        }
        new Bundle(Path.of(args[0]), Path.of(args[1]), args[2]).make();
    }

    private void make() throws Exception {
        clear(out);
        Files.createDirectories(out);
        Path runtime = runtime(javafxModules());
        Path image = image(runtime, jars());
        trainClassCache(image);
        if (system.contains("linux")) {
            new Deb(image, manual, out, version).make();
        } else {
            nativePackage(image);
        }
    }

    /// JavaFX's jars hold their native libraries as resources, which JavaFX unpacks at each user's
    /// first start. As `.jmod`s the libraries lie in the runtime's own `lib`.
    private Path javafxModules() throws IOException {
        Path jmods = Files.createDirectories(out.resolve("jmods"));
        Path legal = Files.createDirectories(out.resolve("legal"));
        Files.copy(
                Path.of(
                        "src/main/resources/org/cuttings/desk/licences/GPL-2.0-with-Classpath-Exception.txt"),
                legal.resolve("LICENSE"));
        for (Path jar : files(program.resolve("javafx"), ".jar")) {
            Path classes =
                    out.resolve("javafx").resolve(jar.getFileName().toString()).resolve("classes");
            Path libraries = classes.resolveSibling("lib");
            Files.createDirectories(libraries);
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                    boolean library = entry.getName().matches("[^/]+\\.(so|dll|dylib)");
                    Path to = (library ? libraries : classes).resolve(entry.getName());
                    Files.createDirectories(to.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, to);
                    }
                }
            }
            if (!Files.exists(classes.resolve("module-info.class"))) {
                continue;
            }
            String name = jar.getFileName().toString().replaceFirst("\\.jar$", ".jmod");
            tool(
                    "jmod",
                    "create",
                    "--class-path",
                    classes,
                    "--libs",
                    libraries,
                    "--legal-notices",
                    legal,
                    jmods.resolve(name));
        }
        return jmods;
    }

    private Path runtime(Path jmods) {
        Path runtime = out.resolve("runtime");
        tool(
                "jlink",
                "--module-path",
                jmods,
                "--add-modules",
                String.join(",", MODULES),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--include-locales=en,de,fr,es,it,nl,pt,pl,sv,da,nb,fi",
                "--output",
                runtime);
        return runtime;
    }

    /// The program's jars, without the database's native libraries for other machines; this
    /// machine's lies beside them.
    private Path jars() throws IOException {
        Path jars = Files.createDirectories(out.resolve("jars"));
        for (Path jar : files(program.resolve("lib"), ".jar")) {
            if (jar.getFileName().toString().startsWith("sqlite-jdbc")) {
                withoutNatives(jar, jars);
            } else {
                Files.copy(jar, jars.resolve(jar.getFileName().toString()));
            }
        }
        return jars;
    }

    private void withoutNatives(Path jar, Path jars) throws IOException {
        String here =
                "org/sqlite/native/"
                        + (system.contains("linux")
                                ? "Linux"
                                : system.contains("mac") ? "Mac" : "Windows");
        String processor = System.getProperty("os.arch").replace("amd64", "x86_64");
        try (ZipFile zip = new ZipFile(jar.toFile());
                var slim =
                        new java.util.zip.ZipOutputStream(
                                Files.newOutputStream(
                                        jars.resolve(jar.getFileName().toString())))) {
            for (var entry : zip.stream().toList()) {
                boolean natives = entry.getName().startsWith("org/sqlite/native/");
                if (natives
                        && entry.getName().startsWith(here + "/" + processor + "/")
                        && !entry.isDirectory()) {
                    Path library = jars.resolve(entry.getName().replaceFirst(".*/", ""));
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, library);
                    }
                } else if (!natives && !entry.isDirectory()) {
                    var copy = new java.util.zip.ZipEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    slim.putNextEntry(copy);
                    try (InputStream in = zip.getInputStream(entry)) {
                        in.transferTo(slim);
                    }
                    slim.closeEntry();
                }
            }
        }
    }

    /// The application with two launchers on one set of jars: the one that opens the window, and
    /// one for commands. They differ in [#WINDOW] alone.
    private Path image(Path runtime, Path jars) throws IOException {
        List<Object> words = new ArrayList<>();
        words.addAll(
                List.of("--type", "app-image", "--name", "cuttings", "--app-version", version));
        words.addAll(
                List.of(
                        "--input",
                        jars,
                        "--main-jar",
                        "cuttings.jar",
                        "--main-class",
                        "org.cuttings.app.Main"));
        words.addAll(List.of("--runtime-image", runtime, "--dest", out.resolve("image")));
        words.addAll(List.of("--icon", icon()));
        Stream.concat(WINDOW.stream(), OPTIONS.stream())
                .forEach(option -> words.addAll(List.of("--java-options", option)));
        Path commands = out.resolve("commands.properties");
        Files.writeString(
                commands,
                "java-options="
                        + String.join(" ", OPTIONS)
                        + "\nwin-console=true\nwin-menu=false\n");
        words.addAll(List.of("--add-launcher", COMMANDS + "=" + commands));
        tool("jpackage", words.toArray());
        return out.resolve("image").resolve(system.contains("mac") ? "cuttings.app" : "cuttings");
    }

    /// The icon as this system wants it: the same PNG, on two systems in a wrapping of theirs.
    private Path icon() throws IOException {
        Path png = sources.resolve("icon.png");
        if (system.contains("linux")) {
            return png;
        }
        byte[] picture = Files.readAllBytes(png);
        boolean mac = system.contains("mac");
        ByteBuffer head = ByteBuffer.allocate(mac ? 16 : 22);
        if (mac) {
            head.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(16 + picture.length);
            head.put("ic08".getBytes(StandardCharsets.US_ASCII)).putInt(8 + picture.length);
        } else {
            // One picture, 256 by 256 (written as 0), 32 bits a pixel, that begins after this head.
            head.order(ByteOrder.LITTLE_ENDIAN)
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putShort((short) 1);
            head.put(new byte[4])
                    .putShort((short) 1)
                    .putShort((short) 32)
                    .putInt(picture.length)
                    .putInt(22);
        }
        Path icon = out.resolve(mac ? "icon.icns" : "icon.ico");
        Files.write(icon, head.array());
        return Files.write(icon, picture, StandardOpenOption.APPEND);
    }

    /// One run of the window, whose loaded and linked classes are kept for every later start. It
    /// opens, brings in the bundled sample, opens an article and closes by itself: what a command
    /// loads is, but for a few classes, part of that, and one cache serves both, as window and
    /// commands run on the same modules here.
    private void trainClassCache(Path image) throws IOException, InterruptedException {
        Path app = files(image, "cuttings.jar").getFirst().getParent();
        Path home = Files.createDirectories(out.resolve("training")).toAbsolutePath();
        Path cache = app.resolve("cuttings.aot");
        Path sample = Path.of("src/main/resources/org/cuttings/desk/sample");
        String options = "-Dcuttings.rehearsal=true -XX:AOTCacheOutput=" + cache.toAbsolutePath();
        List<String> command = new ArrayList<>();
        if (system.contains("linux")) {
            if (onPath("xvfb-run")) {
                // A screen that nobody sees, so that the classes of a real one are in the cache as
                // well.
                command.addAll(List.of("xvfb-run", "-a"));
            } else {
                options += " -Dglass.platform=Headless";
            }
            options += " -Dprism.order=sw";
        }
        command.addAll(List.of(launcher(image).toAbsolutePath().toString(), sample.toString()));
        Process run =
                withEnvironment(
                                new ProcessBuilder(command),
                                Map.of(
                                        "JAVA_TOOL_OPTIONS", options,
                                        "HOME", home.toString(),
                                        "XDG_DATA_HOME", home.resolve("data").toString(),
                                        "XDG_CONFIG_HOME", home.resolve("config").toString(),
                                        "XDG_STATE_HOME", home.resolve("state").toString(),
                                        "XDG_CACHE_HOME", home.resolve("cache").toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(out.resolve("training.log").toFile())
                        .start();
        boolean ended = run.waitFor(5, TimeUnit.MINUTES);
        if (!ended || run.exitValue() != 0 || !Files.exists(cache)) {
            run.destroyForcibly();
            throw new IllegalStateException(
                    "the training run made no cache: see " + out.resolve("training.log"));
        }
        // Named only now: a Java machine takes a cache or writes one, not both. Where it does not
        // fit it starts without, and in silence: what the machine says goes to standard output,
        // which
        // is for data.
        for (String launcher : List.of("cuttings", COMMANDS)) {
            Files.writeString(
                    app.resolve(launcher + ".cfg"),
                    "java-options=-XX:AOTCache=$APPDIR/cuttings.aot\njava-options=-Xlog:disable\n",
                    StandardOpenOption.APPEND);
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static ProcessBuilder withEnvironment(
            ProcessBuilder process, Map<String, String> more) {
        process.environment().putAll(more);
        return process;
    }

    private Path launcher(Path image) {
        if (system.contains("mac")) {
            return image.resolve("Contents/MacOS/cuttings");
        }
        return system.contains("windows")
                ? image.resolve("cuttings.exe")
                : image.resolve("bin/cuttings");
    }

    private void nativePackage(Path image) {
        tool(
                "jpackage",
                "--type",
                system.contains("mac") ? "dmg" : "msi",
                "--name",
                "Cuttings",
                "--app-version",
                // Both systems want a version that begins with 1 or more.
                version.startsWith("0.") ? "1." + version.substring(2) : version,
                "--app-image",
                image,
                "--file-associations",
                sources.resolve("archive.properties"),
                "--dest",
                out);
    }

    private static void tool(String name, Object... words) {
        ToolProvider tool =
                ToolProvider.findFirst(name)
                        .orElseThrow(() -> new IllegalStateException("this JDK has no " + name));
        String[] arguments = Stream.of(words).map(Object::toString).toArray(String[]::new);
        int status = tool.run(System.out, System.err, arguments);
        if (status != 0) {
            throw new IllegalStateException(name + " ended with status " + status);
        }
    }

    /// All files below a folder whose names end so, by name; none where there is no such folder.
    static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
