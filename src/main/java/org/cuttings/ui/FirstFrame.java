package org.cuttings.ui;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window as it comes up: its title, size, place and colour. Its content is made while it is
/// already on the screen.
final class FirstFrame {
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;

    /// The program's name, the same in every language: the words are not loaded yet.
    private static final String NAME = "Cuttings";

    private FirstFrame() {}

    /// Prepares a stage that has no scene yet.
    static void on(Stage stage, WindowSettings settings) {
        Scene scene =
                new Scene(
                        new StackPane(),
                        settings.width(),
                        settings.height(),
                        Look.page(settings.theme()));
        stage.setTitle(NAME);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        if (!Double.isNaN(settings.x()) && onScreen(settings)) {
            stage.setX(settings.x());
            stage.setY(settings.y());
        }
        stage.setMaximized(settings.maximized());
    }

    /// Does `next` when the frame has been handed on to be drawn, which another thread does.
    static void drawn(Stage stage, Runnable next) {
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        Platform.runLater(next);
                    }
                });
    }

    /// Whether a window of these bounds could be reached on one of the screens there are now.
    private static boolean onScreen(WindowSettings settings) {
        Rectangle2D title = new Rectangle2D(settings.x(), settings.y(), settings.width(), 40);
        for (Screen screen : Screen.getScreens()) {
            if (screen.getVisualBounds().intersects(title)) {
                return true;
            }
        }
        return false;
    }
}
