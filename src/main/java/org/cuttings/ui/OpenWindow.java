package org.cuttings.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.cuttings.desk.Desk;
import org.cuttings.desk.Folders;
import org.cuttings.desk.SyncedFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open window with its archive, its threads and its settings; closing it ends all three in
/// order.
final class OpenWindow {
    /// By then the first picture is drawn; a reader's first click comes later.
    private static final Duration READY_AFTER = Duration.millis(200);

    /// Set by the build alone, when it makes the window's start-up cache.
    private static final String REHEARSAL = "cuttings.rehearsal";

    /// Enough for the sample to be brought in, and for its article to be drawn.
    private static final Duration REHEARSED = Duration.seconds(4);

    /// How often the watched folder is looked at.
    private static final Duration BETWEEN_LOOKS = Duration.seconds(2);

    private final AtomicInteger open;
    private final Stage stage;
    private final Desk desk;
    private final Path settingsFile;
    private final Runnable closed;
    private final WindowModel model;
    private final WindowView view;

    private final PauseTransition standing = new PauseTransition(READY_AFTER);
    private final Timeline watched = new Timeline(new KeyFrame(BETWEEN_LOOKS, event -> watch()));

    /// Look-ups and imports, each on a thread of its own.
    private final ExecutorService reads = Executors.newCachedThreadPool(OpenWindow::thread);

    /// The reader's changes, one after the other: a star and its undo must not overtake each other.
    private final ExecutorService changes = Executors.newSingleThreadExecutor(OpenWindow::thread);

    /// @param stage is shown already, or has no scene yet
    /// @param closed told when everything is on the disk, and the last window is closed that was
    ///   opened from this one
    OpenWindow(Stage stage, Desk desk, Path settingsFile, Runnable closed) {
        this(stage, desk, settingsFile, new AtomicInteger(), closed);
    }

    /// @param open how many windows are open, this one not yet counted
    private OpenWindow(
            Stage stage, Desk desk, Path settingsFile, AtomicInteger open, Runnable closed) {
        this.open = open;
        open.incrementAndGet();
        this.stage = stage;
        this.desk = desk;
        this.settingsFile = settingsFile;
        this.closed = closed;
        WindowSettings settings = WindowSettings.read(settingsFile).opened(desk.file());
        Look.theme(settings);
        Background reading = new Background(reads, Platform::runLater);
        model =
                new WindowModel(
                        desk, reading, new Background(changes, Platform::runLater), settings);
        if (stage.getScene() == null) {
            FirstFrame.on(stage, settings);
        }
        view =
                new WindowView(
                        stage.getScene(),
                        model,
                        reading,
                        new QuoteClip(desk, reading, model.status()),
                        OpenWindow::browse,
                        this::another,
                        this::close);
        stage.setTitle(title(desk.file()));
        stage.setOnCloseRequest((WindowEvent event) -> {
            event.consume();
            close();
        });
    }

    private void watch() {
        model.watch();
    }

    WindowModel model() {
        return model;
    }

    WindowView view() {
        return view;
    }

    void show(List<Path> toImport) {
        show(toImport, FirstLook.at(desk));
    }

    /// @param first what the first picture shows
    void show(List<Path> toImport, FirstLook first) {
        model.begin(first);
        view.show();
        view.focusFirst();
        stage.show();
        if (desk.readOnly()) {
            model.status().say(Words.of("archive.read-only"));
        }
        model.imports().bring(toImport);
        watched.setCycleCount(Animation.INDEFINITE);
        watched.play();
        reads.execute(() ->
                SyncedFolders.warnOnce(desk.file(), Folders.ofThisUser().state())
                        .ifPresent(where -> Platform.runLater(() -> model.status().say(where))));
        standing.setOnFinished(event -> {
            model.complete();
            model.upkeep().lookAfter();
            view.makeReady();
        });
        standing.play();
        if (Boolean.getBoolean(REHEARSAL)) {
            rehearse();
        }
    }

    private static String title(Path archive) {
        String name = archive.getFileName().toString();
        return name.equals(Folders.ofThisUser().archive().getFileName().toString())
                ? Words.of("window.title")
                : Words.of("window.title-of", name.replaceFirst("\\.cuttings$", ""));
    }

    /// Opens an archive in a window of its own; one that is not there yet is made.
    void another(Path archive) {
        new Background(reads, Platform::runLater)
                .run(
                        () -> Opened.at(archive),
                        other ->
                                new OpenWindow(
                                                new Stage(),
                                                other.desk(),
                                                settingsFile,
                                                open,
                                                closed)
                                        .show(List.of(), other.first()),
                        model.status()::say);
    }

    /// Somebody opened Cuttings again: this window comes to the front and brings the files in.
    void take(List<Path> files) {
        if (!stage.isShowing()) {
            // Closed while one on another archive stays open.
            new OpenWindow(new Stage(), Desk.open(desk.file()), settingsFile, open, closed)
                    .show(files);
            return;
        }
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        model.imports().bring(files);
    }

    /// Opens an article and closes, so that a build can see which classes a window needs.
    private void rehearse() {
        PauseTransition filled = new PauseTransition(REHEARSED);
        filled.setOnFinished(event -> model.articleFrom(1));
        PauseTransition drawn = new PauseTransition(REHEARSED);
        drawn.setOnFinished(event -> close());
        new SequentialTransition(filled, drawn).play();
    }

    /// Keeps the settings, lets the page in hand be finished, and closes the archive.
    void close() {
        WindowSettings now = view.divided(model.settings().get());
        boolean maximized = stage.isMaximized();
        (maximized
                        ? now.standing(now.x(), now.y(), now.width(), now.height(), true)
                        : now.standing(
                                stage.getX(),
                                stage.getY(),
                                view.scene().getWidth(),
                                view.scene().getHeight(),
                                false))
                .write(settingsFile);
        standing.stop();
        watched.stop();
        model.imports().stop();
        stage.hide();
        Thread.ofPlatform().name("closing").start(this::end);
    }

    private void end() {
        reads.shutdown();
        changes.shutdown();
        try {
            if (!changes.awaitTermination(1, TimeUnit.MINUTES)
                    || !reads.awaitTermination(1, TimeUnit.MINUTES)) {
                log().warn("work was still going on a minute after the window was closed");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            desk.close();
            if (open.decrementAndGet() == 0) {
                closed.run();
            }
        }
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("window").unstarted(work);
    }

    /// Hands an address to the system's browser, as a program's argument and never through a shell.
    private static void browse(String address) {
        if (!address.startsWith("http://")
                && !address.startsWith("https://")
                && !address.startsWith("mailto:")) {
            return;
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command =
                system.contains("win")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : system.contains("mac")
                                ? List.of("open", address)
                                : List.of("xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            log().warn("no browser could be started", noBrowser);
        }
    }

    /// Asked for when there is something to tell: a start of the program mostly has nothing.
    private static Logger log() {
        return LoggerFactory.getLogger(OpenWindow.class);
    }
}
