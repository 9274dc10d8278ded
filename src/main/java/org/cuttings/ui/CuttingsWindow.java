package org.cuttings.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.cuttings.desk.CannotDo;
import org.cuttings.desk.Desk;

/// The window, seen from outside.
public final class CuttingsWindow {
    private CuttingsWindow() {}

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
        CompletableFuture<Desk> desk = CompletableFuture.supplyAsync(() -> Desk.open(archive));
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> show(desk, toImport, settings, closed::countDown, later));
        } catch (UnsupportedOperationException noDisplay) {
            desk.thenAccept(Desk::close);
            throw new CannotDo(Words.of("missing.display"), noDisplay);
        }
        closed.await();
        Platform.exit();
    }

    private static void show(
            CompletableFuture<Desk> desk,
            List<Path> toImport,
            Path settings,
            Runnable closed,
            Consumer<Consumer<List<Path>>> later) {
        Stage stage = new Stage();
        // The theme is loaded while the archive is still being opened.
        Look.theme(WindowSettings.read(settings));
        try {
            OpenWindow window = new OpenWindow(stage, desk.join(), settings, closed);
            window.show(toImport);
            later.accept(files -> Platform.runLater(() -> window.take(files)));
        } catch (CompletionException failure) {
            Throwable cause = failure.getCause();
            sorry(
                    stage,
                    Words.failure(cause == null ? failure : cause),
                    WindowSettings.read(settings),
                    closed);
        }
    }

    /// A window that only says why there is none.
    private static void sorry(
            Stage stage, String sentence, WindowSettings settings, Runnable closed) {
        Label words = new Label(sentence);
        words.setId("sorry");
        words.setWrapText(true);
        Button close = new Button(Words.of("command.close"));
        close.setId("sorry-close");
        close.setOnAction(event -> stage.close());
        VBox box = new VBox(words, close);
        box.getStyleClass().add("page-head");
        Scene scene = new Scene(box, 520, 200);
        Look.apply(scene, settings);
        stage.setTitle(Words.of("window.title"));
        stage.setScene(scene);
        stage.setOnHidden(event -> closed.run());
        stage.show();
    }

    /// Whether a window of these bounds could be reached on one of the screens there are now.
    static boolean onScreen(WindowSettings settings) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(bounds ->
                        bounds.intersects(
                                new Rectangle2D(settings.x(), settings.y(), settings.width(), 40)));
    }
}
