package org.cuttings.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.cuttings.intake.Brought;
import org.cuttings.intake.Intake;
import org.jspecify.annotations.Nullable;

/// Something to be read: a file, a folder, bytes at hand.
///
/// @param label as the reader names it
/// @param files counts its files, at most
/// @param pages hands on what intake makes of it; its taker may throw to end the reading
/// @param path null where it is no file
record Given(
        String label, LongSupplier files, Consumer<Consumer<Brought>> pages, @Nullable Path path) {
    static Given path(Path path) {
        return new Given(
                path.toString(), () -> Intake.count(path), to -> Intake.read(path, to), path);
    }

    /// Whether it is an export of Cuttings that comes back.
    boolean returns() {
        return path != null && Returning.isOurs(path);
    }

    static List<Given> paths(List<Path> paths) {
        return paths.stream().map(Given::path).toList();
    }

    static Given bytes(String label, byte[] bytes) {
        return new Given(label, () -> 1, to -> Intake.read(label, bytes, to), null);
    }

    /// What was copied elsewhere.
    static Given pasted(@Nullable String html, @Nullable String text) {
        return new Given("the clipboard", () -> 1, to -> Intake.ofClipboard(html, text, to), null);
    }

    /// A page of the web, fetched when it is its turn, because the reader typed its address.
    static Given address(String address) {
        return new Given(address, () -> 1, to -> Intake.fetch(address, to), null);
    }

    /// A path, or an address where it begins as one.
    static Given typed(String typed) {
        String start = typed.toLowerCase(Locale.ROOT);
        boolean address = start.startsWith("http://") || start.startsWith("https://");
        return address ? address(typed) : path(Path.of(typed));
    }

    /// How many files there are at most. Some may hold no page, others many.
    static long count(List<Given> all) {
        long files = 0;
        for (Given one : all) {
            files += one.files().getAsLong();
        }
        return files;
    }
}
