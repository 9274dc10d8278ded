package org.cuttings.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// What comes into the window from outside: pages that are chosen, pasted or dropped, and archives
/// to open.
final class FileActions implements Commands.Filing {
    private final WindowModel model;
    private final Overlay overlay;
    private final FileDialogs dialogs;
    private final Consumer<Path> another;

    /// @param another opens an archive in a window of its own
    FileActions(WindowModel model, Overlay overlay, FileDialogs dialogs, Consumer<Path> another) {
        this.model = model;
        this.overlay = overlay;
        this.dialogs = dialogs;
        this.another = another;
    }

    /// Takes what is dropped on the scene from now on.
    void takeDropped(Scene scene) {
        scene.setOnDragOver(FileActions::dragged);
        scene.setOnDragDropped(this::dropped);
    }

    private static void dragged(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (event.getGestureSource() == null
                && (board.hasFiles() || board.hasHtml() || board.hasString())) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        bring(event.getDragboard());
        event.setDropCompleted(true);
        event.consume();
    }

    @Override
    public void paste() {
        bring(Clipboard.getSystemClipboard());
    }

    private void bring(Clipboard from) {
        List<String> addresses = addresses(from);
        if (from.hasFiles()) {
            model.imports().bring(from.getFiles().stream().map(File::toPath).toList());
        } else if (!addresses.isEmpty()) {
            askFetch(addresses);
        } else {
            String words = from.hasHtml() ? from.getHtml() : from.getString();
            model.imports().paste(words == null ? "" : words);
        }
    }

    /// The addresses on a clipboard that holds nothing else; empty where it holds a page or words.
    private static List<String> addresses(Clipboard from) {
        String text = from.hasUrl() ? from.getUrl() : from.hasString() ? from.getString() : "";
        List<String> lines =
                text == null
                        ? List.of()
                        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                        .allMatch(line -> line.startsWith("http://") || line.startsWith("https://"))
                ? lines
                : List.of();
    }

    /// Nothing is fetched before the reader has said so.
    private void askFetch(List<String> addresses) {
        overlay.confirm(
                Words.of("ask.fetch", addresses.size(), addresses.getFirst()),
                Words.of("ask.fetch-do"),
                () -> model.imports().bringAddresses(addresses));
    }

    @Override
    public void chooseFiles() {
        List<Path> files = dialogs.files(Words.of("import.choose"));
        if (!files.isEmpty()) {
            model.imports().bring(files);
        }
    }

    @Override
    public void chooseFolder() {
        dialogs.folder(Words.of("import.choose-folder"))
                .ifPresent(folder -> model.imports().bring(List.of(folder)));
    }

    @Override
    public void chooseWatched() {
        overlay.close();
        dialogs.folder(Words.of("watch.choose"))
                .ifPresent(folder -> {
                    model.settings().set(model.settings().get().watching(folder.toString()));
                    model.status().say(Words.of("watch.on", folder));
                });
    }

    @Override
    public void openArchive() {
        dialogs.archive(Words.of("archive.open")).ifPresent(another);
    }

    @Override
    public void newArchive() {
        dialogs.newArchive(Words.of("archive.new")).ifPresent(another);
    }

    @Override
    public void recentArchives() {
        overlay.pick(
                Words.of("archive.recent"),
                model.settings().get().archives(),
                path -> path,
                path -> another.accept(Path.of(path)));
    }
}
