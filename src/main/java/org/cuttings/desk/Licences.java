package org.cuttings.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is inside the program and under which licence. The build gathers the list from the
/// libraries' own descriptions; a library without a licence fails the build.
public final class Licences {
    /// Cuttings' own licence.
    public static final String OWN = "MIT";

    private static final String LIST = "licences.tsv";

    private Licences() {}

    /// A library inside the program.
    ///
    /// @param name as its makers publish it: `jsoup`
    /// @param licence one name; several where a library is under several, parted by `; `
    /// @param address its makers' page; null where they name none
    public record Part(String name, String version, String licence, @Nullable String address) {}

    /// The libraries by name; empty where the program runs from classes that the build did not
    /// gather.
    public static List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        String list = resource(LIST).orElse("");
        for (String line : list.lines().toList()) {
            String[] columns = line.split("\t", -1);
            if (columns.length == 4) {
                parts.add(
                        new Part(
                                columns[0],
                                columns[1],
                                columns[2],
                                columns[3].isBlank() ? null : columns[3]));
            }
        }
        parts.sort(Comparator.comparing(Part::name));
        return List.copyOf(parts);
    }

    /// The Java machine that runs the program, and where its own licences lie. A packaged Cuttings
    /// brings it along; otherwise it is the computer's.
    public static String runtime() {
        return "Java "
                + Runtime.version()
                + " by "
                + System.getProperty("java.vendor", "an unknown maker")
                + "; its licences are in "
                + java.nio.file.Path.of(System.getProperty("java.home", ""), "legal");
    }

    /// The words of a licence that [#parts] names; empty where they are not in the program.
    public static Optional<String> text(String licence) {
        return licence.matches("[\\w. -]++")
                ? resource("licences/" + licence.replace(' ', '-') + ".txt")
                : Optional.empty();
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = Licences.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
