package org.cuttings.liveblog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.page.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every folder under `src/test/resources/liveblog` with a page in it: a publisher's markup around
/// news that we invented, and the entries it must come to. `-Dgolden=write` writes `entries.txt`
/// anew: read it beside the page before you commit it.
class LiveBlogFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/liveblog");

    static List<Golden> all() throws IOException {
        try (Stream<Path> below = Files.walk(FIXTURES)) {
            return below.filter(file -> file.getFileName().toString().startsWith("page."))
                    .map(Path::getParent)
                    .sorted()
                    .map(Golden::new)
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> aFixturesPageComesToItsEntries() throws IOException {
        return all().stream()
                .map(golden ->
                        DynamicTest.dynamicTest(
                                FIXTURES.relativize(golden.folder()).toString(),
                                () -> compare(golden)));
    }

    private static void compare(Golden golden) throws IOException {
        Page page = golden.page();
        String told = Golden.told(LiveBlogs.split(page), page.isPlainText());
        if ("write".equals(System.getProperty("golden"))) {
            golden.write(told);
        }
        assertEquals(golden.expected(), told);
    }

    @Test
    void thereAreFixtures() throws IOException {
        assertTrue(all().size() >= 50);
    }
}
