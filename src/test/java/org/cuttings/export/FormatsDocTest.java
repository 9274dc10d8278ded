package org.cuttings.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The pages about exports say what exports are.
class FormatsDocTest {
    private static final Path GOLDENS = Path.of("src/test/resources/export");
    private static final Pattern EXAMPLE = Pattern.compile("```\\w++ ([^\\n]++)\\n([^`]*+)```");

    @TestFactory
    Stream<DynamicTest> everyExampleIsPartOfWhatComesOut() throws IOException {
        Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("docs/formats.md")));
        return examples.results()
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.group(1),
                                () -> {
                                    String golden =
                                            new String(
                                                            Files.readAllBytes(
                                                                    GOLDENS.resolve(
                                                                            example.group(1))),
                                                            StandardCharsets.UTF_8)
                                                    .replace("\r\n", "\n");
                                    assertTrue(
                                            golden.contains(example.group(2).strip()),
                                            example.group(2));
                                }));
    }

    @Test
    void everyFormatAndProfileIsToldWithAnExample() throws IOException {
        String how = Files.readString(Path.of("docs/export.md"));
        String formats = Files.readString(Path.of("docs/formats.md"));
        for (String format : Exporters.names()) {
            assertTrue(how.contains("--format " + format + " --"), format);
            assertTrue(
                    formats.lines().anyMatch(l -> l.startsWith("## ") && l.contains(format)),
                    format);
        }
        for (Profile profile : Profile.values()) {
            assertTrue(how.contains("`" + profile.word() + "`"), profile.word());
        }
    }
}
