package org.cuttings.ui;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How the reader likes the window, all on one sheet. Each change holds at once.
final class PreferencesView {
    /// The face of articles.
    private enum Face {
        SERIF,
        SANS
    }

    /// Whose clock times are shown on.
    private enum Clock {
        PUBLISHER,
        READER
    }

    private final ObjectProperty<WindowSettings> settings;
    private final GridPane grid = new GridPane();
    private final VBox root;
    private int row;

    /// @param chooseWatched asks for the folder to watch
    PreferencesView(ObjectProperty<WindowSettings> settings, Runnable chooseWatched) {
        this.settings = settings;
        Label title = new Label(Words.of("preferences.title"));
        title.getStyleClass().add("pane-heading");
        grid.getStyleClass().add("preferences");
        row(
                "preferences.colours",
                pills(
                        "theme",
                        List.of(WindowSettings.Theme.values()),
                        WindowSettings::theme,
                        theme -> now().themed(theme)));
        row(
                "preferences.size",
                steps("size", WindowSettings::textPercent, 10, n -> now().sized(n)));
        row(
                "preferences.face",
                pills(
                        "face",
                        List.of(Face.values()),
                        now -> now.serif() ? Face.SERIF : Face.SANS,
                        face -> now().withSerif(face == Face.SERIF)));
        row(
                "preferences.column",
                steps("column", WindowSettings::column, 3, n -> now().withColumn(n)));
        row(
                "preferences.order",
                pills(
                        "order",
                        List.of(ReadingText.Order.values()),
                        WindowSettings::order,
                        order -> now().ordered(order)));
        row(
                "preferences.clock",
                pills(
                        "clock",
                        List.of(Clock.values()),
                        now -> now.ownZone() ? Clock.READER : Clock.PUBLISHER,
                        clock -> now().withOwnZone(clock == Clock.READER)));
        check("preferences-letters", WindowSettings::letters, on -> now().withLetters(on));
        check("preferences-facets", WindowSettings::facets, on -> now().withFacets(on));
        check(
                "preferences-searches",
                WindowSettings::keepsSearches,
                on -> now().withKeepsSearches(on));
        row("preferences.watched", watched(chooseWatched));
        root = new VBox(title, grid);
    }

    VBox node() {
        return root;
    }

    private WindowSettings now() {
        return settings.get();
    }

    private void row(String key, Node control) {
        Label label = new Label(Words.of(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(label, 0, row);
        grid.add(control, 1, row++);
    }

    private <E extends Enum<E>> Node pills(
            String group,
            List<E> values,
            Function<WindowSettings, E> get,
            Function<E, WindowSettings> with) {
        ObjectProperty<E> chosen = new SimpleObjectProperty<>(get.apply(now()));
        chosen.addListener((property, old, value) -> settings.set(with.apply(value)));
        return new Pills<>(group, values, chosen).node();
    }

    private Node steps(
            String id,
            ToIntFunction<WindowSettings> get,
            int step,
            IntFunction<WindowSettings> with) {
        Label value = new Label(Integer.toString(get.applyAsInt(now())));
        value.setId(id + "-value");
        HBox box =
                new HBox(
                        step(id + "-less", -step, get, with, value),
                        value,
                        step(id + "-more", step, get, with, value));
        box.getStyleClass().add("row-second");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Button step(
            String id,
            int by,
            ToIntFunction<WindowSettings> get,
            IntFunction<WindowSettings> with,
            Label value) {
        Button button = new Button(by > 0 ? "+" : "−");
        button.setId(id);
        button.setAccessibleText(Words.of(id));
        button.getStyleClass().add("small");
        button.setOnAction(event -> {
            settings.set(with.apply(get.applyAsInt(now()) + by));
            value.setText(Integer.toString(get.applyAsInt(now())));
        });
        return button;
    }

    private void check(
            String id,
            Function<WindowSettings, Boolean> get,
            Function<Boolean, WindowSettings> with) {
        CheckBox box = new CheckBox(Words.of(id));
        box.setId(id);
        box.setWrapText(true);
        box.setSelected(get.apply(now()));
        box.setOnAction(event -> settings.set(with.apply(box.isSelected())));
        grid.add(box, 0, row++, 2, 1);
    }

    private Node watched(Runnable choose) {
        String folder = now().watched();
        Label name = new Label();
        RightToLeft.show(name, folder.isEmpty() ? Words.of("watch.none") : folder);
        Button which = new Button(Words.of("watch-choose"));
        which.setId("watch-choose");
        which.getStyleClass().add("small");
        which.setOnAction(event -> choose.run());
        Button stop = new Button(Words.of("watch-stop"));
        stop.setId("watch-stop");
        stop.getStyleClass().add("small");
        stop.setDisable(folder.isEmpty());
        stop.setOnAction(event -> {
            settings.set(now().watching(""));
            name.setText(Words.of("watch.none"));
            stop.setDisable(true);
        });
        FlowPane box = new FlowPane(name, which, stop);
        box.getStyleClass().add("wrapping");
        return box;
    }
}
