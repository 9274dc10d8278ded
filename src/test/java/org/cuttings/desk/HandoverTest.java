package org.cuttings.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// With a second process, as it happens: a window that is opened while another is.
@Timeout(60)
class HandoverTest {
    @TempDir private Path state;
    private final Path archive = Path.of("news.cuttings");

    /// The other window: hands its files over, or is the first itself and waits.
    static final class OtherWindow {
        private OtherWindow() {}

        /// @param args state folder, archive, files
        public static void main(String[] args) throws InterruptedException {
            Handover handover = Handover.of(Path.of(args[0]), Path.of(args[1]));
            if (handover.isFirst()) {
                handover.listen(files -> System.out.println("took " + files.size()));
                System.out.println("first");
                Thread.sleep(50_000);
            } else {
                List<Path> files =
                        List.of(args).subList(2, args.length).stream().map(Path::of).toList();
                System.out.println("given " + handover.give(files));
            }
        }
    }

    private Process other(String... files) throws IOException {
        var command =
                new java.util.ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherWindow.class.getName(),
                                state.toString(),
                                archive.toString()));
        command.addAll(List.of(files));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static String line(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return String.valueOf(out.readLine());
    }

    @Test
    void aSecondProcessHandsItsFilesToTheFirst() throws Exception {
        CompletableFuture<List<Path>> taken = new CompletableFuture<>();
        try (Handover first = Handover.of(state, archive)) {
            assertTrue(first.isFirst());
            first.listen(taken::complete);
            Process second = other("a page.html", "ünd.html");
            assertEquals("given true", line(second));
            assertEquals(
                    List.of(
                            Path.of("a page.html").toAbsolutePath(),
                            Path.of("ünd.html").toAbsolutePath()),
                    taken.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void whoComesAfterACrashIsFirst() throws Exception {
        Process crashing = other();
        assertEquals("first", line(crashing));
        try (Handover second = Handover.of(state, archive)) {
            assertFalse(second.isFirst());
            assertTrue(second.give(List.of(Path.of("page.html"))));
        }
        crashing.destroyForcibly().waitFor();
        try (Handover next = Handover.of(state, archive)) {
            assertTrue(next.isFirst());
            CompletableFuture<List<Path>> taken = new CompletableFuture<>();
            next.listen(taken::complete);
            assertTrue(next.give(List.of()));
            assertEquals(List.of(), taken.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void anotherArchiveHasAWindowOfItsOwn() {
        try (Handover one = Handover.of(state, archive);
                Handover other = Handover.of(state, Path.of("other.cuttings"))) {
            assertTrue(one.isFirst());
            assertTrue(other.isFirst());
        }
    }

    @Test
    void aWindowThatDoesNotAnswerIsNotWaitedFor() {
        try (Handover silent = Handover.of(state, archive);
                Handover second = Handover.of(state, archive)) {
            assertTrue(silent.isFirst());
            assertFalse(second.isFirst());
            assertFalse(second.give(List.of()));
        }
    }
}
