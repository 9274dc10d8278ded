package org.cuttings.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
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

    private Look() {}

    /// The size of an article's text in pixels.
    static double readingSize(WindowSettings settings) {
        return READING_PIXELS * settings.textPercent() / 100;
    }

    static void apply(Scene scene, WindowSettings settings) {
        theme(settings);
        String own = Look.class.getResource("cuttings.css").toExternalForm();
        scene.getStylesheets().setAll(own, sizes(settings));
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

    private static boolean dark(WindowSettings.Theme theme) {
        return switch (theme) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static String sizes(WindowSettings settings) {
        String css =
                String.format(
                                Locale.ROOT,
                                """
                                .root { -fx-font-size: %.1fpx; -fx-font-family: "%s"; }
                                .reading .line { -fx-font-size: %.1fpx; -fx-font-family: "%s"; }
                                .reading .title { -fx-font-size: %.1fpx; }
                                .reading .heading { -fx-font-size: %.1fpx; }
                                .reading .subtitle { -fx-font-size: %.1fpx; }
                                .reading .when, .reading .about, .reading .sources, .reading .doubt,
                                .reading .embed { -fx-font-size: %.1fpx; -fx-font-family: "%s"; }
                                """,
                                INTERFACE_PIXELS * settings.textPercent() / 100,
                                face(SANS),
                                readingSize(settings),
                                face(settings.serif() ? SERIF : SANS),
                                readingSize(settings) * 1.7,
                                readingSize(settings) * 1.2,
                                readingSize(settings) * 1.1,
                                readingSize(settings) * 0.82,
                                face(SANS))
                        + ReadingParagraphs.placeRules(readingSize(settings));
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String face(List<String> wished) {
        List<String> there = Font.getFamilies();
        return wished.stream().filter(there::contains).findFirst().orElse("System");
    }
}
