package org.cuttings.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.cuttings.app.Main;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Progress;
import org.jspecify.annotations.Nullable;

/// How long the window takes: whole processes until its frame is drawn and until library and list
/// are, in pairs with a bare JavaFX window's; and from the click on a live blog of 2,000 entries to
/// its first text. Prints a Markdown table.
///
/// What is measured is the program as it was built into `target/cuttings`, with its launcher's
/// options; the bare window has the same options. Each is measured without a start-up cache and
/// with one: the program's is the build's own, the bare window's is made by a warm-up. With caches
/// they are measured on a hidden X screen, too: JavaFX's headless platform starts in a third of the
/// time that a real window's takes.
public final class WindowTimes {
    private static final int PAIRS = 7;
    private static final int ENTRIES = 2_000;

    /// How long a reader looks at the list, at the least, before they click, in milliseconds.
    private static final long READING_FOR_A_MOMENT = 1_000;

    /// More than the slowest of these processes takes on a busy machine.
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /// What a process says when what is waited for is drawn.
    private static final String DRAWN = "0";

    /// Set where a process is to make a cache.
    private static final String WARM_UP = "cuttings.warm-up";

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
        System.out.println("| what | median | least | most |");
        System.out.println("|---|---|---|---|");
        PackagedProgram headless = new PackagedProgram(WindowTimes.class, folder, null);
        measure(new Setting("no start-up cache", headless, archive, null));
        measure(
                new Setting(
                        "each with its start-up cache",
                        headless,
                        archive,
                        folder.resolve("bare-headless.aot")));
        try (HiddenScreen screen = HiddenScreen.open()) {
            measure(
                    new Setting(
                            "a real window, each with its start-up cache",
                            new PackagedProgram(WindowTimes.class, folder, screen.display()),
                            archive,
                            folder.resolve("bare.aot")));
        }
    }

    /// @param bareCache the bare window's start-up cache; null where neither program has one
    private record Setting(
            String name, PackagedProgram program, Path archive, @Nullable Path bareCache) {}

    private static void measure(Setting in) throws Exception {
        List<Double> bare = new ArrayList<>();
        List<Double> frame = new ArrayList<>();
        List<Double> filled = new ArrayList<>();
        List<Double> frames = new ArrayList<>();
        List<Double> fills = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        if (in.bareCache() != null) {
            run(
                    "bare",
                    in,
                    List.of("-XX:AOTCacheOutput=" + in.bareCache(), "-D" + WARM_UP + "=true"));
        }
        for (String what : List.of("bare", "frame", "filled")) {
            run(what, in, cache(what, in));
        }
        for (int i = 0; i < PAIRS; i++) {
            double one = run("bare", in, cache("bare", in)).whole();
            double drawn = run("frame", in, cache("frame", in)).whole();
            double whole = run("filled", in, cache("filled", in)).whole();
            bare.add(one);
            frame.add(drawn);
            filled.add(whole);
            frames.add(drawn / one);
            fills.add(whole / one);
            first.add(Double.parseDouble(run("first-text", in, cache("first-text", in)).line()));
        }
        row("a bare JavaFX window drawn, whole process, ms; " + in.name(), bare, 0);
        row("Cuttings' window drawn, whole process, ms; " + in.name(), frame, 0);
        row("its library and list drawn, whole process, ms; " + in.name(), filled, 0);
        row("window to bare, pair by pair; " + in.name(), frames, 2);
        row("library and list to bare, pair by pair; " + in.name(), fills, 2);
        row("click to first text, live blog of 2,000 entries, ms; " + in.name(), first, 0);
    }

    private static List<String> cache(String what, Setting in) {
        if (in.bareCache() == null) {
            return List.of();
        }
        Path cache = what.equals("bare") ? in.bareCache() : PackagedProgram.startUpCache();
        return List.of("-XX:AOTCache=" + cache);
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

    private static PackagedProgram.Told run(String what, Setting in, List<String> cache)
            throws Exception {
        // What makes a cache talks of that on the same stream.
        return in.program()
                .run(
                        cache,
                        List.of(what, in.archive().toString()),
                        line -> line.matches("[0-9.]+"),
                        LIMIT);
    }

    private static void child(String[] args) throws Exception {
        // The packaged program's measure asks for the window as a whole.
        String what = args[0].equals("window") ? "filled" : args[0];
        // Told by the toolkit itself, so that nobody's asking takes part of the time.
        ObservableList<Window> windows = Window.getWindows();
        windows.addListener(
                (ListChangeListener<Window>)
                        change -> {
                            if (!windows.isEmpty()) {
                                watch(what, windows.getFirst().getScene());
                            }
                        });
        if (what.equals("bare")) {
            Platform.startup(() -> {
                Stage stage = new Stage();
                stage.setScene(new Scene(new StackPane(), 1_200, 800));
                stage.show();
            });
            return;
        }
        if (what.equals("first-text")) {
            Thread.ofPlatform().daemon().start(WindowTimes::readFirst);
        }
        Main.main(new String[] {"--archive", args[1]});
    }

    /// Ends the process as soon as a pulse has laid out what is waited for and hands it on to be
    /// drawn.
    private static void watch(String what, Scene scene) {
        scene.addPostLayoutPulseListener(() -> {
            boolean first = what.equals("bare") || what.equals("frame");
            if (first || what.equals("filled") && isFilled(scene)) {
                Thread.ofPlatform().start(WindowTimes::end);
            }
        });
    }

    private static boolean isFilled(Scene scene) {
        return hasRow(scene.lookup("#library")) && hasRow(scene.lookup("#articles"));
    }

    private static boolean hasRow(Node list) {
        return list != null
                && list.lookupAll(".list-cell").stream()
                        .anyMatch(cell ->
                                cell instanceof ListCell<?> row
                                        && row.getItem() != null
                                        && row.isVisible());
    }

    private static void end() {
        // Told at once: the machine's own end waits for its threads.
        System.out.println(DRAWN);
        System.out.flush();
        if (Boolean.getBoolean(WARM_UP)) {
            // A cache is written by an orderly end alone.
            System.exit(0);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void readFirst() {
        try {
            OnScreen.await("the list has rows", LIMIT, () -> OnScreen.hasRows("articles"));
            Thread.sleep(READING_FOR_A_MOMENT);
            System.out.println(firstText());
            System.out.flush();
        } catch (Exception failure) {
            failure.printStackTrace();
        }
        Runtime.getRuntime().halt(0);
    }

    /// From the choice of the first row of the list, which has to be the [#blog], to the pulse that
    /// has drawn the text, in milliseconds.
    static double firstText() throws InterruptedException {
        long begun = System.nanoTime();
        Platform.runLater(() -> OnScreen.list("articles").getSelectionModel().select(0));
        OnScreen.await(
                "the text is in the reading pane",
                LIMIT,
                () ->
                        OnScreen.node("reading") instanceof RichTextArea area
                                && area.getParagraphCount() > ENTRIES);
        OnScreen.pulses(1);
        return (System.nanoTime() - begun) / 1e6;
    }

    /// A live blog of 2,000 entries, newer than any other page.
    static String blog() {
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
