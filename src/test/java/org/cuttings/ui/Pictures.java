package org.cuttings.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.cuttings.desk.Desk;
import org.cuttings.model.Headline;

/// Makes `docs/pictures` of the bundled sample, so that they are never older than the window: `mvn
/// -Ppictures -DskipTests verify`.
///
/// Arguments: the folder for the pictures; then, if wished, files to bring in instead of the
/// sample, to look at one's own pages.
public final class Pictures {
    private record Size(int width, int height) {}

    private final Path out;
    private final OpenWindow window;
    private final Stage stage;

    private Pictures(Path out, OpenWindow window, Stage stage) {
        this.out = out;
        this.window = window;
        this.stage = stage;
    }

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        Files.createDirectories(out);
        Path folder = Files.createTempDirectory("cuttings-pictures");
        Desk desk = Desk.open(folder.resolve("news.cuttings"));
        CountDownLatch ready = new CountDownLatch(1);
        Pictures[] made = new Pictures[1];
        Platform.startup(() -> {
            Stage stage = new Stage();
            OpenWindow window =
                    new OpenWindow(stage, desk, folder.resolve("window.properties"), () -> {});
            window.show(List.of());
            made[0] = new Pictures(out, window, stage);
            ready.countDown();
        });
        ready.await();
        made[0].all(List.of(args).subList(1, args.length).stream().map(Path::of).toList());
        System.exit(0);
    }

    private void all(List<Path> files) throws Exception {
        Size small = new Size(900, 600);
        Size large = new Size(1400, 900);
        theme(WindowSettings.Theme.LIGHT);
        waitFor(() -> model().right().get() == WindowModel.Right.START);
        take("start-light", large);
        take("start-small", small);
        on(() -> {
            if (files.isEmpty()) {
                model().imports().bringSample();
            } else {
                model().imports().bring(files);
            }
        });
        waitFor(() -> model().imports().report().get() != null);
        waitFor(() -> !model().list().rows().isEmpty());
        on(model()::showReport);
        take("report-light", large);
        on(() -> model().open(longest()));
        waitFor(() -> model().reading().shown().get() != null);
        on(() -> window.view().hands().panes().quoteFrom(1));
        settle();
        both("reading", large, small);
        on(() -> {
            var kept = model().reading().shown().get().kept();
            int first = 0;
            while (kept.article().entries().get(first).quotes().isEmpty()) {
                first++;
            }
            model().marks()
                    .noteOn(
                            java.util.Map.of(
                                    first,
                                    kept.article().entries().get(first).quotes().getFirst().span()),
                            "Ask the harbour office");
            model().marks()
                    .highlight(java.util.Map.of(first + 1, new org.cuttings.model.Span(0, 40)));
        });
        settle();
        item(LibraryModel.Item.Notes.class);
        waitFor(() -> model().notes().rows().size() == 2);
        both("notes", large, small);
        on(() -> model().library().chosen().set(model().library().items().getFirst()));
        on(stage::requestFocus);
        on(() -> window.view().hands().panes().focusSearch());
        on(() -> model().search().typed().set("vau"));
        waitFor(() -> !model().search().proposals().isEmpty());
        take("proposals-light", large);
        on(() -> model().settings().set(model().settings().get().withFacets(true)));
        on(() -> model().search().typed().set("said"));
        on(() -> window.view().hands().panes().focusReading());
        waitFor(() -> !model().search().hits().get().hits().isEmpty());
        on(() -> model().open(model().search().hits().get().hits().getFirst()));
        settle();
        both("search", large, small);
        on(() -> model().search().lookingIn().set(org.cuttings.search.Query.In.QUOTES));
        waitFor(() ->
                model().search().hits().get().hits().stream().anyMatch(hit -> hit.quote() != null));
        take("search-quotes-light", large);
        on(() -> model().search().typed().set(""));
        item(LibraryModel.Item.Speakers.class);
        waitFor(() -> !model().speakers().speakers().isEmpty());
        on(() -> model().speakers().chosen().set(model().speakers().speakers().getFirst()));
        waitFor(() -> !model().speakers().quotes().isEmpty());
        both("speakers", large, small);
        on(window.view().hands().sheets()::palette);
        take("palette-light", large);
        on(window.view().hands().sheets()::keySheet);
        take("keys-light", large);
        on(window.view()::closeOverlay);
        on(() -> model().library().chosen().set(model().library().items().getFirst()));
        on(() -> model().open(longest()));
        on(() -> model().settings().set(model().settings().get().sized(200)));
        settle();
        on(() -> window.view().hands().panes().focusReading());
        take("reading-200-percent", large);
        on(() -> model().settings().set(model().settings().get().sized(100)));
        changes(large, small);
    }

    /// What changed in a live blog between two of its hours, side by side.
    private void changes(Size large, Size small) throws Exception {
        List<Path> saved = SavedPages.ferryStrike(Files.createTempDirectory("cuttings-saved"));
        on(() -> model().imports().bring(saved));
        waitFor(() -> model().list().rows().stream().anyMatch(row -> row.editions() == 3));
        on(() ->
                model().open(
                                model().list().rows().stream()
                                        .filter(row -> row.editions() == 3)
                                        .findFirst()
                                        .orElseThrow()));
        waitFor(() -> model().reading().shown().get().kept().headline().editions() == 3);
        on(model()::changesSides);
        waitFor(() -> model().right().get() == WindowModel.Right.CHANGES);
        both("changes", large, small);
    }

    private void item(Class<? extends LibraryModel.Item> kind) throws Exception {
        on(() ->
                model().library()
                        .chosen()
                        .set(
                                model().library().items().stream()
                                        .filter(kind::isInstance)
                                        .findFirst()
                                        .orElseThrow()));
    }

    private WindowModel model() {
        return window.model();
    }

    private Headline longest() {
        return model().list().rows().stream()
                .max(java.util.Comparator.comparingInt(Headline::entries))
                .orElseThrow();
    }

    private void both(String name, Size large, Size small) throws Exception {
        theme(WindowSettings.Theme.LIGHT);
        take(name + "-light", large);
        theme(WindowSettings.Theme.DARK);
        take(name + "-dark", large);
        theme(WindowSettings.Theme.LIGHT);
        take(name + "-small", small);
    }

    private void theme(WindowSettings.Theme theme) throws Exception {
        on(() -> model().settings().set(model().settings().get().themed(theme)));
        settle();
    }

    private void take(String name, Size size) throws Exception {
        on(() -> {
            stage.setWidth(size.width());
            stage.setHeight(size.height());
        });
        settle();
        WritableImage[] image = new WritableImage[1];
        on(() -> image[0] = stage.getScene().snapshot(null));
        write(image[0], out.resolve(name + ".png"));
    }

    private static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }

    private static void settle() throws Exception {
        for (int i = 0; i < 3; i++) {
            Thread.sleep(250);
            on(() -> {});
        }
    }

    private static void waitFor(BooleanSupplier there) throws Exception {
        boolean[] seen = new boolean[1];
        for (int i = 0; i < 600 && !seen[0]; i++) {
            on(() -> seen[0] = there.getAsBoolean());
            Thread.sleep(50);
        }
        if (!seen[0]) {
            throw new IllegalStateException("waited in vain");
        }
    }

    private static void on(Runnable work) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        RuntimeException[] failure = new RuntimeException[1];
        Platform.runLater(() -> {
            try {
                work.run();
            } catch (RuntimeException broken) {
                failure[0] = broken;
            } finally {
                done.countDown();
            }
        });
        if (!done.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the window does not answer");
        }
        if (failure[0] != null) {
            throw failure[0];
        }
    }
}
