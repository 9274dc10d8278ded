package org.cuttings.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cuttings.search.ListOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the reader likes the window, and how it stood when it was closed. A small file of its own:
/// losing it loses no news, so what can't be read in it is passed over. A value; each change makes
/// another.
final class WindowSettings {
    /// Light, dark, or as the system has it.
    enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    static final int SMALLEST = 80;
    static final int LARGEST = 200;
    static final int NARROWEST = 24;
    static final int WIDEST = 48;

    private static final int MOST_SEARCHES = 20;
    private static final int MOST_ARCHIVES = 10;

    static final WindowSettings FIRST = new WindowSettings(Map.of());

    private final Map<String, String> kept;

    private WindowSettings(Map<String, String> kept) {
        this.kept = Map.copyOf(kept);
    }

    /// Reads the file; the first settings where there is none.
    static WindowSettings read(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (NoSuchFileException first) {
            return FIRST;
        } catch (IOException | IllegalArgumentException unreadable) {
            log().warn("the window's settings could not be read, they begin anew", unreadable);
            return FIRST;
        }
        Map<String, String> kept = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> kept.put(key, read.getProperty(key)));
        return new WindowSettings(kept);
    }

    /// Writes the file whole or not at all. A disk that refuses is logged: settings are not worth
    /// stopping for.
    void write(Path file) {
        Properties written = new Properties();
        written.putAll(kept);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                written.store(writer, null);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            log().warn("the window's settings could not be kept", refused);
        }
    }

    Theme theme() {
        return word("theme", Theme.SYSTEM);
    }

    WindowSettings themed(Theme now) {
        return with("theme", now.name());
    }

    /// Size of all text, 80 to 200.
    int textPercent() {
        return Math.clamp((int) number("text-percent", 100), SMALLEST, LARGEST);
    }

    WindowSettings sized(int percent) {
        return with("text-percent", Integer.toString(Math.clamp(percent, SMALLEST, LARGEST)));
    }

    /// How wide an article's column is, in sizes of its text; 33 is a line of 60 to 75 characters.
    int column() {
        return Math.clamp((int) number("column", 33), NARROWEST, WIDEST);
    }

    WindowSettings withColumn(int ems) {
        return with("column", Integer.toString(Math.clamp(ems, NARROWEST, WIDEST)));
    }

    /// Whether articles are set in a serif face.
    boolean serif() {
        return flag("serif", true);
    }

    WindowSettings withSerif(boolean now) {
        return with("serif", Boolean.toString(now));
    }

    /// Whether single letters are commands while no text field has the focus.
    boolean letters() {
        return flag("letters", true);
    }

    WindowSettings withLetters(boolean now) {
        return with("letters", Boolean.toString(now));
    }

    /// Whether times are shown on the reader's clock.
    boolean ownZone() {
        return flag("own-zone", false);
    }

    WindowSettings withOwnZone(boolean now) {
        return with("own-zone", Boolean.toString(now));
    }

    /// How a live blog is read.
    ReadingText.Order order() {
        return word("order", ReadingText.Order.AS_ON_THE_PAGE);
    }

    WindowSettings ordered(ReadingText.Order now) {
        return with("order", now.name());
    }

    /// In which order articles are listed.
    ListOrder listOrder() {
        return word("list-order", ListOrder.NEWEST);
    }

    WindowSettings listed(ListOrder now) {
        return with("list-order", now.name());
    }

    /// Whether what changed stands side by side instead of inline.
    boolean sideBySide() {
        return flag("side-by-side", false);
    }

    WindowSettings withSideBySide(boolean now) {
        return with("side-by-side", Boolean.toString(now));
    }

    /// Whether a live blog's hours stand beside it as a table instead of bars.
    boolean timelineTable() {
        return flag("timeline-table", false);
    }

    WindowSettings withTimelineTable(boolean now) {
        return with("timeline-table", Boolean.toString(now));
    }

    /// Whether results are counted by speaker, source, publisher and month beside them.
    boolean facets() {
        return flag("facets", false);
    }

    WindowSettings withFacets(boolean now) {
        return with("facets", Boolean.toString(now));
    }

    /// Whether searches are kept to be suggested again.
    boolean keepsSearches() {
        return flag("keep-searches", true);
    }

    /// Keeps searches from now on, or forgets those there are.
    WindowSettings withKeepsSearches(boolean now) {
        WindowSettings changed = with("keep-searches", Boolean.toString(now));
        return now ? changed : changed.with("searches", "");
    }

    /// The folder from which pages are brought in as they are saved; empty for none.
    String watched() {
        return kept.getOrDefault("watched", "");
    }

    WindowSettings watching(String folder) {
        return with("watched", folder);
    }

    /// The archives opened last, the newest first.
    List<String> archives() {
        return lines("archives");
    }

    WindowSettings opened(Path archive) {
        return withFirst("archives", archive.toAbsolutePath().toString(), MOST_ARCHIVES);
    }

    /// The last searches, the newest first.
    List<String> searches() {
        return lines("searches");
    }

    /// @param query searched for just now
    WindowSettings searched(String query) {
        String line = query.strip().replace('\n', ' ');
        return line.isEmpty() || !keepsSearches()
                ? this
                : withFirst("searches", line, MOST_SEARCHES);
    }

    /// The window's left edge on the screen in pixels; NaN where it was never kept.
    double x() {
        return number("x", Double.NaN);
    }

    double y() {
        return number("y", Double.NaN);
    }

    double width() {
        return number("width", 1200);
    }

    double height() {
        return number("height", 800);
    }

    boolean maximized() {
        return flag("maximized", false);
    }

    WindowSettings standing(double x, double y, double width, double height, boolean maximized) {
        return with("x", Double.toString(x))
                .with("y", Double.toString(y))
                .with("width", Double.toString(width))
                .with("height", Double.toString(height))
                .with("maximized", Boolean.toString(maximized));
    }

    /// Between library and list, 0 to 1.
    double leftDivider() {
        return number("left-divider", 0.17);
    }

    /// Between list and text, 0 to 1.
    double rightDivider() {
        return number("right-divider", 0.45);
    }

    WindowSettings divided(double left, double right) {
        return with("left-divider", Double.toString(left))
                .with("right-divider", Double.toString(right));
    }

    /// Whether the window looks the same with the other settings.
    boolean looksLike(WindowSettings other) {
        return theme() == other.theme()
                && textPercent() == other.textPercent()
                && column() == other.column()
                && serif() == other.serif();
    }

    private WindowSettings with(String key, String value) {
        Map<String, String> changed = new TreeMap<>(kept);
        changed.put(key, value);
        return new WindowSettings(changed);
    }

    private WindowSettings withFirst(String key, String line, int most) {
        List<String> lines =
                Stream.concat(
                                Stream.of(line),
                                lines(key).stream().filter(there -> !there.equals(line)))
                        .limit(most)
                        .toList();
        return with(key, String.join("\n", lines));
    }

    private List<String> lines(String key) {
        return kept.getOrDefault(key, "").lines().filter(line -> !line.isBlank()).toList();
    }

    private <E extends Enum<E>> E word(String key, E otherwise) {
        try {
            String word = kept.getOrDefault(key, otherwise.name());
            return Enum.valueOf(otherwise.getDeclaringClass(), word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return otherwise;
        }
    }

    private double number(String key, double otherwise) {
        try {
            return Double.parseDouble(kept.getOrDefault(key, Double.toString(otherwise)));
        } catch (NumberFormatException broken) {
            return otherwise;
        }
    }

    private boolean flag(String key, boolean otherwise) {
        return Boolean.parseBoolean(kept.getOrDefault(key, Boolean.toString(otherwise)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WindowSettings settings && kept.equals(settings.kept);
    }

    @Override
    public int hashCode() {
        return kept.hashCode();
    }

    /// Asked for when there is something to tell: a start of the program mostly has nothing.
    private static Logger log() {
        return LoggerFactory.getLogger(WindowSettings.class);
    }
}
