package org.cuttings.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Where, when and on what a figure was measured.
final class Machine {
    private Machine() {}

    /// "Measured 2026-11-25 at commit 1a2b3c4, Java 25.0.3, 2 processors."
    static String line() {
        return "Measured %s at %s, Java %s, %d processors."
                .formatted(
                        LocalDate.now(),
                        commit(),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors());
    }

    /// "commit 1a2b3c4", and whether the sources were changed since.
    static String commit() {
        try {
            String head = output(List.of("git", "rev-parse", "--short", "HEAD")).strip();
            String changes = output(List.of("git", "status", "--porcelain", "--", "src")).strip();
            return "commit " + head + (changes.isEmpty() ? "" : " with uncommitted changes");
        } catch (IOException noGit) {
            return "an unpacked archive";
        }
    }

    /// What a command prints. Its complaints go to this program's own.
    ///
    /// @throws IOException if it cannot be started
    static String output(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// What a class's `main` prints in a Java machine of its own, with this one's class path.
    static String run(String mainClass, List<String> options, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dcuttings.shared=" + System.getProperty("cuttings.shared", ""));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass);
        command.addAll(arguments);
        return output(command);
    }
}
