package org.cuttings.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.cuttings.app.Main;
import org.cuttings.desk.Care;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Progress;
import org.cuttings.model.Headline;
import org.cuttings.search.Shelf;

/// The window over a large archive: the time from pulse to pulse while the list is scrolled over
/// 1,000 rows and while a search is typed, the memory that the process then holds, and the time
/// from a click on a live blog of 2,000 entries to its first text. Five processes of the program as
/// it was built into `target/cuttings`, each in a window on a hidden X screen, and five more that
/// are scrolled while the daily backup is made. Prints a Markdown table.
///
/// Argument: the archive. The live blog is brought into it, and it is backed up.
public final class WindowAtScale {
    private static final int RUNS = 5;
    private static final int ROWS = 1_000;
    private static final int ROWS_A_PULSE = 2;
    private static final int PULSES_A_KEY = 9;
    private static final int MOST_KEYS = 20;
    private static final int SEARCHES = 3;

    /// As long as the window may take for one of its steps on a busy machine.
    private static final Duration STEP = Duration.ofSeconds(60);

    private static final Duration WHOLE = Duration.ofMinutes(15);

    /// The first argument of a process that measures.
    private static final String CHILD = "child";

    private static final String MEASURED = "measured ";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private WindowAtScale() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals(CHILD)) {
            child(args[1], List.of(args).subList(2, args.length));
            return;
        }
        Path archive = Path.of(args[0]).toAbsolutePath();
        Path folder = Files.createTempDirectory("cuttings-window-at-scale");
        Path page = folder.resolve("blog.html");
        Files.writeString(page, WindowTimes.blog());
        try (HiddenScreen screen = HiddenScreen.open()) {
            measure(
                    archive,
                    page,
                    new PackagedProgram(WindowAtScale.class, folder, screen.display()));
        }
    }

    private static void measure(Path archive, Path page, PackagedProgram program)
            throws IOException, InterruptedException {
        List<String> words;
        long entries;
        try (Desk desk = Desk.open(archive)) {
            desk.bring(List.of(page), Progress.SILENT);
            entries = desk.counts().entries();
            words = words(desk);
        }
        for (Path backup : Care.backupsOf(archive)) {
            Files.delete(backup);
        }
        List<double[]> beside = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            beside.add(run(program, archive, List.of()));
        }
        try (Desk desk = Desk.open(archive)) {
            desk.care().dailyBackup();
        }
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(run(program, archive, words));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d entries; %d rows scrolled, %s typed; the middle, the least and the most of"
                        + " %d runs.%n%n",
                entries,
                ROWS,
                words.stream().map(typed -> "“" + typed + "”").collect(Collectors.joining(", ")),
                RUNS);
        System.out.println("| what | goal | median | least | most |");
        System.out.println("|---|---:|---:|---:|---:|");
        row(runs, 0, "from the start of the process to the list's rows, ms", "");
        frames(runs, 1, "scrolling the list", "50");
        frames(beside, 1, "scrolling while the daily backup is made", "");
        frames(runs, 4, "typing a search", "50");
        row(runs, 7, "the words put into the empty box, to what they find, ms", "");
        row(runs, 8, "resident memory after scrolling and searching, MB", "500");
        row(runs, 9, "click to first text, live blog of 2,000 entries, ms", "500");
        row(runs, 10, "resident memory with that blog open, MB", "");
    }

    private static void frames(List<double[]> runs, int column, String what, String goal) {
        row(runs, column, what + ": 99 of 100 frames within, ms", goal);
        row(runs, column + 1, what + ": worst frame, ms", "");
        row(runs, column + 2, what + ": 99 of 100 take of the processor, ms", "");
    }

    /// The first words of an entry of each of some articles.
    private static List<String> words(Desk desk) {
        return desk.headlines(new Shelf.All(), null, SEARCHES + 1).stream()
                .skip(1)
                .map(line -> words(desk, line))
                .toList();
    }

    private static String words(Desk desk, Headline line) {
        String text = desk.article(line.id()).orElseThrow().article().entries().getFirst().text();
        StringBuilder words = new StringBuilder();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (words.length() + word.length() > MOST_KEYS) {
                break;
            }
            words.append(words.isEmpty() ? "" : " ").append(word);
        }
        if (desk.searchEntries(words.toString(), 1).hits().isEmpty()) {
            throw new IllegalStateException("“" + words + "” finds nothing");
        }
        return words.toString();
    }

    private static void row(List<double[]> runs, int column, String what, String goal) {
        double[] figures = runs.stream().mapToDouble(run -> run[column]).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.0f |%n",
                what,
                goal,
                figures[figures.length / 2],
                figures[0],
                figures[figures.length - 1]);
    }

    /// @param words what is typed; empty where the list is scrolled and nothing else
    private static double[] run(PackagedProgram program, Path archive, List<String> words)
            throws IOException, InterruptedException {
        String told =
                program.run(
                                List.of("-XX:AOTCache=" + PackagedProgram.startUpCache()),
                                Stream.concat(Stream.of(CHILD, archive.toString()), words.stream())
                                        .toList(),
                                line -> line.startsWith(MEASURED),
                                WHOLE)
                        .line();
        return Stream.of(told.substring(MEASURED.length()).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void child(String archive, List<String> words) {
        Thread.ofPlatform().daemon().start(() -> measure(words));
        Main.main(new String[] {"--archive", archive});
    }

    private static void measure(List<String> words) {
        try {
            List<Double> figures = new ArrayList<>();
            OnScreen.await("the list has rows", STEP, () -> OnScreen.hasRows("articles"));
            figures.add(sinceStart());
            // A reader looks before they scroll; the window gets its slow parts ready meanwhile.
            frames(120, i -> {});
            ListView<?> list = OnScreen.list("articles");
            addFrames(figures, frames(ROWS / ROWS_A_PULSE, i -> list.scrollTo(i * ROWS_A_PULSE)));
            if (!words.isEmpty()) {
                search(figures, words);
                figures.add(resident());
                Platform.runLater(() -> list.scrollTo(0));
                frames(60, i -> {});
                figures.add(WindowTimes.firstText());
                figures.add(resident());
            }
            StringBuilder told = new StringBuilder(MEASURED.strip());
            figures.forEach(figure -> told.append(String.format(Locale.ROOT, " %.1f", figure)));
            System.out.println(told);
            System.out.flush();
        } catch (Exception failure) {
            failure.printStackTrace();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void search(List<Double> figures, List<String> searches)
            throws InterruptedException {
        TextField box = (TextField) OnScreen.node("search");
        Platform.runLater(box::requestFocus);
        // Box after box, what is typed into it: "f", "fe", "fer", and at last nothing.
        List<String> keys =
                searches.stream()
                        .flatMap(words ->
                                IntStream.rangeClosed(1, words.length() + 1)
                                        .mapToObj(key ->
                                                key > words.length()
                                                        ? ""
                                                        : words.substring(0, key)))
                        .toList();
        addFrames(
                figures,
                frames(
                        keys.size() * PULSES_A_KEY,
                        i -> {
                            if (i % PULSES_A_KEY == 0) {
                                box.setText(keys.get(i / PULSES_A_KEY));
                            }
                        }));
        String words = searches.getLast();
        Platform.runLater(() -> box.setText(""));
        OnScreen.await("the box is empty", STEP, () -> !OnScreen.hasRows("hits"));
        long begun = System.nanoTime();
        Platform.runLater(() -> box.setText(words));
        OnScreen.await("the words are found", STEP, () -> OnScreen.hasRows("hits"));
        figures.add((System.nanoTime() - begun) / 1e6);
        Platform.runLater(() -> box.setText(""));
        OnScreen.await("the box is empty again", STEP, () -> !OnScreen.hasRows("hits"));
    }

    /// The time within which 99 of 100 frames come, the worst, and what 99 of 100 take of the
    /// processor on the window's thread.
    private static void addFrames(List<Double> figures, Frames frames) {
        Arrays.sort(frames.apart());
        Arrays.sort(frames.processor());
        int late = (int) Math.ceil(frames.apart().length * 0.99) - 1;
        figures.add(frames.apart()[late]);
        figures.add(frames.apart()[frames.apart().length - 1]);
        figures.add(frames.processor()[late]);
    }

    /// Milliseconds.
    ///
    /// @param apart from pulse to pulse
    /// @param processor what the window's thread took of the processor from pulse to pulse
    private record Frames(double[] apart, double[] processor) {}

    /// Does something at each of so many pulses.
    private static Frames frames(int count, IntConsumer at) throws InterruptedException {
        Frames frames = new Frames(new double[count], new double[count]);
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() ->
                new AnimationTimer() {
                    private int pulse = -1;
                    private long last;
                    private long lastProcessor;

                    @Override
                    public void handle(long now) {
                        long here = System.nanoTime();
                        long processor = THREADS.getCurrentThreadCpuTime();
                        if (pulse >= 0) {
                            frames.apart()[pulse] = (here - last) / 1e6;
                            frames.processor()[pulse] = (processor - lastProcessor) / 1e6;
                        }
                        last = here;
                        lastProcessor = processor;
                        pulse++;
                        if (pulse == count) {
                            stop();
                            done.countDown();
                        } else {
                            at.accept(pulse);
                        }
                    }
                }.start());
        if (!done.await(count, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "waited " + count + " s for this: " + count + " pulses");
        }
        return frames;
    }

    /// What the system counts as this process's memory, in megabytes.
    private static double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024.0;
    }

    /// In milliseconds; the system tells the start to a hundredth of a second.
    private static double sinceStart() {
        Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
        return Duration.between(begun, Instant.now()).toNanos() / 1e6;
    }
}
