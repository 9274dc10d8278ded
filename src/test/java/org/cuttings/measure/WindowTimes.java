package org.cuttings.measure;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Progress;
import org.cuttings.ui.CuttingsWindow;

/// How long the window takes: whole processes until it is drawn, in pairs with a bare JavaFX
/// window's; and from the click on a live blog of 2,000 entries to its first text. Prints a
/// Markdown table.
///
/// Each is measured twice: without a start-up cache, and each of the three with one of its own, as
/// the launcher has one. A cache wants jars, so the folders of the class path are packed first, and
/// both windows run from the same jars.
public final class WindowTimes {
    private static final int PAIRS = 5;
    private static final int ENTRIES = 2_000;

    private static final String HEAD =
            """
            <!doctype html><title>Ferry strike live</title>
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@type": "LiveBlogPosting",
            "headline": "Ferry strike live", "liveBlogUpdate": [
            """;

    private WindowTimes() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            child(args);
            return;
        }
        Path folder = Files.createTempDirectory("cuttings-window-times");
        Path archive = folder.resolve("news.cuttings");
        Path page = folder.resolve("blog.html");
        Files.writeString(page, blog());
        try (Desk desk = Desk.open(archive)) {
            desk.bring(List.of(page), Progress.SILENT);
        }
        String classPath = packed(folder);
        System.out.println("| what | median | least | most |");
        System.out.println("|---|---|---|---|");
        measure(new Setting("no start-up cache", classPath, archive, folder, false));
        measure(new Setting("each with its start-up cache", classPath, archive, folder, true));
    }

    /// @param cached whether each program has a start-up cache, made by its own warm-up
    private record Setting(
            String name, String classPath, Path archive, Path folder, boolean cached) {}

    private static void measure(Setting in) throws Exception {
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        for (String what : List.of("bare", "window", "first-text")) {
            run(what, in, in.cached() ? "-XX:AOTCacheOutput=" : "-Dnone=");
        }
        String use = in.cached() ? "-XX:AOTCache=" : "-Dnone=";
        for (int i = 0; i < PAIRS; i++) {
            double one = run("bare", in, use).whole();
            double other = run("window", in, use).whole();
            bare.add(one);
            ours.add(other);
            ratios.add(other / one);
            first.add(run("first-text", in, use).told());
        }
        row("a bare JavaFX window, whole process, ms; " + in.name(), bare, 0);
        row("Cuttings with an archive, whole process, ms; " + in.name(), ours, 0);
        row("Cuttings to bare, pair by pair; " + in.name(), ratios, 2);
        row("click to first text, live blog of 2,000 entries, ms; " + in.name(), first, 0);
    }

    private static String packed(Path into) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Files.isDirectory(Path.of(part))) {
                jars.add(part);
                continue;
            }
            Path jar = into.resolve(jars.size() + ".jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = Path.of(part).relativize(file).toString();
                    out.putNextEntry(new ZipEntry(name.replace(File.separatorChar, '/')));
                    Files.copy(file, out);
                }
            }
            jars.add(jar.toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    private static void row(String what, List<Double> figures, int digits) {
        List<Double> sorted = figures.stream().sorted().toList();
        String figure = "%." + digits + "f";
        System.out.printf(
                Locale.ROOT,
                "| %s | " + figure + " | " + figure + " | " + figure + " |%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast());
    }

    private record Run(double whole, double told) {}

    /// @param cache the option that makes or uses the cache, up to the file's name
    private static Run run(String what, Setting in, String cache) throws Exception {
        long begun = System.nanoTime();
        Process child =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                cache + in.folder().resolve(what + ".aot"),
                                "-Xlog:disable",
                                "-XX:+UseSerialGC",
                                "-Xmx1g",
                                "-Dglass.platform="
                                        + System.getProperty("glass.platform", "Headless"),
                                "-Dprism.order=sw",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                in.classPath(),
                                WindowTimes.class.getName(),
                                what,
                                in.archive().toString(),
                                in.folder().resolve("window.properties").toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            // What makes a cache talks of that on the same stream.
            String told =
                    out.lines()
                            .filter(line ->
                                    line.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9'))
                            .filter(line -> !line.isEmpty())
                            .findFirst()
                            .orElse("0");
            child.waitFor(2, TimeUnit.MINUTES);
            return new Run((System.nanoTime() - begun) / 1e6, Double.parseDouble(told));
        }
    }

    private static void child(String[] args) throws Exception {
        switch (args[0]) {
            case "bare" ->
                    Platform.startup(() -> {
                        Stage stage = new Stage();
                        stage.setScene(new Scene(new StackPane(), 1_200, 800));
                        stage.show();
                    });
            case "window", "first-text" ->
                    Thread.ofPlatform().daemon().start(() -> open(args[1], args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
        awaitOnFx(() -> scene() != null);
        pulses(2);
        if (args[0].equals("first-text")) {
            System.out.println(firstText());
        }
        if (ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(option -> option.startsWith("-XX:AOTCacheOutput="))) {
            // A cache is written by an orderly end alone.
            System.exit(0);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void open(String archive, String settings) {
        try {
            CuttingsWindow.open(Path.of(archive), List.of(), Path.of(settings), taker -> {});
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// From the choice in the list to the pulse that has drawn the text.
    private static double firstText() throws Exception {
        awaitOnFx(() -> list() != null && !list().getItems().isEmpty());
        pulses(5);
        long begun = System.nanoTime();
        Platform.runLater(() -> list().getSelectionModel().select(0));
        awaitOnFx(() ->
                scene().lookup("#reading") instanceof RichTextArea area
                        && area.getParagraphCount() > ENTRIES);
        pulses(1);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static ListView<?> list() {
        Node node = scene().lookup("#articles");
        return node instanceof ListView<?> list ? list : null;
    }

    private static Scene scene() {
        ObservableList<Window> windows = Window.getWindows();
        return windows.isEmpty() || !windows.getFirst().isShowing()
                ? null
                : windows.getFirst().getScene();
    }

    private static void awaitOnFx(BooleanSupplier there) throws InterruptedException {
        boolean[] seen = new boolean[1];
        while (!seen[0]) {
            try {
                CountDownLatch done = new CountDownLatch(1);
                Platform.runLater(() -> {
                    seen[0] = there.getAsBoolean();
                    done.countDown();
                });
                done.await();
            } catch (IllegalStateException notStarted) {
                Thread.sleep(2);
            }
            if (!seen[0]) {
                Thread.sleep(1);
            }
        }
    }

    private static void pulses(int wanted) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(wanted);
        Platform.runLater(() -> scene().addPostLayoutPulseListener(done::countDown));
        while (!done.await(2, TimeUnit.MILLISECONDS)) {
            Platform.runLater(Platform::requestNextPulse);
        }
    }

    private static String blog() {
        StringBuilder page = new StringBuilder(HEAD);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < ENTRIES; i++) {
            String time =
                    String.format(
                            Locale.ROOT,
                            "2031-05-%02dT%02d:%02d:00+01:00",
                            1 + i / 480,
                            i / 20 % 24,
                            i % 20 * 3);
            String text =
                    "Update "
                            + i
                            + ": the harbour council met again. “We will sail on day "
                            + i
                            + ",” Warden Ida Farrow said. ";
            page.append(i == 0 ? "" : ",")
                    .append("{\"@type\":\"BlogPosting\",\"headline\":\"Update ")
                    .append(i)
                    .append("\",\"datePublished\":\"")
                    .append(time)
                    .append("\",\"articleBody\":\"")
                    .append(text)
                    .append("\"}");
            body.append("<article><time datetime=\"")
                    .append(time)
                    .append("\">")
                    .append(time)
                    .append("</time><h2>Update ")
                    .append(i)
                    .append("</h2><p>")
                    .append(text)
                    .append("</p></article>");
        }
        return page + "]}</script><main>" + body + "</main>";
    }
}
