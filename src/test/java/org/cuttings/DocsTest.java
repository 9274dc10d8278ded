package org.cuttings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the documentation promises about itself.
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]++)\\)");

    @TestFactory
    Stream<DynamicTest> everyLinkToAFileLeadsToOne() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream()
                .map(page ->
                        DynamicTest.dynamicTest(
                                page.toString(), () -> assertEquals(List.of(), deadLinks(page))));
    }

    @Test
    void theReadmesFirstTwoCommandsAreOnePlainLineEach() throws IOException {
        Matcher fences =
                Pattern.compile("```\\w*+\\n([^`]*+)```")
                        .matcher(Files.readString(Path.of("README.md")));
        for (int i = 0; i < 2; i++) {
            assertTrue(fences.find());
            String command = fences.group(1).strip();
            assertTrue(command.matches("mvn [-\\w.:@= ]++"), command);
        }
    }

    @Test
    void everyDependencyHasItsLineWithItsVersion() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String page = Files.readString(Path.of("docs", "dependencies.md"));
        Matcher dependencies =
                Pattern.compile(
                                "<dependency>\\s*+(?:<!--[^>]*+-->\\s*+)?+<groupId>[^<]++</groupId>\\s*+"
                                        + "<artifactId>([^<]++)</artifactId>\\s*+<version>([^<]++)<")
                        .matcher(pom);
        List<String> without = new ArrayList<>();
        int found = 0;
        while (dependencies.find()) {
            found++;
            String version = dependencies.group(2);
            if (version.startsWith("${")) {
                String name = version.substring(2, version.length() - 1);
                Matcher property = Pattern.compile("<" + name + ">([^<]++)<").matcher(pom);
                assertTrue(property.find(), name);
                version = property.group(1);
            }
            String line = dependencies.group(1) + " " + version;
            if (!page.contains(version) || !page.contains(dependencies.group(1))) {
                without.add(line);
            }
        }
        assertTrue(found > 10, "dependencies found: " + found);
        assertEquals(List.of(), without);
    }

    private static List<String> deadLinks(Path page) throws IOException {
        // Code is no prose: links in it are examples.
        String prose = Files.readString(page).replaceAll("(?s)```.*?```", "");
        prose = prose.replaceAll("`[^`\\n]*+`", "").replaceAll("(?m)^ {4}.*$", "");
        List<String> dead = new ArrayList<>();
        Matcher links = LINK.matcher(prose);
        while (links.find()) {
            String target = links.group(1);
            if (target.contains("://") || target.startsWith("mailto:")) {
                continue;
            }
            int anchor = target.indexOf('#');
            String name = anchor < 0 ? target : target.substring(0, anchor);
            Path base = page.getParent() == null ? Path.of("") : page.getParent();
            Path file = name.isEmpty() ? page : base.resolve(name);
            if (!Files.exists(file)
                    || anchor >= 0 && !chapters(file).contains(target.substring(anchor + 1))) {
                dead.add(target);
            }
        }
        return dead;
    }

    /// The anchors of a page's headings, as GitHub makes them.
    private static List<String> chapters(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.matches("#++ .*"))
                .map(line ->
                        line.replaceFirst("#++ ", "")
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'))
                .toList();
    }
}
