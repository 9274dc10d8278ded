package org.cuttings.ui;

import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jfx.incubator.scene.control.richtext.SideDecorator;
import org.jspecify.annotations.Nullable;

/// The names of who speaks, in the margin left of the lines in which their quotes begin.
final class MarginNames implements SideDecorator {
    private static final int MOST = 3;

    /// The area adds up to so many pixels to the width that it is asked for, and rounds it to a
    /// multiple of them.
    private static final double STEP = 10;

    private final double width;
    private final IntFunction<List<String>> names;
    private final IntFunction<Double> above;

    /// @param width of the margin, in pixels; one of the [#possible]
    /// @param names of who speaks in a line, each once
    /// @param above space above a line's words, in pixels
    MarginNames(double width, IntFunction<List<String>> names, IntFunction<Double> above) {
        this.width = width;
        this.names = names;
        this.above = above;
    }

    /// The widest margin within a width that the area can give, in pixels.
    static double possible(double within) {
        return Math.floor(within / STEP) * STEP;
    }

    @Override
    public double getPrefWidth(double viewWidth) {
        return width - STEP - 1;
    }

    @Override
    public @Nullable Node getMeasurementNode(int line) {
        return null;
    }

    @Override
    public Node getNode(int line) {
        List<String> here = names.apply(line);
        VBox box = new VBox();
        box.setAlignment(Pos.TOP_RIGHT);
        box.getStyleClass().add("margin");
        box.setMinHeight(0);
        box.setPrefWidth(width);
        box.setPadding(new Insets(here.isEmpty() ? 0 : above.apply(line), 0, 0, 0));
        for (String name : here.subList(0, Math.min(MOST, here.size()))) {
            Label label = new Label();
            RightToLeft.show(label, name);
            label.getStyleClass().addAll("margin-name", "quiet");
            label.setAlignment(Pos.CENTER_RIGHT);
            label.setPrefWidth(width);
            label.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        }
        return box;
    }
}
