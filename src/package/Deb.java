import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A Debian package laid out as Debian's policy asks, which jpackage's own `.deb` (under `/opt`) is
/// not.
final class Deb {
    private final Path image;
    private final Path manual;
    private final Path out;
    private final String version;
    private final Path sources = Path.of("src", "package");
    private final String architecture =
            System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";

    /// @param image the application as jpackage laid it out
    /// @param manual a folder with manual pages and the completion
    /// @param out where the package goes
    Deb(Path image, Path manual, Path out, String version) {
        this.image = image;
        this.manual = manual;
        this.out = out;
        this.version = version;
    }

    void make() throws Exception {
        Path root = out.resolve("deb");
        copyTree(image, root.resolve("usr/lib/cuttings"));
        Path linux = sources.resolve("linux");
        place(linux.resolve("cuttings"), root.resolve("usr/bin/cuttings"));
        String id = "org.cuttings.Cuttings";
        place(
                linux.resolve(id + ".desktop"),
                root.resolve("usr/share/applications/" + id + ".desktop"));
        place(
                linux.resolve(id + ".metainfo.xml"),
                root.resolve("usr/share/metainfo/" + id + ".metainfo.xml"));
        place(
                linux.resolve("cuttings-mime.xml"),
                root.resolve("usr/share/mime/packages/cuttings.xml"));
        place(
                sources.resolve("icon.svg"),
                root.resolve("usr/share/icons/hicolor/scalable/apps/" + id + ".svg"));
        place(
                sources.resolve("icon.png"),
                root.resolve("usr/share/icons/hicolor/256x256/apps/" + id + ".png"));
        Path copyright = root.resolve("usr/share/doc/cuttings/copyright");
        Files.createDirectories(copyright.getParent());
        Files.writeString(
                copyright,
                Files.readString(linux.resolve("copyright")).replace("@LIBRARIES@", libraries()));
        place(
                linux.resolve("lintian-overrides"),
                root.resolve("usr/share/lintian/overrides/cuttings"));
        gzip(
                ("cuttings (%s) unstable; urgency=medium%n%n  * See docs/changes.md.%n%n"
                                + " -- The Cuttings makers <maintainers@cuttings.example>  Wed, 25 Nov 2026 00:00:00 +0000%n")
                        .formatted(version)
                        .getBytes(StandardCharsets.UTF_8),
                root.resolve("usr/share/doc/cuttings/changelog.gz"));
        for (Path page : Bundle.files(manual, ".1")) {
            gzip(
                    Files.readAllBytes(page),
                    root.resolve("usr/share/man/man1/" + page.getFileName() + ".gz"));
        }
        Path completion = root.resolve("usr/share/bash-completion/completions/cuttings");
        Files.createDirectories(completion.getParent());
        // It is read by a shell that runs, and never started.
        Files.writeString(
                completion,
                Files.readString(manual.resolve("cuttings.bash")).replaceFirst("^#!.*\n", ""));
        permissions(root);

        long size;
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> plain =
                    walk.filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
                            .sorted()
                            .toList();
            size = plain.stream().mapToLong(file -> file.toFile().length()).sum() / 1024;
            for (Path file : plain) {
                byte[] sum = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
                sums.append(HexFormat.of().formatHex(sum))
                        .append("  ")
                        .append(root.relativize(file))
                        .append('\n');
            }
        }
        String control =
                Files.readString(linux.resolve("control"))
                        .replace("@VERSION@", version)
                        .replace("@ARCHITECTURE@", architecture)
                        .replace("@SIZE@", Long.toString(size));
        Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(root.resolve("DEBIAN/control"), control);
        Files.writeString(root.resolve("DEBIAN/md5sums"), sums.toString());
        permissions(root.resolve("DEBIAN"));
        Path deb = out.resolve("cuttings_" + version + "_" + architecture + ".deb");
        output(
                "dpkg-deb",
                "--root-owner-group",
                "--build",
                "-Zxz",
                root.toString(),
                deb.toString());
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f MB, %.1f MB installed%n",
                deb,
                deb.toFile().length() / 1e6,
                size * 1024 / 1e6);
    }

    /// The libraries as a copyright file names them, from the list that the build gathered.
    private String libraries() throws IOException {
        StringBuilder paragraphs = new StringBuilder();
        for (String line :
                Files.readAllLines(Path.of("target/classes/org/cuttings/desk/licences.tsv"))) {
            String[] columns = line.split("\t", -1);
            String jar = "usr/lib/cuttings/lib/app/" + columns[0] + "-" + columns[1] + ".jar";
            // JavaFX is part of the runtime.
            if (columns.length == 4 && !columns[2].startsWith("GPL")) {
                paragraphs.append(
                        "Files: %s%nCopyright: the authors of %s, %s%nLicense: %s%n%n"
                                .formatted(jar, columns[0], columns[3], columns[2]));
            }
        }
        return paragraphs.toString().strip();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with status " + status);
        }
        return output;
    }

    private static void place(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    /// As Debian asks: as small as gzip makes it, without name and time.
    private static void gzip(byte[] bytes, Path to) throws IOException, InterruptedException {
        Files.createDirectories(to.getParent());
        Path plain = to.resolveSibling(to.getFileName().toString().replaceFirst("\\.gz$", ""));
        Files.write(plain, bytes);
        output("gzip", "-9n", plain.toString());
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(file)) {
                    // The class cache is only taken while the jars' times are those it was made
                    // with.
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /// Folders and programs 755, other files 644, as a package's are.
    private static void permissions(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(file -> !Files.isSymbolicLink(file)).toList()) {
                boolean program =
                        file.toString().contains("/bin/") || file.endsWith("jspawnhelper");
                String mode =
                        Files.isDirectory(file)
                                        || program && !file.toString().contains("completion")
                                ? "rwxr-xr-x"
                                : "rw-r--r--";
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            }
        }
    }
}
