package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.cuttings.desk.Desk;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// A real window on the headless platform with a real archive in a temporary folder, and hands to
/// press its keys.
final class Driver implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final FxRobot robot = new FxRobot();
    private final OpenWindow window;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Driver(OpenWindow window) {
        this.window = window;
    }

    /// Skips the test where this machine cannot draw, with the sentence that says what is missing.
    static Driver open(Path folder) throws Exception {
        Optional<String> missing = CuttingsWindow.missing();
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        Desk desk = Desk.open(folder.resolve("news.cuttings"));
        AtomicReference<Driver> driver = new AtomicReference<>();
        FxToolkit.setupFixture(() -> {
            OpenWindow window =
                    new OpenWindow(
                            stage,
                            desk,
                            folder.resolve("window.properties"),
                            () -> driver.get().closed.countDown());
            driver.set(new Driver(window));
            window.show(List.of());
        });
        return driver.get();
    }

    WindowModel model() {
        return window.model();
    }

    /// Brings the bundled sample in and waits until its articles are listed.
    void bringSample() {
        look(() -> {
            model().imports().bringSample();
            return true;
        });
        waitFor("the report", () -> model().imports().report().get() != null);
        waitFor("the list", () -> !model().list().rows().isEmpty());
        look(() -> {
            model().showReading();
            return true;
        });
    }

    /// Does something on the window's thread, and waits until it is done.
    void act(Runnable work) {
        look(() -> {
            work.run();
            return true;
        });
    }

    /// Does a command, as its line in the menu does.
    void command(String id) {
        act(() ->
                view().commands().stream()
                        .filter(command -> command.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .action()
                        .run());
    }

    /// The line of the text in which the cursor is; -1 where there is none yet.
    int caretLine() {
        TextPos caret = ((RichTextArea) node("reading")).getCaretPosition();
        return caret == null ? -1 : caret.index();
    }

    WindowView view() {
        return window.view();
    }

    void openAnother(Path archive) {
        window.another(archive);
    }

    FxRobot robot() {
        return robot;
    }

    Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    boolean has(String id) {
        return robot.lookup("#" + id).tryQuery().isPresent();
    }

    /// Presses a button as a click does, wherever it lies.
    void click(String id) {
        waitFor("a button " + id, () -> robot.lookup("#" + id).tryQuery().isPresent());
        robot.clickOn("#" + id);
    }

    void type(String words) {
        robot.write(words);
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    /// What a look at the window on its own thread gives.
    <T> T look(Supplier<T> at) {
        if (Platform.isFxApplicationThread()) {
            return at.get();
        }
        AtomicReference<T> seen = new AtomicReference<>();
        CountDownLatch looked = new CountDownLatch(1);
        Platform.runLater(() -> {
            seen.set(at.get());
            looked.countDown();
        });
        try {
            if (!looked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                fail("the window does not answer");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return seen.get();
    }

    void waitFor(String what, BooleanSupplier there) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!look(there::getAsBoolean)) {
            if (System.nanoTime() > end) {
                fail(
                        "waited in vain for "
                                + what
                                + "; status: "
                                + look(() -> model().status().sentence().get()));
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    int rows(String list) {
        return look(() -> ((ListView<?>) node(list)).getItems().size());
    }

    /// Brings a page in and waits for it; the reading pane shows afterwards.
    void bring(Path page) {
        act(() -> model().imports().bring(List.of(page)));
        waitFor(
                "the page",
                () ->
                        !model().imports().running().get()
                                && model().imports().report().get() != null
                                && model().imports().report().get().results().stream()
                                        .anyMatch(one -> one.file().equals(page.toString())));
        act(model()::showReading);
    }

    /// @param percent of the text's usual size
    void size(int percent, int width, int height) {
        act(() -> {
            Stage stage = (Stage) node("search").getScene().getWindow();
            stage.setWidth(width);
            stage.setHeight(height);
            model().settings().set(model().settings().get().sized(percent));
        });
    }

    /// Styles and lays out what changed, as the next pulses would. To be called in [#act].
    void layOut() {
        Parent root = node("search").getScene().getRoot();
        for (int i = 0; i < 2; i++) {
            root.applyCss();
            root.layout();
        }
    }

    @Override
    public void close() throws Exception {
        Platform.runLater(window::close);
        if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            fail("the window does not close");
        }
    }
}
