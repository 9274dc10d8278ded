package org.cuttings.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Theme, faces and sizes of a scene, as the reader's settings have them.
///
/// What depends on a number (a size, the faces that this machine has) is a style sheet of three
/// rules made from the settings; everything else is in `cuttings.css`.
final class Look {
    private static final double INTERFACE_PIXELS = 14;
    private static final double READING_PIXELS = 17;

    /// The first that the machine has is taken.
    private static final List<String> SERIF =
            List.of(
                    "Charter",
                    "Iowan Old Style",
                    "Source Serif 4",
                    "Georgia",
                    "Noto Serif",
                    "Cambria",
                    "Liberation Serif",
                    "DejaVu Serif");

    private static final List<String> SANS =
            List.of(
                    "SF Pro Text",
                    "Segoe UI",
                    "Inter",
                    "Cantarell",
                    "Noto Sans",
                    "Helvetica Neue",
                    "Liberation Sans",
                    "DejaVu Sans");

    /// Found once: the build puts a quicker form of it (`.bss`) beside it, which the toolkit takes.
    private static final String OWN = Look.class.getResource("cuttings.css").toExternalForm();

    /// A test holds that it is the dark theme's.
    private static final Color DARK_PAGE = Color.rgb(13, 17, 23);

    private Look() {}

    /// The size of an article's text in pixels.
    static double readingSize(WindowSettings settings) {
        return READING_PIXELS * settings.textPercent() / 100;
    }

    /// The size of the window's own text in pixels.
    static double interfaceSize(WindowSettings settings) {
        return INTERFACE_PIXELS * settings.textPercent() / 100;
    }

    /// Gives a scene its style sheets; the sizes of [#reading] come apart.
    static void apply(Scene scene, WindowSettings settings) {
        theme(settings);
        List<String> sheets = new ArrayList<>();
        sheets.add(OWN);
        if (settings.textPercent() != 100) {
            sheets.add(sheet(".root { -fx-font-size: " + pixels(interfaceSize(settings)) + "; }"));
        }
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /// Gives the reading pane its faces and sizes. They are not the scene's: to ask for the faces
    /// that there are takes as long as a bare window's whole start.
    static void reading(Parent pane, WindowSettings settings) {
        pane.getStylesheets().setAll(sheet(sizes(settings)));
    }

    /// Sets the theme of all windows. Before the first control is made, as the toolkit would load a
    /// theme of its own for it.
    static void theme(WindowSettings settings) {
        String theme =
                dark(settings.theme())
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
        if (!theme.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(theme);
        }
    }

    /// The colour of an empty page: the theme's own, known before the theme is loaded.
    static Color page(WindowSettings.Theme theme) {
        return dark(theme) ? DARK_PAGE : Color.WHITE;
    }

    private static boolean dark(WindowSettings.Theme theme) {
        return switch (theme) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String sizes(WindowSettings settings) {
        double size = readingSize(settings);
        return String.format(
                        Locale.ROOT,
                        """
                        .reading .line { -fx-font-size: %.1fpx; -fx-font-family: "%s"; }
                        .reading .title { -fx-font-size: %.1fpx; }
                        .reading .heading { -fx-font-size: %.1fpx; }
                        .reading .subtitle { -fx-font-size: %.1fpx; }
                        .reading .when, .reading .about, .reading .sources, .reading .doubt,
                        .reading .embed { -fx-font-size: %.1fpx; -fx-font-family: "%s"; }
                        """,
                        size,
                        face(settings.serif() ? SERIF : SANS),
                        size * 1.7,
                        size * 1.2,
                        size * 1.1,
                        size * 0.82,
                        face(SANS))
                + ReadingParagraphs.placeRules(size);
    }

    private static String pixels(double size) {
        return Math.round(size * 10) / 10.0 + "px";
    }

    private static String sheet(String css) {
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String face(List<String> wished) {
        List<String> there = Font.getFamilies();
        return wished.stream().filter(there::contains).findFirst().orElse("System");
    }
}
