package org.cuttings.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's dialogs for files and folders, over the window in which a scene is shown. Each
/// answers empty where the reader leaves it.
final class FileDialogs {
    private final Scene scene;

    FileDialogs(Scene scene) {
        this.scene = scene;
    }

    List<Path> files(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<File> files = chooser.showOpenMultipleDialog(window());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    Optional<File> file(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(window()));
    }

    Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(window())).map(File::toPath);
    }

    /// An archive that is there.
    Optional<Path> archive(String title) {
        return archive(title, FileChooser::showOpenDialog);
    }

    /// Where a new archive shall be.
    Optional<Path> newArchive(String title) {
        return archive(title, FileChooser::showSaveDialog);
    }

    private Optional<Path> archive(
            String title, BiFunction<FileChooser, @Nullable Window, @Nullable File> ask) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Words.of("archive.files"), "*.cuttings"));
        return Optional.ofNullable(ask.apply(chooser, window())).map(File::toPath);
    }

    private @Nullable Window window() {
        return scene.getWindow();
    }
}
