package org.cuttings.measure;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        run("bare", archive, folder);
        run("window", archive, folder);
        for (int i = 0; i < PAIRS; i++) {
            double one = run("bare", archive, folder).whole();
            double other = run("window", archive, folder).whole();
            bare.add(one);
            ours.add(other);
            ratios.add(other / one);
            first.add(run("first-text", archive, folder).told());
        }
        System.out.println("| what | median | least | most |");
        System.out.println("|---|---|---|---|");
        row("a bare JavaFX window, whole process, ms", bare, 0);
        row("Cuttings with an archive, whole process, ms", ours, 0);
        row("Cuttings to bare, pair by pair", ratios, 2);
        row("click to first text, live blog of 2,000 entries, ms", first, 0);
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

    private static Run run(String what, Path archive, Path folder) throws Exception {
        long begun = System.nanoTime();
        Process child =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:+UseSerialGC",
                                "-Xmx1g",
                                "-Dglass.platform="
                                        + System.getProperty("glass.platform", "Headless"),
                                "-Dprism.order=sw",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WindowTimes.class.getName(),
                                what,
                                archive.toString(),
                                folder.resolve("window.properties").toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String told = out.readLine();
            child.waitFor(2, TimeUnit.MINUTES);
            return new Run(
                    (System.nanoTime() - begun) / 1e6, told == null ? 0 : Double.parseDouble(told));
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
        Runtime.getRuntime().halt(0);
    }

    private static void open(String archive, String settings) {
        try {
            CuttingsWindow.open(Path.of(archive), List.of(), Path.of(settings));
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
                java.util.concurrent.CountDownLatch done =
                        new java.util.concurrent.CountDownLatch(1);
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
        java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(wanted);
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
