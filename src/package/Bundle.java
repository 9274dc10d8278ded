import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;

/// Makes the self-contained application from what `mvn package` left: a trimmed runtime with JavaFX inside, the program's jars,
/// native libraries laid out so that nothing is unpacked at start, a cache of loaded classes, and the system's own package
/// around it (`.deb` on Debian; `.msi` and `.dmg` on their systems).
///
/// Run by `mvn -Ppackage package` as `java src/package/Bundle.java target/cuttings target/package VERSION`.
final class Bundle {
    /// What the program and its libraries use of the JDK. `jdk.charsets` has the encodings of old Asian pages, `jdk.localedata`
    /// the names of months and days for dates as the reader writes them.
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
            deb(image);
        } else {
            nativePackage(image);
        }
    }

    /// JavaFX's jars hold their native libraries as resources, which JavaFX unpacks at each user's first start. As `.jmod`s the
    /// libraries lie in the runtime's own `lib`.
    private Path javafxModules() throws IOException {
        Path jmods = Files.createDirectories(out.resolve("jmods"));
        for (Path jar : files(program.resolve("javafx"), ".jar")) {
            Path classes = out.resolve("javafx").resolve(jar.getFileName().toString()).resolve("classes");
            Path libraries = classes.resolveSibling("lib");
            Files.createDirectories(libraries);
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                    boolean library = entry.getName().matches("[^/]++\\.(so|dll|dylib)");
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
            tool("jmod", "create", "--class-path", classes, "--libs", libraries, jmods.resolve(name));
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

    /// The program's jars, without the database's native libraries for other machines; this machine's lies beside them.
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
        String here = "org/sqlite/native/" + (system.contains("linux") ? "Linux" : system.contains("mac") ? "Mac" : "Windows");
        String processor = System.getProperty("os.arch").replace("amd64", "x86_64");
        try (ZipFile zip = new ZipFile(jar.toFile());
                var slim = new java.util.zip.ZipOutputStream(
                        Files.newOutputStream(jars.resolve(jar.getFileName().toString())))) {
            for (var entry : zip.stream().toList()) {
                boolean natives = entry.getName().startsWith("org/sqlite/native/");
                if (natives && entry.getName().startsWith(here + "/" + processor + "/") && !entry.isDirectory()) {
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

    private Path image(Path runtime, Path jars) throws IOException {
        List<String> options =
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                        "-Dorg.sqlite.lib.path=$APPDIR",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8");
        List<Object> words = new ArrayList<>();
        words.addAll(List.of("--type", "app-image", "--name", "cuttings", "--app-version", version));
        words.addAll(List.of("--input", jars, "--main-jar", "cuttings.jar", "--main-class", "org.cuttings.app.Main"));
        words.addAll(List.of("--runtime-image", runtime, "--dest", out.resolve("image")));
        if (!system.contains("linux")) {
            words.addAll(List.of("--icon", sources.resolve(system.contains("mac") ? "icon.icns" : "icon.ico")));
        }
        options.forEach(option -> words.addAll(List.of("--java-options", option)));
        tool("jpackage", words.toArray());
        return out.resolve("image").resolve(system.contains("mac") ? "cuttings.app" : "cuttings");
    }

    /// One run over the bundled sample, whose loaded and linked classes are kept for every later start.
    private void trainClassCache(Path image) throws IOException, InterruptedException {
        Path app = files(image, "cuttings.jar").getFirst().getParent();
        Path sample = out.resolve("training");
        Process run =
                withEnvironment(
                                new ProcessBuilder(launcher(image).toString(), "sample", sample.toString()),
                                Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + app.resolve("cuttings.aot").toAbsolutePath()))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int status = run.waitFor();
        if (status != 0 || !Files.exists(app.resolve("cuttings.aot"))) {
            throw new IllegalStateException("the training run ended with status " + status);
        }
        // Named only now: a Java machine takes a cache or writes one, not both. Where it does not fit it starts without, and in silence.
        Path options = app.resolve("cuttings.cfg");
        Files.writeString(
                options,
                Files.readString(options)
                        + "java-options=-XX:AOTCache=$APPDIR/cuttings.aot\njava-options=-Xlog:aot=off\njava-options=-Xlog:cds=off\n");
    }

    private static ProcessBuilder withEnvironment(ProcessBuilder process, Map<String, String> more) {
        process.environment().putAll(more);
        return process;
    }

    private Path launcher(Path image) {
        if (system.contains("mac")) {
            return image.resolve("Contents/MacOS/cuttings");
        }
        return system.contains("windows") ? image.resolve("cuttings.exe") : image.resolve("bin/cuttings");
    }

    /// A Debian package laid out as Debian's policy asks, which jpackage's own `.deb` (under `/opt`) is not.
    private void deb(Path image) throws Exception {
        Path root = out.resolve("deb");
        copyTree(image, root.resolve("usr/lib/cuttings"));
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/cuttings"), Path.of("../lib/cuttings/bin/cuttings"));
        Path linux = sources.resolve("linux");
        String id = "org.cuttings.Cuttings";
        place(linux.resolve(id + ".desktop"), root.resolve("usr/share/applications/" + id + ".desktop"));
        place(linux.resolve(id + ".metainfo.xml"), root.resolve("usr/share/metainfo/" + id + ".metainfo.xml"));
        place(linux.resolve("cuttings-mime.xml"), root.resolve("usr/share/mime/packages/cuttings.xml"));
        place(sources.resolve("icon.svg"), root.resolve("usr/share/icons/hicolor/scalable/apps/" + id + ".svg"));
        place(linux.resolve("copyright"), root.resolve("usr/share/doc/cuttings/copyright"));
        place(linux.resolve("lintian-overrides"), root.resolve("usr/share/lintian/overrides/cuttings"));
        gzip(
                ("cuttings (%s) unstable; urgency=medium%n%n  * See docs/changes.md.%n%n"
                                + " -- The Cuttings makers <maintainers@cuttings.example>  Wed, 25 Nov 2026 00:00:00 +0000%n")
                        .formatted(version)
                        .getBytes(StandardCharsets.UTF_8),
                root.resolve("usr/share/doc/cuttings/changelog.gz"));
        for (Path page : files(manual, ".1")) {
            gzip(Files.readAllBytes(page), root.resolve("usr/share/man/man1/" + page.getFileName() + ".gz"));
        }
        Path completion = root.resolve("usr/share/bash-completion/completions/cuttings");
        place(manual.resolve("cuttings.bash"), completion);
        permissions(root);

        long size;
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> plain = walk.filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file)).sorted().toList();
            size = plain.stream().mapToLong(file -> file.toFile().length()).sum() / 1024;
            for (Path file : plain) {
                byte[] sum = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
                sums.append(HexFormat.of().formatHex(sum)).append("  ").append(root.relativize(file)).append('\n');
            }
        }
        String control =
                Files.readString(linux.resolve("control"))
                        .replace("@VERSION@", version)
                        .replace("@ARCHITECTURE@", System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64")
                        .replace("@SIZE@", Long.toString(size));
        Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(root.resolve("DEBIAN/control"), control);
        Files.writeString(root.resolve("DEBIAN/md5sums"), sums.toString());
        permissions(root.resolve("DEBIAN"));
        Path deb = out.resolve("cuttings_" + version + "_amd64.deb");
        output("dpkg-deb", "--root-owner-group", "--build", "-Zxz", root.toString(), deb.toString());
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f MB, %.1f MB installed%n",
                deb,
                deb.toFile().length() / 1e6,
                size * 1024 / 1e6);
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
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IllegalStateException("this JDK has no " + name));
        String[] arguments = Stream.of(words).map(Object::toString).toArray(String[]::new);
        int status = tool.run(System.out, System.err, arguments);
        if (status != 0) {
            throw new IllegalStateException(name + " ended with status " + status);
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with status " + status);
        }
        return output;
    }

    /// All files below a folder whose names end so, by name; none where there is no such folder.
    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
        }
    }

    private static void place(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static void gzip(byte[] bytes, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (GZIPOutputStream zip = new GZIPOutputStream(Files.newOutputStream(to))) {
            zip.write(bytes);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(file)) {
                    // The class cache is only taken while the jars' times are those it was made with.
                    Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /// Folders and programs 755, other files 644, as a package's are.
    private static void permissions(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(file -> !Files.isSymbolicLink(file)).toList()) {
                boolean program = file.toString().contains("/bin/") || file.endsWith("jspawnhelper");
                String mode = Files.isDirectory(file) || program && !file.toString().contains("completion") ? "rwxr-xr-x" : "rw-r--r--";
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            }
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
