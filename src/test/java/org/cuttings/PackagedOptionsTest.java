package org.cuttings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The package starts Java as the launcher of a build from source does.
class PackagedOptionsTest {
    /// What differs by design lies elsewhere in each: modules, native libraries, the cache's file.
    private static final Pattern OPTION =
            Pattern.compile(
                    "-XX:(?!AOTCache)[+-]?\\w+(=\\w+)?|-Xms\\w+|-Xlog:disable|-D\\w+\\.encoding=[\\w-]+");

    @Test
    void everyOptionOfTheLauncherIsThePackages() throws IOException {
        Set<String> launcher = options(code(Path.of("src/main/launcher/cuttings"), "#"));
        assertTrue(launcher.size() >= 6, launcher.toString());
        assertEquals(launcher, options(code(Path.of("src/package/Bundle.java"), "//")));
    }

    private static String code(Path file, String comment) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.strip().startsWith(comment))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> options(String text) {
        return OPTION.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
