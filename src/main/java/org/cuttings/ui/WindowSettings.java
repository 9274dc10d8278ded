package org.cuttings.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the reader likes the window, and how it stood when it was closed. A small file of its own:
/// losing it loses no news, so what can't be read in it is passed over.
///
/// @param theme light, dark, or as the system has it
/// @param textPercent size of all text, 80 to 200
/// @param serif whether articles are set in a serif face
/// @param letters whether single letters are commands while no text field has the focus
/// @param ownZone whether times are shown on the reader's clock
/// @param order how a live blog is read
/// @param x, y, width, height of the window on the screen, in pixels; x is NaN where never kept
/// @param leftDivider, rightDivider between the panes, 0 to 1
record WindowSettings(
        Theme theme,
        int textPercent,
        boolean serif,
        boolean letters,
        boolean ownZone,
        ReadingText.Order order,
        double x,
        double y,
        double width,
        double height,
        boolean maximized,
        double leftDivider,
        double rightDivider) {
    /// Light, dark, or as the system has it.
    enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    static final int SMALLEST = 80;
    static final int LARGEST = 200;

    static final WindowSettings FIRST =
            new WindowSettings(
                    Theme.SYSTEM,
                    100,
                    true,
                    true,
                    false,
                    ReadingText.Order.AS_ON_THE_PAGE,
                    Double.NaN,
                    Double.NaN,
                    1200,
                    800,
                    false,
                    0.17,
                    0.45);

    private static final Logger LOG = LoggerFactory.getLogger(WindowSettings.class);

    WindowSettings {
        textPercent = Math.clamp(textPercent, SMALLEST, LARGEST);
    }

    /// Reads the file; the first settings where there is none.
    static WindowSettings read(Path file) {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(reader);
        } catch (NoSuchFileException first) {
            return FIRST;
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("the window's settings could not be read, they begin anew", unreadable);
            return FIRST;
        }
        return new WindowSettings(
                word(kept, "theme", FIRST.theme),
                (int) number(kept, "text-percent", FIRST.textPercent),
                flag(kept, "serif", FIRST.serif),
                flag(kept, "letters", FIRST.letters),
                flag(kept, "own-zone", FIRST.ownZone),
                word(kept, "order", FIRST.order),
                number(kept, "x", FIRST.x),
                number(kept, "y", FIRST.y),
                number(kept, "width", FIRST.width),
                number(kept, "height", FIRST.height),
                flag(kept, "maximized", FIRST.maximized),
                number(kept, "left-divider", FIRST.leftDivider),
                number(kept, "right-divider", FIRST.rightDivider));
    }

    /// Writes the file whole or not at all. A disk that refuses is logged: settings are not worth
    /// stopping for.
    void write(Path file) {
        Properties kept = new Properties();
        kept.setProperty("theme", theme.name());
        kept.setProperty("text-percent", Integer.toString(textPercent));
        kept.setProperty("serif", Boolean.toString(serif));
        kept.setProperty("letters", Boolean.toString(letters));
        kept.setProperty("own-zone", Boolean.toString(ownZone));
        kept.setProperty("order", order.name());
        kept.setProperty("x", Double.toString(x));
        kept.setProperty("y", Double.toString(y));
        kept.setProperty("width", Double.toString(width));
        kept.setProperty("height", Double.toString(height));
        kept.setProperty("maximized", Boolean.toString(maximized));
        kept.setProperty("left-divider", Double.toString(leftDivider));
        kept.setProperty("right-divider", Double.toString(rightDivider));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                kept.store(writer, null);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            LOG.warn("the window's settings could not be kept", refused);
        }
    }

    WindowSettings themed(Theme now) {
        return new WindowSettings(
                now,
                textPercent,
                serif,
                letters,
                ownZone,
                order,
                x,
                y,
                width,
                height,
                maximized,
                leftDivider,
                rightDivider);
    }

    WindowSettings sized(int percent) {
        return new WindowSettings(
                theme,
                percent,
                serif,
                letters,
                ownZone,
                order,
                x,
                y,
                width,
                height,
                maximized,
                leftDivider,
                rightDivider);
    }

    WindowSettings withSerif(boolean now) {
        return new WindowSettings(
                theme,
                textPercent,
                now,
                letters,
                ownZone,
                order,
                x,
                y,
                width,
                height,
                maximized,
                leftDivider,
                rightDivider);
    }

    WindowSettings withLetters(boolean now) {
        return new WindowSettings(
                theme,
                textPercent,
                serif,
                now,
                ownZone,
                order,
                x,
                y,
                width,
                height,
                maximized,
                leftDivider,
                rightDivider);
    }

    WindowSettings withOwnZone(boolean now) {
        return new WindowSettings(
                theme,
                textPercent,
                serif,
                letters,
                now,
                order,
                x,
                y,
                width,
                height,
                maximized,
                leftDivider,
                rightDivider);
    }

    WindowSettings ordered(ReadingText.Order now) {
        return new WindowSettings(
                theme,
                textPercent,
                serif,
                letters,
                ownZone,
                now,
                x,
                y,
                width,
                height,
                maximized,
                leftDivider,
                rightDivider);
    }

    WindowSettings standing(double x, double y, double width, double height, boolean maximized) {
        return new WindowSettings(
                theme,
                textPercent,
                serif,
                letters,
                ownZone,
                order,
                x,
                y,
                width,
                height,
                maximized,
                leftDivider,
                rightDivider);
    }

    WindowSettings divided(double left, double right) {
        return new WindowSettings(
                theme,
                textPercent,
                serif,
                letters,
                ownZone,
                order,
                x,
                y,
                width,
                height,
                maximized,
                left,
                right);
    }

    private static <E extends Enum<E>> E word(Properties kept, String key, E otherwise) {
        try {
            String word = kept.getProperty(key, otherwise.name());
            return Enum.valueOf(otherwise.getDeclaringClass(), word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return otherwise;
        }
    }

    private static double number(Properties kept, String key, double otherwise) {
        try {
            return Double.parseDouble(kept.getProperty(key, Double.toString(otherwise)));
        } catch (NumberFormatException broken) {
            return otherwise;
        }
    }

    private static boolean flag(Properties kept, String key, boolean otherwise) {
        return Boolean.parseBoolean(kept.getProperty(key, Boolean.toString(otherwise)));
    }
}
