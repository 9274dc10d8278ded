package org.cuttings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/// Text stands out from what is behind it by at least 4.5 to 1 (WCAG 2.2, 1.4.3 AA), in both
/// themes, as the style sheets really come out.
class ContrastTest {
    private static final double LEAST = 4.5;

    /// Style classes of labels, and of the pane behind them.
    private static final List<List<String>> LABELS =
            List.of(
                    List.of("row-title", "middle"),
                    List.of("quiet", "middle"),
                    List.of("quiet", "bar"),
                    List.of("quiet", "in-hand"),
                    List.of("row-when", "right"),
                    List.of("failed", "right"),
                    List.of("clock", "timeline"),
                    List.of("marks", "middle"),
                    List.of("day", "middle"),
                    List.of("margin-name", "right"));

    /// Style classes of an article's words.
    private static final List<String> LINES =
            List.of("body", "when", "about", "quotation", "link", "doubt", "title", "note");

    /// Style classes of what may lie behind an article's words.
    private static final List<String> TINTS =
            List.of(
                    "quote-direct",
                    "quote-indirect",
                    "quote-mixed",
                    "quote-speaker-1",
                    "quote-speaker-2",
                    "mine",
                    "found",
                    "found-current",
                    "selection-highlight");

    @BeforeAll
    static void toolkit() throws Exception {
        Optional<String> missing = CuttingsWindow.missing();
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource(
            value = WindowSettings.Theme.class,
            names = {"LIGHT", "DARK"})
    void textStandsOutFromWhatIsBehindIt(WindowSettings.Theme theme) throws Exception {
        List<String> poor = new ArrayList<>();
        FxToolkit.setupFixture(() -> poor.addAll(poor(theme)));
        assertTrue(poor.isEmpty(), () -> String.join("\n", poor));
    }

    @ParameterizedTest
    @EnumSource(
            value = WindowSettings.Theme.class,
            names = {"LIGHT", "DARK"})
    void aWindowComesUpInTheColourOfItsPage(WindowSettings.Theme theme) throws Exception {
        AtomicReference<Color> page = new AtomicReference<>();
        FxToolkit.setupFixture(() -> {
            StackPane middle = new StackPane();
            middle.getStyleClass().add("middle");
            Scene scene = new Scene(new StackPane(middle), 400, 300);
            Look.apply(scene, WindowSettings.FIRST.themed(theme));
            scene.getRoot().applyCss();
            page.set(background(middle));
        });
        assertEquals(page.get(), Look.page(theme));
    }

    private static List<String> poor(WindowSettings.Theme theme) {
        StackPane root = new StackPane();
        Scene scene = new Scene(root, 400, 300);
        Look.apply(scene, WindowSettings.FIRST.themed(theme));
        List<String> poor = new ArrayList<>();
        for (List<String> pair : LABELS) {
            Label label = new Label("words");
            label.getStyleClass().add(pair.getFirst());
            StackPane behind = new StackPane(styled(new StackPane(label), "step"));
            behind.getStyleClass().add(pair.getLast());
            root.getChildren().setAll(behind);
            root.applyCss();
            check(poor, pair.toString(), label.getTextFill(), background(behind));
        }
        StackPane reading = new StackPane();
        reading.getStyleClass().add("reading");
        root.getChildren().setAll(reading);
        for (String line : LINES) {
            Text text = new Text("words");
            text.getStyleClass().addAll("line", line);
            reading.getChildren().setAll(text);
            root.applyCss();
            Color page = background(reading);
            check(poor, line, text.getFill(), page);
            if (line.equals("body") || line.equals("link") || line.equals("quotation")) {
                for (String tint : TINTS) {
                    Shape path = (Shape) styled(new Path(), tint);
                    reading.getChildren().setAll(path);
                    root.applyCss();
                    check(poor, line + " on " + tint, text.getFill(), over(path.getFill(), page));
                }
            }
        }
        return poor;
    }

    private static Node styled(Node node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    private static Color background(Region region) {
        return (Color) region.getBackground().getFills().getLast().getFill();
    }

    private static Color over(Paint paint, Color behind) {
        Color above = (Color) paint;
        double a = above.getOpacity();
        return Color.color(
                above.getRed() * a + behind.getRed() * (1 - a),
                above.getGreen() * a + behind.getGreen() * (1 - a),
                above.getBlue() * a + behind.getBlue() * (1 - a));
    }

    private static void check(List<String> poor, String what, Paint words, Color behind) {
        double light = luminance(over(words, behind));
        double dark = luminance(behind);
        double ratio = (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
        if (ratio < LEAST) {
            poor.add(String.format(Locale.ROOT, "%s: %.2f", what, ratio));
        }
    }

    /// Relative luminance as WCAG defines it.
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
