package org.cuttings.measure;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.cuttings.desk.Desk;
import org.cuttings.model.Headline;
import org.cuttings.search.Shelf;
import org.cuttings.ui.CuttingsWindow;

/// The window over a large archive: the time from pulse to pulse while the list is scrolled over
/// 1,000 rows and while a search is typed, and the memory that the process then holds. Five
/// processes; prints a Markdown table.
///
/// Argument: the archive. It is backed up first, as the window would do in the middle of it.
public final class WindowAtScale {
    private static final int RUNS = 5;
    private static final int ROWS = 1_000;
    private static final int ROWS_A_PULSE = 2;
    private static final int PULSES_A_KEY = 9;
    private static final int MOST_KEYS = 20;

    private WindowAtScale() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 1) {
            child(args);
            return;
        }
        String words;
        long entries;
        try (Desk desk = Desk.open(Path.of(args[0]))) {
            desk.care().dailyBackup();
            entries = desk.counts().entries();
            Headline newest = desk.headlines(new Shelf.All(), null, 1).getFirst();
            String title = String.valueOf(newest.title()).toLowerCase(Locale.ROOT);
            // Whole words: half a word finds nothing.
            words =
                    title.length() <= MOST_KEYS
                            ? title
                            : title.substring(0, title.lastIndexOf(' ', MOST_KEYS));
        }
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(run(args[0], words));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d entries; %d rows scrolled, “%s” typed.%n%n",
                entries,
                ROWS,
                words);
        System.out.println("| what | median | least | most |");
        System.out.println("|---|---|---|---|");
        row(runs, 0, "scrolling the list: 99 of 100 frames within, ms");
        row(runs, 1, "scrolling the list: worst frame, ms");
        row(runs, 2, "typing a search: 99 of 100 frames within, ms");
        row(runs, 3, "typing a search: worst frame, ms");
        row(runs, 4, "last key to what it finds, ms");
        row(runs, 5, "resident memory then, MB");
    }

    private static void row(List<double[]> runs, int column, String what) {
        double[] figures = runs.stream().mapToDouble(run -> run[column]).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f |%n",
                what,
                figures[figures.length / 2],
                figures[0],
                figures[figures.length - 1]);
    }

    private static double[] run(String archive, String words) throws Exception {
        Path settings = Files.createTempDirectory("cuttings-scale").resolve("window.properties");
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
                                WindowAtScale.class.getName(),
                                archive,
                                settings.toString(),
                                words)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String told =
                    out.lines()
                            .filter(line -> line.startsWith("measured "))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("the window ended"));
            child.waitFor(2, TimeUnit.MINUTES);
            return Arrays.stream(told.substring("measured ".length()).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }

    private static void child(String[] args) throws Exception {
        Thread.ofPlatform().daemon().start(() -> open(args[0], args[1]));
        await(() -> scene() != null && list("articles").getItems().size() > 100);
        // A reader looks before they scroll; the window gets its slow parts ready meanwhile.
        frames(120, i -> {});
        ListView<?> list = list("articles");
        double[] scrolling = frames(ROWS / ROWS_A_PULSE, i -> list.scrollTo(i * ROWS_A_PULSE));
        TextField box = (TextField) scene().lookup("#search");
        Platform.runLater(box::requestFocus);
        String words = args[2];
        double[] typing =
                frames(
                        words.length() * PULSES_A_KEY,
                        i -> {
                            if (i % PULSES_A_KEY == 0) {
                                box.setText(words.substring(0, i / PULSES_A_KEY + 1));
                            }
                        });
        Platform.runLater(() -> box.setText(""));
        await(() -> list("hits").getItems().isEmpty());
        long begun = System.nanoTime();
        Platform.runLater(() -> box.setText(words));
        await(() -> !list("hits").getItems().isEmpty());
        double found = (System.nanoTime() - begun) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "measured %.1f %.1f %.1f %.1f %.1f %.1f%n",
                late(scrolling),
                scrolling[scrolling.length - 1],
                late(typing),
                typing[typing.length - 1],
                found,
                resident());
        Runtime.getRuntime().halt(0);
    }

    /// The time within which 99 of 100 frames come.
    private static double late(double[] sorted) {
        return sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
    }

    /// Does something at each of so many pulses.
    ///
    /// @return the times from pulse to pulse in milliseconds, sorted
    private static double[] frames(int count, IntConsumer at) throws InterruptedException {
        double[] times = new double[count];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() ->
                new AnimationTimer() {
                    private int pulse = -1;
                    private long last;

                    @Override
                    public void handle(long now) {
                        long here = System.nanoTime();
                        if (pulse >= 0) {
                            times[pulse] = (here - last) / 1e6;
                        }
                        last = here;
                        pulse++;
                        if (pulse == count) {
                            stop();
                            done.countDown();
                        } else {
                            at.accept(pulse);
                        }
                    }
                }.start());
        done.await();
        Arrays.sort(times);
        return times;
    }

    /// What the system counts as this process's memory, in megabytes.
    private static double resident() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024.0;
    }

    private static void open(String archive, String settings) {
        try {
            CuttingsWindow.open(Path.of(archive), List.of(), Path.of(settings), handler -> {});
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static ListView<?> list(String id) {
        Scene now = scene();
        return now != null && now.lookup("#" + id) instanceof ListView<?> list
                ? list
                : new ListView<>();
    }

    private static Scene scene() {
        ObservableList<Window> windows = Window.getWindows();
        return windows.isEmpty() || !windows.getFirst().isShowing()
                ? null
                : windows.getFirst().getScene();
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
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
}
