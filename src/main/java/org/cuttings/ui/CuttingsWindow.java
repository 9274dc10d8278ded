package org.cuttings.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.cuttings.desk.CannotDo;

/// The window, seen from outside.
public final class CuttingsWindow {
    private final List<Path> toImport;
    private final Path settingsFile;
    private final Consumer<Consumer<List<Path>>> later;
    private final Future<Opened> opening;
    private final CountDownLatch closed = new CountDownLatch(1);

    private CuttingsWindow(
            List<Path> toImport,
            Path settingsFile,
            Consumer<Consumer<List<Path>>> later,
            Future<Opened> opening) {
        this.toImport = toImport;
        this.settingsFile = settingsFile;
        this.later = later;
        this.opening = opening;
    }

    /// What this machine lacks to show a window, as a sentence that names it and what to do; empty
    /// where nothing is missing.
    public static Optional<String> missing() {
        return DrawingLibraries.missing(System.getenv());
    }

    /// Opens the window and comes back when it is closed and everything is on the disk. An archive
    /// that can't be opened is told of in the window. To be called once in a process.
    ///
    /// @param archive made where there is none
    /// @param toImport files and folders to bring in at once
    /// @param settings the window's own small file, made when it is closed first
    /// @param later given who takes files of windows that are opened later, once this one stands;
    ///   may be called from any thread
    /// @throws CannotDo where the display that is named can't be reached
    public static void open(
            Path archive, List<Path> toImport, Path settings, Consumer<Consumer<List<Path>>> later)
            throws InterruptedException {
        System.setErr(new QuietErrors(System.err));
        // The toolkit starts while the archive is opened and looked at.
        FutureTask<Opened> opening = new FutureTask<>(() -> Opened.at(archive));
        Thread.ofPlatform().daemon().name("opening").start(opening);
        CuttingsWindow window = new CuttingsWindow(toImport, settings, later, opening);
        try {
            Platform.startup(window::show);
        } catch (UnsupportedOperationException noDisplay) {
            close(opening);
            throw new CannotDo(Words.of("missing.display"), noDisplay);
        }
        window.closed.await();
        Platform.exit();
    }

    private static void close(Future<Opened> opening) throws InterruptedException {
        try {
            opening.get().desk().close();
        } catch (ExecutionException neverOpen) {
            // Then there is nothing to close, and the missing display is what is told of.
        }
    }

    private void show() {
        Stage stage = new Stage();
        FirstFrame.on(stage, WindowSettings.read(settingsFile));
        FirstFrame.drawn(stage, () -> fill(stage));
        stage.show();
    }

    private void fill(Stage stage) {
        // The theme is loaded while the archive is still being opened.
        Look.theme(WindowSettings.read(settingsFile));
        try {
            Opened opened = opening.get();
            if (!stage.isShowing()) {
                opened.desk().close();
                closed.countDown();
                return;
            }
            OpenWindow window =
                    new OpenWindow(stage, opened.desk(), settingsFile, closed::countDown);
            window.show(toImport, opened.first());
            later.accept(files -> Platform.runLater(() -> window.take(files)));
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            sorry(Words.failure(cause == null ? failure : cause));
            stage.hide();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    /// A window that only says why there is none.
    private void sorry(String sentence) {
        Stage stage = new Stage();
        Label words = new Label(sentence);
        words.setId("sorry");
        words.setWrapText(true);
        Button close = new Button(Words.of("command.close"));
        close.setId("sorry-close");
        close.setOnAction(event -> stage.close());
        VBox box = new VBox(words, close);
        box.getStyleClass().add("page-head");
        Scene scene = new Scene(box, 520, 200);
        Look.apply(scene, WindowSettings.read(settingsFile));
        stage.setTitle(Words.of("window.title"));
        stage.setScene(scene);
        stage.setOnHidden(event -> closed.countDown());
        stage.show();
    }
}
