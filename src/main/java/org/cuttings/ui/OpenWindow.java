package org.cuttings.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.cuttings.desk.Desk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One open window with its archive, its threads and its settings; closing it ends all three in
/// order.
final class OpenWindow {
    private static final Logger LOG = LoggerFactory.getLogger(OpenWindow.class);

    /// By then the list is filled; a reader's first click comes later.
    private static final Duration READY_AFTER = Duration.millis(200);

    /// Set by the build alone, when it makes the window's start-up cache.
    private static final String REHEARSAL = "cuttings.rehearsal";

    /// Enough for the sample to be brought in, and for its article to be drawn.
    private static final Duration REHEARSED = Duration.seconds(4);

    private final Stage stage;
    private final Desk desk;
    private final Path settingsFile;
    private final Runnable closed;
    private final WindowModel model;
    private final WindowView view;

    /// Look-ups and imports, each on a thread of its own.
    private final ExecutorService reads = Executors.newCachedThreadPool(OpenWindow::thread);

    /// The reader's changes, one after the other: a star and its undo must not overtake each other.
    private final ExecutorService changes = Executors.newSingleThreadExecutor(OpenWindow::thread);

    /// @param closed told when everything is on the disk
    OpenWindow(Stage stage, Desk desk, Path settingsFile, Runnable closed) {
        this.stage = stage;
        this.desk = desk;
        this.settingsFile = settingsFile;
        this.closed = closed;
        WindowSettings settings = WindowSettings.read(settingsFile);
        Look.theme(settings);
        Background reading = new Background(reads, Platform::runLater);
        model =
                new WindowModel(
                        desk, reading, new Background(changes, Platform::runLater), settings);
        view =
                new WindowView(
                        model,
                        reading,
                        new QuoteClip(desk, reading, model.status()),
                        OpenWindow::browse,
                        this::close);
        stage.setTitle(Words.of("window.title"));
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        stage.setScene(view.scene());
        if (!Double.isNaN(settings.x()) && CuttingsWindow.onScreen(settings)) {
            stage.setX(settings.x());
            stage.setY(settings.y());
        }
        stage.setMaximized(settings.maximized());
        stage.setOnCloseRequest((WindowEvent event) -> {
            event.consume();
            close();
        });
    }

    WindowModel model() {
        return model;
    }

    WindowView view() {
        return view;
    }

    void show(List<Path> toImport) {
        stage.show();
        model.refresh();
        if (desk.readOnly()) {
            model.status().say(Words.of("archive.read-only"));
        }
        model.imports().bring(toImport);
        model.lookAfter();
        PauseTransition standing = new PauseTransition(READY_AFTER);
        standing.setOnFinished(event -> view.makeReady());
        standing.play();
        if (Boolean.getBoolean(REHEARSAL)) {
            rehearse();
        }
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
                LOG.warn("work was still going on a minute after the window was closed");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            desk.close();
            closed.run();
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
            LOG.warn("no browser could be started", noBrowser);
        }
    }
}
