package org.cuttings.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The sheets that tell of the program itself: its settings, its commands and keys, its version.
final class Sheets implements Commands.Showing {
    private final WindowModel model;
    private final Overlay overlay;
    private final FileActions files;
    private final Consumer<String> copy;
    private final Supplier<List<Command>> commands;

    /// @param copy puts words on the clipboard
    Sheets(
            WindowModel model,
            Overlay overlay,
            FileActions files,
            Consumer<String> copy,
            Supplier<List<Command>> commands) {
        this.model = model;
        this.overlay = overlay;
        this.files = files;
        this.copy = copy;
        this.commands = commands;
    }

    @Override
    public void preferences() {
        PreferencesView view = new PreferencesView(model.settings(), files::chooseWatched);
        overlay.show(view.node(), view.node());
    }

    @Override
    public void palette() {
        overlay.palette(commands.get());
    }

    @Override
    public void keySheet() {
        overlay.keySheet(commands.get());
    }

    @Override
    public void copyReport() {
        model.upkeep().problemReport(copy);
    }

    @Override
    public void about() {
        AboutView view = new AboutView(this::copyReport);
        overlay.show(view.node(), view.first());
    }
}
