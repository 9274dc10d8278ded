package org.cuttings.measure;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What stands in the process's window, for whoever measures it from another thread.
final class OnScreen {
    private OnScreen() {}

    /// The window's scene; null before it is shown. On the window's thread.
    static @Nullable Scene scene() {
        ObservableList<Window> windows = Window.getWindows();
        return windows.isEmpty() || !windows.getFirst().isShowing()
                ? null
                : windows.getFirst().getScene();
    }

    /// The list of this name; null while it is not there. On the window's thread.
    static @Nullable ListView<?> list(String id) {
        return node(id) instanceof ListView<?> list ? list : null;
    }

    /// The node of this name; null while it is not there. On the window's thread.
    static @Nullable Node node(String id) {
        Scene now = scene();
        return now == null ? null : now.lookup("#" + id);
    }

    /// Whether the list of this name is there and has rows. On the window's thread.
    static boolean hasRows(String id) {
        ListView<?> list = list(id);
        return list != null && !list.getItems().isEmpty();
    }

    /// Asks on the window's thread, again and again, until it is so.
    ///
    /// @param what is waited for, as a message can say it: "the list has rows"
    /// @throws IllegalStateException when the limit is over
    static void await(String what, Duration limit, BooleanSupplier there)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean[] seen = new boolean[1];
        while (!seen[0]) {
            long left = end - System.nanoTime();
            if (left < 0) {
                throw new IllegalStateException(
                        "waited " + limit.toSeconds() + " s for this: " + what);
            }
            try {
                CountDownLatch done = new CountDownLatch(1);
                Platform.runLater(() -> {
                    seen[0] = there.getAsBoolean();
                    done.countDown();
                });
                if (!done.await(left, TimeUnit.NANOSECONDS)) {
                    continue;
                }
            } catch (IllegalStateException notStarted) {
                Thread.sleep(2);
            }
            if (!seen[0]) {
                Thread.sleep(1);
            }
        }
    }

    /// Waits for so many pulses that have laid something out, or were asked to.
    static void pulses(int wanted) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(wanted);
        Platform.runLater(() -> scene().addPostLayoutPulseListener(done::countDown));
        while (!done.await(2, TimeUnit.MILLISECONDS)) {
            Platform.runLater(Platform::requestNextPulse);
        }
    }
}
